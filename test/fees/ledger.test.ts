// Every entry balances in each of its currencies, and balances are nothing but sums of entries.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, balancesAfter, movementsOf, netOf } from '../../functions/fees/books.ts'
import {
  accounts,
  applyEntry,
  type Booking,
  balanced,
  clearingOf,
  type Entry,
  isBalanced,
  obligationOf,
  settleEntry,
  sumsByCurrency,
  suspenseEntry,
} from '../../functions/fees/ledger.ts'
import { orderKinds } from '../../functions/fees/order.ts'
import { conversionEntry, payoutEntry, providerFeeEntry } from '../../functions/fees/provider-ledger.ts'
import { type BalanceMovement, rails } from '../../functions/fees/rail-fact.ts'
import { now, opened, today } from './money-samples.ts'

const booking: Booking = { book: 'thads-NA', day: today, at: now, orderId: 'order-1' }

const movement = (more: Partial<BalanceMovement> = {}): BalanceMovement => ({
  id: 'txn_1',
  type: 'charge',
  factId: 'pi_1',
  presented: { amount: 300_000, currency: 'vnd' },
  settled: { gross: 1190, fee: 70, net: 1120, currency: 'usd' },
  at: now,
  ...more,
})

describe('entries', () => {
  it('of every rail and kind of order move one sum from where the money lies to what it was paid for', () => {
    for (const rail of rails)
      for (const kind of orderKinds) {
        const { lines, fact } = settleEntry(opened({ kind }), { rail, factId: 'f' }, booking)
        expect(fact).toBe('SETTLE#f')
        expect(lines).toEqual([
          { account: clearingOf[rail], currency: 'vnd', amount: 2_500_000 },
          { account: obligationOf[kind], currency: 'vnd', amount: -2_500_000 },
        ])
      }
  })
  it('into suspense and out of it leave suspense at nothing', () => {
    const into = suspenseEntry({ rail: 'transfer', factId: 'bl_1', amount: 2_500_000, currency: 'vnd' }, booking)
    const balances = balancesAfter([], [into, applyEntry(opened(), 'item', 2_500_000, booking)])
    expect(balanceOf(balances, 'SUSPENSE', 'vnd')).toBe(0)
    expect(balanceOf(balances, 'FEE_HELD', 'vnd')).toBe(-2_500_000)
  })
  it('that do not balance are a fault, never an entry', () => {
    const wrong: Entry = { fact: 'x', kind: 'SETTLE', ...booking, lines: [{ account: 'CASH', currency: 'vnd', amount: 1 }] }
    expect(() => balanced(wrong)).toThrow(/does not balance/)
    expect(isBalanced([...wrong.lines, { account: 'FX', currency: 'usd', amount: -1 }])).toBe(false)
  })
})

describe('the provider’s currency', () => {
  it('a charge becomes another currency with its fee, each currency balanced by itself', () => {
    const entry = conversionEntry(movement(), undefined, booking)
    expect(sumsByCurrency(entry?.lines ?? [])).toEqual({ vnd: 0, usd: 0 })
    const balances = balancesAfter([], entry ? [entry] : [])
    expect([
      balanceOf(balances, 'PSP_CLEARING', 'vnd'),
      balanceOf(balances, 'PSP_CLEARING', 'usd'),
      balanceOf(balances, 'PSP_FEE', 'usd'),
    ]).toEqual([-300_000, 1120, 70])
  })
  it('a refund at a worse rate costs the difference', () => {
    const back = movement({
      id: 'txn_2',
      type: 'refund',
      factId: 're_1',
      presented: { amount: -300_000, currency: 'vnd' },
      settled: { gross: -1201, fee: 0, net: -1201, currency: 'usd' },
    })
    const entry = conversionEntry(back, { presented: 300_000, gross: 1190, currency: 'usd' }, booking)
    expect(balanceOf(balancesAfter([], entry ? [entry] : []), 'FX_DIFFERENCE', 'usd')).toBe(11)
  })
  it('a charge and its refunds in parts leave no đồng in conversion, and in dollars only the difference of rates', () => {
    const part = fc.integer({ min: 1, max: 299_999 })
    fc.assert(
      fc.property(part, fc.integer({ min: -200, max: 200 }), (first, moved) => {
        const came = { presented: 300_000, gross: 1190, currency: 'usd' }
        const refund = (id: string, amount: number) => {
          const gross = -Math.round((amount * (1190 + moved)) / 300_000)
          return movement({
            id,
            type: 'refund',
            presented: { amount: -amount, currency: 'vnd' },
            settled: { gross, fee: 0, net: gross, currency: 'usd' },
          })
        }
        const movements = [movement(), refund('a', first), refund('b', 300_000 - first)]
        const entries = movements.flatMap(each => conversionEntry(each, came, booking) ?? [])
        const balances = balancesAfter([], entries)
        expect(entries.every(entry => isBalanced(entry.lines))).toBe(true)
        expect(balanceOf(balances, 'FX', 'vnd')).toBe(0)
        expect(Math.abs(balanceOf(balances, 'FX', 'usd'))).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('settled in đồng only the fee is booked', () => {
    const entry = conversionEntry(movement({ settled: { gross: 300_000, fee: 9_000, net: 291_000, currency: 'vnd' } }), undefined, booking)
    expect(entry?.lines.map(line => [line.account, line.amount])).toEqual([
      ['PSP_CLEARING', -9_000],
      ['PSP_FEE', 9_000],
    ])
    expect(
      conversionEntry(movement({ settled: { gross: 300_000, fee: 0, net: 300_000, currency: 'vnd' } }), undefined, booking),
    ).toBeUndefined()
  })
  it('fees of the provider and payouts balance', () => {
    const { presented: _none, ...bare } = movement({
      type: 'payout',
      factId: 'po_1',
      settled: { gross: -1050, fee: 0, net: -1050, currency: 'usd' },
    })
    expect(payoutEntry(bare, booking).lines.map(line => [line.account, line.amount])).toEqual([
      ['PSP_CLEARING', -1050],
      ['IN_TRANSIT', 1050],
    ])
    const fee = { ...bare, type: 'fee' as const, settled: { gross: -25, fee: 0, net: -25, currency: 'usd' } }
    expect(providerFeeEntry(fee, booking).lines.map(line => [line.account, line.amount])).toEqual([
      ['PSP_CLEARING', -25],
      ['PSP_FEE', 25],
    ])
  })
})

describe('balances', () => {
  const entry = fc
    .tuple(
      fc.constantFrom(...accounts),
      fc.constantFrom(...accounts),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.constantFrom('vnd', 'usd'),
    )
    .map(
      ([debit, credit, amount, currency]): Entry => ({
        ...{ fact: 'f', kind: 'SETTLE', ...booking },
        lines: [
          { account: debit, currency, amount },
          { account: credit, currency, amount: -amount },
        ],
      }),
    )
  it('sum to nothing in every currency, and are the same in one go or in two', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (before, after) => {
        const whole = balancesAfter([], [...before, ...after])
        expect(balancesAfter(balancesAfter([], before), after)).toEqual(whole)
        for (const currency of ['vnd', 'usd'])
          expect(whole.filter(balance => balance.currency === currency).reduce((sum, balance) => sum + netOf(balance), 0)).toBe(0)
      }),
    )
  })
  it('movements count entries and add their debits', () => {
    const one = settleEntry(opened(), { rail: 'card', factId: 'a' }, booking)
    expect(movementsOf([one, { ...one, fact: 'SETTLE#b' }])).toEqual([{ kind: 'SETTLE', currency: 'vnd', count: 2, amount: 5_000_000 }])
  })
})
