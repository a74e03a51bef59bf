// Reads a message of Stripe as a hint: which object changed. What is true of the object is asked of Stripe itself.
import * as z from 'zod/mini'
import type { PaymentHint } from './rail-fact.ts'

const eventSchema = z.object({
  id: z.string(),
  object: z.literal('event'),
  type: z.string(),
  livemode: z.boolean(),
  data: z.object({ object: z.object({ id: z.optional(z.string()), metadata: z.optional(z.nullable(z.record(z.string(), z.string()))) }) }),
})

/** What moves an order, a refund or a dispute. Two messages may tell one fact: the ledger's keys see to that. */
const followed: ReadonlySet<string> = new Set([
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
])

export const followedTypes = [...followed]

export type CardHint = Extract<PaymentHint, { rail: 'card' }>

export type EventReading =
  | { outcome: 'hint'; hint: CardHint }
  /** Nothing to do, and nothing wrong. */
  | { outcome: 'unfollowed'; eventId: string; type: string }
  /** Signed by our account, but not about this portal: set aside, visibly. */
  | { outcome: 'foreign'; eventId: string; type: string; because: 'unreadable' | 'other-mode' | 'other-environment' }

/** `environment` is what this portal writes on everything it asks of Stripe; refunds and disputes made elsewhere carry none. */
export const readStripeEvent = (event: unknown, environment: string, isLive: boolean): EventReading => {
  const parsed = eventSchema.safeParse(event)
  if (!parsed.success) return { outcome: 'foreign', eventId: '', type: '', because: 'unreadable' }
  const { id: eventId, type, livemode, data } = parsed.data
  const { id: objectId, metadata } = data.object
  if (livemode !== isLive) return { outcome: 'foreign', eventId, type, because: 'other-mode' }
  if (!followed.has(type)) return { outcome: 'unfollowed', eventId, type }
  if (objectId === undefined) return { outcome: 'foreign', eventId, type, because: 'unreadable' }
  if (metadata?.env !== undefined && metadata.env !== environment)
    return { outcome: 'foreign', eventId, type, because: 'other-environment' }
  return { outcome: 'hint', hint: { rail: 'card', eventId, type, objectId } }
}
