// The calendar and the courts in force, as the portal publishes them; what shipped with the site stands in when the files cannot be had.
import type { CourtCalendar } from '../../../../functions/kernel/court-calendar.ts'
import type { CourtDayRow } from '../../../../functions/kernel/court-days.ts'
import type { CommuneRow, CourtDirectory, CourtRow } from '../../../../functions/kernel/courts.ts'
import { api } from '../kit/api.ts'

interface PublishedCalendar {
  readonly days: readonly CourtDayRow[]
  readonly years: readonly number[]
}
interface PublishedDirectory {
  readonly courts: readonly CourtRow[]
  readonly communes: readonly CommuneRow[]
}

const isCalendar = (value: unknown): value is PublishedCalendar =>
  typeof value === 'object' && value !== null && 'days' in value && 'years' in value
const isDirectory = (value: unknown): value is PublishedDirectory =>
  typeof value === 'object' && value !== null && 'courts' in value && 'communes' in value

const publishedAs = async <Published>(path: string, is: (value: unknown) => value is Published): Promise<Published | undefined> => {
  const outcome = await api(path, { parse: value => (is(value) ? value : undefined) })
  return outcome.ok ? outcome.data : undefined
}

let calendar: Promise<CourtCalendar> | undefined
let directory: Promise<CourtDirectory> | undefined

/** Asked for once a page. */
export const calendarInForce = (): Promise<CourtCalendar> => (calendar ??= loadCalendar())
export const directoryInForce = (): Promise<CourtDirectory> => (directory ??= loadDirectory())

async function loadCalendar(): Promise<CourtCalendar> {
  const [{ makeCalendar, defaultCalendar }, published] = await Promise.all([
    import('../../../../functions/kernel/court-calendar.ts'),
    publishedAs('/reference/calendar.json', isCalendar),
  ])
  return published ? makeCalendar(published.days, published.years) : defaultCalendar
}

async function loadDirectory(): Promise<CourtDirectory> {
  const [{ makeCourtDirectory }, published] = await Promise.all([
    import('../../../../functions/kernel/courts.ts'),
    publishedAs('/reference/courts.json', isDirectory),
  ])
  if (published) return makeCourtDirectory(published.courts, published.communes)
  return (await import('../../../../functions/kernel/court-directory.ts')).defaultDirectory
}

/** The short name of a court, in Vietnamese, or its whole name in English; its code when the directory does not know it. */
export const courtName = (courts: CourtDirectory, code: string, language: 'vi' | 'en'): string => {
  const court = courts.courts.find(each => each.code === code)
  if (court === undefined) return code
  return language === 'vi' ? court.shortVi : court.nameEn
}
