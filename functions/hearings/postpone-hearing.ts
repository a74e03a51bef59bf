// A clerk enters the decision that puts a hearing off (hoãn) or pauses it (tạm ngừng).
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { makeHearingId } from './hearing.ts'
import { postponeHearing } from './hearing-decision.ts'
import { type DeskAnswer, postponeForm } from './hearing-form.ts'
import { planned } from './hearing-plan.ts'
import { getSeenHearing, saveHearings } from './hearing-store.ts'
import { deskHearing } from './hearing-view.ts'

export const handler = httpFunction(routes.postponeHearing, { body: postponeForm }, async ({ body, path, actor, now, newId }) => {
  const hearing = await getSeenHearing(path.id ?? '', body.version, actor)
  const [tried, officers, calendar] = await Promise.all([findCaseById(hearing.caseId), officersOf(hearing.courtCode), courtCalendar()])
  if (tried === undefined) return refuse('missing', 'hearing.no-such-case', { number: hearing.caseNumber })
  const { how, reason } = body
  const decision = { number: body.decision.number, on: parseCivilDate(body.decision.on) }
  const asked = { how, reason, decision, ...(body.plan ? { plan: planned(body.plan, officers) } : {}) }
  const { changes, term } = postponeHearing(hearing, asked, day => makeHearingId(day, newId()), { tried, actor, now, calendar })
  return ok({ hearings: (await saveHearings(hearing, changes)).map(deskHearing), term } satisfies DeskAnswer)
})
