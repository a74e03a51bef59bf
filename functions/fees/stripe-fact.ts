// Reads Stripe's sessions, payments, refunds and disputes as facts of the card rail. Whatever else they hold is left where it is.
import * as z from 'zod/mini'
import type { DisputeFact, PaymentFact, RefundFact } from './rail-fact.ts'

const seconds = z.int()
const metadata = z.record(z.string(), z.string())

const chargeSchema = z.object({ id: z.string(), created: seconds })

const paymentSchema = z.object({
  id: z.string(),
  object: z.literal('payment_intent'),
  amount: z.int(),
  amount_received: z.int(),
  currency: z.string(),
  status: z.string(),
  created: seconds,
  metadata,
  latest_charge: z.nullable(chargeSchema),
})
type Payment = z.infer<typeof paymentSchema>

const sessionSchema = z.object({
  id: z.string(),
  object: z.literal('checkout.session'),
  amount_total: z.nullable(z.int()),
  currency: z.nullable(z.string()),
  created: seconds,
  expires_at: seconds,
  status: z.nullable(z.string()),
  payment_status: z.string(),
  metadata: z.nullable(metadata),
  payment_intent: z.nullable(paymentSchema),
})
type Session = z.infer<typeof sessionSchema>

const refundSchema = z.object({
  id: z.string(),
  object: z.literal('refund'),
  amount: z.int(),
  currency: z.string(),
  created: seconds,
  status: z.nullable(z.string()),
  metadata: z.nullable(metadata),
  payment_intent: z.nullable(z.string()),
})

const disputeSchema = z.object({
  id: z.string(),
  object: z.literal('dispute'),
  amount: z.int(),
  currency: z.string(),
  created: seconds,
  status: z.string(),
  payment_intent: z.nullable(z.string()),
})

const instant = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString()

const names = (given: Readonly<Record<string, string>> | null): Pick<PaymentFact, 'attemptId' | 'orderId'> => ({
  ...(given?.attempt ? { attemptId: given.attempt } : {}),
  ...(given?.order ? { orderId: given.order } : {}),
})

/** Only money received is `paid`: a session is `complete` too while an asynchronous method has yet to bring it. */
const stateOfSession = ({ status, payment_status, payment_intent }: Session): PaymentFact['state'] => {
  if (payment_status === 'paid') return 'paid'
  if (payment_intent?.status === 'processing') return 'processing'
  if (status === 'expired') return 'expired'
  // Complete, yet neither paid nor under way: the asynchronous method failed. A declined card leaves the session open.
  return status === 'complete' ? 'failed' : 'open'
}

const stateOfPayment = ({ status, latest_charge }: Payment): PaymentFact['state'] => {
  if (status === 'succeeded') return 'paid'
  if (status === 'processing') return 'processing'
  if (status === 'canceled') return 'expired'
  return latest_charge && status === 'requires_payment_method' ? 'failed' : 'open'
}

const received = (payment: Payment, state: PaymentFact['state']) => ({
  factId: payment.id,
  amount: state === 'paid' ? payment.amount_received : payment.amount,
  currency: payment.currency,
  at: instant(payment.latest_charge?.created ?? payment.created),
})

/** `session` with `payment_intent.latest_charge` expanded. */
export const factOfSession = (session: unknown, rawSha256: string): PaymentFact => {
  const read = sessionSchema.parse(session)
  const state = stateOfSession(read)
  const { payment_intent: payment } = read
  return {
    kind: 'payment',
    rail: 'card',
    sessionId: read.id,
    ...names(read.metadata),
    state,
    ...(payment && state !== 'open'
      ? received(payment, state)
      : {
          factId: payment?.id ?? read.id,
          amount: read.amount_total ?? 0,
          currency: read.currency ?? '',
          at: instant(state === 'expired' ? read.expires_at : read.created),
        }),
    rawSha256,
  }
}

/** A payment that no session is known of: money that came in another way. */
export const factOfPayment = (payment: unknown, rawSha256: string): PaymentFact => {
  const read = paymentSchema.parse(payment)
  const state = stateOfPayment(read)
  return { kind: 'payment', rail: 'card', ...names(read.metadata), state, ...received(read, state), rawSha256 }
}

const refundStates: Readonly<Record<string, RefundFact['state']>> = { succeeded: 'succeeded', failed: 'failed', canceled: 'cancelled' }

/** Undefined for a refund of something that is no card payment of ours. */
export const factOfRefund = (refund: unknown, rawSha256: string): RefundFact | undefined => {
  const { id, amount, currency, created, status, metadata: named, payment_intent: paymentId } = refundSchema.parse(refund)
  if (paymentId === null) return undefined
  return {
    kind: 'refund',
    rail: 'card',
    factId: id,
    paymentId,
    ...(named?.refund ? { refundId: named.refund } : {}),
    amount,
    currency,
    state: refundStates[status ?? ''] ?? 'pending',
    at: instant(created),
    rawSha256,
  }
}

/** After a loss the money stays away while an appeal runs. An inquiry takes none, however it stands; it may still become a dispute. */
const disputeStates: Readonly<Record<string, DisputeFact['state']>> = {
  won: 'won',
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'won',
  prevented: 'won',
  lost: 'lost',
  appeal_needs_response: 'lost',
  appeal_under_review: 'lost',
}

export const factOfDispute = (dispute: unknown, rawSha256: string): DisputeFact | undefined => {
  const { id, amount, currency, created, status, payment_intent: paymentId } = disputeSchema.parse(dispute)
  if (paymentId === null) return undefined
  const state = disputeStates[status] ?? 'open'
  return { kind: 'dispute', rail: 'card', factId: id, paymentId, amount, currency, state, at: instant(created), rawSha256 }
}
