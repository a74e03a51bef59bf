// The administrator reads the calendar in force, with its version and the reason of its last change.
import { defaultCalendar } from '../kernel/court-calendar.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { CalendarView } from './administration-form.ts'
import { findCurrent } from './administration-store.ts'
import { calendarContent } from './calendar-content.ts'

const shipped: CalendarView = { version: 0, years: defaultCalendar.years, days: defaultCalendar.days, reason: '', changedAt: '' }

export const handler = httpFunction(routes.readCalendar, {}, async () => {
  const stored = await findCurrent('calendar')
  if (stored === undefined) return ok(shipped)
  const view: CalendarView = {
    version: stored.version,
    ...calendarContent(stored.content),
    reason: stored.reason,
    changedAt: stored.changedAt,
  }
  return ok(view)
})
