// Paying in the browser: what the waiting page may say, which rails are offered, and where addresses lead.
import { describe, expect, test } from 'vitest'
import { railOffers } from '../../../functions/fees/attempt.ts'
import { formatOrderCode, makeOrderCode } from '../../../functions/fees/order-code.ts'
import { orderPage, returnAddresses, waitingPage } from '../../../functions/fees/payment-page.ts'
import { asked, orderAddress, tidied, waitAddress } from '../../../web/src/scripts/payment/addresses.ts'
import { isWaiting, longAfterMs, nextAskMs, type Standing, stageOf } from '../../../web/src/scripts/payment/stage.ts'
import { readOrderCode } from '../../../web/src/scripts/payment/typed-order-code.ts'
import { paths } from '../../../web/src/site/paths.ts'

const standing = (given: Partial<Standing>): Standing => ({
  orderState: 'open',
  attemptState: 'open',
  suspended: false,
  waitedMs: 0,
  ...given,
})

describe('the page that waits', () => {
  test('says paid only when the ledger has settled the order by this attempt', () => {
    expect(stageOf(standing({ attemptState: 'paid' }))).toBe('waiting')
    expect(stageOf(standing({ orderState: 'settled', attemptState: 'paid' }))).toBe('paid')
  })

  test('tells a payment in another tab from this one', () => {
    expect(stageOf(standing({ orderState: 'settled', attemptState: 'open' }))).toBe('paid-elsewhere')
  })

  test('who has only the code of the notice learns of the order alone', () => {
    expect(stageOf(standing({ orderState: 'settled', attemptState: undefined }))).toBe('paid')
  })

  test('money in suspense comes before everything else', () => {
    expect(stageOf(standing({ orderState: 'settled', attemptState: 'paid', suspended: true }))).toBe('suspended')
  })

  test('an expired session and a declined card end the waiting', () => {
    expect(isWaiting(stageOf(standing({ attemptState: 'expired' })))).toBe(false)
    expect(isWaiting(stageOf(standing({ attemptState: 'failed' })))).toBe(false)
  })

  test('after a while it says what to do, and goes on asking, more rarely', () => {
    expect(stageOf(standing({ waitedMs: longAfterMs }))).toBe('long')
    expect(isWaiting('long')).toBe(true)
    expect(nextAskMs(longAfterMs)).toBeGreaterThan(nextAskMs(0))
  })
})

describe('addresses', () => {
  const code = formatOrderCode(makeOrderCode(new Uint8Array(10).fill(7)))

  test('keep the code of a notice in the fragment, where no log sees it', () => {
    expect(orderAddress({ code }, 'vi')).toBe(`/nop-tien#${code}`)
    expect(waitAddress({ code }, { id: 'a1', rail: 'card' }, 'en')).toBe(`/en/nop-tien/cho?lan=a1#${code}`)
  })

  test('are those that the card provider sends back to', () => {
    expect([orderPage, waitingPage]).toEqual([paths.pay, paths.payWait])
    const { successUrl } = returnAddresses('https://cong.example', 'en', { orderId: 'o1', attemptId: 'a1' })
    const { pathname, search, hash } = new URL(`${successUrl}&s=cs_1`)
    expect(pathname + search).toBe(`${waitAddress({ id: 'o1' }, { id: 'a1', rail: 'card' }, 'en')}&s=cs_1`)
    expect(asked({ search, hash })).toEqual({ which: { id: 'o1' }, attempt: 'a1', rail: 'card' })
  })

  test('a code that comes back in the query is moved out of it', () => {
    const { successUrl } = returnAddresses('https://cong.example', 'vi', { code })
    const { search, hash, pathname } = new URL(`${successUrl}&s=cs_1`)
    const back = asked({ search, hash })
    expect(back.which).toEqual({ code })
    expect(tidied(back, pathname)).toBe(`/nop-tien/cho#${code}`)
  })

  test('without an order there is nothing to show', () => {
    expect(asked({ search: '', hash: '#main' }).which).toBeUndefined()
  })
})

describe('the code of the notice as typed', () => {
  const code = makeOrderCode(new Uint8Array(10).fill(3))

  test('is read in any case and grouping', () => {
    expect(readOrderCode(code.toLowerCase().replace('-', ' '))).toEqual({ code: formatOrderCode(code) })
  })

  test('a slip is told before anything is asked', () => {
    const last = code.at(-1) === '0' ? '1' : '0'
    expect(readOrderCode(code.slice(0, -1) + last)).toEqual({ wrong: 'slip' })
    expect(readOrderCode('  ')).toEqual({ wrong: 'missing' })
  })
})

describe('rails outside their limits', () => {
  test('leave another way open for every amount', () => {
    for (const amountVnd of [1, 14_999, 15_000, 99_999_999, 100_000_000, 600_000_000]) {
      const offers = railOffers(amountVnd, { card: true, transfer: true, counter: true })
      expect(offers.filter(offer => offer.offered || offer.rail === 'counter').length).toBeGreaterThan(0)
    }
  })
})
