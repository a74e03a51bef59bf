// The judge decides that an advance comes back, whole or in part (NQ 326 Art. 18, 19; BLTTDS 218): the collector pays it out.
import { filingAtDesk } from '../filings/filing-lookup.ts'
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { transact } from '../platform/table.ts'
import { routes } from '../routes.ts'
import { refundView } from './book-view.ts'
import { refundDecisionForm } from './fees-form.ts'
import { obligationOf } from './ledger.ts'
import { findOrder, putOrder } from './order-store.ts'
import { refundByDecision, reserved } from './refund.ts'
import { openedRefundWrites } from './refund-booking-store.ts'

export const handler = httpFunction(routes.decideRefund, { body: refundDecisionForm }, async ({ body, path, actor, now, newId }) => {
  const [{ filing }, order] = await Promise.all([filingAtDesk(path.id ?? '', actor), findOrder(body.orderId)])
  if (filing.judge?.subject !== actor.subject) refuse('conflict', 'filing.not-the-examining-judge')
  if (order?.filing?.id !== filing.id) return refuse('missing', 'order.missing')
  const decision = { number: body.number.trim(), signedOn: civilDateOf(now), text: body.reason.trim() }
  const asked = { id: newId(), amountVnd: body.amountVnd, decision, from: obligationOf[order.kind], payTo: '', approved: true }
  const { refund, writes } = openedRefundWrites(refundByDecision(order, asked, emptyHead, { actor: actorRecord(actor), now }), now)
  const refused = await transact([putOrder(reserved(order, body.amountVnd)), ...writes])
  if (refused) refuse('conflict', 'order.changed-meanwhile')
  return created(refundView(refund, actor))
})
