// Reads the lines of Stripe's balance: what was presented to the payer in đồng, and what it became in the currency of settlement.
import * as z from 'zod/mini'
import type { BalanceMovement } from './rail-fact.ts'

const sourceSchema = z.object({
  id: z.string(),
  object: z.string(),
  amount: z.optional(z.int()),
  currency: z.optional(z.string()),
  payment_intent: z.optional(z.nullable(z.string())),
})
type Source = z.infer<typeof sourceSchema>

const movementSchema = z.object({
  id: z.string(),
  type: z.string(),
  reporting_category: z.string(),
  amount: z.int(),
  fee: z.int(),
  net: z.int(),
  currency: z.string(),
  created: z.int(),
  source: z.nullable(z.union([z.string(), sourceSchema])),
})

const types: Readonly<Record<string, BalanceMovement['type']>> = {
  charge: 'charge',
  payment: 'charge',
  refund: 'refund',
  payment_refund: 'refund',
  refund_failure: 'refund-failure',
  payment_failure_refund: 'refund-failure',
  stripe_fee: 'fee',
  stripe_fx_fee: 'fee',
  tax_fee: 'fee',
  payout: 'payout',
  payout_failure: 'payout-failure',
  payout_cancel: 'payout-failure',
}

/** An adjustment says by its reporting category what it adjusts. */
const adjustments: Readonly<Record<string, BalanceMovement['type']>> = { dispute: 'dispute', dispute_reversal: 'dispute-reversal' }

/** Which way the payer's money went, seen from the portal. */
const directions: Partial<Record<BalanceMovement['type'], 1 | -1>> = {
  charge: 1,
  refund: -1,
  'refund-failure': 1,
  dispute: -1,
  'dispute-reversal': 1,
}

const presentedIn = (source: Source, direction: 1 | -1): Pick<BalanceMovement, 'presented'> =>
  source.amount === undefined || source.currency === undefined
    ? {}
    : { presented: { amount: direction * source.amount, currency: source.currency } }

/** `transaction` with `source` expanded; `payoutId` when the payout that carries it is known. */
export const movementOf = (transaction: unknown, payoutId?: string): BalanceMovement => {
  const { id, type, reporting_category, amount, fee, net, currency, created, source: given } = movementSchema.parse(transaction)
  const known = types[type] ?? adjustments[reporting_category] ?? 'other'
  const source = given !== null && typeof given === 'object' ? given : undefined
  const direction = directions[known]
  const sourceId = source?.id ?? (typeof given === 'string' ? given : id)
  const paymentId = source?.payment_intent ?? undefined
  return {
    id,
    type: known,
    // A charge is known to the ledger by its payment; everything else by itself.
    factId: known === 'charge' ? (paymentId ?? sourceId) : sourceId,
    ...(known !== 'charge' && paymentId ? { paymentId } : {}),
    ...(source && direction ? presentedIn(source, direction) : {}),
    settled: { gross: amount, fee, net, currency },
    ...(payoutId ? { payoutId } : {}),
    at: new Date(created * 1000).toISOString(),
  }
}
