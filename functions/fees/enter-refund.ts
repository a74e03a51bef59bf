// An officer enters a court's decision on paper to give money back; a second officer compares it.
import { actorRecord } from '../kernel/actor.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { transact } from '../platform/table.ts'
import { routes } from '../routes.ts'
import { refundView } from './book-view.ts'
import { refundEntryForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { obligationOf } from './ledger.ts'
import { getBookOrder, putOrder } from './order-store.ts'
import { refundByDecision, reserved } from './refund.ts'
import { openedRefundWrites } from './refund-booking-store.ts'

export const handler = httpFunction(routes.enterRefund, { body: refundEntryForm }, async ({ body, actor, now, newId }) => {
  const order = await getBookOrder(body.orderId, bookOf(actor))
  const { number, signedOn, text } = body.decision
  const decision = { number: number.trim(), signedOn: parseCivilDate(signedOn), text: text.trim() }
  const asked = { id: newId(), amountVnd: body.amountVnd, decision, from: obligationOf[order.kind], payTo: '', approved: false }
  const change = refundByDecision(order, asked, emptyHead, { actor: actorRecord(actor), now })
  const { refund, writes } = openedRefundWrites(change, now)
  const refused = await transact([putOrder(reserved(order, body.amountVnd)), ...writes])
  if (refused) refuse('conflict', 'order.changed-meanwhile')
  return created(refundView(refund, actor))
})
