// How a court keeps its terms, counted: open cases in time and late, by kind; each term of the law; how long cases took. Numbers only, no case.
import { type CaseKindCode, caseKindCodes } from '../kernel/case-kinds.ts'
import { type CivilDate, daysBetween, yearOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { Case } from './case.ts'
import { lastOf } from './case-step.ts'
import { type CaseDuty, type CaseTerm, caseDuties, termsOf } from './case-term.ts'

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

export const isUndecided = (its: Pick<Case, 'state'>): boolean => ['PREPARING', 'SUSPENDED', 'TO_TRIAL'].includes(its.state)

export const decidedOn = (its: Case): CivilDate | undefined =>
  (lastOf(its.steps, 'pronounced') ?? lastOf(its.steps, 'settled') ?? lastOf(its.steps, 'discontinued'))?.on

export const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

export const isLate = (its: Case, today: CivilDate, calendar: CourtCalendar): boolean =>
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

/** However they stand. */
const dutyCount = (duty: CaseDuty, terms: readonly CaseTerm[]): DutyCount => {
  const count = (standing: string): number => terms.filter(term => term.duty === duty && term.standing === standing).length
  return { duty, running: count('running'), kept: count('kept'), late: count('late'), overdue: count('overdue') }
}

export const boardOf = (
  courtCode: string,
  cases: readonly Case[],
  today: CivilDate,
  calendar: CourtCalendar,
  publication: Counted = none,
): Board => {
  const terms = cases
    .flatMap(its => termsOf(its, today, calendar))
    .filter(term => term.isCourts && yearOf(term.startedOn) === yearOf(today))
  const of = (kind: CaseKindCode): Case[] => cases.filter(its => its.kind === kind)
  return {
    courtCode,
    asOf: today,
    kinds: caseKindCodes
      .map(kind => kindCount(kind, of(kind), today, calendar))
      .filter(count => count.open + count.accepted + count.decided > 0),
    duties: boardDuties
      .map(duty => (duty === 'publish' ? { duty, ...publication } : dutyCount(duty, terms)))
      .filter(count => count.running + count.kept + count.late + count.overdue > 0),
  }
}

export const sumOf = (board: Board): { open: number; onTime: number; late: number } => ({
  open: board.kinds.reduce((sum, each) => sum + each.open, 0),
  onTime: board.kinds.reduce((sum, each) => sum + each.onTime, 0),
  late: board.kinds.reduce((sum, each) => sum + each.late, 0),
})
