// The court directory for the wizard: as published by the court's administrator, else as shipped with the site.
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import {
  type CommuneRow,
  type Court,
  type CourtDirectory,
  type CourtRow,
  isInForce,
  makeCourtDirectory,
} from '../../../../functions/kernel/courts.ts'
import { pageLanguage } from '../kit/page-words.ts'

const isPublished = (value: unknown): value is { courts: CourtRow[]; communes: CommuneRow[] } =>
  typeof value === 'object' &&
  value !== null &&
  'courts' in value &&
  'communes' in value &&
  Array.isArray(value.courts) &&
  Array.isArray(value.communes)

const published = async (): Promise<CourtDirectory | undefined> => {
  try {
    const answer = await fetch('/reference/courts.json')
    const value: unknown = answer.ok ? await answer.json() : undefined
    return isPublished(value) ? makeCourtDirectory(value.courts, value.communes) : undefined
  } catch {
    return undefined
  }
}

let loading: Promise<CourtDirectory> | undefined

/** Asked once for a page; refused only when even the shipped one cannot be loaded. */
export const courtDirectory = (): Promise<CourtDirectory> => {
  loading ??= (async () => {
    try {
      return (await published()) ?? (await import('../../../../functions/kernel/court-directory.ts')).defaultDirectory
    } catch (fault) {
      loading = undefined
      throw fault
    }
  })()
  return loading
}

export const courtName = (court: Court): string => (pageLanguage === 'vi' ? court.nameVi : court.nameEn)

/** The courts of first instance at work today: a petition goes to one of them. */
export const courtsOfFirstInstance = (directory: CourtDirectory): Court[] =>
  directory.courts.filter(court => court.level === 'regional' && isInForce(court, civilDateOf(new Date())))
