// Sums of a table of balances by currency: of a ledger that is whole, debit and credit are equal in each.
import type { BalanceRow } from '../../../../functions/fees/books-form.ts'

export interface Total {
  readonly currency: string
  readonly debit: number
  readonly credit: number
}

export function totalsOf(rows: readonly BalanceRow[]): Total[] {
  const currencies = [...new Set(rows.map(row => row.currency))]
  return currencies.map(currency => {
    const own = rows.filter(row => row.currency === currency)
    return { currency, debit: own.reduce((sum, row) => sum + row.debit, 0), credit: own.reduce((sum, row) => sum + row.credit, 0) }
  })
}

export interface Bar {
  readonly account: BalanceRow['account']
  readonly balance: number
  /** Of the longest bar, from 0 to 1. */
  readonly share: number
}

/** The accounts that hold something in đồng, the largest first. */
export function barsOf(rows: readonly BalanceRow[]): Bar[] {
  const held = rows.filter(row => row.currency === 'vnd' && row.balance !== 0)
  const longest = Math.max(1, ...held.map(row => Math.abs(row.balance)))
  return held
    .map(({ account, balance }) => ({ account, balance, share: Math.abs(balance) / longest }))
    .toSorted((left, right) => right.share - left.share)
}
