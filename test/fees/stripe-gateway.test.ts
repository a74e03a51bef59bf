// The gateway on the payment sandbox: one session an attempt whatever goes wrong, facts as they are, refunds once, every line of the balance.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CardCheckout } from '../../functions/fees/rail-fact.ts'
import { good } from '../infra/local/payments-sandbox.ts'
import { type CardRail, portalOrigin, startCardRail } from './card-rail.ts'

let rail: CardRail
let gateway: typeof import('../../functions/fees/stripe-gateway.ts')
let balance: typeof import('../../functions/fees/stripe-balance-gateway.ts')
beforeAll(async () => {
  rail = await startCardRail()
  gateway = await import('../../functions/fees/stripe-gateway.ts')
  balance = await import('../../functions/fees/stripe-balance-gateway.ts')
})
afterEach(() => void rail.payments.control('clear-faults'))
afterAll(async () => {
  expect(rail.payments.violations).toEqual([])
  await rail.close()
})

let attempts = 0
const checkoutOf = (more: Partial<CardCheckout> = {}): CardCheckout => {
  attempts += 1
  return {
    attemptId: `attempt-${attempts}`,
    orderId: `order-${attempts}`,
    orderCode: 'KN-7K3M',
    book: 'THADS-1',
    amountVnd: 300_000,
    expiresAt: new Date(Date.parse(rail.payments.state().now) + 3_600_000).toISOString(),
    language: 'vi',
    successUrl: `${portalOrigin}/khoan-nop`,
    cancelUrl: `${portalOrigin}/khoan-nop`,
    ...more,
  }
}
const control = (name: string, input: object = {}) => rail.payments.control(name, { ...input })
const pay = (session: string, card = good) => control('pay', { session, card })
const sessionsOf = async (attemptId: string) => {
  const { data } = await rail.stripe.checkout.sessions.list({ limit: 100 })
  return data.filter(session => session.client_reference_id === attemptId)
}
const paid = async (more: Partial<CardCheckout> = {}, card = good) => {
  const checkout = checkoutOf(more)
  const { sessionId } = await gateway.createCheckout(checkout)
  pay(sessionId, card)
  const fact = await gateway.paymentFacts(sessionId)
  if (fact?.kind !== 'payment') throw new Error('no payment')
  return { checkout, sessionId, fact }
}

describe('opening a checkout', () => {
  it('gives the address of the hosted page, in the words and amount of the attempt', async () => {
    const checkout = checkoutOf()
    const { sessionId, url } = await gateway.createCheckout(checkout)
    expect(url).toBe(`${rail.payments.address}/c/pay/${sessionId}`)
    const [session] = await sessionsOf(checkout.attemptId)
    expect(session).toMatchObject({
      amount_total: 300_000,
      currency: 'vnd',
      locale: 'vi',
      metadata: { order: checkout.orderId, env: portalOrigin },
    })
  })
  it('gives the same session to the same attempt, in turn and at once', async () => {
    const checkout = checkoutOf()
    const first = await gateway.createCheckout(checkout)
    const others = await Promise.all([1, 2, 3].map(() => gateway.createCheckout(checkout)))
    expect(new Set([first, ...others].map(opened => opened.sessionId)).size).toBe(1)
  })
  it.each([
    ['an answer that was lost', 'lost', 1],
    ['two answers that were lost', 'lost', 2],
    ['503 before anything ran', 'unavailable', 1],
    ['500 that hides what was done', 'error-after', 1],
    ['500 that is kept under the key, when nothing was done', 'error', 1],
  ])('opens one session in spite of %s', async (_, kind, times) => {
    const checkout = checkoutOf()
    control('api-fault', { kind, times, path: '/v1/checkout/sessions' })
    const { sessionId } = await gateway.createCheckout(checkout)
    expect((await sessionsOf(checkout.attemptId)).map(session => session.id)).toEqual([sessionId])
  })
  it('says that the provider is silent when it stays away, and opens one session when it is back', async () => {
    const checkout = checkoutOf()
    control('api-fault', { kind: 'unavailable', times: 100, path: '/v1/' })
    await expect(gateway.createCheckout(checkout)).rejects.toMatchObject({ kind: 'busy', code: 'card.provider-silent' })
    control('clear-faults')
    await gateway.createCheckout(checkout)
    expect(await sessionsOf(checkout.attemptId)).toHaveLength(1)
  })
  it.each([12_000, 100_000_000])('refuses %i đồng by a code, so that the page can offer another rail', async amountVnd => {
    await expect(gateway.createCheckout(checkoutOf({ amountVnd }))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'card.amount-not-taken',
    })
  })
})

