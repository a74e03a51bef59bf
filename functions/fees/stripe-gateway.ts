// Stripe: opens checkouts, answers what is true of a payment, gives money back. The only file that loads the SDK.
import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import { canonicalJson } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { readSecret, readSecretAgain } from '../platform/secret.ts'
import { settings } from '../platform/settings.ts'
import type { CardCheckout, PaymentFact, RailFact, RefundFact } from './rail-fact.ts'
import { type StripeAccount, stripeAccountSchema, stripeAddress } from './stripe-account.ts'
import { checkoutParameters } from './stripe-checkout.ts'
import { factOfDispute, factOfPayment, factOfRefund, factOfSession } from './stripe-fact.ts'

const { SECRET_STRIPE, STRIPE_API_BASE, PORTAL_ORIGIN } = settings('SECRET_STRIPE', 'STRIPE_API_BASE', 'PORTAL_ORIGIN')

/** Two tries and one look-up of the outcome end before the function does (15 s). */
const patienceMs = 4_000
const retries = 1

const parseAccount = (text: string): StripeAccount => {
  try {
    return stripeAccountSchema.parse(JSON.parse(text))
  } catch {
    // The parser's own error would quote the secret.
    throw new Error('stripe: the secret is not { secretKey, webhookSecrets }')
  }
}

export const stripeAccount = async (): Promise<StripeAccount> => parseAccount(await readSecret(SECRET_STRIPE))

/** As it stands in the secrets store now. */
export const stripeAccountAgain = async (): Promise<StripeAccount> => parseAccount(await readSecretAgain(SECRET_STRIPE))

let connected: Promise<Stripe> | undefined

const connect = async (): Promise<Stripe> => {
  const { secretKey } = await stripeAccount()
  const address = stripeAddress(STRIPE_API_BASE, secretKey)
  const { default: Sdk } = await import('stripe')
  return new Sdk(secretKey, { ...address, timeout: patienceMs, maxNetworkRetries: retries, telemetry: false })
}

/** The SDK, loaded when it is first needed, with the key that belongs to its address. */
export const stripe = (): Promise<Stripe> => {
  connected ??= connect()
  // A secret that could not be read is read again by the next caller.
  connected.catch(() => {
    connected = undefined
  })
  return connected
}

const digest = (answer: object): string => createHash('sha256').update(canonicalJson(answer)).digest('hex')

interface StripeFailure {
  type: string
  code?: string
  param?: string
  statusCode?: number
}

const failureOf = (error: unknown): StripeFailure | undefined =>
  error instanceof Error && 'type' in error && typeof error.type === 'string' && error.type.startsWith('Stripe')
    ? {
        type: error.type,
        ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
        ...('param' in error && typeof error.param === 'string' ? { param: error.param } : {}),
        ...('statusCode' in error && typeof error.statusCode === 'number' ? { statusCode: error.statusCode } : {}),
      }
    : undefined

/** No answer, or one that does not tell whether the call was carried out. */
const isUnknownOutcome = ({ type }: StripeFailure): boolean =>
  ['StripeConnectionError', 'StripeAPIError', 'StripeRateLimitError', 'StripeIdempotencyError'].includes(type)

/** Stripe keeps a 500 under the idempotency key and repeats it for ever: only another key can go on. */
const isKept = ({ type, statusCode }: StripeFailure): boolean => type === 'StripeAPIError' && statusCode === 500

const providerSilent = (): never => refuse('busy', 'card.provider-silent')

/**
 * Runs `call` under its key. Where the outcome stays unknown, `find` looks for what may have been made; only when nothing was made, and the
 * failure is kept under the key, is there a second call under a second key. Refuses `card.provider-silent`: the same call may be tried later.
 */
const once = async <T>(key: string, call: (idempotencyKey: string) => Promise<T>, find: () => Promise<T | undefined>): Promise<T> => {
  try {
    return await call(key)
  } catch (error) {
    const failure = failureOf(error)
    if (!failure || !isUnknownOutcome(failure)) throw error
    const found = await find().catch(providerSilent)
    if (found) return found
    // Other parameters under a key that is taken, and nothing made by it: a fault of ours, which waiting does not mend.
    if (failure.type === 'StripeIdempotencyError') throw error
    return isKept(failure) ? await call(`${key}#2`).catch(providerSilent) : providerSilent()
  }
}

export interface OpenCheckout {
  sessionId: string
  /** The hosted page, where the payer goes. */
  url: string
}

const openCheckout = ({ id, url }: Stripe.Checkout.Session): OpenCheckout => {
  // A session that was made before, and has ended since, has no page any more.
  if (url === null) return refuse('gone', 'card.checkout-ended')
  return { sessionId: id, url }
}

/** A session is looked for from this long before its expiry: the longest that one lasts. */
const longestSessionSeconds = 24 * 3600

/**
 * Opens the hosted page of one attempt, which was stored before. Asked again, it answers the same session. Refuses
 * `card.amount-not-taken`, `card.provider-silent`, `card.checkout-ended`.
 */
