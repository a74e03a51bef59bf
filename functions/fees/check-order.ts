// A second officer compares an entered order with its paper: from then on it is owed, or it is rejected.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { bookOrder } from './book-view.ts'
import { orderCheckForm } from './books-form.ts'
import { bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { checkOrder, refuseUnseenOrder } from './order.ts'
import { getBookOrder, saveOrder } from './order-store.ts'

export const handler = httpFunction(routes.checkOrder, { body: orderCheckForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const order = await getBookOrder(path.id ?? '', book)
  refuseUnseenOrder(order, body.version)
  return ok(bookOrder(await saveOrder(checkOrder(order, body, actor, now)), collectorIn(collectors, book), actor))
})
