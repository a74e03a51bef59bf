// A clerk sets a hearing down from the decision to bring the case to trial.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { findCaseByNumber } from '../cases/case-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { makeHearingId } from './hearing.ts'
import { scheduleHearing } from './hearing-decision.ts'
import { type DeskAnswer, scheduleForm } from './hearing-form.ts'
import { planned } from './hearing-plan.ts'
import { saveHearings } from './hearing-store.ts'
import { deskHearing } from './hearing-view.ts'

export const handler = httpFunction(routes.scheduleHearing, { body: scheduleForm }, async ({ body, actor, now, newId }) => {
  const courtCode = actor.courtCode ?? ''
  const [tried, officers, calendar] = await Promise.all([
    findCaseByNumber(courtCode, body.caseNumber),
    officersOf(courtCode),
    courtCalendar(),
  ])
  if (tried === undefined) return refuse('missing', 'hearing.no-such-case', { number: body.caseNumber })
  const plan = planned(body.plan, officers)
  const decision = { number: body.decision.number, on: parseCivilDate(body.decision.on) }
  const asked = { isSummary: body.isSummary, decision, plan, id: makeHearingId(plan.day, newId()) }
  const { hearing, happening, term } = scheduleHearing(asked, { tried, actor, now, calendar })
  const saved = await saveHearings(undefined, [{ hearing, happening }])
  return created({ hearings: saved.map(deskHearing), ...(term ? { term } : {}) } satisfies DeskAnswer)
})
