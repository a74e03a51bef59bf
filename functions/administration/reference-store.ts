// Calendar and court directory as they are in force at this moment: what is stored, else what ships with the release.
import { type CourtCalendar, defaultCalendar, makeCalendar } from '../kernel/court-calendar.ts'
import { defaultDirectory } from '../kernel/court-directory.ts'
import { parseCourtDirectoryCsv } from '../kernel/court-directory-csv.ts'
import type { CourtDirectory } from '../kernel/courts.ts'
import { findCurrent } from './administration-store.ts'
import { calendarContent } from './calendar-content.ts'

export const readCalendarInForce = async (): Promise<CourtCalendar> => {
  const stored = await findCurrent('calendar')
  if (stored === undefined) return defaultCalendar
  const { days, years } = calendarContent(stored.content)
  return makeCalendar(days, years)
}

export const readDirectoryInForce = async (): Promise<CourtDirectory> => {
  const stored = await findCurrent('directory')
  return stored === undefined ? defaultDirectory : parseCourtDirectoryCsv(stored.content, defaultDirectory.communes)
}
