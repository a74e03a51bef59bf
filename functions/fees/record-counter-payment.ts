// Cash at the counter, with the number of the paper receipt that was handed out: booked by the same rule as every other rail.
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { bookOrder } from './book-view.ts'
import { counterPaymentForm } from './books-form.ts'
import { bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { digestId } from './digest.ts'
import { refuseUnseenOrder } from './order.ts'
import { findOrder, getBookOrder } from './order-store.ts'
import type { PaymentFact } from './rail-fact.ts'
import { explain } from './resolution.ts'
import { bookPayment } from './settlement-store.ts'
import { findWorkItem, paperReceiptItemId, saveWorkItem } from './work-item-store.ts'

/** The court had told of this receipt: now the books have it. Whoever was faster has closed it. */
const closePaperReceipt = async (orderId: string, receipt: string, actor: Actor, now: string): Promise<void> => {
  const item = await findWorkItem(paperReceiptItemId(orderId))
  if (item?.state === 'open') await saveWorkItem(explain(item, receipt, actor, now))
}

export const handler = httpFunction(routes.recordCounterPayment, { body: counterPaymentForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const order = await getBookOrder(path.id ?? '', book)
  refuseUnseenOrder(order, body.version)
  const paidOn = parseCivilDate(body.paidOn)
  const [symbol, number] = [body.paper.symbol.trim(), body.paper.number.trim()]
  if (symbol === '' || number === '') refuse('invalid', 'counter.receipt-number-missing')
  if (paidOn > civilDateOf(now)) refuse('invalid', 'counter.day-in-the-future', { day: paidOn })
  // Cash of another amount is not taken at the counter; it would be a payment in suspense with the payer standing there.
  if (body.amountVnd !== order.amountVnd) refuse('conflict', 'counter.other-amount', { due: order.amountVnd, paid: body.amountVnd })
  if (order.state !== 'open') refuse('conflict', 'order.not-payable', { state: order.state })
  const fact: PaymentFact = {
    ...{ kind: 'payment', rail: 'counter', state: 'paid', orderId: order.id, amount: body.amountVnd, currency: 'vnd' },
    // One paper receipt is one payment, whoever enters it twice.
    factId: `counter_${digestId(book, symbol, number)}`,
    at: `${paidOn}T05:00:00.000Z`,
    rawSha256: digestId('counter', symbol, number, paidOn, String(body.amountVnd)),
  }
  const by = actorRecord(actor)
  const booked = await bookPayment(fact, { book, now, by, paper: { symbol, number, on: paidOn }, note: `${symbol} ${number}` })
  const after = (await findOrder(order.id)) ?? order
  // The same click twice is the same payment; the same receipt under another order is a mistake.
  if (booked === 'known' && after.settled?.factId !== fact.factId) refuse('conflict', 'counter.receipt-number-used', { symbol, number })
  await closePaperReceipt(order.id, `${symbol} ${number}`, actor, now)
  return ok(bookOrder(after, collectorIn(collectors, book), actor))
})
