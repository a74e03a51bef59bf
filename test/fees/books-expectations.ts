// What must have become of what was paid, told by what was paid alone: the in-memory account that the books are held to.
import type { PaymentFact } from '../../functions/fees/rail-fact.ts'
import { type Books, factsOf, ordersOf } from './books-audit.ts'

/** What the world outside did to one order. */
export interface Outside {
  orderId: string
  amountVnd: number
  payments: readonly PaymentFact[]
  isCancelled: boolean
}

const wantedOf = ({ isCancelled }: Outside, hasRightPayment: boolean): string[] => {
  if (!hasRightPayment) return [isCancelled ? 'cancelled' : 'open']
  // Whoever was faster.
  return isCancelled ? ['settled', 'cancelled'] : ['settled']
}

/** `strangers`: payments of nobody, all of which belong into suspense. */
export const unexpected = (outside: readonly Outside[], strangers: readonly PaymentFact[], books: Books): string[] => {
  const orders = new Map(ordersOf(books).map(order => [order.id, order]))
  const facts = new Map(factsOf(books).map(fact => [fact.fact.factId, fact]))
  const faults = strangers
    .filter(fact => facts.get(fact.factId)?.outcome !== 'suspended')
    .map(fact => `${fact.factId} of nobody is not in suspense`)
  for (const each of outside) {
    const { orderId, amountVnd, payments } = each
    const order = orders.get(orderId)
    const right = payments.filter(fact => fact.amount === amountVnd && fact.currency === 'vnd')
    const settling = payments.filter(fact => facts.get(fact.factId)?.outcome === 'settled')
    const wanted = wantedOf(each, right.length > 0)
    const state = order?.state === 'refunded' ? 'settled' : (order?.state ?? 'missing')
    if (!wanted.includes(state)) faults.push(`${orderId} is ${state}, not ${wanted.join(' or ')}`)
    if (settling.length !== (state === 'settled' ? 1 : 0)) faults.push(`${orderId} was settled by ${settling.length} payments`)
    if (settling.some(fact => !right.includes(fact))) faults.push(`${orderId} was settled by a wrong payment`)
    for (const fact of payments) if (!facts.has(fact.factId)) faults.push(`${fact.factId} for ${orderId} is lost`)
  }
  return faults
}
