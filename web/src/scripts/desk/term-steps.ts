// How a term was counted, day by day: repeated here with the calendar in force, and shown only when it ends on the very day that the court's term does.
import type { DeskTerm } from '../../../../functions/desk/desk-form.ts'
import { parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import {
  type CourtCalendar,
  computeDeadline,
  computeTerm,
  type DeadlineStep,
  type Term,
  workingDaysBetween,
} from '../../../../functions/kernel/court-calendar.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'

type Counted = Pick<DeskTerm, 'code' | 'startedOn' | 'due' | 'unit'>

/** A judge's term that was stopped runs on with its rest: so its length is what lies between its first and its last day. */
const termOf = ({ code, startedOn, due, unit }: Counted, calendar: CourtCalendar): Term => {
  if (unit === 'days') return computeDeadline({ code, event: startedOn, calendar })
  const amount = workingDaysBetween(parseCivilDate(startedOn), parseCivilDate(due), calendar)
  return computeTerm({ amount, unit: 'working_day' }, startedOn, calendar)
}

/** No steps: the day was fixed by a judge. Undefined: the calendar does not reach so far. */
export function stepsOf(counted: Counted, calendar: CourtCalendar): readonly DeadlineStep[] | undefined {
  try {
    const term = termOf(counted, calendar)
    return term.due === counted.due ? term.steps : []
  } catch (fault) {
    if (isRefusal(fault)) return undefined
    throw fault
  }
}
