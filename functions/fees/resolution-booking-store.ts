// What two officers agreed on is booked, all or nothing: work items, order or refund, their journals, and the ledger, in one transaction.
import type { ActorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Write } from '../platform/table.ts'
import { applyEntry, type Entry, factOf, obligationOf } from './ledger.ts'
import { findEntry, findPayment, type PaymentRecord, putEntry, putHeard } from './ledger-store.ts'
import { arrivalOf } from './line-booking-store.ts'
import { getBookOrder, orderWrites } from './order-store.ts'
import { refundedOrder, refundMadeElsewhere, refundOfUnapplied, reserved } from './refund.ts'
import { doneElsewhereWrites, elsewhereRefundId, openedRefundWrites } from './refund-booking-store.ts'
import { applied, corrected, firstOfficer, matched, mayPropose, returned } from './resolution.ts'
import { appliedOrder, type Held, refuseUnfit } from './settlement.ts'
import type { Act, Proposal, WorkItem, WorkItemChange } from './work-item.ts'
import { findWorkItem, workItemWrites } from './work-item-store.ts'

export interface Agreed {
  change: WorkItemChange
  others: Write[]
}

/** The other items whose money pays the order together with this one. Refuses `work-item.missing`, `work-item.not-possible-now`. */
export const joinedItems = async (ids: readonly string[], lead: WorkItem): Promise<WorkItem[]> => {
  const found = await Promise.all([...new Set(ids)].filter(id => id !== lead.id).map(findWorkItem))
  return found.map(item => {
    if (item?.book !== lead.book || item.kind !== 'suspense') return refuse('missing', 'work-item.missing')
    return mayPropose(item) ? item : refuse('conflict', 'work-item.not-possible-now', { state: item.state, asked: 'proposed' })
  })
}

/** Day on which the money of an item came, as its rail says. */
const cameAt = async ({ factId, createdAt }: WorkItem): Promise<string> => (await findPayment(factId))?.fact.at ?? createdAt

/** What lies in suspense for an order, and when the last of it came. */
export const heldBy = async (items: readonly WorkItem[]): Promise<Held> => {
  const [lead] = items
  const days = (await Promise.all(items.map(cameAt))).sort()
  return {
    remaining: items.reduce((sum, item) => sum + item.remaining, 0),
    currencies: [...new Set(items.map(item => item.currency))],
    parts: items.length,
    cameAt: days.at(-1) ?? '',
    rail: lead?.rail ?? null,
    factId: lead?.factId ?? '',
    attemptId: lead?.attemptId ?? null,
  }
}

/** The order is paid by what lay in suspense, by one item or by several whose sum it is. */
export const applying = async (item: WorkItem, proposal: Extract<Proposal, { what: 'apply' }>, act: Act): Promise<Agreed> => {
  const { orderId } = proposal
  const [order, others] = await Promise.all([getBookOrder(orderId, item.book), joinedItems(proposal.together, item)])
  const held = await heldBy([item, ...others])
  refuseUnfit(order, held)
  const booking = { book: item.book, day: civilDateOf(act.now), at: act.now, orderId }
  const part = (each: WorkItem) => (others.length === 0 ? order.amountVnd : each.remaining)
  const entry = (each: WorkItem) => putEntry(applyEntry(order, `${each.id}#${orderId}`, part(each), booking))
  const { writes } = orderWrites(appliedOrder(order, held, act))
  const joined = others.flatMap(other => workItemWrites(applied(other, { id: orderId, amountVnd: part(other) }, act)).writes)
  return {
    change: applied(item, { id: orderId, amountVnd: part(item) }, act),
    others: [...writes, entry(item), ...joined, ...others.map(entry)],
  }
}

const first = (item: WorkItem): ActorRecord =>
  (item.proposal && firstOfficer(item.proposal)) ?? refuse('conflict', 'work-item.nothing-proposed', { state: item.state })

