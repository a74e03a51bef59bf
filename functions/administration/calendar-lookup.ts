// The window onto the courts' calendar in force.
import { type CourtCalendar, defaultCalendar, makeCalendar } from '../kernel/court-calendar.ts'
import { findCurrent } from './administration-store.ts'
import { calendarContent } from './calendar-content.ts'

/** A change of the calendar is seen by every function within this time, and open deadlines are then recomputed by a worker. */
const keptForMilliseconds = 60_000

let kept: { calendar: CourtCalendar; readAt: number } | undefined

/** The calendar in force; read at most once a minute in each function instance. */
export const courtCalendar = async (): Promise<CourtCalendar> => {
  if (kept && Date.now() - kept.readAt < keptForMilliseconds) return kept.calendar
  const calendar = await freshCalendar()
  kept = { calendar, readAt: Date.now() }
  return calendar
}

/** The calendar in force at this moment: for workers that act on its change. */
export const freshCalendar = async (): Promise<CourtCalendar> => {
  const stored = await findCurrent('calendar')
  if (stored === undefined) return defaultCalendar
  const { days, years } = calendarContent(stored.content)
  return makeCalendar(days, years)
}
