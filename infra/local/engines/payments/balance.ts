// The account's balance: one line for each movement of money, in the currency of settlement; lines become available, and payouts carry them away.
import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { filled } from './schema/filled.ts'
import { converted, settlementCurrency } from './settlement-currency.ts'

const day = 86_400
/** Money of a charge can be paid out two days later. */
const availableAfterDays = 2

export interface Movement {
  readonly type: Stripe.BalanceTransaction['type']
  readonly reportingCategory: string
  /** In the payer's currency; signed. */
  readonly amount: number
  readonly currency: string
  readonly fee?: (cents: number) => number
  readonly source: string
  readonly description?: string
}

export function addMovement(account: Account, movement: Movement): Stripe.BalanceTransaction {
  const now = account.clock.seconds()
  const { amount, exchangeRate } = converted(movement.amount, movement.currency, now)
  const fee = movement.fee?.(amount) ?? 0
  const line = filled<Stripe.BalanceTransaction>('BalanceTransactions.BalanceTransaction', {
    id: account.newId('txn'),
    amount,
    fee,
    net: amount - fee,
    currency: settlementCurrency,
    exchange_rate: exchangeRate,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency: settlementCurrency, description: 'Processing fees', type: 'stripe_fee' }],
    balance_type: 'payments',
    created: now,
    available_on: now + availableAfterDays * day,
    status: 'pending',
    type: movement.type,
    reporting_category: movement.reportingCategory,
    source: movement.source,
    description: movement.description ?? null,
  })
  account.keep(line, { payout: '' })
  account.later(availableAfterDays * day, 'mature', line.id)
  return line
}

export function mature(account: Account, id: string): void {
  const line = account.store.find<Stripe.BalanceTransaction>(id)
  if (line?.status === 'pending') account.change(line, { status: 'available' })
}

function unpaidLines({ store }: Account): Stripe.BalanceTransaction[] {
  const lines: Stripe.BalanceTransaction[] = []
  let startingAfter: string | undefined
  for (;;) {
    const { items, more } = store.list<Stripe.BalanceTransaction>('balance_transaction', {
      where: [['hidden.payout', '']],
      limit: 500,
      ...(startingAfter === undefined ? {} : { startingAfter }),
    })
    lines.push(...items)
    startingAfter = items.at(-1)?.id
    if (!more || startingAfter === undefined) return lines
  }
}

const sum = (lines: readonly Stripe.BalanceTransaction[]): number => lines.reduce((total, { net }) => total + net, 0)

export function currentBalance(account: Account): Stripe.Balance {
  const lines = unpaidLines(account)
  const of = (status: string) => [{ amount: sum(lines.filter(line => line.status === status)), currency: settlementCurrency }]
  return filled<Stripe.Balance>('Balance.Balance', { available: of('available'), pending: of('pending'), livemode: false })
}

/** Carries all available money to the bank; the lines and the payout's own line sum to zero. Nothing is carried while the sum is not above zero. */
export function payOut(account: Account): Stripe.Payout | undefined {
  const carried = unpaidLines(account).filter(line => line.status === 'available')
  const amount = sum(carried)
  if (amount <= 0) return undefined
  const now = account.clock.seconds()
  const id = account.newId('po')
  const line = filled<Stripe.BalanceTransaction>('BalanceTransactions.BalanceTransaction', {
    id: account.newId('txn'),
    amount: -amount,
    fee: 0,
    net: -amount,
    currency: settlementCurrency,
    balance_type: 'payments',
    created: now,
    available_on: now,
    status: 'available',
    type: 'payout',
    reporting_category: 'payout',
    source: id,
    description: 'STRIPE PAYOUT',
  })
  const payout = filled<Stripe.Payout>('Payouts.Payout', {
    id,
    amount,
    currency: settlementCurrency,
    arrival_date: now + day,
    automatic: true,
    created: now,
    method: 'standard',
    reconciliation_status: 'in_progress',
    source_type: 'card',
    status: 'in_transit',
    type: 'bank_account',
    balance_transaction: line.id,
    destination: 'ba_settlement',
    metadata: {},
  })
  for (const each of carried) account.store.hide(each.id, { payout: id })
  account.keep(line, { payout: id })
  account.keep(payout)
  account.tell('payout.created', payout)
  account.later(day, 'arrive', id)
  return payout
}

export function arrive(account: Account, id: string): void {
  const payout = account.store.find<Stripe.Payout>(id)
  if (payout?.status !== 'in_transit') return
  account.tell('payout.paid', account.change(payout, { status: 'paid', reconciliation_status: 'completed' }))
}
