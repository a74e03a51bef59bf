// Books what a rail tells of a payment, all or nothing and once, whoever tells it and however often: settled, or in suspense with a work item.
import { civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { transact, type Write } from '../platform/table.ts'
import { type AttemptState, afterAttemptNews } from './attempt.ts'
import { digestId } from './digest.ts'
import { settleEntry, suspenseEntry } from './ledger.ts'
import { noteEvent, putEntry, putEvent, putPaymentFact } from './ledger-store.ts'
import type { Order } from './order.ts'
import { changeAttempt, findOrder, orderWrites } from './order-store.ts'
import type { PaymentFact } from './rail-fact.ts'
import { judgePayment, type SettledBy, settledOrder, settler } from './settlement.ts'
import { openWorkItem, type WorkItemReason } from './work-item.ts'
import { newWorkItemWrites } from './work-item-store.ts'

/** How the portal came to know: a message of the rail, or its own question. */
export interface Telling extends SettledBy {
  /** The books of the account that the money came into. */
  book: string
  now: string
  /** Absent when the portal asked by itself. */
  event?: { eventId: string; type: string }
  /** What the payer or the bank wrote. */
  note?: string
}

/** `known`: it was booked before. `news`: no money, but the attempt has moved. `nothing`: neither. */
export type Booked = 'settled' | 'suspended' | 'known' | 'news' | 'nothing'

export const suspenseItemId = (factId: string): string => digestId('suspense', factId)

/** The event of a message stands in front of the transaction, so that its index says "told before". */
const told = (fact: PaymentFact, { event, now }: Telling): Write[] => (event ? [putEvent(event, fact, now)] : [])

const settle = async (order: Order, fact: PaymentFact, telling: Telling): Promise<'settled' | 'known' | 'again'> => {
  const { now, book } = telling
  const change = settledOrder(order, fact, now, telling)
  const { writes } = orderWrites(change)
  const booking = { book, day: civilDateOf(now), at: now, orderId: order.id }
  const outcome = {
    outcome: 'settled',
    book,
    orderId: order.id,
    workItemId: null,
    by: change.happening.actor.subject,
    bookedAt: now,
  } as const
  const before = told(fact, telling)
  const refused = await transact([...before, putPaymentFact(fact, outcome), ...writes, putEntry(settleEntry(order, fact, booking))])
  if (refused === undefined) return 'settled'
  // In front of the order: the message, or the money itself, was booked before. Behind: the order has changed since it was read.
  return refused.index <= before.length ? 'known' : 'again'
}

const suspend = async (fact: PaymentFact, reason: WorkItemReason, telling: Telling): Promise<'suspended' | 'known'> => {
  const { now, book } = telling
  const orderId = fact.orderId ?? null
  const change = openWorkItem(
    {
      ...{ id: suspenseItemId(fact.factId), kind: 'suspense', reason, book, rail: fact.rail, factId: fact.factId },
      ...{ orderId, attemptId: fact.attemptId ?? null, amount: fact.amount, currency: fact.currency, note: telling.note ?? '' },
    },
    emptyHead,
    { actor: settler, now },
  )
  const booking = { book, day: civilDateOf(now), at: now, orderId }
  const outcome = { outcome: 'suspended', book, orderId, workItemId: change.item.id, by: settler.subject, bookedAt: now } as const
  const refused = await transact([
    ...told(fact, telling),
    putPaymentFact(fact, outcome),
    ...newWorkItemWrites(change),
    putEntry(suspenseEntry(fact, booking)),
  ])
  return refused === undefined ? 'suspended' : 'known'
}

const attemptStates: Readonly<Partial<Record<PaymentFact['state'], AttemptState>>> = { failed: 'failed', expired: 'expired', paid: 'paid' }

/** Moves the attempt forward. A try that failed while its checkout goes on (no session named) leaves it open. */
export const noteAttempt = async (fact: PaymentFact): Promise<boolean> => {
  const state = attemptStates[fact.state]
  if (state === undefined || fact.orderId === undefined || fact.attemptId === undefined) return false
  if (fact.state === 'failed' && fact.sessionId === undefined) return false
  return (await changeAttempt(fact.orderId, fact.attemptId, attempt => afterAttemptNews(attempt, state))) !== undefined
}

/** Others who change the same order at the same moment are few: attempts, a second payer, an officer. */
const attempts = 12

/**
 * One payment, booked once. One read and one transaction of the message, the money, the order, its journal and the ledger; a second transaction
 * into suspense when the rules say that it settles nothing. Throws when the order changes faster than it can be read: the message comes again.
 */
export const bookPayment = async (fact: PaymentFact, telling: Telling): Promise<Booked> => {
  if (fact.state !== 'paid') {
    const moved = await noteAttempt(fact)
    if (telling.event) await noteEvent(telling.event, fact, telling.now)
    return moved ? 'news' : 'nothing'
  }
  for (let tried = 0; tried < attempts; tried += 1) {
    const order = fact.orderId === undefined ? undefined : await findOrder(fact.orderId)
    const verdict = judgePayment(order, fact, telling.book)
    if (verdict.outcome === 'suspense') return noted(await suspend(fact, verdict.reason, telling), fact, telling)
    if (verdict.outcome === 'known' || order === undefined) return noted('known', fact, telling)
    const settled = await settle(order, fact, telling)
    if (settled !== 'again') return noted(settled, fact, telling)
  }
  throw new Error('settlement-store: the order changes faster than it can be read')
}

/** A message that told nothing new is evidence all the same. */
const noted = async (booked: Booked, fact: PaymentFact, { event, now }: Telling): Promise<Booked> => {
  if (booked === 'known' && event) await noteEvent(event, fact, now)
  return booked
}
