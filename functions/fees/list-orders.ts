// What somebody signed in owes and has paid: under every account of theirs, and under the personal number that their identity provider vouches for.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import type { OrderPage } from './fees-form.ts'
import { keysOf } from './order-reading-store.ts'
import { pageOfPayer } from './order-store.ts'
import { orderSummary } from './order-view.ts'
import { acrossKeys } from './payer-page.ts'

export const handler = httpFunction(routes.listOrders, {}, async ({ actor, query }) => {
  const page = await acrossKeys(keysOf(actor), query.next, pageOfPayer)
  // What a second officer has not checked yet is nobody's debt.
  const known = page.items
    .filter(order => order.state !== 'proposed')
    .sort((left, right) => ((left.openedAt ?? '') < (right.openedAt ?? '') ? 1 : -1))
  return ok({
    orders: known.map(order => orderSummary(order, collectorIn(collectors, order.book))),
    ...(page.next ? { next: page.next } : {}),
  } satisfies OrderPage)
})