export const givingBack = (item: WorkItem, proposed: Extract<Proposal, { what: 'return' }>, refundId: string, act: Act): Agreed => {
  const { book, orderId, factId, currency } = item
  const rail = item.rail ?? refuse('conflict', 'work-item.holds-no-money')
  const asked = { id: refundId, amount: proposed.amount, payTo: proposed.payTo, proposedBy: first(item) }
  const refund = refundOfUnapplied({ workItemId: item.id, book, orderId, rail, factId, currency }, asked, emptyHead, act)
  return { change: returned(item, asked, act), others: openedRefundWrites(refund, act.now).writes }
}

/** A bank line that turned out to be the provider's payout. Refuses `work-item.payout-unknown`: not sent, seen before, or of another amount. */
export const payoutEntryFor = async (item: WorkItem, payoutId: string, now: string): Promise<Entry> => {
  const entry = await arrivalOf(payoutId, { amount: item.remaining, currency: item.currency, held: 'SUSPENSE' }, { book: item.book, now })
  const isKnown = (await findEntry(factOf('ARRIVAL', payoutId))) !== undefined
  return entry === undefined || isKnown ? refuse('conflict', 'work-item.payout-unknown', { payout: payoutId }) : entry
}

export const matching = async (item: WorkItem, payoutId: string, act: Act): Promise<Agreed> => ({
  change: matched(item, payoutId, act),
  others: [putEntry(await payoutEntryFor(item, payoutId, act.now))],
})

/** The order that money of a payment lies in now. */
const orderBehind = (payment: PaymentRecord, held: WorkItem | undefined): string | undefined =>
  payment.orderId && held === undefined ? payment.orderId : held?.appliedTo[0]

/** A refund that was made at the rail itself: of the money of an order, or of money in suspense. Refuses `work-item.payment-unknown`. */
export const correcting = async (item: WorkItem, act: Act): Promise<Agreed> => {
  // The payment stands in the note of such an item.
  const payment = await findPayment(item.note)
  if (payment?.book !== item.book) return refuse('conflict', 'work-item.payment-unknown')
  const suspended = payment.workItemId === null ? undefined : await findWorkItem(payment.workItemId)
  const refundId = elsewhereRefundId(item.factId)
  const { book, amount, currency, factId: railRefundId } = item
  const asked = { id: refundId, railRefundId, paidOn: civilDateOf(item.createdAt), proposedBy: first(item) }
  const { rail, factId } = payment.fact
  const common = { book, rail, factId, amount, currency }
  // From now on the books know it: reconciliation finds it on both sides.
  const heard = (orderId: string | null) =>
    putHeard(
      {
        kind: 'refund',
        rail: 'card',
        factId: railRefundId,
        paymentId: factId,
        refundId,
        ...{ amount, currency },
        state: 'succeeded',
        at: item.createdAt,
        rawSha256: '',
      },
      'succeeded',
      act.now,
      orderId,
    )
  const change = corrected(item, refundId, act)
  if (suspended && suspended.remaining >= amount) {
    const held = { ...common, orderId: suspended.orderId, workItemId: suspended.id, from: 'SUSPENSE' } as const
    const refund = refundMadeElsewhere(held, asked, emptyHead, act)
    const { writes } = workItemWrites(returned(suspended, { id: refundId, amount }, act))
    return { change, others: [...doneElsewhereWrites(refund, act.now), ...writes, heard(suspended.orderId)] }
  }
  const orderId = orderBehind(payment, suspended) ?? refuse('conflict', 'work-item.payment-unknown')
  const order = await getBookOrder(orderId, book)
  const refund = refundMadeElsewhere({ ...common, orderId, workItemId: null, from: obligationOf[order.kind] }, asked, emptyHead, act)
  const { writes } = orderWrites(refundedOrder(reserved(order, amount), refund.refund, act))
  return { change, others: [...doneElsewhereWrites(refund, act.now), ...writes, heard(orderId)] }
}
