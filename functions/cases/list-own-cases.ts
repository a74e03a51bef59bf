// The cases in which the person takes part, and what they asked to join lately.
import { addDays, civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { OwnCases } from './case-form.ts'
import { casesOf } from './case-store.ts'
import { ownCaseRow } from './case-view.ts'
import { answersSince, triesSince } from './join-store.ts'

const askedForDays = 30

export const handler = httpFunction(routes.listOwnCases, {}, async ({ actor, now }) => {
  const since = addDays(civilDateOf(now), -askedForDays)
  const reading = [triesSince(actor.subject, since), answersSince(actor.subject, since)] as const
  const [cases, asked, answers] = await Promise.all([casesOf(actor.subjects), ...reading])
  return ok({ cases: cases.map(ownCaseRow), asked, answers } satisfies OwnCases)
})
