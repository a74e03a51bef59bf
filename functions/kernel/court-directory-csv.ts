// Answers for the court directory as a file that an administrator edits in a spreadsheet and brings back.
import type { Commune, Court, CourtDirectory } from './courts.ts'
import { makeCourtDirectory } from './courts.ts'
import { formatCsv, parseCsv } from './csv.ts'
import { refuse } from './refusal.ts'

export const courtColumns = [
  'code',
  'level',
  'name_vi',
  'name_en',
  'short_vi',
  'valid_from',
  'valid_to',
  'successor',
  'address',
  'phone',
  'communes',
  'source',
  'confidence',
] as const

/** A regional court whose area is not known: an empty cell says that it has no commune. */
const unknownArea = '?'

function readArea(cell: string, level: string): string[] | null {
  if (cell === unknownArea || (cell === '' && level !== 'regional')) return null
  return cell.split(/[\s,;]+/).filter(code => code !== '')
}

/**
 * Reads the courts from a file with the columns of `courtColumns`; dates are ISO, communes are codes parted by spaces, `?` is an unknown area.
 * Refuses as `parseCsv` and `makeCourtDirectory` do, always naming the line, and `court-directory.empty`.
 */
export function parseCourtDirectoryCsv(text: string, communes: readonly Commune[]): CourtDirectory {
  const rows = parseCsv(text, courtColumns)
  if (rows.length === 0) refuse('invalid', 'court-directory.empty')
  const courts = rows.map(({ cells }) => {
    const cell = (name: (typeof courtColumns)[number]) => cells[name] ?? ''
    const maybe = (name: (typeof courtColumns)[number]) => (cell(name) === '' ? null : cell(name))
    return {
      code: cell('code').toUpperCase(),
      level: cell('level').toLowerCase(),
      nameVi: cell('name_vi'),
      nameEn: cell('name_en'),
      shortVi: cell('short_vi'),
      validFrom: maybe('valid_from'),
      validTo: maybe('valid_to'),
      successor: maybe('successor'),
      address: maybe('address'),
      phone: maybe('phone'),
      communeCodes: readArea(cell('communes'), cell('level').toLowerCase()),
      source: cell('source'),
      confidence: cell('confidence'),
    }
  })
  return makeCourtDirectory(
    courts,
    communes,
    rows.map(row => row.line),
  )
}

const writeArea = (court: Court): string => court.communeCodes?.join(' ') ?? (court.level === 'regional' ? unknownArea : '')

/** The file that `parseCourtDirectoryCsv` reads. */
export function formatCourtDirectoryCsv(directory: CourtDirectory): string {
  const rows = directory.courts.map(court => ({
    code: court.code,
    level: court.level,
    name_vi: court.nameVi,
    name_en: court.nameEn,
    short_vi: court.shortVi,
    valid_from: court.validFrom ?? '',
    valid_to: court.validTo ?? '',
    successor: court.successor ?? '',
    address: court.address ?? '',
    phone: court.phone ?? '',
    communes: writeArea(court),
    source: court.source,
    confidence: court.confidence,
  }))
  return formatCsv(courtColumns, rows)
}
