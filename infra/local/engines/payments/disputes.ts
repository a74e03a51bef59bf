// Card holders who go to their bank: the money leaves at once with a fee, and comes back when the bank decides for the court.
import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { addMovement } from './balance.ts'
import { filled } from './schema/filled.ts'
import { disputeFee } from './settlement-currency.ts'
import { impossible, missing } from './stripe-refusal.ts'

const answerWithinDays = 20
const day = 86_400

export const chargeById = ({ store }: Account, id: string): Stripe.Charge => {
  const charge = store.find<Stripe.Charge>(id)
  if (charge?.object !== 'charge') throw missing('charge', id)
  return charge
}

function newDispute(
  account: Account,
  charge: Stripe.Charge,
  id: string,
  status: 'needs_response' | 'warning_needs_response',
): Stripe.Dispute {
  const base = filled<Stripe.Dispute>('Disputes.Dispute', {})
  const now = account.clock.seconds()
  return {
    ...base,
    id,
    amount: charge.amount,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    created: now,
    reason: 'fraudulent',
    status,
    balance_transactions: [],
    evidence_details: {
      ...base.evidence_details,
      due_by: now + answerWithinDays * day,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    payment_method_details: {
      type: 'card',
      card: {
        brand: 'visa',
        case_type: status === 'needs_response' ? 'chargeback' : 'inquiry',
        network: 'visa',
        network_reason_code: '10.4',
      },
    } as Stripe.Dispute.PaymentMethodDetails,
  }
}

/** The card's bank only asks: no money moves, and the charge may still be refunded. */
export function openInquiry(account: Account, chargeId: string): Stripe.Dispute {
  const inquiry = newDispute(account, chargeById(account, chargeId), account.newId('du'), 'warning_needs_response')
  account.keep(inquiry)
  account.tell('charge.dispute.created', inquiry)
  return inquiry
}

export function openDispute(account: Account, chargeId: string): Stripe.Dispute {
  const charge = chargeById(account, chargeId)
  if (charge.disputed) throw impossible(`Charge ${charge.id} is disputed already.`)
  const id = account.newId('du')
  const line = addMovement(account, {
    type: 'adjustment',
    reportingCategory: 'dispute',
    amount: -charge.amount,
    currency: charge.currency,
    fee: () => disputeFee,
    source: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  })
  const dispute: Stripe.Dispute = { ...newDispute(account, charge, id, 'needs_response'), balance_transactions: [line] }
  account.keep(dispute)
  account.change(charge, { disputed: true })
  account.tell('charge.dispute.created', dispute)
  account.tell('charge.dispute.funds_withdrawn', dispute)
  return dispute
}

export function closeDispute(account: Account, id: string, outcome: 'won' | 'lost'): Stripe.Dispute {
  const dispute = account.store.find<Stripe.Dispute>(id)
  if (dispute?.object !== 'dispute') throw missing('dispute', id)
  if (dispute.status === 'won' || dispute.status === 'lost') throw impossible(`Dispute ${id} is closed already.`)
  if (outcome === 'lost') {
    const closed = account.change(dispute, { status: 'lost' })
    account.tell('charge.dispute.closed', closed)
    return closed
  }
  const line = addMovement(account, {
    type: 'adjustment',
    reportingCategory: 'dispute_reversal',
    amount: dispute.amount,
    currency: dispute.currency,
    source: id,
    description: `Chargeback reversal for ${String(dispute.charge)}`,
  })
  const closed = account.change(dispute, { status: 'won', balance_transactions: [...dispute.balance_transactions, line] })
  account.change(chargeById(account, String(dispute.charge)), { disputed: false })
  account.tell('charge.dispute.closed', closed)
  account.tell('charge.dispute.funds_reinstated', closed)
  return closed
}
