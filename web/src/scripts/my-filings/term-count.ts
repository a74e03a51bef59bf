// Counts a term again with the calendar in force, to say how many days are left and why the day is this one. Loaded beside the page.
import type { ExpectedStep } from '../../../../functions/filings/filing-form.ts'
import { type CivilDate, daysBetween, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import {
  type Deadline as Counted,
  type CourtCalendar,
  computeDeadline,
  deadlineState,
  workingDaysBetween,
} from '../../../../functions/kernel/court-calendar.ts'
import { deadlineRule } from '../../../../functions/kernel/deadline-table.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'
import type { Deadline } from '../../components/deadline.ts'

export type CountedTerm = Pick<Deadline, 'daysLeft' | 'unit' | 'state' | 'steps'>

/**
 * The filer is told when a term ends, not when it began: it began on a day on which something happened, so on that one from which the count
 * ends as the court says. None fits a day that a judge fixed, or the rest of a term that stood still: then there are no steps.
 */
export function countTerm(
  term: Pick<ExpectedStep, 'code' | 'due'>,
  happened: readonly CivilDate[],
  today: CivilDate,
  calendar: CourtCalendar,
): CountedTerm {
  const due = parseCivilDate(term.due)
  const newestFirst = [...new Set(happened)].sort().reverse()
  const counted = newestFirst.map(day => countFrom(term.code, day, calendar)).find(each => each?.due === due)
  const working = deadlineRule(term.code).unit === 'working_day'
  return {
    unit: working ? 'working-days' : 'days',
    daysLeft: working ? workingDaysBetween(today, due, calendar) : daysBetween(today, due),
    state: deadlineState({ due, today, startedOn: counted?.event ?? newestFirst[0] ?? today, calendar }),
    steps: counted?.steps ?? [],
  }
}

/** Undefined where the calendar does not reach so far. */
function countFrom(code: string, event: CivilDate, calendar: CourtCalendar): Counted | undefined {
  try {
    return computeDeadline({ code, event, calendar })
  } catch (fault) {
    if (isRefusal(fault)) return undefined
    throw fault
  }
}
