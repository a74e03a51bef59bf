// The books as accountants see them: orders, work items, refunds, and what this officer may do with each.
import type { Actor } from '../kernel/actor.ts'
import { civilDateOf, daysBetween } from '../kernel/civil-date.ts'
import { type Balance, netOf } from './books.ts'
import type { BalanceRow, BookOrder, ReconciliationSummary, ReconciliationView, RefundView, WorkItemView } from './books-form.ts'
import type { Collector } from './collector.ts'
import { printedNumber, receiptId } from './official-receipt.ts'
import type { Order } from './order.ts'
import { basisView, orderSummary } from './order-view.ts'
import type { Reconciliation } from './reconciliation.ts'
import { goesBackOnItsRail, type Refund, refundable } from './refund.ts'
import { firstOfficer, mayExplain, mayPropose } from './resolution.ts'
import { proposer, type WorkItem } from './work-item.ts'

const mayWithOrder = (order: Order, actor: Actor): BookOrder['may'] => [
  ...(order.state === 'proposed' && order.enteredBy.subject !== actor.subject ? (['check'] as const) : []),
  ...(order.state === 'open' ? (['cancel', 'record-counter-payment'] as const) : []),
  ...(order.settled && order.paperReceipt === null ? (['record-paper-receipt'] as const) : []),
  ...(order.settled && refundable(order) > 0 ? (['enter-refund'] as const) : []),
]

export const bookOrder = (order: Order, collector: Collector, actor: Actor): BookOrder => ({
  ...orderSummary(order, collector),
  version: order.version,
  payerName: order.payer.name,
  paidVnd: order.paidVnd,
  refundedVnd: order.refundedVnd,
  courtCode: order.courtCode,
  basis: basisView(order),
  enteredBy: order.enteredBy.fullName,
  ...(order.checkedBy ? { checkedBy: order.checkedBy.fullName } : {}),
  ...(order.settled ? { rail: order.settled.rail } : {}),
  ...(order.receipt
    ? { receipt: { id: receiptId(order.receipt.series, order.receipt.number), number: printedNumber(order.receipt.number) } }
    : {}),
  ...(order.paperReceipt ? { paperReceipt: order.paperReceipt } : {}),
  may: mayWithOrder(order, actor),
})

const mayWithItem = (item: WorkItem, actor: Actor): WorkItemView['may'] => {
  const isFirst = item.proposal !== null && firstOfficer(item.proposal)?.subject === actor.subject
  return [
    ...(item.state === 'proposed' && !isFirst ? (['decide'] as const) : []),
    ...(mayPropose(item) ? (['propose'] as const) : []),
    ...(mayExplain(item) ? (['explain'] as const) : []),
  ]
}

const proposalView = ({ proposal }: WorkItem): Pick<WorkItemView, 'proposal'> => {
  if (proposal === null) return {}
  const { by, agreed, ...said } = proposal
  const byPortal = by.subject === proposer.subject
  return { proposal: { ...said, by: by.fullName, byPortal, ...(agreed ? { agreedBy: agreed.fullName } : {}) } }
}

export const workItemView = (item: WorkItem, actor: Actor, now: string): WorkItemView => ({
  id: item.id,
  version: item.version,
  kind: item.kind,
  reason: item.reason,
  state: item.state,
  ...(item.rail ? { rail: item.rail } : {}),
  factId: item.factId,
  ...(item.orderId ? { orderId: item.orderId } : {}),
  amount: item.amount,
  remaining: item.remaining,
  currency: item.currency,
  note: item.note,
  createdAt: item.createdAt,
  ageDays: daysBetween(civilDateOf(item.createdAt), civilDateOf(now)),
  ...proposalView(item),
  ...(item.closed ? { closed: { ...item.closed, by: item.closed.by.fullName } } : {}),
  refundIds: item.refundIds,
  may: mayWithItem(item, actor),
})

const mayWithRefund = (refund: Refund, actor: Actor): RefundView['may'] => {
  if (refund.state === 'proposed') return refund.enteredBy.subject === actor.subject ? [] : ['decide']
  const isForHand = refund.state === 'failed' || (refund.state === 'approved' && !goesBackOnItsRail(refund))
  return isForHand ? ['record-execution'] : []
}

export const refundView = (refund: Refund, actor: Actor): RefundView => ({
  id: refund.id,
  version: refund.version,
  cause: refund.cause,
  state: refund.state,
  rail: refund.rail,
  ...(refund.orderId ? { orderId: refund.orderId } : {}),
  ...(refund.workItemId ? { workItemId: refund.workItemId } : {}),
  amount: refund.amount,
  currency: refund.currency,
  ...(refund.decision ? { decision: refund.decision } : {}),
  payTo: refund.payTo,
  createdAt: refund.createdAt,
  enteredBy: refund.enteredBy.fullName,
  ...(refund.approvedBy ? { approvedBy: refund.approvedBy.fullName } : {}),
  ...(refund.execution ? { execution: refund.execution } : {}),
  may: mayWithRefund(refund, actor),
})

export const balanceRow = (balance: Balance): BalanceRow => ({ ...balance, balance: netOf(balance) })

export const reconciliationSummary = (done: Reconciliation): ReconciliationSummary => ({
  day: done.day,
  version: done.version,
  state: done.state,
  requestedBy: done.requestedBy.fullName,
  ...(done.preparedAt ? { preparedAt: done.preparedAt } : {}),
  matched: done.report?.matched ?? 0,
  healed: done.report?.healed ?? 0,
  findings: done.report?.found ?? 0,
  ...(done.sha256 ? { sha256: done.sha256 } : {}),
})

export const reconciliationView = (done: Reconciliation, actor: Actor): ReconciliationView => {
  const isForReview = done.state === 'prepared' || done.state === 'reviewed-once'
  const isFirstTime = !done.reviews.some(review => review.by.subject === actor.subject)
  return {
    ...reconciliationSummary(done),
    book: done.book,
    opening: (done.report?.opening ?? []).map(balanceRow),
    closing: (done.report?.closing ?? []).map(balanceRow),
    movements: done.report?.movements ?? [],
    list: (done.report?.findings ?? []).map(finding => ({
      id: finding.workItemId,
      reason: finding.reason,
      ...(finding.rail ? { rail: finding.rail } : {}),
      factId: finding.factId,
      ...(finding.orderId ? { orderId: finding.orderId } : {}),
      amount: finding.amount,
      currency: finding.currency,
      ...(finding.amountThere === null ? {} : { amountThere: finding.amountThere }),
      workItemId: finding.workItemId,
    })),
    reviews: done.reviews.map(({ by, at, note }) => ({ by: by.fullName, at, note })),
    may: isForReview && isFirstTime ? ['review'] : [],
  }
}
