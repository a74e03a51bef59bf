// What a rail answers when it is asked about money: a payment, a refund or a dispute in its present state. Messages of a rail are hints only.

export type Rail = 'card' | 'transfer' | 'counter'

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
}

export interface PaymentFact extends AnyFact {
  kind: 'payment'
  /** What the portal wrote on the attempt; absent when the money came without it. */
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
  /** `open`: the money has been taken back until the card's bank decides. */
  state: 'open' | 'won' | 'lost'
}

export type RailFact = PaymentFact | RefundFact | DisputeFact
