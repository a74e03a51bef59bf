// Stripe for reconciliation: messages that nobody confirmed, every line of the balance, every payout with the lines that it carried.
import { settings } from '../platform/settings.ts'
import type { BalanceMovement } from './rail-fact.ts'
import { isLiveKey } from './stripe-account.ts'
import { type CardHint, followedTypes, readStripeEvent } from './stripe-event.ts'
import { stripe, stripeAccount } from './stripe-gateway.ts'
import { movementOf } from './stripe-movement.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** A period by the provider's clock: from (included) to (excluded), instants. */
export interface Period {
  from: string
  to: string
}

const within = ({ from, to }: Period) => ({ gte: Math.floor(Date.parse(from) / 1000), lt: Math.ceil(Date.parse(to) / 1000) })

/** Messages that no answer of ours confirmed, as hints for the same worker. Stripe keeps events for 30 days. */
export async function* undeliveredHints(period: Period): AsyncGenerator<CardHint> {
  const [{ events }, { secretKey }] = await Promise.all([stripe(), stripeAccount()])
  for await (const event of events.list({ delivery_success: false, created: within(period), types: followedTypes, limit: 100 })) {
    const reading = readStripeEvent(event, PORTAL_ORIGIN, isLiveKey(secretKey))
    if (reading.outcome === 'hint') yield reading.hint
  }
}

/** Every line of the balance in the period. */
export async function* balanceMovements(period: Period): AsyncGenerator<BalanceMovement> {
  const { balanceTransactions } = await stripe()
  for await (const each of balanceTransactions.list({ created: within(period), expand: ['data.source'], limit: 100 }))
    yield movementOf(each)
}

/** The lines that one payout carried, itself included: their nets sum to zero. */
export async function* payoutMovements(payoutId: string): AsyncGenerator<BalanceMovement> {
  const { balanceTransactions } = await stripe()
  for await (const each of balanceTransactions.list({ payout: payoutId, expand: ['data.source'], limit: 100 }))
    yield movementOf(each, payoutId)
}

export interface ProviderBalance {
  /** Per currency (ISO 4217, lower case), smallest coins. */
  currency: string
  available: number
  pending: number
}

export const providerBalance = async (): Promise<ProviderBalance[]> => {
  const { available, pending } = await (await stripe()).balance.retrieve()
  const sum = (lines: readonly { amount: number; currency: string }[], currency: string): number =>
    lines.filter(line => line.currency === currency).reduce((total, line) => total + line.amount, 0)
  const currencies = [...new Set([...available, ...pending].map(line => line.currency))]
  return currencies.map(currency => ({ currency, available: sum(available, currency), pending: sum(pending, currency) }))
}
