// What the court has notified becomes an order, and what nobody owes any more is cancelled. Messages may come twice and in any order: always the
// present state of the filing decides.

import { randomBytes } from 'node:crypto'
import { filingIdOf } from '../filings/filing.ts'
import { filingForFees } from '../filings/filing-lookup.ts'
import { type ActorRecord, systemActor } from '../kernel/actor.ts'
import { emptyHead, type Facts } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { digestUuid } from './digest.ts'
import { advanceFor, isSameDays } from './filing-advance.ts'
import { cancelOrder, isAdvance, type Order, openOrder, rescheduleOrder } from './order.ts'
import { makeOrderCode } from './order-code.ts'
import { ordersOfFiling, saveNewOrder, saveOrder } from './order-store.ts'
import { openWorkItem } from './work-item.ts'
import { openOnce, paperReceiptItemId } from './work-item-store.ts'

const opener = systemActor('open-orders')

/** A paper receipt reached the court: whoever keeps the collector's books records the cash under its number, or finds that it is none of theirs. */
const tellCollector = async (orders: readonly Order[], facts: Facts, act: { actor: ActorRecord; now: string }): Promise<void> => {
  const order = orders.find(({ state, kind }) => state === 'open' && isAdvance(kind))
  if (order === undefined) return
  const { id, book, amountVnd } = order
  const about = {
    id: paperReceiptItemId(id),
    kind: 'paper-receipt',
    reason: 'receipt-at-court',
    book,
    rail: 'counter',
    factId: order.code,
  } as const
  const held = { orderId: id, attemptId: null, amount: amountVnd, currency: 'vnd', note: `${facts.symbol} ${facts.number}` }
  await openOnce(openWorkItem({ ...about, ...held }, emptyHead, act))
}

export const handler = journalWorker('open-orders', async ({ subject, facts }, { now }) => {
  const filing = (await filingForFees(filingIdOf(subject) ?? '')) ?? refuse('missing', 'filing.missing', { subject })
  const orders = await ordersOfFiling(filing.id)
  const act = { actor: opener, now }
  const owed = advanceFor(filing, facts)
  if (facts.by === 'clerk') await tellCollector(orders, facts, act)
  if (owed === 'as-it-is') return
  const open = orders.filter(order => order.state === 'open' && isAdvance(order.kind))
  const same = owed === 'nothing' ? undefined : open.find(order => order.amountVnd === owed.amountVnd)
  for (const order of open) if (order !== same) await saveOrder(cancelOrder(order, owed === 'nothing' ? filing.state : 'NEW-NOTICE', act))
  if (owed === 'nothing') return
  if (same) {
    if (!isSameDays(same, owed)) await saveOrder(rescheduleOrder(same, owed, act))
    return
  }
  if (orders.some(order => order.state === 'settled' && isAdvance(order.kind))) return
  // The same number of orders before it, the same order: a message that comes twice opens one.
  const id = digestUuid('order', filing.id, String(orders.length))
  for (;;) {
    const asked = { ...owed, id, code: makeOrderCode(randomBytes(10)) }
    if ((await saveNewOrder(openOrder(asked, emptyHead, act))) !== 'code-taken') return
  }
})
