// Answers for which court hears a commune and which court stands for another on a day: the two-level courts since 1 July 2025
// (Resolution 81/2025/UBTVQH15) and the district courts before them.
import { type CivilDate, parseCivilDate } from './civil-date.ts'
import { isOneOf } from './closed-set.ts'
import { refuse } from './refusal.ts'
import { searchKey } from './search-key.ts'

export const courtLevels = ['provincial', 'regional', 'district'] as const
export type CourtLevel = (typeof courtLevels)[number]

export interface Court {
  /** A code of this portal: no official list of codes is known. */
  readonly code: string
  readonly level: CourtLevel
  readonly nameVi: string
  readonly nameEn: string
  readonly shortVi: string
  /** First and last day of its work; `null` is open. */
  readonly validFrom: CivilDate | null
  readonly validTo: CivilDate | null
  /** The court that took over its work; `null` where none is known. */
  readonly successor: string | null
  readonly address: string | null
  readonly phone: string | null
  /** `null` for a regional court whose area is not known, and for courts that are not found by commune. */
  readonly communeCodes: readonly string[] | null
  readonly source: string
  readonly confidence: string
}

export interface Commune {
  /** Five digits of the statistics list: names repeat, codes do not. */
  readonly code: string
  readonly name: string
  readonly kind: 'xã' | 'phường'
  /** The district until 30 June 2025: what many people still say. */
  readonly formerDistrict: string
}

export interface CourtDirectory {
  readonly courts: readonly Court[]
  readonly communes: readonly Commune[]
}

/** A court as a file, a form or a store has it, before it is checked. */
export interface CourtRow extends Omit<Court, 'level' | 'validFrom' | 'validTo'> {
  readonly level: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface CommuneRow extends Omit<Commune, 'kind'> {
  readonly kind: string
}

function readCourt(row: CourtRow, line: number): Court {
  const { level, code } = row
  const facts = { line, court: code }
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)+$/.test(code)) refuse('invalid', 'court-directory.code-invalid', facts)
  if (!isOneOf(courtLevels, level)) refuse('invalid', 'court-directory.unknown-level', { ...facts, level })
  if (row.nameVi === '' || row.nameEn === '' || row.shortVi === '') refuse('invalid', 'court-directory.name-missing', facts)
  const validFrom = row.validFrom === null ? null : parseCivilDate(row.validFrom)
  const validTo = row.validTo === null ? null : parseCivilDate(row.validTo)
  if (validFrom !== null && validTo !== null && validTo < validFrom) refuse('invalid', 'court-directory.ends-before-it-begins', facts)
  if (row.communeCodes !== null && level !== 'regional') refuse('invalid', 'court-directory.area-of-another-level', { ...facts, level })
  return { ...row, level, validFrom, validTo }
}

const overlap = (a: Court, b: Court): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom <= a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom <= b.validTo)

/**
 * A checked directory. `lines` says where each court stands in its file. Refuses, naming the line: `date.invalid`,
 * `court-directory.code-invalid`, `.unknown-level`, `.name-missing`, `.area-of-another-level`, `.ends-before-it-begins`, `.duplicate-court`, `.unknown-successor`,
 * `.successor-cycle`, `.unknown-commune`, `.commune-claimed-twice`.
 */
