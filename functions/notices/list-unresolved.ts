// E-mails of the officer's court that nobody knows to have arrived.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { stateOf } from './mailing.ts'
import type { UnresolvedPage } from './notice-form.ts'
import { listForCourt } from './notice-store.ts'

const pageSize = 50

export const handler = httpFunction(routes.listUnresolvedNotices, {}, async ({ actor, query }) => {
  const { items, next } = await listForCourt(actor.courtCode ?? '', pageSize, query.next)
  const notices = items.map(mailing => {
    const { id, event, code, about, channel, claimedAt } = mailing
    return { id, event, code, about, channel, claimedAt, state: stateOf(mailing) }
  })
  return ok({ notices, ...(next ? { next } : {}) } satisfies UnresolvedPage)
})
