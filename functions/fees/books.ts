// The books at the end of a day: balances by account and currency, and what moved, summed from entries that never change.
import { checkVnd } from '../kernel/money.ts'
import { type Account, accounts, type Entry, type EntryKind } from './ledger.ts'

export interface Balance {
  account: Account
  currency: string
  debit: number
  credit: number
}

export interface Movement {
  kind: EntryKind
  currency: string
  count: number
  /** Sum of the debits. */
  amount: number
}

const keyOf = (account: string, currency: string): string => `${account} ${currency}`

const inOrder = (left: Balance, right: Balance): number =>
  accounts.indexOf(left.account) - accounts.indexOf(right.account) || (left.currency < right.currency ? -1 : 1)

/** The balances after these entries, on top of those before: in the order of the chart of accounts. */
export const balancesAfter = (before: readonly Balance[], entries: readonly Entry[]): Balance[] => {
  const byKey = new Map(before.map(balance => [keyOf(balance.account, balance.currency), { ...balance }]))
  for (const { account, currency, amount } of entries.flatMap(entry => entry.lines)) {
    const key = keyOf(account, currency)
    const balance = byKey.get(key) ?? { account, currency, debit: 0, credit: 0 }
    if (amount > 0) balance.debit = checkVnd(balance.debit + amount)
    else balance.credit = checkVnd(balance.credit - amount)
    byKey.set(key, balance)
  }
  return [...byKey.values()].sort(inOrder)
}

export const netOf = ({ debit, credit }: Pick<Balance, 'debit' | 'credit'>): number => debit - credit

/** Balance of one account in one currency. */
export const balanceOf = (balances: readonly Balance[], account: Account, currency: string): number => {
  const found = balances.find(balance => balance.account === account && balance.currency === currency)
  return found ? netOf(found) : 0
}

export const movementsOf = (entries: readonly Entry[]): Movement[] => {
  const byKey = new Map<string, Movement>()
  for (const { kind, lines } of entries) {
    for (const currency of new Set(lines.map(line => line.currency))) {
      const debits = lines.filter(line => line.currency === currency && line.amount > 0).reduce((sum, line) => sum + line.amount, 0)
      const key = keyOf(kind, currency)
      const movement = byKey.get(key) ?? { kind, currency, count: 0, amount: 0 }
      byKey.set(key, { ...movement, count: movement.count + 1, amount: checkVnd(movement.amount + debits) })
    }
  }
  return [...byKey.values()].sort((left, right) => (keyOf(left.kind, left.currency) < keyOf(right.kind, right.currency) ? -1 : 1))
}
