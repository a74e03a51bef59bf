// The judgments of the officer's court: those to be published by the end of their term, those published, those kept back.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { JudgmentPage } from './judgment-form.ts'
import { type JudgmentQueue, pageOfCourt } from './judgment-store.ts'
import { countsOf, rowOf } from './judgment-view.ts'

const queueOf = (asked: string | undefined): JudgmentQueue => (asked === 'published' || asked === 'closed' ? asked : 'open')

export const handler = httpFunction(routes.listJudgments, {}, async ({ actor, query, now }) => {
  const queue = queueOf(query.queue)
  const [{ items, next }, calendar] = await Promise.all([
    pageOfCourt(actor.courtCode ?? '', queue, query.next || undefined),
    courtCalendar(),
  ])
  const today = civilDateOf(now)
  return ok({
    rows: items.map(judgment => rowOf(judgment, today, calendar)),
    ...(next ? { next } : {}),
    ...(queue === 'open' && !query.next ? { counts: countsOf(items, today) } : {}),
  } satisfies JudgmentPage)
})
