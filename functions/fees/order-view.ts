// An order as its payer and the public see it; an attempt as the page that waits for it sees it.
import { type Attempt, isPayableByCode, type RailOffer, railOffers } from './attempt.ts'
import { type Collector, configuredRails } from './collector.ts'
import type { AttemptView, OrderSummary, OrderView, PayeeView, PublicOrder, ReceiptSummary } from './fees-form.ts'
import type { Order } from './order.ts'
import { formatOrderCode } from './order-code.ts'
import type { Refund } from './refund.ts'
import type { WorkItem } from './work-item.ts'

const treasury = { nameVi: 'Kho bạc Nhà nước', nameEn: 'State Treasury' }

export const payeeView = (order: Pick<Order, 'payee'>, collector: Collector): PayeeView => ({
  payee: order.payee,
  ...(order.payee === 'TREASURY' ? treasury : { nameVi: collector.nameVi, nameEn: collector.nameEn }),
})

export const offersFor = (order: Order, collector: Collector): RailOffer[] =>
  railOffers(order.amountVnd, configuredRails(collector, order.payee))

const days = ({ due, lastDay }: Order): { due?: string; lastDay?: string } => ({
  ...(due ? { due } : {}),
  ...(lastDay ? { lastDay } : {}),
})

export const orderSummary = (order: Order, collector: Collector): OrderSummary => ({
  id: order.id,
  code: formatOrderCode(order.code),
  kind: order.kind,
  state: order.state,
  amountVnd: order.amountVnd,
  payee: payeeView(order, collector),
  ...days(order),
  ...(order.openedAt ? { openedAt: order.openedAt } : {}),
  ...(order.settled ? { settledAt: order.settled.at } : {}),
  ...(order.filing ? { filingId: order.filing.id } : {}),
})

/** The attempt that settled the order is paid whatever its own record says yet: the ledger has decided. */
export const attemptView = (attempt: Attempt, order: Pick<Order, 'settled'>): AttemptView => ({
  id: attempt.id,
  rail: attempt.rail,
  state: order.settled?.attemptId === attempt.id ? 'paid' : attempt.state,
  amountVnd: attempt.amountVnd,
  createdAt: attempt.createdAt,
  expiresAt: attempt.expiresAt,
  ...(attempt.card?.url && attempt.state === 'open' ? { cardUrl: attempt.card.url } : {}),
  ...(attempt.transfer ? { transfer: attempt.transfer } : {}),
})

export const basisView = ({ basis }: Order): OrderView['basis'] => ({
  text: basis.text,
  article: basis.article,
  number: basis.number,
  ...(basis.signedOn ? { signedOn: basis.signedOn } : {}),
})

/** Money of this order that waits for a person. */
const inSuspense = (items: readonly WorkItem[]): OrderView['inSuspense'] =>
  items
    .filter(item => item.kind === 'suspense' && item.remaining > 0)
    .map(({ remaining, currency, reason, createdAt }) => ({ amount: remaining, currency, reason, since: createdAt }))

const refundsView = (refunds: readonly Refund[]): OrderView['refunds'] =>
  refunds
    .filter(refund => refund.state !== 'proposed' && refund.state !== 'rejected')
    .map(({ amount, state, createdAt, execution }) => ({
      amountVnd: amount,
      state,
      decidedAt: createdAt,
      ...(execution ? { doneAt: execution.paidOn } : {}),
    }))

/** The court has a paper receipt for it that the collector has not booked yet. */
const isPaidOnPaper = (items: readonly WorkItem[]): boolean => items.some(({ kind, state }) => kind === 'paper-receipt' && state === 'open')

export interface Around {
  collector: Collector
  attempts: readonly Attempt[]
  items: readonly WorkItem[]
  refunds: readonly Refund[]
  receipt: ReceiptSummary | undefined
}

export const orderView = (order: Order, { collector, attempts, items, refunds, receipt }: Around): OrderView => ({
  ...orderSummary(order, collector),
  paidVnd: order.paidVnd,
  refundedVnd: order.refundedVnd,
  courtCode: order.courtCode,
  basis: basisView(order),
  ...(order.filing ? { receiptCode: order.filing.receiptCode } : {}),
  rails: offersFor(order, collector),
  attempts: attempts.map(attempt => attemptView(attempt, order)),
  ...(receipt ? { receipt } : {}),
  ...(order.paperReceipt ? { paperReceipt: order.paperReceipt } : {}),
  inSuspense: inSuspense(items),
  refunds: refundsView(refunds),
  ...(isPaidOnPaper(items) ? { paperAtCourt: true } : {}),
  may: order.state === 'open' && !isPaidOnPaper(items) ? ['pay'] : [],
})

/** Amount, payee, days and state; nobody's name, no case, never a fine. Undefined for what the code alone may not show. */
export const publicOrder = (order: Order, collector: Collector): PublicOrder | undefined =>
  isPayableByCode(order)
    ? {
        code: formatOrderCode(order.code),
        kind: order.kind,
        state: order.state,
        amountVnd: order.amountVnd,
        payee: payeeView(order, collector),
        ...days(order),
        rails: offersFor(order, collector),
      }
    : undefined

/** Money of this attempt came and settled nothing. */
export const isSuspended = (items: readonly WorkItem[], attemptId: string): boolean =>
  items.some(item => item.kind === 'suspense' && item.attemptId === attemptId)
