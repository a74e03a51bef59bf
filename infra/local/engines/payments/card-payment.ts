// Paying in a session: each try by a card or a later transfer, and what becomes of the payment, the charge and the session.
import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { addMovement } from './balance.ts'
import { chargeById, openDispute } from './disputes.ts'
import { filled } from './schema/filled.ts'
import { intendedOf, sessionById } from './sessions.ts'
import { chargeFee } from './settlement-currency.ts'
import { impossible } from './stripe-refusal.ts'
import { cardOf, type DeclineCode, type TestCard } from './test-cards.ts'

export type TryOutcome =
  | { readonly kind: 'paid' }
  | { readonly kind: 'processing' }
  | { readonly kind: 'authenticate' }
  | { readonly kind: 'declined'; readonly code: DeclineCode | 'payment_intent_authentication_failure'; readonly decline?: string }

const messages: Readonly<Record<string, string>> = {
  card_declined: 'Your card was declined.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: "Your card's security code is incorrect.",
  processing_error: 'An error occurred while processing your card.',
  payment_intent_authentication_failure: 'The provided payment method has failed authentication.',
}

/** Years and months on test cards are never looked at by anybody but the form. */
const cardFields = (card: TestCard): Stripe.Charge.PaymentMethodDetails.Card =>
  filled<Stripe.Charge.PaymentMethodDetails.Card>('Charges.Charge.PaymentMethodDetails.Card', {
    brand: 'visa',
    exp_month: 12,
    exp_year: 2034,
    funding: 'credit',
    last4: card.number.slice(-4),
    network: 'visa',
    country: 'US',
  })

/** The payment of a session is made at its first try, never before. */
function paymentOf(account: Account, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const known = typeof session.payment_intent === 'string' ? account.store.find<Stripe.PaymentIntent>(session.payment_intent) : undefined
  if (known) return known
  const { metadata, description, suffix } = intendedOf(account, session.id)
  const payment = filled<Stripe.PaymentIntent>('PaymentIntents.PaymentIntent', {
    id: account.newId('pi'),
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    capture_method: 'automatic_async',
    confirmation_method: 'automatic',
    created: account.clock.seconds(),
    currency: session.currency ?? '',
    description,
    metadata,
    payment_method_types: session.payment_method_types,
    statement_descriptor_suffix: suffix,
    status: 'requires_payment_method',
  })
  account.keep(payment)
  account.change(session, { payment_intent: payment.id })
  account.tell('payment_intent.created', payment)
  return payment
}

function makeCharge(
  account: Account,
  payment: Stripe.PaymentIntent,
  card: TestCard | undefined,
  fields: Partial<Stripe.Charge>,
): Stripe.Charge {
  const charge = filled<Stripe.Charge>('Charges.Charge', {
    id: account.newId('ch'),
    amount: payment.amount,
    amount_captured: payment.amount,
    amount_refunded: 0,
    captured: true,
    created: account.clock.seconds(),
    currency: payment.currency,
    description: payment.description,
    metadata: payment.metadata,
    paid: true,
    payment_intent: payment.id,
    payment_method: String(payment.payment_method),
    payment_method_details: card ? { type: 'card', card: cardFields(card) } : { type: 'customer_balance', customer_balance: {} },
    statement_descriptor_suffix: payment.statement_descriptor_suffix,
    status: 'succeeded',
    ...fields,
  })
  return account.keep(charge, { card: card?.number ?? '' })
}

function decline(account: Account, payment: Stripe.PaymentIntent, card: TestCard, code: DeclineCode, declineCode?: string): TryOutcome {
  const charge = makeCharge(account, payment, card, {
    amount_captured: 0,
    captured: false,
    failure_code: code,
    failure_message: messages[code] ?? null,
    paid: false,
    status: 'failed',
  })
  const failed = failPayment(account, payment, code, { charge: charge.id, ...(declineCode ? { decline_code: declineCode } : {}) })
  account.change(failed, { latest_charge: charge.id })
  account.tell('charge.failed', charge)
  return { kind: 'declined', code, ...(declineCode ? { decline: declineCode } : {}) }
}

function failPayment(
  account: Account,
  payment: Stripe.PaymentIntent,
  code: DeclineCode | 'payment_intent_authentication_failure',
  more: Partial<Stripe.PaymentIntent.LastPaymentError> = {},
): Stripe.PaymentIntent {
  const type = code === 'payment_intent_authentication_failure' ? 'invalid_request_error' : 'card_error'
  const failed = account.change(payment, {
    status: 'requires_payment_method',
    next_action: null,
    payment_method: null,
    last_payment_error: { type, code, message: messages[code] ?? code, ...more },
  })
  account.tell('payment_intent.payment_failed', failed)
  return failed
}

