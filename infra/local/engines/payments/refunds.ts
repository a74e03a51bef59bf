// Refunds: partial and repeated up to the charge, at the rate of their own day; some take time, and one that succeeded may still fail.
import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { addMovement } from './balance.ts'
import { chargeById } from './disputes.ts'
import { filled } from './schema/filled.ts'
import { impossible, invalid, missing } from './stripe-refusal.ts'
import { cardOf } from './test-cards.ts'

const outcomeAfterSeconds = 3_600

/** The charge that brought the money of a payment. */
function chargeOf(account: Account, { charge, payment_intent }: Stripe.RefundCreateParams): Stripe.Charge {
  if (charge !== undefined) return chargeById(account, charge)
  if (payment_intent === undefined)
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.')
  const payment = account.store.find<Stripe.PaymentIntent>(payment_intent)
  if (payment?.object !== 'payment_intent') throw missing('payment_intent', payment_intent)
  if (payment.status !== 'succeeded' || payment.latest_charge === null)
    throw impossible(`This PaymentIntent (${payment.id}) does not have a successful charge to refund.`, { param: 'payment_intent' })
  return chargeById(account, String(payment.latest_charge))
}

export function createRefund(account: Account, params: Stripe.RefundCreateParams): Stripe.Refund {
  const charge = chargeOf(account, params)
  const left = charge.amount_captured - charge.amount_refunded
  if (charge.disputed) throw impossible(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  if (left === 0) throw impossible(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  const amount = params.amount ?? left
  if (amount < 1) throw invalid('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' })
  if (amount > left)
    throw impossible(`Refund amount (₫${amount}) is greater than unrefunded amount on charge (₫${left})`, { param: 'amount' })
  const behaviour = cardOf(String(account.store.hidden(charge.id).card))?.refund
  const id = account.newId('re')
  const line = addMovement(account, {
    type: 'refund',
    reportingCategory: 'refund',
    amount: -amount,
    currency: charge.currency,
    source: id,
    description: `REFUND FOR CHARGE ${charge.id}`,
  })
  const refund = filled<Stripe.Refund>('Refunds.Refund', {
    id,
    amount,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    balance_transaction: line.id,
    created: account.clock.seconds(),
    destination_details: {
      type: 'card',
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    },
    metadata: (params.metadata || {}) as Stripe.Metadata,
    reason: params.reason ?? null,
    status: behaviour === 'pending' ? 'pending' : 'succeeded',
  })
  account.keep(refund)
  const refunded = charge.amount_refunded + amount
  const changed = account.change(charge, { amount_refunded: refunded, refunded: refunded === charge.amount_captured })
  account.tell('refund.created', refund)
  account.tell('charge.refunded', changed, { amount_refunded: charge.amount_refunded })
  if (behaviour === 'pending') account.later(outcomeAfterSeconds, 'complete refund', id)
  if (behaviour === 'fails') account.later(outcomeAfterSeconds, 'fail refund', id)
  return refund
}

export function completeRefund(account: Account, id: string): void {
  const refund = account.store.find<Stripe.Refund>(id)
  if (refund?.status !== 'pending') return
  account.tell('refund.updated', account.change(refund, { status: 'succeeded' }), { status: 'pending' })
}

/** The card's bank sends the money back: it stands in the balance again. */
export function failRefund(account: Account, id: string): Stripe.Refund {
  const refund = account.store.find<Stripe.Refund>(id)
  if (refund?.object !== 'refund') throw missing('refund', id)
  if (refund.status === 'failed') throw impossible(`Refund ${id} has failed already.`)
  const line = addMovement(account, {
    type: 'refund_failure',
    reportingCategory: 'refund_failure',
    amount: refund.amount,
    currency: refund.currency,
    source: id,
    description: `REFUND FAILURE FOR ${id}`,
  })
  const failed = account.change(refund, {
    status: 'failed',
    failure_reason: 'lost_or_stolen_card',
    failure_balance_transaction: line.id,
  })
  const charge = chargeById(account, String(refund.charge))
  account.change(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false })
  account.tell('refund.failed', failed, { status: refund.status })
  account.tell('refund.updated', failed, { status: refund.status })
  return failed
}
