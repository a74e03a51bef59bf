// Answers for what an administrator may write into the courts' calendar: days off and make-up days, each decided or not yet.
// Labour Code 2019, Art. 112 and 111(3); Resolution 28/2026/QH16 (24 November, from 2026).
import { type CivilDate, isWeekend, parseCivilDate, yearOf } from './civil-date.ts'
import { isOneOf } from './closed-set.ts'
import { refuse } from './refusal.ts'

export const courtDayKinds = ['public_holiday', 'substitute_day_off', 'swapped_day_off', 'make_up_working_day'] as const
export type CourtDayKind = (typeof courtDayKinds)[number]

/** `expected` follows from the law and counts as decided; `undecided` waits for a decision: dates that depend on it are provisional. */
export const courtDayStatuses = ['official', 'statutory', 'expected', 'undecided'] as const
export type CourtDayStatus = (typeof courtDayStatuses)[number]

export interface CourtDay {
  readonly date: CivilDate
  readonly nameVi: string
  readonly nameEn: string
  readonly kind: CourtDayKind
  readonly status: CourtDayStatus
  readonly source: string
  readonly confidence: string
  readonly note: string
}

/** A day as a file or a form has it, before it is checked. */
export interface CourtDayRow {
  readonly date: string
  readonly nameVi: string
  readonly nameEn: string
  readonly kind: string
  readonly status: string
  readonly source?: string | undefined
  readonly confidence?: string | undefined
  readonly note?: string | undefined
}

/** A year without an entry on each of these is not known well enough to count working days in it. */
const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'] as const

/** Tết: five days off between the earliest eve of the first lunar month (20 January) and the end of February. */
const tetDays = 5

function readCourtDay(row: CourtDayRow, line: number): CourtDay {
  const date = parseCivilDate(row.date)
  const { kind, status } = row
  const facts = { line, date }
  if (!isOneOf(courtDayKinds, kind)) refuse('invalid', 'calendar.unknown-kind', { ...facts, kind })
  if (!isOneOf(courtDayStatuses, status)) refuse('invalid', 'calendar.unknown-status', { ...facts, status })
  if (row.nameVi.trim() === '' || row.nameEn.trim() === '') refuse('invalid', 'calendar.name-missing', facts)
  if (kind === 'make_up_working_day' && !isWeekend(date)) refuse('invalid', 'calendar.make-up-not-on-weekend', facts)
  if ((kind === 'swapped_day_off' || kind === 'substitute_day_off') && isWeekend(date)) {
    refuse('invalid', 'calendar.day-off-on-weekend', facts)
  }
  const { source = '', confidence = '', note = '' } = row
  return { date, nameVi: row.nameVi.normalize('NFC').trim(), nameEn: row.nameEn.trim(), kind, status, source, confidence, note }
}

/**
 * The days, checked and in order. Refuses, naming the line: `date.invalid`, `calendar.unknown-kind`, `calendar.unknown-status`,
 * `calendar.name-missing`, `calendar.make-up-not-on-weekend`, `calendar.day-off-on-weekend`, `calendar.duplicate-day`.
 */
export function readCourtDays(rows: readonly CourtDayRow[]): CourtDay[] {
  const byDate = new Map<string, CourtDay>()
  rows.forEach((row, index) => {
    if (byDate.has(row.date)) refuse('invalid', 'calendar.duplicate-day', { line: index + 1, date: row.date })
    byDate.set(row.date, readCourtDay(row, index + 1))
  })
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** What a year still lacks before working days may be counted in it: `01-01`, `04-30`, `05-01`, `09-02`, `11-24`, `tet`. */
export function missingFromYear(days: readonly CourtDay[], year: number): string[] {
  const off = new Set(days.filter(day => yearOf(day.date) === year && day.kind !== 'make_up_working_day').map(day => day.date.slice(5)))
  const fixed = year >= 2026 ? [...fixedHolidays, '11-24'] : fixedHolidays
  const aroundTet = [...off].filter(day => day >= '01-20' && day <= '02-29').length
  return [...fixed.filter(day => !off.has(day)), ...(aroundTet < tetDays ? ['tet'] : [])]
}

/** The years known well enough to count working days in them. */
export function completeYears(days: readonly CourtDay[]): number[] {
  return [...new Set(days.map(day => yearOf(day.date)))].filter(year => missingFromYear(days, year).length === 0)
}
