// Reads an order with all that its payer sees beside it: attempts, money in suspense, refunds, receipt.
import type { Actor } from '../kernel/actor.ts'
import { type Collector, collectorIn } from './collector.ts'
import { personDigest } from './digest.ts'
import type { OrderView, ReceiptSummary } from './fees-form.ts'
import type { Order } from './order.ts'
import { attemptsOf, payerKeys } from './order-store.ts'
import { orderView } from './order-view.ts'
import { linkToPaper } from './payment-paper-store.ts'
import { findCancellation, findOfficialReceipt } from './receipt-store.ts'
import { receiptSummary } from './receipt-summary.ts'
import { refundsOfOrder } from './refund-store.ts'
import { workItemsOfOrder } from './work-item-store.ts'

/** Keys of what this person owes. Their number counts only as their identity provider vouches for it. */
export const keysOf = (actor: Actor): string[] =>
  payerKeys(actor, actor.assurance === 'eid' && actor.personalNumber ? personDigest(actor.personalNumber) : undefined)

/** The receipt of an order, with a link to its paper. */
export const receiptOf = async ({ receipt }: Pick<Order, 'receipt'>, origin: string): Promise<ReceiptSummary | undefined> => {
  if (receipt === null) return undefined
  const [found, cancellation] = await Promise.all([
    findOfficialReceipt(receipt.series, receipt.number),
    findCancellation(receipt.series, receipt.number),
  ])
  return found && receiptSummary(found, { cancellation, origin, pdfUrl: await linkToPaper(found) })
}

export const readWholeOrder = async (order: Order, collectors: readonly Collector[], origin: string): Promise<OrderView> => {
  const [attempts, items, refunds, receipt] = await Promise.all([
    attemptsOf(order.id),
    workItemsOfOrder(order.id),
    refundsOfOrder(order.id),
    receiptOf(order, origin),
  ])
  return orderView(order, { collector: collectorIn(collectors, order.book), attempts, items, refunds, receipt })
}
