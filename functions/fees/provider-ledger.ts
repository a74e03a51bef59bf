// What the card provider's balance books: conversion from đồng to the currency of settlement with its fee, and payouts, each once.
import { type Balance, balanceOf } from './books.ts'
import { type Account, type Booking, balanced, type Entry, factOf, type Line } from './ledger.ts'
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
export const payoutEntry = ({ factId, type, settled }: BalanceMovement, booking: Booking): Entry => {
  const kind = type === 'payout' ? 'PAYOUT' : 'PAYOUT_REVERSAL'
  const { net, fee, currency } = settled
  const lines = withoutZeros([
    line('PSP_CLEARING', currency, net),
    line('PSP_FEE', currency, fee),
    line('IN_TRANSIT', currency, -net - fee),
  ])
  return balanced({ fact: factOf(kind, factId), kind, ...booking, lines })
}

/** What is on its way by a payout: the amount that the bank must show. Undefined for an entry of something else. */
export const inTransit = (payout: Entry | undefined): { amount: number; currency: string } | undefined => {
  const found = payout?.kind === 'PAYOUT' ? payout.lines.find(each => each.account === 'IN_TRANSIT') : undefined
  return found && { amount: found.amount, currency: found.currency }
}

/** What a foreign amount stands for in the books: its share of all that was converted and not yet brought home, rounded half up. */
const bookValue = (sent: { amount: number; currency: string }, currency: string, balances: readonly Balance[]): number | undefined => {
  const [home, foreign] = [balanceOf(balances, 'FX', currency), -balanceOf(balances, 'FX', sent.currency)]
  if (home <= 0 || foreign <= 0) return undefined
  return Number((BigInt(home) * BigInt(sent.amount) * 2n + BigInt(foreign)) / (2n * BigInt(foreign)))
}

/**
 * A payout seen at the bank. In another currency the two sides of the conversion are closed at their value in the books, and what the bank gave
 * more or less is the difference of the rate. Undefined when the same currency came in another amount: a person looks. `held`: where the money of
 * the bank line lies or goes to. `balances`: of the books before it.
 */
export const arrivalEntry = (
  payoutId: string,
  sent: { amount: number; currency: string },
  came: { amount: number; currency: string; held: Account },
  balances: readonly Balance[],
  booking: Booking,
): Entry | undefined => {
  if (came.currency === sent.currency && came.amount !== sent.amount) return undefined
  const value = bookValue(sent, came.currency, balances) ?? came.amount
  const lines =
    came.currency === sent.currency
      ? [line(came.held, came.currency, came.amount), line('IN_TRANSIT', sent.currency, -sent.amount)]
      : withoutZeros([
          line(came.held, came.currency, came.amount),
          line('FX', came.currency, -value),
          line('FX_DIFFERENCE', came.currency, value - came.amount),
          line('IN_TRANSIT', sent.currency, -sent.amount),
          line('FX', sent.currency, sent.amount),
        ])
  return balanced({ fact: factOf('ARRIVAL', payoutId), kind: 'ARRIVAL', ...booking, lines })
}

/** After so many days a payout that no statement has shown is a matter for a person: two to three working days are usual. */
export const payoutArrivesInDays = 7

/** Payouts that were sent by then and have neither arrived nor come back. */
export const payoutsOverdue = (entries: readonly Entry[], sentBy: string): { payoutId: string; amount: number; currency: string }[] => {
  const over = new Set(
    entries.filter(({ kind }) => kind === 'ARRIVAL' || kind === 'PAYOUT_REVERSAL').map(({ fact }) => fact.replace(/^\w+#/, '')),
  )
  return entries.flatMap(entry => {
    const payoutId = entry.fact.replace(/^\w+#/, '')
    const sent = inTransit(entry)
    return sent && entry.day <= sentBy && !over.has(payoutId) ? [{ payoutId, ...sent }] : []
  })
}
