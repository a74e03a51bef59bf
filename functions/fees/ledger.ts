// The ledger: balanced entries, each keyed by the business fact that it books, put once and never changed. Balances are sums.
import type { CivilDate } from '../kernel/civil-date.ts'
import { checkVnd } from '../kernel/money.ts'
import type { Order, OrderKind } from './order.ts'
import type { Rail } from './rail-fact.ts'

/**
 * `PSP_CLEARING`, `BANK_CLEARING`, `CASH`: where the money is. `FEE_HELD` advances held for a case, `FEE_DUE`, `FINE_DUE`, `COPY_DUE`: what was
 * collected for the budget. `SUSPENSE`: money that nobody could apply. `REFUND_PAYABLE`: owed back. `PSP_FEE`: the provider's fees. `FX`: the two
 * sides of every conversion; `FX_DIFFERENCE`: what a refund cost or brought because the rate had moved. `DISPUTE`: taken back by a payer's bank.
 * `IN_TRANSIT`: paid out by the provider, not yet seen at the bank.
 */
export const accounts = [
  'PSP_CLEARING',
  'BANK_CLEARING',
  'CASH',
  'FEE_HELD',
  'FEE_DUE',
  'FINE_DUE',
  'COPY_DUE',
  'SUSPENSE',
  'REFUND_PAYABLE',
  'PSP_FEE',
  'FX',
  'FX_DIFFERENCE',
  'DISPUTE',
  'IN_TRANSIT',
] as const
export type Account = (typeof accounts)[number]

export interface Line {
  account: Account
  currency: string
  /** Debit above zero, credit below; in the currency's smallest unit. */
  amount: number
}

export const entryKinds = [
  'SETTLE',
  'SUSPENSE',
  'APPLY',
  'REFUND_DUE',
  'REFUND',
  'REFUND_REVERSAL',
  'DISPUTE',
  'DISPUTE_REVERSAL',
  'CONVERSION',
  'PROVIDER_FEE',
  'PAYOUT',
  'PAYOUT_REVERSAL',
  'ARRIVAL',
] as const
export type EntryKind = (typeof entryKinds)[number]

export interface Entry {
  /** `SETTLE#pi_…`: the business fact, at most one entry for each. */
  fact: string
  kind: EntryKind
  book: string
  /** Civil day on which it was booked; entries are never booked into the past. */
  day: CivilDate
  at: string
  orderId: string | null
  lines: readonly Line[]
}

/** Sum of the lines by currency; an entry is balanced when each is zero. */
export const sumsByCurrency = (lines: readonly Line[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { currency, amount } of lines) sums[currency] = checkVnd((sums[currency] ?? 0) + checkVnd(amount))
  return sums
}

export const isBalanced = (lines: readonly Line[]): boolean => Object.values(sumsByCurrency(lines)).every(sum => sum === 0)

export const factOf = (kind: EntryKind, id: string): string => `${kind}#${id}`

/** Throws for an entry that does not balance: a fault of ours, never a refusal. */
export const balanced = (entry: Entry): Entry => {
  if (entry.lines.length < 2 || !isBalanced(entry.lines)) throw new Error(`ledger: ${entry.fact} does not balance`)
  return entry
}

export interface Booking {
  book: string
  day: CivilDate
  at: string
  orderId: string | null
}

/** Two lines over one amount: from the credited account to the debited one. Lines of zero are left out by the callers. */
export const transferEntry = (
  kind: EntryKind,
  id: string,
  moved: { debit: Account; credit: Account; amount: number; currency: string },
  booking: Booking,
): Entry => {
  const { debit, credit, amount, currency } = moved
  const lines: Line[] = [
    { account: debit, currency, amount },
    { account: credit, currency, amount: -amount },
  ]
  return balanced({ fact: factOf(kind, id), kind, ...booking, lines })
}

/** Where money of a rail lies once it has come. */
export const clearingOf: Readonly<Record<Rail, Account>> = { card: 'PSP_CLEARING', transfer: 'BANK_CLEARING', counter: 'CASH' }

/** What the money was paid for. */
export const obligationOf: Readonly<Record<OrderKind, Account>> = {
  'fee-advance': 'FEE_HELD',
  'request-charge': 'FEE_HELD',
  'appeal-advance': 'FEE_HELD',
  'court-fee': 'FEE_DUE',
  'copy-fee': 'COPY_DUE',
  'penal-fine': 'FINE_DUE',
  recovery: 'FINE_DUE',
  'procedural-fine': 'FINE_DUE',
}

const vnd = 'vnd'

/** A payment settles an order. */
export const settleEntry = (order: Order, paid: { rail: Rail; factId: string }, booking: Booking): Entry =>
  transferEntry(
    'SETTLE',
    paid.factId,
    { debit: clearingOf[paid.rail], credit: obligationOf[order.kind], amount: order.amountVnd, currency: vnd },
    booking,
  )

/** A payment that settles nothing. */
export const suspenseEntry = (paid: { rail: Rail; factId: string; amount: number; currency: string }, booking: Booking): Entry =>
  transferEntry(
    'SUSPENSE',
    paid.factId,
    { debit: clearingOf[paid.rail], credit: 'SUSPENSE', amount: paid.amount, currency: paid.currency },
    booking,
  )

/** Two officers found the order that money in suspense was meant for. */
export const applyEntry = (order: Order, factId: string, amountVnd: number, booking: Booking): Entry =>
  transferEntry('APPLY', factId, { debit: 'SUSPENSE', credit: obligationOf[order.kind], amount: amountVnd, currency: vnd }, booking)
