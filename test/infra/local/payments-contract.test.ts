// What the sandbox and the provider's own test mode must answer alike. `npm run test:stripe-live` asks the provider; otherwise the sandbox is asked.
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from '../../../infra/local/engines/payments/schema/api-schema.ts'
import { amount, feeSession, type Sandbox, startSandbox } from './payments-sandbox.ts'

const liveKey = process.env.STRIPE_CONTRACT_KEY
/** Keys of one run are not those of another: the provider remembers them for a day. */
const run = `contract-${Date.now().toString(36)}`

let sandbox: Sandbox | undefined
let stripe: Stripe
beforeAll(async () => {
  if (liveKey) stripe = new Stripe(liveKey, { telemetry: false, maxNetworkRetries: 3 })
  else {
    sandbox = await startSandbox()
    stripe = sandbox.stripe
  }
})
afterAll(() => sandbox?.close())

const create = (attempt: string, more: object = {}, key?: string) =>
  stripe.checkout.sessions.create({ ...feeSession(`${run}-${attempt}`), ...more }, key ? { idempotencyKey: `${run}:${key}` } : {})
const refusal = async (asked: Promise<unknown>) => {
  try {
    await asked
    return { type: 'taken' }
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return { type: error.type, code: error.code, param: error.param }
    throw error
  }
}
/** The provider adds fields at any time; what the SDK promises must be there, in its type. */
const broken = (object: unknown): readonly string[] => violationsOf(object).filter(problem => !problem.includes('additional properties'))

describe(liveKey ? 'the provider’s test mode' : 'the sandbox', () => {
  it('opens a session that is what the SDK’s types promise', async () => {
    const session = await create('a')
    expect(broken(session)).toEqual([])
    expect(session).toMatchObject({
      livemode: false,
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 300_000,
      currency: 'vnd',
      locale: 'vi',
      payment_intent: null,
      ui_mode: 'hosted_page',
    })
    expect(session.url).toMatch(/^https?:\/\//)
    expect(session).not.toHaveProperty('line_items')
  })
  it('answers a repeated call under one key with the first answer', async () => {
    const [first, again] = [await create('b', {}, 'b'), await create('b', {}, 'b')]
    expect(again.id).toBe(first.id)
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  })
  it('refuses other parameters under a key that is taken', async () => {
    await create('c', {}, 'c')
    expect(await refusal(create('c', { submit_type: 'book' }, 'c'))).toMatchObject({ type: 'StripeIdempotencyError' })
  })
  it('opens one session for eight calls at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => create('d', {}, 'd')))
    expect(new Set(all.map(session => session.id)).size).toBe(1)
  })
  it.each([
    ['an unknown parameter', { foo: '1' }, { code: 'parameter_unknown', param: 'foo' }],
    ['a parameter of older versions', { payment_method_types: ['card'] }, { code: 'parameter_unknown' }],
    ['a value that was renamed', { ui_mode: 'hosted' }, { param: 'ui_mode' }],
    ['a part of a đồng', amount(300_000.5), {}],
    ['less than half a dollar', amount(5_000), { code: 'amount_too_small' }],
    ['an expiry in ten minutes', { expires_at: Math.floor(Date.now() / 1000) + 600 }, { param: 'expires_at' }],
  ])('refuses %s', async (_, more, expected) => {
    expect(await refusal(create('e', more))).toMatchObject({ type: 'StripeInvalidRequestError', ...expected })
  })
  it('takes eight digits of đồng', async () => {
    expect(await create('f', amount(99_999_999))).toMatchObject({ amount_total: 99_999_999 })
  })
  it('expires an open session once, and tells of it by an event', async () => {
    const { id } = await create('g')
    expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null })
    expect(await refusal(stripe.checkout.sessions.expire(id))).toMatchObject({ type: 'StripeInvalidRequestError' })
    const told = async () => {
      const { data } = await stripe.events.list({ type: 'checkout.session.expired', limit: 20 })
      return data.find(event => Object(event.data.object).id === id)
    }
    await expect.poll(told, { timeout: 20_000 }).toBeDefined()
    expect(broken(await told())).toEqual([])
  })
  it('finds a session by listing since its creation', async () => {
    const session = await create('h')
    const found = async () =>
      (await stripe.checkout.sessions.list({ created: { gte: session.created - 60 }, limit: 100 })).data.map(each => each.id)
    await expect.poll(found, { timeout: 20_000 }).toContain(session.id)
  })
  it('says what is missing', async () => {
    expect(await refusal(stripe.checkout.sessions.retrieve('cs_test_none'))).toMatchObject({ code: 'resource_missing' })
    expect(await refusal(stripe.refunds.create({ payment_intent: 'pi_none' }))).toMatchObject({ code: 'resource_missing' })
  })
  it('shows balance, its lines and payouts in the shape of the SDK’s types', async () => {
    const objects = [
      await stripe.balance.retrieve(),
      ...(await stripe.balanceTransactions.list({ limit: 10 })).data,
      ...(await stripe.payouts.list({ limit: 10 })).data,
      ...(await stripe.charges.list({ limit: 10 })).data,
      ...(await stripe.disputes.list({ limit: 10 })).data,
    ]
    expect(objects.flatMap(broken)).toEqual([])
  })
})