describe('what is true of a payment', () => {
  it('an open session is open, with the names that the portal gave it', async () => {
    const checkout = checkoutOf()
    const { sessionId } = await gateway.createCheckout(checkout)
    expect(await gateway.paymentFacts(sessionId)).toMatchObject({
      kind: 'payment',
      rail: 'card',
      factId: sessionId,
      sessionId,
      attemptId: checkout.attemptId,
      orderId: checkout.orderId,
      amount: 300_000,
      currency: 'vnd',
      state: 'open',
      rawSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })
  it('a paid one is the same fact asked by session, by payment and by charge', async () => {
    const { sessionId, fact } = await paid()
    const { charges } = rail.stripe
    const [charge] = (await charges.list({ payment_intent: fact.factId })).data
    expect(fact).toMatchObject({ factId: expect.stringMatching(/^pi_/), sessionId, state: 'paid', amount: 300_000 })
    for (const id of [fact.factId, charge?.id ?? ''])
      expect(await gateway.paymentFacts(id)).toMatchObject({ factId: fact.factId, sessionId, state: 'paid' })
  })
  it('a declined card leaves it open: another try may follow', async () => {
    const { sessionId } = await gateway.createCheckout(checkoutOf())
    pay(sessionId, '4000000000000002')
    expect(await gateway.paymentFacts(sessionId)).toMatchObject({ state: 'open' })
  })
  it('is expired when the session is', async () => {
    const { sessionId } = await gateway.createCheckout(checkoutOf())
    expect(await gateway.expireCheckout(sessionId)).toMatchObject({ state: 'expired' })
    expect(await gateway.expireCheckout(sessionId)).toMatchObject({ state: 'expired' })
  })
  it('a payment that was faster than the expiry stays a payment', async () => {
    const { sessionId } = await paid()
    expect(await gateway.expireCheckout(sessionId)).toMatchObject({ state: 'paid' })
  })
  it('complete is not paid: money that comes later is under way, then paid or failed', async () => {
    for (const [outcome, state] of [
      ['succeeded', 'paid'],
      ['failed', 'failed'],
    ]) {
      const session = await rail.stripe.checkout.sessions.create({
        mode: 'payment',
        line_items: [{ quantity: 1, price_data: { currency: 'vnd', unit_amount: 300_000, product_data: { name: 'x' } } }],
        success_url: portalOrigin,
      })
      control('pay-later', { session: session.id })
      expect(await gateway.paymentFacts(session.id)).toMatchObject({ state: 'processing' })
      control('finish-later', { session: session.id, outcome })
      expect(await gateway.paymentFacts(session.id)).toMatchObject({ state })
    }
  })
  it('what Stripe does not know, or what is no money, is undefined', async () => {
    expect(await gateway.paymentFacts('cs_test_none')).toBeUndefined()
    expect(await gateway.paymentFacts('cus_1')).toBeUndefined()
  })
})

describe('giving back', () => {
  it('refunds once under its own name, in part, whatever is lost on the way', async () => {
    const { fact } = await paid()
    const request = { refundId: 'refund-1', paymentId: fact.factId, amountVnd: 100_000 }
    control('api-fault', { kind: 'lost', times: 2, path: '/v1/refunds' })
    const refund = await gateway.refundPayment(request)
    expect(refund).toMatchObject({
      kind: 'refund',
      paymentId: fact.factId,
      refundId: 'refund-1',
      amount: 100_000,
      currency: 'vnd',
      state: 'succeeded',
    })
    expect((await gateway.refundPayment(request)).factId).toBe(refund.factId)
    expect((await rail.stripe.refunds.list({ payment_intent: fact.factId })).data).toHaveLength(1)
    expect(await gateway.paymentFacts(refund.factId)).toMatchObject({ kind: 'refund', refundId: 'refund-1' })
  })
  it('refuses more than is left, and what the card holder disputes', async () => {
    const { fact } = await paid()
    const refund = (amountVnd: number, refundId = `left-${amountVnd}`) =>
      gateway.refundPayment({ refundId, paymentId: fact.factId, amountVnd })
    await expect(refund(300_001)).rejects.toMatchObject({ code: 'card.refund-exceeds-payment' })
    await refund(300_000)
    await expect(refund(1)).rejects.toMatchObject({ code: 'card.refund-exceeds-payment' })
    const disputed = await paid({}, '4000000000000259')
    control('advance', { seconds: 2 })
    await expect(gateway.refundPayment({ refundId: 'r', paymentId: disputed.fact.factId, amountVnd: 1 })).rejects.toMatchObject({
      code: 'card.payment-disputed',
    })
  })
  it('one name stands for one refund: another amount under it is a fault, and nothing is given back', async () => {
    const { fact } = await paid()
    await gateway.refundPayment({ refundId: 'named', paymentId: fact.factId, amountVnd: 1_000 })
    expect(await gateway.refundPayment({ refundId: 'named', paymentId: fact.factId, amountVnd: 2_000 })).toMatchObject({ amount: 1_000 })
    const other = await paid()
    await expect(gateway.refundPayment({ refundId: 'named', paymentId: other.fact.factId, amountVnd: 1_000 })).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
    })
  })
  it('a refund that succeeded may be told as failed later', async () => {
    const { fact } = await paid({}, '4000000000005126')
    const refund = await gateway.refundPayment({ refundId: 'refund-late', paymentId: fact.factId, amountVnd: 300_000 })
    expect(refund.state).toBe('succeeded')
    control('advance', { seconds: 3_601 })
    expect(await gateway.paymentFacts(refund.factId)).toMatchObject({ kind: 'refund', state: 'failed', refundId: 'refund-late' })
  })
  it('an inquiry of the card’s bank is no dispute', async () => {
    const { fact } = await paid()
    const [charge] = (await rail.stripe.charges.list({ payment_intent: fact.factId })).data
    const inquiry = Object(control('open-inquiry', { charge: charge?.id }))
    expect(await gateway.paymentFacts(inquiry.id)).toMatchObject({ kind: 'dispute', state: 'inquiry', paymentId: fact.factId })
    expect(await gateway.refundPayment({ refundId: 'asked', paymentId: fact.factId, amountVnd: 300_000 })).toMatchObject({
      state: 'succeeded',
    })
  })
  it('a dispute is open, then won or lost', async () => {
    for (const outcome of ['won', 'lost']) {
      const { fact } = await paid()
      const [charge] = (await rail.stripe.charges.list({ payment_intent: fact.factId })).data
      const dispute = Object(control('open-dispute', { charge: charge?.id }))
      expect(await gateway.paymentFacts(dispute.id)).toMatchObject({
        kind: 'dispute',
        paymentId: fact.factId,
        state: 'open',
        amount: 300_000,
      })
      control('close-dispute', { dispute: dispute.id, outcome })
      expect(await gateway.paymentFacts(dispute.id)).toMatchObject({ state: outcome })
    }
  })
})

