// The orders of one's own books, by state, the latest first.
import { isOneOf } from '../kernel/closed-set.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { bookOrder } from './book-view.ts'
import type { BookOrderPage } from './books-form.ts'
import { bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { orderStates } from './order.ts'
import { pageOfBook } from './order-store.ts'

export const handler = httpFunction(routes.listBookOrders, {}, async ({ actor, query }) => {
  const book = bookOf(actor)
  const state = query.state ?? 'open'
  const page = await pageOfBook(book, isOneOf(orderStates, state) ? state : 'open', query.next)
  const collector = collectorIn(collectors, book)
  return ok({
    orders: page.items.map(order => bookOrder(order, collector, actor)),
    ...(page.next ? { next: page.next } : {}),
  } satisfies BookOrderPage)
})
