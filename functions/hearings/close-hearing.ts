// A clerk enters that a hearing has taken place, or that it will not.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { cancelHearing, holdHearing } from './hearing-decision.ts'
import { closeForm, type DeskAnswer } from './hearing-form.ts'
import { getSeenHearing, saveHearings } from './hearing-store.ts'
import { deskHearing } from './hearing-view.ts'

export const handler = httpFunction(routes.closeHearing, { body: closeForm }, async ({ body, path, actor, now }) => {
  const hearing = await getSeenHearing(path.id ?? '', body.version, actor)
  const [tried, calendar] = await Promise.all([findCaseById(hearing.caseId), courtCalendar()])
  if (tried === undefined) return refuse('missing', 'hearing.no-such-case', { number: hearing.caseNumber })
  const circumstances = { tried, actor, now, calendar }
  const change = body.how === 'held' ? holdHearing(hearing, circumstances) : cancelHearing(hearing, body.reason, circumstances)
  return ok({ hearings: (await saveHearings(hearing, [change])).map(deskHearing) } satisfies DeskAnswer)
})
