// Books refunds and disputes: each step once, balanced, with its order or work item in the same transaction; a failure comes back to a person.
import { type ActorRecord, systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { transact, type Write } from '../platform/table.ts'
import { digestId } from './digest.ts'
import { type Booking, factOf, transferEntry } from './ledger.ts'
import { findEntry, noteEvent, putEntry, putHeard } from './ledger-store.ts'
import { findOrder, orderWrites } from './order-store.ts'
import type { DisputeFact, RefundFact } from './rail-fact.ts'
import { doneRefund, failedRefund, paidFrom, type Refund, type RefundChange, refundedOrder, sentRefund, unrefundedOrder } from './refund.ts'
import { findRefund, newRefundWrites, refundWrites } from './refund-store.ts'
import type { Telling } from './settlement-store.ts'
import { openWorkItem, type WorkItemReason } from './work-item.ts'
import { newWorkItemWrites, openOnce } from './work-item-store.ts'

const bookkeeper = systemActor('settle-payment')

const bookingOf = (refund: Refund, now: string): Booking => ({
  book: refund.book,
  day: civilDateOf(now),
  at: now,
  orderId: refund.orderId,
})

/** From its approval on the money is owed to the payer. */
const dueEntry = (refund: Refund, now: string): Write =>
  putEntry(
    transferEntry(
      'REFUND_DUE',
      refund.id,
      { debit: refund.from, credit: 'REFUND_PAYABLE', amount: refund.amount, currency: refund.currency },
      bookingOf(refund, now),
    ),
  )

const paidEntry = (refund: Refund, now: string): Write =>
  putEntry(
    transferEntry(
      'REFUND',
      `${refund.id}#${refund.round}`,
      {
        debit: 'REFUND_PAYABLE',
        credit: paidFrom(refund, refund.execution?.how ?? 'own-rail'),
        amount: refund.amount,
        currency: refund.currency,
      },
      bookingOf(refund, now),
    ),
  )

/** The money is back where it was paid from. */
const reversalEntry = (done: Refund, now: string): Write =>
  putEntry(
    transferEntry(
      'REFUND_REVERSAL',
      `${done.id}#${done.round}`,
      {
        debit: paidFrom(done, done.execution?.how ?? 'own-rail'),
        credit: 'REFUND_PAYABLE',
        amount: done.amount,
        currency: done.currency,
      },
      bookingOf(done, now),
    ),
  )

/** The writes of a new refund; `due` once nobody else has to agree. */
export const openedRefundWrites = (change: RefundChange, now: string): { refund: Refund; writes: Write[] } => {
  const { refund, writes } = newRefundWrites(change)
  return { refund, writes: [...writes, ...(refund.state === 'approved' ? [dueEntry(refund, now)] : [])] }
}

/** A refund that enters the books when it is done already: owed and paid out at once. */
export const doneElsewhereWrites = (change: RefundChange, now: string): Write[] => {
  const { refund, writes } = newRefundWrites(change)
  return [...writes, dueEntry(refund, now), paidEntry(refund, now)]
}

/** A refund that was made at the rail has one name here, however often it is heard of. */
export const elsewhereRefundId = (railRefundId: string): string => digestId('refund-elsewhere', railRefundId)

export const approvedRefundWrites = (change: RefundChange, now: string): { refund: Refund; writes: Write[] } => {
  const { refund, writes } = refundWrites(change)
  return { refund, writes: [...writes, dueEntry(refund, now)] }
}

/** What becomes of the order: only money that was applied to it counts there. */
const orderSide = async (refund: Refund, act: { actor: ActorRecord; now: string }, gone: boolean): Promise<Write[]> => {
  if (refund.from === 'SUSPENSE' || refund.orderId === null) return []
  const order = await findOrder(refund.orderId)
  if (order === undefined) throw new Error(`refund-booking-store: refund ${refund.id} has no order`)
  return orderWrites((gone ? refundedOrder : unrefundedOrder)(order, refund, act)).writes
}

/** The refund is paid out: its record, the ledger, its order. False when one of them changed meanwhile. */
export const saveDone = async (
  change: RefundChange,
  act: { actor: ActorRecord; now: string },
  heard: readonly Write[] = [],
): Promise<boolean> => {
  const { refund, writes } = refundWrites(change)
  const order = await orderSide(refund, act, true)
  return (await transact([...heard, ...writes, paidEntry(refund, act.now), ...order])) === undefined
}

const itemFor = (
  about: { reason: WorkItemReason; kind: 'refund-failed' | 'refund-elsewhere' | 'dispute'; id: string },
  held: { book: string; orderId: string | null; factId: string; amount: number; currency: string; note: string },
  now: string,
) =>
  openWorkItem(
    { ...held, id: digestId(about.reason, about.id), kind: about.kind, reason: about.reason, rail: 'card', attemptId: null },
    emptyHead,
    { actor: bookkeeper, now },
  )

/** Back, or never gone: owed as before, and a person must find another way. */
const saveFailed = async (refund: Refund, now: string, heard: readonly Write[]): Promise<boolean> => {
  const act = { actor: bookkeeper, now }
  const wasDone = refund.state === 'done'
  const { writes } = refundWrites(failedRefund(refund, act))
  const { book, orderId, factId, amount, currency } = refund
  const item = itemFor(
    { reason: 'refund-failed', kind: 'refund-failed', id: `${refund.id}#${refund.round}` },
    { book, orderId, factId, amount, currency, note: refund.id },
    now,
  )
  const order = wasDone ? await orderSide(refund, act, false) : []
  const reversal = wasDone ? [reversalEntry(refund, now)] : []
  return (await transact([...heard, ...writes, ...reversal, ...newWorkItemWrites(item), ...order])) === undefined
}

/** Notes that the rail was asked. */
export const saveSent = async (refund: Refund, railRefundId: string, now: string): Promise<void> => {
  if (refund.state !== 'approved') return
  const { writes } = refundWrites(sentRefund(refund, railRefundId, { actor: bookkeeper, now }))
  await transact(writes)
}

/** The rail will not do it, whatever is asked again: a person finds another way. */
export const giveUpOnRail = async (refund: Refund, now: string): Promise<void> => {
  await saveFailed(refund, now, [])
}

const attempts = 8

/**
 * What the rail says of a refund now. A refund that nobody here asked for is laid before a person, once. The rail's states come in any order:
 * a failure outweighs a success, whichever is heard first.
 */
export const bookRefundFact = async (fact: RefundFact, telling: Telling): Promise<void> => {
  const { now, event, book } = telling
  if (event) await noteEvent(event, fact, now)
  const heard = (what: string, orderId: string | null) => [putHeard(fact, what, now, orderId)]
  for (let tried = 0; tried < attempts; tried += 1) {
    const refund = await findRefund(fact.refundId ?? elsewhereRefundId(fact.factId))
    if (refund === undefined) {
      // Money that never left, or has come back before anybody booked it.
      if (fact.state === 'failed' || fact.state === 'cancelled') return
      const { factId, amount, currency, paymentId } = fact
      const held = { book, orderId: null, factId, amount, currency, note: paymentId }
      await openOnce(itemFor({ reason: 'refund-elsewhere', kind: 'refund-elsewhere', id: factId }, held, now))
      return
    }
    // What was given up on this rail, or paid out by another way since, is no more moved by it.
    const isOfThisRound = refund.railRefundId === null || refund.railRefundId === fact.factId
    if (!isOfThisRound || (refund.execution !== null && refund.execution.how !== 'own-rail')) return
    if (fact.state === 'pending') return saveSent(refund, fact.factId, now)
    if (fact.state === 'succeeded') {
      if (refund.state !== 'approved' && refund.state !== 'sent') return
      const execution = { how: 'own-rail', reference: fact.factId, paidOn: civilDateOf(now) } as const
      const named = { ...refund, railRefundId: fact.factId }
      const act = { actor: bookkeeper, now }
      if (await saveDone(doneRefund(named, execution, act), act, heard('succeeded', refund.orderId))) return
    } else {
      if (refund.state === 'failed' || refund.state === 'rejected' || refund.state === 'proposed') return
      const named = { ...refund, railRefundId: fact.factId }
      if (await saveFailed(named, now, heard('failed', refund.orderId))) return
    }
  }
  throw new Error('refund-booking-store: the refund changes faster than it can be read')
}

/** The order that a card payment settled, for whoever must look at its dispute. */
export interface Disputed {
  orderId: string | null
}

/**
 * The payer's bank takes money back: booked, and laid before a person; nothing of the order or the filing is undone by itself. Won: booked back.
 * The rail is asked for the present state each time, so a dispute that was won before it was ever heard of moves nothing.
 */
export const bookDisputeFact = async (fact: DisputeFact, disputed: Disputed, { now, event, book }: Telling): Promise<void> => {
  if (event) await noteEvent(event, fact, now)
  const { orderId } = disputed
  const booking: Booking = { book, day: civilDateOf(now), at: now, orderId }
  const { factId, amount, currency } = fact
  const moved = { amount, currency }
  const held = { book, orderId, factId, amount, currency, note: fact.paymentId }
  if (fact.state === 'won') {
    if ((await findEntry(factOf('DISPUTE', factId))) === undefined) return
    const back = transferEntry('DISPUTE_REVERSAL', factId, { debit: 'PSP_CLEARING', credit: 'DISPUTE', ...moved }, booking)
    await transact([putHeard(fact, 'won', now, orderId), putEntry(back)])
    return
  }
  if (fact.state === 'inquiry') {
    // Nothing has moved, so nothing is booked; but a person should answer the bank before it does.
    await openOnce(itemFor({ reason: 'dispute-inquiry', kind: 'dispute', id: factId }, held, now))
    return
  }
  const taken = transferEntry('DISPUTE', factId, { debit: 'DISPUTE', credit: 'PSP_CLEARING', ...moved }, booking)
  const opened = itemFor({ reason: 'dispute-open', kind: 'dispute', id: factId }, held, now)
  await transact([putHeard(fact, 'open', now, orderId), putEntry(taken), ...newWorkItemWrites(opened)])
  if (fact.state !== 'lost') return
  const lost = itemFor({ reason: 'dispute-lost', kind: 'dispute', id: factId }, held, now)
  await transact([putHeard(fact, 'lost', now, orderId), ...newWorkItemWrites(lost)])
}
