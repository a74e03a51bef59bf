// The courts' calendar as it is in force at this moment: what is stored, else what ships with the release.
import { type CourtCalendar, defaultCalendar, makeCalendar } from '../kernel/court-calendar.ts'
import { findCurrent, type Stored } from './administration-store.ts'
import { calendarContent } from './calendar-content.ts'

export const calendarOf = (stored: Stored | undefined): CourtCalendar => {
  if (stored === undefined) return defaultCalendar
  const { days, years } = calendarContent(stored.content)
  return makeCalendar(days, years)
}

export const readCalendarInForce = async (): Promise<CourtCalendar> => calendarOf(await findCurrent('calendar'))
