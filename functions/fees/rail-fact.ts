// What a rail tells of money: a payment, a refund or a dispute, in the same words whatever the rail.

export const rails = ['card', 'transfer', 'counter'] as const
export type Rail = (typeof rails)[number]

interface Told {
  rail: Rail
  /** The rail's own name of the fact, the same on every telling: `pi_…`, `re_…`, `dp_…`, the id of a bank line, of a paper receipt. */
  factId: string
  /** What the rail says it belongs to; a rail may be wrong, so the order is always compared. */
  orderId?: string
  attemptId?: string
  /** Whole number in the currency's smallest unit: đồng, US cents. */
  amount: number
  /** ISO 4217, lower case. */
  currency: string
  /** Instant at which the rail says it happened, UTC ISO 8601. Shown, never used for order. */
  at: string
  /** SHA-256 of the rail's own bytes or JSON, hex: evidence without personal data. */
  rawSha256: string
}

/** Money in. `factId` is `pi_…`; while a checkout has no payment yet it is the session's `cs_…`, and the state is not `paid`. */
export interface PaymentFact extends Told {
  kind: 'payment'
  state: 'unpaid' | 'paid' | 'failed' | 'expired'
  sessionId?: string
}

/** Money back. `refundId` is the portal's own id, given when it asked for the refund; absent when someone refunded at the provider's. */
export interface RefundFact extends Told {
  kind: 'refund'
  paymentFactId: string
  refundId?: string
  state: 'pending' | 'succeeded' | 'failed'
}

/** The payer's bank takes the money back, or gives it again. */
export interface DisputeFact extends Told {
  kind: 'dispute'
  paymentFactId: string
  state: 'open' | 'won' | 'lost'
}

export type RailFact = PaymentFact | RefundFact | DisputeFact

/** What the card gateway is asked to open. Everything in it was stored with the attempt before, so that a retry says the same. */
export interface CardCheckout {
  attemptId: string
  orderId: string
  /** Opaque code of the order, all that the provider may show. */
  orderCode: string
  amountVnd: number
  book: string
  createdAt: string
  expiresAt: string
  language: 'vi' | 'en'
  /** Absolute addresses of the portal's own pages. */
  successUrl: string
  cancelUrl: string
}

export interface OpenedCheckout {
  sessionId: string
  url: string
}

/** One line of the provider's balance: what was presented to the payer in đồng, and what it became in the currency of settlement. */
export interface BalanceMovement {
  /** `txn_…` */
  id: string
  /** `other` is an exception for a person, never a skip. */
  type: 'charge' | 'refund' | 'refund-failure' | 'dispute' | 'dispute-reversal' | 'fee' | 'payout' | 'payout-failure' | 'other'
  /** The fact it moves: `pi_…` for charges, `re_…`, `dp_…`, `po_…`. */
  factId: string
  paymentFactId?: string
  /** As the payer saw it, signed from the portal's side; absent for payouts and pure fees. */
  presented?: { amount: number; currency: string }
  /** Signed: `gross` before and `net` after the fee; `gross = net + fee`. */
  settled: { gross: number; fee: number; net: number; currency: string }
  payoutId?: string
  at: string
}

/** What a message of the settle-payment queue says. For a card it names an object only: the gateway is asked what is true. */
export type PaymentHint =
  | { rail: 'card'; eventId: string; type: string; objectId: string }
  | { rail: 'transfer'; lineId: string }
  | { rail: 'counter'; factId: string }
