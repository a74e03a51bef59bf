// What the code on a paper notice stands for: amount, payee, days and state. Nobody's name, no case, and never a fine.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { findOrderForm } from './fees-form.ts'
import { parseOrderCode } from './order-code.ts'
import { findOrderByCode } from './order-store.ts'
import { publicOrder } from './order-view.ts'

export const handler = httpFunction(routes.findOrder, { body: findOrderForm }, async ({ body }) => {
  const order = await findOrderByCode(parseOrderCode(body.code))
  return ok((order && publicOrder(order, collectorIn(collectors, order.book))) ?? refuse('missing', 'order.missing'))
})
