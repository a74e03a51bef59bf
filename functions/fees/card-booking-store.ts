// Books whatever the card provider says is true: a payment, a refund, a dispute.
import { findPayment } from './ledger-store.ts'
import type { RailFact } from './rail-fact.ts'
import { bookDisputeFact, bookRefundFact } from './refund-booking-store.ts'
import { type Booked, bookPayment, type Telling } from './settlement-store.ts'

export const bookCardFact = async (fact: RailFact, telling: Telling): Promise<Booked> => {
  if (fact.kind === 'payment') return bookPayment(fact, telling)
  if (fact.kind === 'refund') await bookRefundFact(fact, telling)
  else await bookDisputeFact(fact, { orderId: (await findPayment(fact.paymentId))?.orderId ?? null }, telling)
  return 'news'
}