export const createCheckout = async (checkout: CardCheckout): Promise<OpenCheckout> => {
  const { checkout: checkouts } = await stripe()
  const parameters = checkoutParameters(checkout, PORTAL_ORIGIN)
  try {
    return openCheckout(
      await once(
        `cs:${checkout.attemptId}`,
        idempotencyKey => checkouts.sessions.create(parameters, { idempotencyKey }),
        async () => {
          const created = { gte: parameters.expires_at - longestSessionSeconds }
          for await (const session of checkouts.sessions.list({ created, limit: 100 })) {
            if (session.client_reference_id === checkout.attemptId) return session
          }
          return undefined
        },
      ),
    )
  } catch (error) {
    const code = failureOf(error)?.code
    if (code === 'amount_too_large' || code === 'amount_too_small') return refuse('conflict', 'card.amount-not-taken')
    throw error
  }
}

const expanded = { expand: ['payment_intent.latest_charge'] }

const sessionFact = async (sessionId: string): Promise<PaymentFact> => {
  const { checkout } = await stripe()
  const session = await checkout.sessions.retrieve(sessionId, expanded)
  return factOfSession(session, digest(session))
}

/** By its session, which knows the attempt and whether more tries may follow; by itself when it came in another way. */
const paymentFact = async (paymentId: string): Promise<PaymentFact> => {
  const { checkout, paymentIntents } = await stripe()
  const sessions = await checkout.sessions.list({ payment_intent: paymentId, limit: 1, expand: ['data.payment_intent.latest_charge'] })
  const [session] = sessions.data
  if (session) return factOfSession(session, digest(session))
  const payment = await paymentIntents.retrieve(paymentId, { expand: ['latest_charge'] })
  return factOfPayment(payment, digest(payment))
}

const factByPrefix = async (objectId: string): Promise<RailFact | undefined> => {
  const { charges, refunds, disputes } = await stripe()
  switch (objectId.split('_')[0]) {
    case 'cs':
      return sessionFact(objectId)
    case 'pi':
      return paymentFact(objectId)
    case 'ch':
    case 'py': {
      const { payment_intent: payment } = await charges.retrieve(objectId)
      return typeof payment === 'string' ? paymentFact(payment) : undefined
    }
    case 're':
    case 'pyr': {
      const refund = await refunds.retrieve(objectId)
      return factOfRefund(refund, digest(refund))
    }
    case 'dp':
    case 'du': {
      const dispute = await disputes.retrieve(objectId)
      return factOfDispute(dispute, digest(dispute))
    }
    default:
      return undefined
  }
}

/** What Stripe says now of a session, payment, charge, refund or dispute; undefined when it has no such object, or none that concerns payments. */
export const paymentFacts = async (objectId: string): Promise<RailFact | undefined> => {
  try {
    return await factByPrefix(objectId)
  } catch (error) {
    if (failureOf(error)?.code === 'resource_missing') return undefined
    throw error
  }
}

/** Ends a session that nobody may use any more; answers what became of it, which may be a payment that was faster. */
export const expireCheckout = async (sessionId: string): Promise<PaymentFact> => {
  const { checkout } = await stripe()
  try {
    await checkout.sessions.expire(sessionId)
  } catch (error) {
    // Only an open session can be expired; the truth about any other is asked below.
    if (failureOf(error)?.type !== 'StripeInvalidRequestError') throw error
  }
  return sessionFact(sessionId)
}

export interface RefundRequest {
  /** The portal's own refund: the same one is carried out once. */
  refundId: string
  /** `pi_…` */
  paymentId: string
  amountVnd: number
}

/**
 * Gives money back to the card it came from. Its success is not final: a refund may still fail weeks later. Refuses
 * `card.refund-exceeds-payment`, `card.payment-disputed`, `card.provider-silent`.
 */
export const refundPayment = async ({ refundId, paymentId, amountVnd }: RefundRequest): Promise<RefundFact> => {
  const { refunds } = await stripe()
  const parameters = { payment_intent: paymentId, amount: amountVnd, metadata: { refund: refundId, env: PORTAL_ORIGIN } }
  try {
    const refund = await once(
      `re:${refundId}`,
      idempotencyKey => refunds.create(parameters, { idempotencyKey }),
      async () => {
        for await (const each of refunds.list({ payment_intent: paymentId, limit: 100 }))
          if (each.metadata?.refund === refundId) return each
        return undefined
      },
    )
    const fact = factOfRefund(refund, digest(refund))
    if (!fact) throw new Error('stripe: a refund without its payment')
    return fact
  } catch (error) {
    const failure = failureOf(error)
    if (failure?.code === 'charge_already_refunded' || failure?.param === 'amount') return refuse('conflict', 'card.refund-exceeds-payment')
    if (failure?.code === 'charge_disputed') return refuse('conflict', 'card.payment-disputed')
    throw error
  }
}
