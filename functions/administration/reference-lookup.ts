// The window onto calendar and court directory together: for requests that need both, which after a quiet while cost one read instead of two.
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { CourtDirectory } from '../kernel/courts.ts'
import { findBoth } from './administration-store.ts'
import { calendarOf } from './calendar-store.ts'
import { directoryOf } from './directory-store.ts'

/** As for the calendar alone (calendar-lookup.ts). */
const keptForMilliseconds = 15_000

export interface CourtReference {
  calendar: CourtCalendar
  directory: CourtDirectory
}

let kept: (CourtReference & { readAt: number }) | undefined

/** Both in force, kept for a few seconds in each function instance. */
export const courtReference = async (): Promise<CourtReference> => {
  if (kept && Date.now() - kept.readAt < keptForMilliseconds) return kept
  const { calendar, directory } = await findBoth()
  kept = { calendar: calendarOf(calendar), directory: directoryOf(directory), readAt: Date.now() }
  return kept
}
