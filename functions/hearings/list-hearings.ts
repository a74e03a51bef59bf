// A week of the court's hearings as its officers see them, with the days off, and whom and what can be chosen.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { addDays, civilDateOf, isCivilDate, isWeekend, weekdayOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { DeskWeek } from './hearing-form.ts'
import { clerksAmong, judgesAmong } from './hearing-plan.ts'
import { hearingsBetween } from './hearing-store.ts'
import { deskDays, deskHearing } from './hearing-view.ts'

/** Rooms are offered that were used within so many days around the week. */
const roomsWithinDays = 30

export const handler = httpFunction(routes.listHearings, {}, async ({ query, actor, now }) => {
  const courtCode = actor.courtCode ?? ''
  const asked = query.from ?? ''
  const today = civilDateOf(now)
  // On a weekend the week that people prepare is the next one.
  const day = isCivilDate(asked) ? asked : isWeekend(today) ? addDays(today, 7) : today
  const monday = addDays(day, 1 - weekdayOf(day))
  const [around, officers, calendar] = await Promise.all([
    hearingsBetween(courtCode, addDays(monday, -roomsWithinDays), addDays(monday, roomsWithinDays)),
    officersOf(courtCode),
    courtCalendar(),
  ])
  const week = around.filter(hearing => hearing.day >= monday && hearing.day <= addDays(monday, 6))
  return ok({
    courtCode,
    days: deskDays(monday, calendar),
    hearings: week.map(deskHearing),
    rooms: [...new Set(around.map(({ room }) => room))].sort(new Intl.Collator('vi').compare),
    judges: judgesAmong(officers),
    clerks: clerksAmong(officers),
  } satisfies DeskWeek)
})
