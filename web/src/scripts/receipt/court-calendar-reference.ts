// The court calendar for counting days in the page: as published by the court's administrator, else as shipped with the site.
import { type CourtCalendar, defaultCalendar, makeCalendar } from '../../../../functions/kernel/court-calendar.ts'
import type { CourtDayRow } from '../../../../functions/kernel/court-days.ts'

const isPublished = (value: unknown): value is { days: CourtDayRow[]; years: number[] } =>
  typeof value === 'object' &&
  value !== null &&
  'days' in value &&
  'years' in value &&
  Array.isArray(value.days) &&
  Array.isArray(value.years)

export const courtCalendar = async (): Promise<CourtCalendar> => {
  try {
    const answer = await fetch('/reference/calendar.json')
    const value: unknown = answer.ok ? await answer.json() : undefined
    return isPublished(value) ? makeCalendar(value.days, value.years) : defaultCalendar
  } catch {
    return defaultCalendar
  }
}