export function makeCourtDirectory(
  rows: readonly CourtRow[],
  communeRows: readonly CommuneRow[],
  lines?: readonly number[],
): CourtDirectory {
  const communes = communeRows.map((row): Commune => ({ ...row, kind: row.kind === 'phường' ? 'phường' : 'xã' }))
  const known = new Set(communes.map(commune => commune.code))
  const lineOf = (index: number) => lines?.[index] ?? index + 1
  const courts = rows.map((row, index) => readCourt(row, lineOf(index)))
  const byCode = new Map(courts.map(court => [court.code, court]))
  courts.forEach((court, index) => {
    const facts = { line: lineOf(index), court: court.code }
    if (courts.findIndex(({ code }) => code === court.code) < index) refuse('invalid', 'court-directory.duplicate-court', facts)
    if (court.successor !== null && !byCode.has(court.successor)) {
      refuse('invalid', 'court-directory.unknown-successor', { ...facts, successor: court.successor })
    }
    const seen = new Set([court.code])
    for (let next = court.successor; next !== null; next = byCode.get(next)?.successor ?? null) {
      if (seen.has(next)) refuse('invalid', 'court-directory.successor-cycle', facts)
      seen.add(next)
    }
    for (const commune of court.communeCodes ?? []) {
      if (!known.has(commune)) refuse('invalid', 'court-directory.unknown-commune', { ...facts, commune })
      const other = courts.slice(0, index).find(earlier => earlier.communeCodes?.includes(commune) && overlap(earlier, court))
      if (other !== undefined) refuse('invalid', 'court-directory.commune-claimed-twice', { ...facts, commune, other: other.code })
    }
  })
  return { courts, communes }
}

export function isInForce(court: Court, day: CivilDate): boolean {
  return (court.validFrom === null || court.validFrom <= day) && (court.validTo === null || day <= court.validTo)
}

export function findCourt(directory: CourtDirectory, code: string): Court | undefined {
  return directory.courts.find(court => court.code === code)
}

/** The court that does the work of `code` on a day: itself, or its successor. Undefined before its time, and where no successor is known. */
export function courtOn(directory: CourtDirectory, code: string, day: CivilDate): Court | undefined {
  let court = findCourt(directory, code)
  while (court !== undefined && !isInForce(court, day)) {
    const ended = court.validTo !== null && court.validTo < day
    court = ended && court.successor !== null ? findCourt(directory, court.successor) : undefined
  }
  return court
}

export function findCommune(directory: CourtDirectory, code: string): Commune | undefined {
  return directory.communes.find(commune => commune.code === code)
}

/** `Phường Thành Vinh`, or within a sentence or an address `phường Thành Vinh`. */
export function communeName(commune: Commune, place: 'alone' | 'inside' = 'alone'): string {
  const kind = place === 'inside' ? commune.kind : commune.kind === 'xã' ? 'Xã' : 'Phường'
  return `${kind} ${commune.name}`
}

/** The regional court of a commune or, where the area is not known, all that it may be, likeliest first: the person chooses, no one is refused. */
export type CourtFinding = { readonly court: Court } | { readonly candidates: readonly Court[] }

export function findCourtForCommune(directory: CourtDirectory, communeCode: string, day?: CivilDate): CourtFinding {
  const regional = directory.courts.filter(
    court => court.level === 'regional' && (day === undefined ? court.validTo === null : isInForce(court, day)),
  )
  const court = regional.find(candidate => candidate.communeCodes?.includes(communeCode))
  if (court !== undefined) return { court }
  const unknownArea = regional.filter(candidate => candidate.communeCodes === null)
  return { candidates: [...unknownArea, ...regional.filter(candidate => candidate.communeCodes !== null)] }
}

/** Lower is better; undefined is no match. A district's old name means all of its communes. */
function rank(commune: Commune, key: string): number | undefined {
  const name = searchKey(commune.name)
  if (name === key) return 0
  if (name.startsWith(key)) return 1
  if (` ${name}`.includes(` ${key}`)) return 2
  if (searchKey(commune.formerDistrict).startsWith(key)) return 3
  return name.includes(key) ? 4 : undefined
}

/** Communes by name, with or without diacritics and kind, by the old district, or by code. Best first, then by name. */
export function searchCommunes(directory: CourtDirectory, text: string, limit = 10): Commune[] {
  const key = searchKey(text).replace(/^(?:xa|phuong|thi tran|thi xa|huyen|thanh pho|tp|tx) (?=\S)/, '')
  if (key === '') return []
  return directory.communes
    .map(commune => ({ commune, rank: commune.code === key ? 0 : rank(commune, key) }))
    .filter(found => found.rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.commune.name.localeCompare(b.commune.name, 'vi'))
    .slice(0, limit)
    .map(found => found.commune)
}
