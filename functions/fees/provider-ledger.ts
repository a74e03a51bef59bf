// What the card provider's balance books: conversion from đồng to the currency of settlement with its fee, and payouts, each once.
import { type Booking, balanced, type Entry, factOf, type Line } from './ledger.ts'
import type { BalanceMovement } from './rail-fact.ts'

const line = (account: Line['account'], currency: string, amount: number): Line => ({ account, currency, amount })
const withoutZeros = (lines: readonly Line[]): Line[] => lines.filter(each => each.amount !== 0)

/** How a payment was converted when it came: what its refund is measured by. */
export interface Conversion {
  presented: number
  gross: number
  currency: string
}

/** The share of what came that a refund gives back, in the currency of settlement, rounded half up. Negative as the refund is. */
const shareOf = (came: Conversion, presented: number): number => {
  const exact = BigInt(came.gross) * BigInt(-presented) * 2n + BigInt(came.presented)
  return -Number(exact / (2n * BigInt(came.presented)))
}

/**
 * The entry of a movement that has a đồng side. `came`: for money that goes back, how its payment was converted; a rate that has moved since is
 * booked as a difference. Undefined when nothing is to be booked (settled in đồng without a fee).
 */
export const conversionEntry = (movement: BalanceMovement, came: Conversion | undefined, booking: Booking): Entry | undefined => {
  const { presented, settled, id } = movement
  if (presented === undefined) return undefined
  const { gross, fee, net, currency } = settled
  const original = came && came.currency === currency && presented.amount < 0 ? shareOf(came, presented.amount) : gross
  const lines = withoutZeros(
    presented.currency === currency
      ? [line('PSP_CLEARING', currency, -fee), line('PSP_FEE', currency, fee)]
      : [
          line('PSP_CLEARING', presented.currency, -presented.amount),
          line('FX', presented.currency, presented.amount),
          line('PSP_CLEARING', currency, net),
          line('PSP_FEE', currency, fee),
          line('FX', currency, -original),
          line('FX_DIFFERENCE', currency, original - gross),
        ],
  )
  return lines.length === 0 ? undefined : balanced({ fact: factOf('CONVERSION', id), kind: 'CONVERSION', ...booking, lines })
}

/** A fee that the provider takes for itself. */
export const providerFeeEntry = ({ id, settled }: BalanceMovement, booking: Booking): Entry =>
  balanced({
    fact: factOf('PROVIDER_FEE', id),
    kind: 'PROVIDER_FEE',
    ...booking,
    lines: [line('PSP_CLEARING', settled.currency, settled.net), line('PSP_FEE', settled.currency, -settled.net)],
  })

/** The provider pays out, or a payout comes back: on its way between the provider and the bank. */
export const payoutEntry = ({ id, type, settled }: BalanceMovement, booking: Booking): Entry => {
  const kind = type === 'payout' ? 'PAYOUT' : 'PAYOUT_REVERSAL'
  const { net, fee, currency } = settled
  const lines = withoutZeros([
    line('PSP_CLEARING', currency, net),
    line('PSP_FEE', currency, fee),
    line('IN_TRANSIT', currency, -net - fee),
  ])
  return balanced({ fact: factOf(kind, id), kind, ...booking, lines })
}
