// A refund that two officers agreed on goes back on its own rail: asked of the provider under the refund's own name, so however often, once.
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { cardBook } from './collector.ts'
import { collectors } from './collector-store.ts'
import { goesBackOnItsRail, refundIdOf } from './refund.ts'
import { bookRefundFact, giveUpOnRail } from './refund-booking-store.ts'
import { findRefund } from './refund-store.ts'
import { refundPayment } from './stripe-gateway.ts'

/** Refused for good: the payment is disputed, or was given back elsewhere. */
const isFinal = (error: unknown): boolean => isRefusal(error) && error.kind === 'conflict'

export const handler = journalWorker('send-refund', async ({ subject }, { now }) => {
  const refund = (await findRefund(refundIdOf(subject) ?? '')) ?? refuse('missing', 'refund.missing', { subject })
  if (refund.state !== 'approved' || !goesBackOnItsRail(refund)) return
  try {
    const fact = await refundPayment({ refundId: refund.id, paymentId: refund.factId, amountVnd: refund.amount })
    await bookRefundFact({ ...fact, refundId: refund.id }, { book: cardBook(collectors), now })
  } catch (error) {
    if (!isFinal(error)) throw error
    await giveUpOnRail(refund, now)
  }
})
