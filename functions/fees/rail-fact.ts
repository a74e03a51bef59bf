// What a rail answers when it is asked about money: a payment, a refund or a dispute in its present state. Messages of a rail are hints only.

export const rails = ['card', 'transfer', 'counter'] as const
export type Rail = (typeof rails)[number]

interface AnyFact {
  rail: Rail
  /** Identity on the rail. A payment settles once under it: PaymentIntent `pi_…`, bank line, counter receipt. */
  factId: string
  /** Whole units of the currency's smallest coin; for VND đồng. */
  amount: number
  /** ISO 4217, lower case. */
  currency: string
  /** When the rail recorded it, UTC ISO 8601. Never a reason to order facts: rails promise no order. */
  at: string
  /** SHA-256 of what the rail answered, hex: evidence that holds no personal data. */
  rawSha256: string
}

export interface PaymentFact extends AnyFact {
  kind: 'payment'
  /** What the portal wrote on the attempt; absent when the money came without it. A rail may be wrong: the order is always compared. */
  attemptId?: string
  orderId?: string
  /** Card: the session; until somebody tried to pay in it, it is the fact's identity too. */
  sessionId?: string
  /** `failed` is one refused try: the attempt stays open until it expires. */
  state: 'open' | 'processing' | 'paid' | 'failed' | 'expired'
}

export interface RefundFact extends AnyFact {
  kind: 'refund'
  /** The payment that it gives back. */
  paymentId: string
  /** The portal's own refund; absent for one that somebody made at the rail. */
  refundId?: string
  /** A refund that succeeded may still fail: the money is back with the collector. */
  state: 'pending' | 'succeeded' | 'failed' | 'cancelled'
}

export interface DisputeFact extends AnyFact {
  kind: 'dispute'
  paymentId: string
  /** `inquiry`: the card's bank only asks, and has taken nothing. `open`: the money has been taken back until the bank decides. */
  state: 'inquiry' | 'open' | 'won' | 'lost'
}

export type RailFact = PaymentFact | RefundFact | DisputeFact

/** What the card gateway is asked to open. All of it was stored with the attempt before, so that a retry says the same. */
export interface CardCheckout {
  attemptId: string
  orderId: string
  /** Opaque code of the order: all that the provider may show. */
  orderCode: string
  /** Whose money it is: the metadata's `court`. */
  book: string
  amountVnd: number
  expiresAt: string
  language: 'vi' | 'en'
  /** Absolute addresses of the portal's own pages. */
  successUrl: string
  cancelUrl: string
}

/** One line of the provider's balance: what was presented to the payer in đồng, and what it became in the currency of settlement. */
export interface BalanceMovement {
  /** `txn_…` */
  id: string
  /** `other` is an exception for a person, never a skip. */
  type: 'charge' | 'refund' | 'refund-failure' | 'dispute' | 'dispute-reversal' | 'fee' | 'payout' | 'payout-failure' | 'other'
  /** The fact it moves: `pi_…` for charges, `re_…`, `dp_…`, `po_…`. */
  factId: string
  /** The payment behind a refund or a dispute. */
  paymentId?: string
  /** As the payer saw it, signed from the portal's side; absent for payouts and pure fees. */
  presented?: { amount: number; currency: string }
  /** Signed. `net = gross − fee`. */
  settled: { gross: number; fee: number; net: number; currency: string }
  payoutId?: string
  at: string
}

/** A message of the settle-payment queue names an object only: the gateway is asked what is true of it. */
export type PaymentHint = { rail: 'card'; eventId: string; type: string; objectId: string }
