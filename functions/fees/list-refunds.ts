// Refunds of one's own books: those that still need something, the oldest first; or those that are done.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refundView } from './book-view.ts'
import type { RefundPage } from './books-form.ts'
import { bookOf } from './collector.ts'
import { pageOfRefunds } from './refund-store.ts'

export const handler = httpFunction(routes.listRefunds, {}, async ({ actor, query }) => {
  const page = await pageOfRefunds(bookOf(actor), query.state === 'closed' ? 'closed' : 'open', query.next)
  return ok({
    refunds: page.items.map(refund => refundView(refund, actor)),
    ...(page.next ? { next: page.next } : {}),
  } satisfies RefundPage)
})
