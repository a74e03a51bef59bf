// The draws of the court in a year, and the two lists from which the next one is made.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { openCasesOf } from './case-store.ts'
import { judgesAmong, waitingOf, withWorkloads } from './court-lists.ts'
import type { DeskDraws } from './draw-form.ts'
import { drawsOf } from './draw-store.ts'
import { deskDraw } from './draw-view.ts'

export const handler = httpFunction(routes.listDraws, {}, async ({ actor, now }) => {
  const courtCode = actor.courtCode ?? ''
  const today = civilDateOf(now)
  const [calendar, officers, open, draws] = await Promise.all([
    courtCalendar(),
    officersOf(courtCode),
    openCasesOf(courtCode),
    drawsOf(courtCode, yearOf(today)),
  ])
  const numbers = new Map(open.map(its => [its.id, its.number]))
  return ok({
    draws: draws.map(draw => deskDraw(draw, numbers)),
    judges: withWorkloads(judgesAmong(officers), open, new Map(), { today, calendar }),
    waiting: waitingOf(open).map(({ id, number, kind, acceptedOn, isSealed }) => ({ id, number, kind, acceptedOn, isSealed })),
  } satisfies DeskDraws)
})
