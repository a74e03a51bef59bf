// The window onto the courts' calendar in force.
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { readCalendarInForce } from './calendar-store.ts'

/** Shorter than the delay with which open deadlines are recomputed after a change (subscriptions.ts): what was counted meanwhile is set right. */
const keptForMilliseconds = 15_000

let kept: { calendar: CourtCalendar; readAt: number } | undefined

/** The calendar in force, kept for a few seconds in each function instance, so that most requests cost no read. */
export const courtCalendar = async (): Promise<CourtCalendar> => {
  if (kept && Date.now() - kept.readAt < keptForMilliseconds) return kept.calendar
  const calendar = await readCalendarInForce()
  kept = { calendar, readAt: Date.now() }
  return calendar
}

/** The calendar in force at this moment: for workers that act on its change. */
export const freshCalendar = (): Promise<CourtCalendar> => readCalendarInForce()