describe('what reconciliation asks', () => {
  const period = () => ({ from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 30 * 86_400_000).toISOString() })
  const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
    const all: T[] = []
    for await (const each of source) all.push(each)
    return all
  }
  it('every line of the balance: what the payer saw in đồng, and what it became', async () => {
    const { fact } = await paid()
    await gateway.refundPayment({ refundId: 'refund-m', paymentId: fact.factId, amountVnd: 100_000 })
    const lines = await collect(balance.balanceMovements(period()))
    expect(lines.find(line => line.factId === fact.factId)).toMatchObject({
      type: 'charge',
      presented: { amount: 300_000, currency: 'vnd' },
      settled: { currency: 'usd' },
    })
    expect(lines.find(line => line.paymentId === fact.factId)).toMatchObject({
      type: 'refund',
      presented: { amount: -100_000, currency: 'vnd' },
      factId: expect.stringMatching(/^re_/),
    })
    expect(lines.every(line => line.settled.net === line.settled.gross - line.settled.fee)).toBe(true)
    expect(lines.filter(line => line.type === 'other')).toEqual([])
  })
  it('tells disputes, their reversals, and refunds that failed from each other', async () => {
    const types = new Set((await collect(balance.balanceMovements(period()))).map(line => line.type))
    expect(types).toEqual(new Set(['charge', 'refund', 'refund-failure', 'dispute', 'dispute-reversal']))
  })
  it('the lines of a payout sum to zero, and the balance is what is left', async () => {
    control('advance', { seconds: 4 * 86_400 })
    const all = await collect(balance.balanceMovements(period()))
    const [payout] = all.filter(line => line.type === 'payout')
    const carried = await collect(balance.payoutMovements(payout?.factId ?? ''))
    expect(carried.length).toBeGreaterThan(1)
    expect(carried.reduce((sum, line) => sum + line.settled.net, 0)).toBe(0)
    expect(carried.every(line => line.payoutId === payout?.factId)).toBe(true)
    const left = (await balance.providerBalance()).reduce((sum, { available, pending }) => sum + available + pending, 0)
    expect(left).toBe(all.reduce((sum, line) => sum + line.settled.net, 0))
  })
  it('messages that nobody took, as hints for the settling worker', async () => {
    await rail.events()
    expect(await collect(balance.undeliveredHints(period()))).toEqual([])
    control('webhooks', { dropFirst: 1_000 })
    const { sessionId, fact } = await paid()
    await expect.poll(() => rail.payments.busy).toBe(0)
    const hints = await collect(balance.undeliveredHints(period()))
    expect(hints.map(hint => [hint.type, hint.objectId])).toEqual(
      expect.arrayContaining([
        ['checkout.session.completed', sessionId],
        ['payment_intent.succeeded', fact.factId],
      ]),
    )
    expect(hints).toHaveLength(2)
  })
})
