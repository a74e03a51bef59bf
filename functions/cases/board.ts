// How a court keeps its terms, counted: open cases in time and late, by kind; each term of the law; how long cases took. Numbers only, no case.
import { type CaseKindCode, caseKindCodes } from '../kernel/case-kinds.ts'
import { type CivilDate, daysBetween, yearOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { Case } from './case.ts'
import { lastOf } from './case-step.ts'
import { type CaseDuty, caseDuties, termsOf } from './case-term.ts'

interface KindCount {
  kind: CaseKindCode
  open: number
  onTime: number
  late: number
  /** Accepted, and decided, since the first of January. */
  accepted: number
  decided: number
  /** Half of the cases decided this year took no longer; null where none was. */
  medianDays: number | null
}

/** Terms of one duty: running, kept, kept late, not kept though over. */
export interface Counted {
  running: number
  kept: number
  late: number
  overdue: number
}

/** `publish`: judgments within 30 days of their effect, counted by those who publish them (judgments/publication-lookup.ts). */
export const boardDuties = [...caseDuties, 'publish'] as const
export type BoardDuty = (typeof boardDuties)[number]

export interface DutyCount extends Counted {
  duty: BoardDuty
}

const none: Counted = { running: 0, kept: 0, late: 0, overdue: 0 }

export interface Board {
  courtCode: string
  asOf: CivilDate
  kinds: KindCount[]
  duties: DutyCount[]
}

const isUndecided = (its: Case): boolean => ['PREPARING', 'SUSPENDED', 'TO_TRIAL'].includes(its.state)

const decidedOn = (its: Case): CivilDate | undefined =>
  (lastOf(its.steps, 'pronounced') ?? lastOf(its.steps, 'settled') ?? lastOf(its.steps, 'discontinued'))?.on

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

const isLate = (its: Case, today: CivilDate, calendar: CourtCalendar): boolean =>
  termsOf(its, today, calendar).some(term => term.isCourts && term.standing === 'overdue')

const kindCount = (kind: CaseKindCode, cases: readonly Case[], today: CivilDate, calendar: CourtCalendar): KindCount => {
  const year = yearOf(today)
  const open = cases.filter(isUndecided)
  const late = open.filter(its => isLate(its, today, calendar)).length
  const durations = cases.flatMap(its => {
    const on = decidedOn(its)
    return on !== undefined && yearOf(on) === year ? [daysBetween(its.acceptedOn, on)] : []
  })
  return {
    ...{ kind, open: open.length, onTime: open.length - late, late },
    accepted: cases.filter(its => yearOf(its.acceptedOn) === year).length,
    decided: durations.length,
    medianDays: median(durations),
  }
}

/** Terms that began this year, however they stand. */
const dutyCount = (duty: CaseDuty, cases: readonly Case[], today: CivilDate, calendar: CourtCalendar): DutyCount => {
  const terms = cases
    .flatMap(its => termsOf(its, today, calendar))
    .filter(term => term.duty === duty && term.isCourts && yearOf(term.startedOn) === yearOf(today))
  const count = (standing: string): number => terms.filter(term => term.standing === standing).length
  return { duty, running: count('running'), kept: count('kept'), late: count('late'), overdue: count('overdue') }
}

export const boardOf = (
  courtCode: string,
  cases: readonly Case[],
  today: CivilDate,
  calendar: CourtCalendar,
  publication: Counted = none,
): Board => ({
  courtCode,
  asOf: today,
  kinds: caseKindCodes
    .map(kind =>
      kindCount(
        kind,
        cases.filter(its => its.kind === kind),
        today,
        calendar,
      ),
    )
    .filter(count => count.open + count.accepted + count.decided > 0),
  duties: boardDuties
    .map(duty => (duty === 'publish' ? { duty, ...publication } : dutyCount(duty, cases, today, calendar)))
    .filter(count => count.running + count.kept + count.late + count.overdue > 0),
})

const columns = ['courtCode', 'asOf', 'kind', 'open', 'onTime', 'late', 'accepted', 'decided', 'medianDays'] as const

/** One line a court and kind; the same figures as the JSON. */
export const boardsCsv = (boards: readonly Board[]): string =>
  [
    columns.join(','),
    ...boards.flatMap(({ courtCode, asOf, kinds }) =>
      kinds.map(count => columns.map(name => ({ ...count, courtCode, asOf })[name] ?? '').join(',')),
    ),
    '',
  ].join('\r\n')

export const sumOf = (board: Board): { open: number; onTime: number; late: number } => ({
  open: board.kinds.reduce((sum, each) => sum + each.open, 0),
  onTime: board.kinds.reduce((sum, each) => sum + each.onTime, 0),
  late: board.kinds.reduce((sum, each) => sum + each.late, 0),
})
