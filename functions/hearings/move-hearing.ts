// A clerk gives a hearing another room, hour, panel, way of taking part, or day.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { makeHearingId } from './hearing.ts'
import { moveHearing } from './hearing-decision.ts'
import { type DeskAnswer, moveForm } from './hearing-form.ts'
import { planned } from './hearing-plan.ts'
import { getSeenHearing, saveHearings } from './hearing-store.ts'
import { deskHearing } from './hearing-view.ts'

export const handler = httpFunction(routes.moveHearing, { body: moveForm }, async ({ body, path, actor, now, newId }) => {
  const hearing = await getSeenHearing(path.id ?? '', body.version, actor)
  const [tried, officers, calendar] = await Promise.all([findCaseById(hearing.caseId), officersOf(hearing.courtCode), courtCalendar()])
  if (tried === undefined) return refuse('missing', 'hearing.no-such-case', { number: hearing.caseNumber })
  const plan = planned(body.plan, officers)
  const changes = moveHearing(hearing, plan, body.reason, day => makeHearingId(day, newId()), { tried, actor, now, calendar })
  return ok({ hearings: (await saveHearings(hearing, changes)).map(deskHearing) } satisfies DeskAnswer)
})
