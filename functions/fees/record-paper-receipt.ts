// The collector's own receipt for money that came by card or transfer: its number is recorded beside the order.
import { actorRecord } from '../kernel/actor.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { bookOrder } from './book-view.ts'
import { paperReceiptForm } from './books-form.ts'
import { bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { recordPaperReceipt, refuseUnseenOrder } from './order.ts'
import { getBookOrder, saveOrder } from './order-store.ts'

export const handler = httpFunction(routes.recordPaperReceipt, { body: paperReceiptForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const order = await getBookOrder(path.id ?? '', book)
  refuseUnseenOrder(order, body.version)
  const [symbol, number] = [body.symbol.trim(), body.number.trim()]
  if (symbol === '' || number === '') refuse('invalid', 'counter.receipt-number-missing')
  const paper = { symbol, number, on: parseCivilDate(body.on) }
  const recorded = await saveOrder(recordPaperReceipt(order, paper, { actor: actorRecord(actor), now }))
  return ok(bookOrder(recorded, collectorIn(collectors, book), actor))
})
