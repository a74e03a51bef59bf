// Whether a payment settles its order: once, whole, in đồng, in the right books; everything else is set aside for a person, never lost.
import { type ActorRecord, systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { movedOrder, type Order, type OrderChange, orderChange, type PaperReceipt } from './order.ts'
import type { PaymentFact, Rail } from './rail-fact.ts'
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

export interface SettledBy {
  /** The officer for cash, the portal for the other rails. */
  by?: ActorRecord
  /** The receipt that was handed out at the counter. */
  paper?: PaperReceipt
}

/** The order paid. Whoever waits for it is told by the event. */
export const settledOrder = (order: Order, fact: PaymentFact, now: string, { by = settler, paper }: SettledBy = {}): OrderChange => {
  const on = civilDateOf(fact.at)
  const { rail, factId, attemptId } = fact
  const next: Order = {
    ...movedOrder(order, 'settled'),
    paidVnd: order.amountVnd,
    attempts: {},
    settled: { at: now, on, rail, factId, ...(attemptId === undefined ? {} : { attemptId }) },
    paperReceipt: paper ?? null,
  }
  return orderChange('order.settled', next, { actor: by, now }, { rail, factId, paidOn: on, orderCode: order.code })
}

/** Money in suspense that is to pay one order: of one payment, or of several that came short. */
export interface Held {
  remaining: number
  currencies: readonly string[]
  parts: number
  /** When the last of it came, by its rail. */
  cameAt: string
  rail: Rail | null
  factId: string
  attemptId: string | null
}

/**
 * What lay in suspense, beside the order that an officer found for it: one payment may leave a rest, several are its sum exactly. Refuses
 * `order.not-payable`, `work-item.does-not-fit-order`.
 */
export const refuseUnfit = (order: Order, { remaining, currencies, parts }: Pick<Held, 'remaining' | 'currencies' | 'parts'>): void => {
  if (order.state !== 'open') refuse('conflict', 'order.not-payable', { state: order.state })
  const isEnough = parts === 1 ? remaining >= order.amountVnd : remaining === order.amountVnd
  if (currencies.join() !== 'vnd' || !isEnough)
    refuse('conflict', 'work-item.does-not-fit-order', { due: order.amountVnd, held: remaining, currency: currencies.join(' ') })
}

/** The order paid by money that had been in suspense, by the agreement of two officers. */
export const appliedOrder = (
  order: Order,
  held: Pick<Held, 'rail' | 'factId' | 'attemptId' | 'cameAt'>,
  { actor, now }: { actor: ActorRecord; now: string },
): OrderChange => {
  const { rail, factId, attemptId } = held
  if (rail === null) return refuse('conflict', 'work-item.holds-no-money')
  // Paid on the day on which the money came, not on the day on which it was understood.
  const on = civilDateOf(held.cameAt)
  const settled = { at: now, on, rail, factId, ...(attemptId === null ? {} : { attemptId }) }
  const next: Order = { ...movedOrder(order, 'settled'), paidVnd: order.amountVnd, attempts: {}, settled }
  return orderChange('order.settled', next, { actor, now }, { rail, factId, paidOn: on, orderCode: order.code })
}
