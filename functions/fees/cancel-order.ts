// An officer of the books cancels an order that nobody owes any more; what still arrives goes to suspense.
import { actorRecord } from '../kernel/actor.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { bookOrder } from './book-view.ts'
import { orderCancellationForm } from './books-form.ts'
import { bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { cancelOrder, refuseUnseenOrder } from './order.ts'
import { getBookOrder, saveOrder } from './order-store.ts'

export const handler = httpFunction(routes.cancelOrder, { body: orderCancellationForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const order = await getBookOrder(path.id ?? '', book)
  refuseUnseenOrder(order, body.version)
  const cancelled = await saveOrder(cancelOrder(order, body.reason, { actor: actorRecord(actor), now }))
  return ok(bookOrder(cancelled, collectorIn(collectors, book), actor))
})