/** The money is there. Its line in the balance follows, as a fact of its own. */
function succeed(
  account: Account,
  session: Stripe.Checkout.Session,
  payment: Stripe.PaymentIntent,
  card: TestCard | undefined,
): TryOutcome {
  const charge = makeCharge(account, payment, card, {})
  const succeeded = account.change(payment, {
    status: 'succeeded',
    amount_received: payment.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
  })
  const wasComplete = session.status === 'complete'
  const complete = account.change(sessionById(account, session.id), { status: 'complete', payment_status: 'paid', url: null })
  account.tell('charge.succeeded', charge)
  account.tell('payment_intent.succeeded', succeeded)
  account.tell(wasComplete ? 'checkout.session.async_payment_succeeded' : 'checkout.session.completed', complete)
  account.later(0, 'settle charge', charge.id)
  if (card?.disputed) account.later(1, 'dispute charge', charge.id)
  return { kind: 'paid' }
}

export function settleCharge(account: Account, id: string): void {
  const charge = chargeById(account, id)
  const line = addMovement(account, {
    type: 'charge',
    reportingCategory: 'charge',
    amount: charge.amount,
    currency: charge.currency,
    fee: chargeFee,
    source: charge.id,
    ...(charge.description ? { description: charge.description } : {}),
  })
  account.tell('charge.updated', account.change(charge, { balance_transaction: line.id }), { balance_transaction: null })
}

export const disputeCharge = (account: Account, id: string): void => void openDispute(account, id)

function openSession(account: Account, id: string): Stripe.Checkout.Session {
  const session = sessionById(account, id)
  if (session.status !== 'open') throw impossible(`This Checkout Session has a status of \`${session.status}\`.`)
  return session
}

/** One try with a card of the sandbox. */
export function payByCard(account: Account, sessionId: string, number: string): TryOutcome {
  const session = openSession(account, sessionId)
  const card = cardOf(number)
  if (!card) throw impossible('Your card was declined. Your request was in test mode, but used a non test card.', { code: 'card_declined' })
  const payment = account.change(paymentOf(account, session), { payment_method: account.newId('pm') })
  const current = sessionById(account, sessionId)
  if (card.outcome.kind === 'declined') return decline(account, payment, card, card.outcome.code, card.outcome.decline)
  if (card.outcome.kind === 'pays') return succeed(account, current, payment, card)
  const waiting = account.change(payment, {
    status: 'requires_action',
    next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
  })
  account.store.hide(sessionId, { card: card.number })
  account.tell('payment_intent.requires_action', waiting)
  return { kind: 'authenticate' }
}

/** The card holder's answer to their bank. */
export function authenticate(account: Account, sessionId: string, isConfirmed: boolean): TryOutcome {
  const session = openSession(account, sessionId)
  const payment = paymentOf(account, session)
  if (payment.status !== 'requires_action') throw impossible('No authentication is asked for.')
  if (isConfirmed) return succeed(account, session, payment, cardOf(String(account.store.hidden(sessionId).card)))
  failPayment(account, payment, 'payment_intent_authentication_failure')
  return { kind: 'declined', code: 'payment_intent_authentication_failure' }
}

/** A method whose money comes later: the session is complete, and not paid. */
export function payLater(account: Account, sessionId: string): TryOutcome {
  const session = openSession(account, sessionId)
  if (!session.payment_method_types.includes('customer_balance')) throw impossible('This Checkout Session takes cards only.')
  const payment = account.change(paymentOf(account, session), { status: 'processing', payment_method: account.newId('pm') })
  const complete = account.change(sessionById(account, sessionId), { status: 'complete', url: null })
  account.tell('payment_intent.processing', payment)
  account.tell('checkout.session.completed', complete)
  return { kind: 'processing' }
}

export function finishLater(account: Account, sessionId: string, outcome: 'succeeded' | 'failed'): TryOutcome {
  const session = sessionById(account, sessionId)
  const payment = paymentOf(account, session)
  if (payment.status !== 'processing') throw impossible('Nothing is under way in this session.')
  if (outcome === 'succeeded') return succeed(account, session, payment, undefined)
  failPayment(account, payment, 'card_declined')
  account.tell('checkout.session.async_payment_failed', sessionById(account, sessionId))
  return { kind: 'declined', code: 'card_declined' }
}
