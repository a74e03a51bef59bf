// What becomes of money that has come: one table, first line that fits.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Order } from '../../functions/fees/order.ts'
import type { PaymentFact } from '../../functions/fees/rail-fact.ts'
import { appliedOrder, judgePayment, refuseUnfit, settledOrder } from '../../functions/fees/settlement.ts'
import { act, now, opened, paid, refusalOf } from './money-samples.ts'

const book = 'thads-NA'
const settled = settledOrder(opened(), paid(), now).order
const outcome = (order: Order | undefined, fact: PaymentFact, into = book): string => {
  const verdict = judgePayment(order, fact, into)
  return verdict.outcome === 'suspense' ? verdict.reason : verdict.outcome
}

describe('a payment', () => {
  test.each<[string, Order | undefined, Partial<PaymentFact>, string]>([
    ['of the right sum for an open order settles it', opened(), {}, 'settle'],
    ['told again is known', settled, {}, 'known'],
    ['after another one is a duplicate', settled, { factId: 'pi_2' }, 'duplicate'],
    ['after another one is a duplicate on whichever rail', settled, { factId: 'bl_1', rail: 'transfer' }, 'duplicate'],
    ['after another one is a duplicate even of another sum', settled, { factId: 'pi_2', amount: 1 }, 'duplicate'],
    ['for money that went back is a duplicate', { ...settled, state: 'refunded' }, { factId: 'pi_2' }, 'duplicate'],
    ['one đồng short settles nothing', opened(), { amount: 2_499_999 }, 'wrong-amount'],
    ['one đồng over settles nothing', opened(), { amount: 2_500_001 }, 'wrong-amount'],
    ['a hundred times as much settles nothing', opened(), { amount: 250_000_000 }, 'wrong-amount'],
    ['in another currency settles nothing', opened(), { currency: 'usd' }, 'wrong-currency'],
    ['for a cancelled order settles nothing', { ...opened(), state: 'cancelled' }, {}, 'order-closed'],
    ['for an order that nobody checked settles nothing', { ...opened(), state: 'proposed' }, {}, 'order-closed'],
    ['for an order that is not there settles nothing', undefined, {}, 'order-unknown'],
  ])('%s', (_, order, fact, expected) => expect(outcome(order, paid(fact))).toBe(expected))

  it('without any reference settles nothing', () => {
    const { orderId: _order, attemptId: _attempt, ...unnamed } = paid()
    expect(outcome(undefined, unnamed)).toBe('no-reference')
  })
  it('into the account of another collector settles nothing', () => expect(outcome(opened(), paid(), 'court-NA-KV01')).toBe('other-book'))
})

describe('a settled order', () => {
  it('is paid whole, by one payment, with no attempt left open', () => {
    const { order, happening } = settledOrder({ ...opened(), attempts: { card: 'attempt-1', transfer: 'attempt-2' } }, paid(), now)
    expect([order.state, order.paidVnd, order.attempts]).toEqual(['settled', 2_500_000, {}])
    expect(happening.facts).toMatchObject({ book, amountVnd: 2_500_000, filingId: 'filing-1', rail: 'card', paidOn: '2026-11-21' })
  })
  it('was paid on the Vietnamese day of the payment', () => {
    expect(settledOrder(opened(), paid({ at: '2026-11-20T17:00:00.000Z' }), now).order.settled?.on).toBe('2026-11-21')
    expect(settledOrder(opened(), paid({ at: '2026-11-20T16:59:59.000Z' }), now).order.settled?.on).toBe('2026-11-20')
  })
})

describe('money in suspense', () => {
  const held = {
    remaining: 3_000_000,
    currencies: ['vnd'],
    parts: 1,
    rail: 'transfer',
    factId: 'bl_9',
    attemptId: null,
    cameAt: '2026-11-18T02:00:00.000Z',
  } as const
  it('pays an order that it covers, as of the day on which it came', () => {
    expect(refusalOf(() => refuseUnfit(opened(), held))).toBe('taken')
    expect(refusalOf(() => refuseUnfit(opened(), { ...held, remaining: 2_500_000, parts: 2 }))).toBe('taken')
    expect(appliedOrder(opened(), held, act).order.settled).toMatchObject({ on: '2026-11-18', rail: 'transfer', factId: 'bl_9' })
  })
  it.each([
    ['too little', opened(), { ...held, remaining: 2_499_999 }, 'work-item.does-not-fit-order'],
    ['another currency', opened(), { ...held, currencies: ['usd'] }, 'work-item.does-not-fit-order'],
    ['several payments with a rest', opened(), { ...held, parts: 2 }, 'work-item.does-not-fit-order'],
    [
      'payments in two currencies',
      opened(),
      { ...held, remaining: 2_500_000, parts: 2, currencies: ['vnd', 'usd'] },
      'work-item.does-not-fit-order',
    ],
    ['an order that is paid', settled, held, 'order.not-payable'],
  ] as const)('does not pay: %s', (_, order, money, code) => expect(refusalOf(() => refuseUnfit(order, money))).toBe(code))
})

test('of any payments in any order one settles at most, and only a right one', () => {
  const fact = fc.record({
    factId: fc.constantFrom('pi_1', 'pi_2', 'bl_1', 'bl_2'),
    amount: fc.constantFrom(2_500_000, 2_500_001, 25_000),
    currency: fc.constantFrom('vnd', 'usd'),
  })
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 12 }), facts => {
      let order = opened()
      const settling: string[] = []
      for (const each of facts) {
        if (judgePayment(order, paid(each), book).outcome !== 'settle') continue
        order = settledOrder(order, paid(each), now).order
        settling.push(`${each.amount} ${each.currency}`)
      }
      const hasRight = facts.some(each => each.amount === 2_500_000 && each.currency === 'vnd')
      expect(settling).toEqual(hasRight ? ['2500000 vnd'] : [])
    }),
  )
})
