// Attempts only move forward, and a rail that does not fit the sum gives way to another.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attempt,
  afterAttemptNews,
  attemptStates,
  expiryOf,
  isUsable,
  railOffers,
  refuseUnpayable,
} from '../../functions/fees/attempt.ts'
import { now, opened, refusalOf } from './money-samples.ts'

const attempt: Attempt = {
  ...{ id: 'a', version: 1, orderId: 'order-1', rail: 'card', state: 'open', amountVnd: 1 },
  ...{ createdAt: now, expiresAt: expiryOf('card', now), card: null, transfer: null },
}

describe('an attempt', () => {
  it('ends in the same state whatever the order of its news', () => {
    const news = fc.array(fc.constantFrom(...attemptStates), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(news, states => {
        const end = (all: readonly (typeof attemptStates)[number][]) =>
          all.reduce((at, state) => afterAttemptNews(at, state) ?? at, attempt).state
        const isPaid = states.includes('paid')
        expect(end(states) === 'paid').toBe(isPaid)
        expect(end([...states].reverse()) === 'paid').toBe(isPaid)
      }),
    )
  })
  it('is never open again', () => {
    for (const state of ['failed', 'expired', 'paid'] as const) {
      const later = afterAttemptNews(attempt, state)
      expect(later && afterAttemptNews(later, 'open')).toBeUndefined()
    }
  })
  it('that expired may still turn out to be paid', () => {
    const expired = afterAttemptNews(attempt, 'expired')
    expect(expired && afterAttemptNews(expired, 'paid')?.state).toBe('paid')
  })
  it('is usable until its time is over', () => {
    expect([isUsable(attempt, now), isUsable(attempt, attempt.expiresAt)]).toEqual([true, false])
  })
})

describe('which rails are offered', () => {
  const all = { card: true, transfer: true, counter: true }
  const offered = (amountVnd: number, configured = all) =>
    railOffers(amountVnd, configured).map(({ rail, offered, because }) => `${rail}:${offered ? 'yes' : because}`)
  it.each([
    [14_999, ['card:below-minimum', 'transfer:yes', 'counter:at-the-counter']],
    [15_000, ['card:yes', 'transfer:yes', 'counter:at-the-counter']],
    [99_999_999, ['card:yes', 'transfer:yes', 'counter:at-the-counter']],
    [100_000_000, ['card:above-maximum', 'transfer:yes', 'counter:at-the-counter']],
  ])('%d đ', (amountVnd, expected) => expect(offered(amountVnd)).toEqual(expected))
  it('without an account nobody is asked to transfer', () => {
    expect(offered(50_000, { card: false, transfer: false, counter: true })).toEqual([
      'card:not-configured',
      'transfer:not-configured',
      'counter:at-the-counter',
    ])
  })
  it('only an open order is paid', () => {
    const offers = railOffers(2_500_000, all)
    expect(refusalOf(() => refuseUnpayable(opened(), 'card', offers))).toBe('taken')
    for (const state of ['proposed', 'settled', 'cancelled', 'refunded'] as const)
      expect(refusalOf(() => refuseUnpayable({ ...opened(), state }, 'card', offers))).toBe('order.not-payable')
    expect(refusalOf(() => refuseUnpayable(opened(), 'card', railOffers(10, all)))).toBe('attempt.rail-not-offered')
  })
})
