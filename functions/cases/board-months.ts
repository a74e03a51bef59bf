// A court month by month: what stood open at the end of each, in time and late, and what came and went; computed anew from the days of the steps.
import { type CaseKindCode, caseKindCodes } from '../kernel/case-kinds.ts'
import { addDays, addMonths, type CivilDate, civilDate, earlier, monthOf, yearOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { decidedOn, isLate, isUndecided } from './board.ts'
import type { Case } from './case.ts'
import { stateAfter } from './case-step.ts'

export const monthsShown = 12

export interface MonthCount {
  /** `2026-11` */
  month: string
  kind: CaseKindCode
  /** At the end of its last day, or of today. */
  open: number
  onTime: number
  late: number
  accepted: number
  decided: number
}

/** `2026-11` of a day. */
export const monthNamed = (day: CivilDate): string => day.slice(0, 7)

/** First days of the months up to the one of today, the oldest first. */
export const monthsUntil = (today: CivilDate, count = monthsShown): CivilDate[] => {
  const first = civilDate(yearOf(today), monthOf(today), 1)
  return Array.from({ length: count }, (_, index) => addMonths(first, index - count + 1))
}

/** The case as its steps had brought it by the end of that day; undefined before its acceptance. */
export const caseAt = (its: Case, day: CivilDate): Case | undefined => {
  if (its.acceptedOn > day) return undefined
  const steps = its.steps.filter(step => step.on <= day)
  return { ...its, steps, state: stateAfter(steps) }
}

/** Every month and kind of which there is something to tell, the oldest month first. */
export const monthCounts = (cases: readonly Case[], today: CivilDate, calendar: CourtCalendar): MonthCount[] =>
  monthsUntil(today).flatMap(first => {
    const month = monthNamed(first)
    const end = earlier(addDays(addMonths(first, 1), -1), today)
    const inMonth = (day: CivilDate | undefined): boolean => day !== undefined && monthNamed(day) === month
    return caseKindCodes.flatMap(kind => {
      const its = cases.filter(each => each.kind === kind)
      const open = its.flatMap(each => caseAt(each, end) ?? []).filter(isUndecided)
      const late = open.filter(each => isLate(each, end, calendar)).length
      const accepted = its.filter(each => inMonth(each.acceptedOn)).length
      const decided = its.filter(each => inMonth(decidedOn(each))).length
      const count = { month, kind, open: open.length, onTime: open.length - late, late, accepted, decided }
      return open.length + accepted + decided > 0 ? [count] : []
    })
  })

/** The counts of several courts or kinds together: one a month, months without any among them. */
export const joinedMonths = (counts: readonly MonthCount[], today: CivilDate): Omit<MonthCount, 'kind'>[] => {
  const ofMonth = Map.groupBy(counts, count => count.month)
  return monthsUntil(today).map(first => {
    const its = ofMonth.get(monthNamed(first)) ?? []
    const sum = (name: 'open' | 'onTime' | 'late' | 'accepted' | 'decided'): number => its.reduce((total, each) => total + each[name], 0)
    const month = monthNamed(first)
    return { month, open: sum('open'), onTime: sum('onTime'), late: sum('late'), accepted: sum('accepted'), decided: sum('decided') }
  })
}
