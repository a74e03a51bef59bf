// The second officer compares a court's decision with its paper: from then on the money is owed to the payer, or the entry is rejected.

import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { transact } from '../platform/table.ts'
import { routes } from '../routes.ts'
import { refundView } from './book-view.ts'
import { refundApprovalForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { getBookOrder, putOrder } from './order-store.ts'
import { decideRefund, released } from './refund.ts'
import { approvedRefundWrites } from './refund-booking-store.ts'
import { getBookRefund, saveRefund } from './refund-store.ts'

export const handler = httpFunction(routes.approveRefund, { body: refundApprovalForm }, async ({ body, path, actor, now }) => {
  const book = bookOf(actor)
  const refund = await getBookRefund(path.id ?? '', book, body.version)
  const change = decideRefund(refund, body, actor, now)
  if (change.refund.state === 'approved') {
    const { refund: approved, writes } = approvedRefundWrites(change, now)
    if (await transact(writes)) refuse('conflict', 'refund.changed-meanwhile')
    return ok(refundView(approved, actor))
  }
  const order = await getBookOrder(refund.orderId ?? '', book)
  return ok(refundView(await saveRefund(change, [putOrder(released(order, refund.amount))]), actor))
})
