// The second officer agrees: money in suspense goes to the order it was meant for, or is owed back to whoever sent it.

import type { Actor } from '../kernel/actor.ts'
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import type { Write } from '../platform/table.ts'
import { routes } from '../routes.ts'
import { workItemView } from './book-view.ts'
import { approvalForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { applyEntry } from './ledger.ts'
import { putEntry } from './ledger-store.ts'
import { getBookOrder, orderWrites } from './order-store.ts'
import { refundOfUnapplied } from './refund.ts'
import { openedRefundWrites } from './refund-booking-store.ts'
import { appliedOrder, refuseUnfit } from './settlement.ts'
import { applied, declineProposal, proposalToDecide, returned, type WorkItem, type WorkItemChange } from './work-item.ts'
import { getBookWorkItem, saveWorkItem } from './work-item-store.ts'

interface Agreed {
  change: WorkItemChange
  others: Write[]
}

/** The order is paid by what lay in suspense: one transaction of item, order, both journals and the ledger. */
const apply = async (item: WorkItem, orderId: string, actor: Actor, now: string): Promise<Agreed> => {
  const order = await getBookOrder(orderId, item.book)
  refuseUnfit(order, item)
  const act = { actor: actorRecord(actor), now }
  const booking = { book: item.book, day: civilDateOf(now), at: now, orderId }
  const { writes } = orderWrites(appliedOrder(order, item, act))
  return { change: applied(item, order, act), others: [...writes, putEntry(applyEntry(order, `${item.id}#${orderId}`, booking))] }
}

const giveBack = (item: WorkItem, proposed: { amount: number; payTo: string }, refundId: string, actor: Actor, now: string): Agreed => {
  const { rail, proposal } = item
  if (rail === null || proposal === null) return refuse('conflict', 'work-item.nothing-proposed', { state: item.state })
  const act = { actor: actorRecord(actor), now }
  const { book, orderId, factId, currency } = item
  const asked = { id: refundId, amount: proposed.amount, payTo: proposed.payTo, proposedBy: proposal.by }
  const refund = refundOfUnapplied({ workItemId: item.id, book, orderId, rail, factId, currency }, asked, emptyHead, act)
  return { change: returned(item, asked, act), others: openedRefundWrites(refund, now).writes }
}

export const handler = httpFunction(routes.approveResolution, { body: approvalForm }, async ({ body, path, actor, now, newId }) => {
  const item = await getBookWorkItem(path.id ?? '', bookOf(actor), body.version)
  const proposal = proposalToDecide(item, actor)
  if (!body.agrees) {
    const declined = declineProposal(item, body.reason, { actor: actorRecord(actor), now })
    return ok(workItemView(await saveWorkItem(declined), actor, now))
  }
  const { change, others } =
    proposal.what === 'apply' ? await apply(item, proposal.orderId, actor, now) : giveBack(item, proposal, newId(), actor, now)
  return ok(workItemView(await saveWorkItem(change, others), actor, now))
})
