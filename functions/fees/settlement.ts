// Whether a payment settles its order: once, whole, in đồng, in the right books; everything else is set aside for a person, never lost.
import { type ActorRecord, systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { movedOrder, type Order, type OrderChange, orderChange } from './order.ts'
import type { PaymentFact } from './rail-fact.ts'
import type { WorkItemReason } from './work-item.ts'

export type Verdict =
  | { outcome: 'settle' }
  /** This very payment has settled the order before. */
  | { outcome: 'known' }
  | { outcome: 'suspense'; reason: WorkItemReason }

const suspense = (reason: WorkItemReason): Verdict => ({ outcome: 'suspense', reason })

/** What becomes of money that has come. `book`: the books of the account that it came into. */
export const judgePayment = (order: Order | undefined, fact: PaymentFact, book: string): Verdict => {
  if (order === undefined) return suspense(fact.orderId === undefined ? 'no-reference' : 'order-unknown')
  if (order.settled?.factId === fact.factId) return { outcome: 'known' }
  if (order.book !== book) return suspense('other-book')
  if (order.state === 'settled' || order.state === 'refunded') return suspense('duplicate')
  if (order.state !== 'open') return suspense('order-closed')
  if (fact.currency !== 'vnd') return suspense('wrong-currency')
  if (fact.amount !== order.amountVnd) return suspense('wrong-amount')
  return { outcome: 'settle' }
}

export const settler: ActorRecord = systemActor('settle-payment')

/** The order paid. Whoever has just been paid is told by the event; `by` is the officer for cash, the portal for the other rails. */
export const settledOrder = (order: Order, fact: PaymentFact, now: string, by: ActorRecord = settler): OrderChange => {
  const on = civilDateOf(fact.at)
  const { rail, factId, attemptId } = fact
  const next: Order = {
    ...movedOrder(order, 'settled'),
    paidVnd: order.amountVnd,
    attempts: {},
    settled: { at: now, on, rail, factId, ...(attemptId === undefined ? {} : { attemptId }) },
  }
  return orderChange('order.settled', next, { actor: by, now }, { rail, factId, paidOn: on, orderCode: order.code })
}
