// The doors of fees for payers and the public: what is owed, how it can be paid, what became of an attempt, the receipt.
import * as z from 'zod/mini'
import type { AttemptState, RailOffer } from './attempt.ts'
import type { OrderKind, OrderState, Payee } from './order.ts'
import type { Rail } from './rail-fact.ts'

const text = (atMost: number) =>
  z.string().check(
    z.overwrite((value: string) => value.normalize('NFC')),
    z.maxLength(atMost),
  )

/** POST /api/orders/{id}/attempts and POST /api/orders/by-code/{code}/attempts. */
export const attemptForm = z.object({ rail: z.enum(['card', 'transfer']) })

/** POST /api/orders/find: the code on the paper notice, as typed. Refuses `order-code.*`, `order.missing`. */
export const findOrderForm = z.object({ code: z.string().check(z.maxLength(100)) })

/** POST /api/desk/filings/{id}/refund-decision, by the judge: an advance comes back, whole or in part (NQ 326 Art. 18, 19). */
export const refundDecisionForm = z.object({
  orderId: z.string().check(z.maxLength(100)),
  amountVnd: z.int().check(z.gte(1)),
  /** Number of the court's decision. */
  number: text(60),
  reason: text(2_000),
})

export interface PayeeView {
  payee: Payee
  nameVi: string
  nameEn: string
}

/** What a transfer needs, for the page with the QR code: `payload` is the whole VietQR text. Above the instant limit it is empty. */
export interface TransferView {
  reference: string
  bin: string
  bank: string
  account: string
  accountName: string
  content: string
  payload: string
}

export interface AttemptView {
  id: string
  rail: Rail
  state: AttemptState
  amountVnd: number
  createdAt: string
  expiresAt: string
  /** The provider's own page: go there by a plain link or `location`, never by a form. */
  cardUrl?: string
  transfer?: TransferView
}

/** Electronic official receipt (`receipt`) or payment confirmation (`confirmation`) of the portal. */
export interface ReceiptSummary {
  kind: 'receipt' | 'confirmation'
  form: string
  symbol: string
  /** Seven digits. */
  number: string
  issuedAt: string
  amountVnd: number
  amountInWords: string
  /** What the QR code carries: the verification page with the signed statement in its fragment. */
  link: string
  /** Absent while the worker writes it. */
  pdfUrl?: string
  cancelled?: { reason: string; replacedBy?: string }
}

/** Number of the collector's own receipt, once the collector has told it. */
export interface PaperReceiptView {
  symbol: string
  number: string
  on: string
}

export interface OrderSummary {
  id: string
  /** `KN-XXXX-XXXX-XXX`, as printed. */
  code: string
  kind: OrderKind
  state: OrderState
  amountVnd: number
  payee: PayeeView
  due?: string
  lastDay?: string
  openedAt?: string
  settledAt?: string
  filingId?: string
}

/** GET /api/orders?next= */
export interface OrderPage {
  orders: OrderSummary[]
  next?: string
}

/** GET /api/orders/{id}: everything the payer may see. */
export interface OrderView extends OrderSummary {
  paidVnd: number
  refundedVnd: number
  courtCode: string
  basis: { text: string; article: string; number: string; signedOn?: string }
  receiptCode?: string
  rails: RailOffer[]
  /** Open and past attempts, the newest first. */
  attempts: AttemptView[]
  receipt?: ReceiptSummary
  paperReceipt?: PaperReceiptView
  /** A payment of this order that settled nothing is being looked at by a person. */
  inSuspense: { amount: number; currency: string; reason: string; since: string }[]
  refunds: { amountVnd: number; state: string; decidedAt: string; doneAt?: string }[]
  /** Paid in cash by a receipt on paper that the court has seen; the collector's books follow. */
  paperAtCourt?: true
  may: 'pay'[]
}

/** POST …/attempts answers 201 with this; an open attempt of the same rail is answered again, never doubled. */
export interface OpenedAttempt {
  attempt: AttemptView
  order: { id: string; code: string; state: OrderState; amountVnd: number }
}

/**
 * GET /api/orders/{id}/attempts/{attemptId}: for the page that waits. Paid is what the ledger says: `order.state`, never what the provider's page said.
 * `suspended`: money of this attempt came and settled nothing; a person looks at it and it comes back.
 */
export interface AttemptStanding extends OpenedAttempt {
  suspended: boolean
  receipt?: ReceiptSummary
}

/** POST /api/orders/find answers this: no names, no case; never a fine. */
export interface PublicOrder {
  code: string
  kind: OrderKind
  state: OrderState
  amountVnd: number
  payee: PayeeView
  due?: string
  lastDay?: string
  rails: RailOffer[]
}

/** POST /api/orders/by-code/{code}/attempts answers 201 with this. */
export interface PublicAttempt {
  attempt: AttemptView
  order: PublicOrder
}
