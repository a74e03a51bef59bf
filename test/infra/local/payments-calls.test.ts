// What the sandbox takes and refuses, asked by the unmodified SDK.
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amount, clientFor, feeSession, paidSession, type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(async () => {
  expect(sandbox.payments.violations).toEqual([])
  await sandbox.close()
})

/** What the SDK throws, in the words that callers look at. */
const refusal = async (asked: Promise<unknown>) => {
  try {
    await asked
    return 'taken'
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError)
      return { type: error.type, code: error.code, param: error.param, status: error.statusCode }
    throw error
  }
}
const create = (attempt: string, more: object = {}, key?: string) =>
  sandbox.stripe.checkout.sessions.create({ ...feeSession(attempt), ...more }, key ? { idempotencyKey: key } : {})

describe('opening a session', () => {
  it('answers an open session with a page of its own and the amount in đồng', async () => {
    const session = await create('a-1')
    expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 300_000, currency: 'vnd', livemode: false })
    expect(session.id).toMatch(/^cs_test_/)
    expect(session.url).toBe(`${sandbox.payments.address}/c/pay/${session.id}`)
    expect(session.payment_intent).toBeNull()
  })
  it('answers the same session to the same call under one key, and says that it is a replay', async () => {
    const [first, again] = [await create('a-2', {}, 'cs:a-2'), await create('a-2', {}, 'cs:a-2')]
    expect(again.id).toBe(first.id)
    expect(again.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true', 'original-request': first.lastResponse.requestId })
  })
  it('refuses other parameters under a key that was used', async () => {
    await create('a-3', {}, 'cs:a-3')
    expect(await refusal(create('a-3', { submit_type: 'book' }, 'cs:a-3'))).toMatchObject({ type: 'StripeIdempotencyError' })
  })
  it('opens one session for eight calls at once with one key', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => create('a-4', {}, 'cs:a-4')))
    expect(new Set(all.map(session => session.id)).size).toBe(1)
  })
  it('refuses a second call while the first one runs', async () => {
    sandbox.payments.control('api-fault', { kind: 'slow', milliseconds: 300 })
    const hasty = clientFor(sandbox.payments.address, sandbox.payments.secretKey, { retries: 0 })
    const answers = await Promise.all(
      [1, 2].map(() => refusal(hasty.checkout.sessions.create(feeSession('a-5'), { idempotencyKey: 'cs:a-5' }))),
    )
    expect(answers).toContain('taken')
    expect(answers).toContainEqual(expect.objectContaining({ code: 'idempotency_key_in_use', status: 409 }))
  })
  it('forgets a key after a day', async () => {
    const first = await create('a-6', {}, 'cs:a-6')
    sandbox.payments.control('advance', { seconds: 24 * 3600 + 1 })
    const second = await create('a-6', {}, 'cs:a-6')
    expect(second.id).not.toBe(first.id)
  })
})

describe('what is refused', () => {
  const now = () => Math.floor(Date.parse(String(new Date(sandbox.payments.state().now))) / 1000)
  it.each([
    ['an unknown parameter', { foo: '1' }, { code: 'parameter_unknown', param: 'foo' }],
    [
      'an unknown parameter deep inside',
      { payment_intent_data: { colour: 'red' } },
      { code: 'parameter_unknown', param: 'payment_intent_data[colour]' },
    ],
    [
      'a parameter that this version has no more',
      { payment_method_types: ['card'] },
      { code: 'parameter_unknown', param: 'payment_method_types' },
    ],
    ['a value that was renamed', { ui_mode: 'hosted' }, { param: 'ui_mode' }],
    ['a part of a đồng', amount(300_000.5), { code: 'parameter_invalid_integer' }],
    ['more than eight digits', amount(100_000_000), { code: 'amount_too_large' }],
    ['less than half a dollar', amount(12_000), { code: 'amount_too_small' }],
    [
      'two currencies',
      {
        line_items: ['vnd', 'usd'].map(currency => ({
          quantity: 1,
          price_data: { currency, unit_amount: 50_000, product_data: { name: 'x' } },
        })),
      },
      { param: 'line_items' },
    ],
    ['a name of 41 characters in metadata', { metadata: { ['x'.repeat(41)]: '1' } }, {}],
    ['a value of 501 characters in metadata', { metadata: { x: 'x'.repeat(501) } }, {}],
    ['51 names in metadata', { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, '1'])) }, {}],
    ['a reference of 201 characters', { client_reference_id: 'x'.repeat(201) }, { param: 'client_reference_id' }],
    ['a statement suffix with diacritics', { payment_intent_data: { statement_descriptor_suffix: 'TÒA ÁN' } }, {}],
    ['an address that is none', { success_url: 'trang-chu' }, { code: 'url_invalid' }],
    ['a method that the account has not', { allowed_payment_method_types: ['ideal'] }, { param: 'allowed_payment_method_types' }],
  ])('%s', async (_, more, expected) => {
    expect(await refusal(create('bad', more))).toMatchObject({ type: 'StripeInvalidRequestError', status: 400, ...expected })
  })
  it.each([
    ['ten minutes', 600],
    ['two days', 48 * 3600],
  ])('an expiry in %s', async (_, seconds) => {
    expect(await refusal(create('bad', { expires_at: now() + seconds }))).toMatchObject({ param: 'expires_at' })
  })
  it('nothing that lies exactly on a limit', async () => {
    expect(await create('edge-1', amount(99_999_999))).toMatchObject({ amount_total: 99_999_999 })
    expect(await create('edge-2', { expires_at: now() + 1_801 })).toMatchObject({ status: 'open' })
    expect(await create('edge-3', amount(15_000))).toMatchObject({ amount_total: 15_000 })
  })
  it('a refusal of what was written is not kept: corrected, the key is free', async () => {
    expect(await refusal(create('a-7', { foo: '1' }, 'cs:a-7'))).toMatchObject({ code: 'parameter_unknown' })
    expect(await create('a-7', {}, 'cs:a-7')).toMatchObject({ client_reference_id: 'a-7' })
  })
  it.each(['sk_live_51abcdefgh', 'sk_test_51abcdefgh', 'sk_test_local_ofsomebodyelse'])('the key %s', async key => {
    const stranger = clientFor(sandbox.payments.address, key)
    expect(await refusal(stranger.checkout.sessions.create(feeSession('x')))).toMatchObject({
      type: 'StripeAuthenticationError',
      status: 401,
    })
  })
  it('another version of the API', async () => {
    const asked = sandbox.stripe.checkout.sessions.create(feeSession('x'), { apiVersion: '2024-06-20' })
    expect(await refusal(asked)).toMatchObject({ type: 'StripeInvalidRequestError' })
  })
  it('calls that the sandbox does not play, by name', async () => {
    expect(await refusal(sandbox.stripe.customers.create({}))).toMatchObject({ status: 404 })
  })
})

describe('looking', () => {
  it('an object that is not there is missing', async () => {
    expect(await refusal(sandbox.stripe.checkout.sessions.retrieve('cs_test_none'))).toMatchObject({
      code: 'resource_missing',
      status: 404,
    })
  })
  it('shows what is asked to be expanded, and nothing else', async () => {
    const { id } = await create('a-8')
    expect(await sandbox.stripe.checkout.sessions.retrieve(id)).not.toHaveProperty('line_items')
    const session = await sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['line_items'] })
    expect(session.line_items?.data).toMatchObject([{ amount_total: 300_000, description: 'Khoản nộp KN-1234' }])
    expect(await refusal(sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['colour'] }))).toMatchObject({ param: 'expand' })
    expect((await sandbox.stripe.checkout.sessions.listLineItems(id)).data).toHaveLength(1)
  })
  it('carries the metadata of the payment, not those of the session, to the payment', async () => {
    const opened = await create('a-9', { metadata: { only: 'session' } })
    sandbox.payments.control('pay', { session: opened.id, card: '4242424242424242' })
    const session = await sandbox.stripe.checkout.sessions.retrieve(opened.id, { expand: ['payment_intent'] })
    expect(session.payment_intent).toMatchObject({ metadata: { attempt: 'a-9', order: 'order-1' }, description: 'KN-1234' })
  })
  it('lists newest first, page by page in both directions, and by the payment', async () => {
    const { session, payment } = await paidSession(sandbox, 'a-10')
    const listed = await sandbox.stripe.checkout.sessions.list({ limit: 2 })
    expect(listed.data[0]?.id).toBe(session.id)
    expect(listed.has_more).toBe(true)
    const [, second] = listed.data
    const before = await sandbox.stripe.checkout.sessions.list({ ending_before: second?.id ?? '', limit: 5 })
    expect(before.data.map(each => each.id)).toEqual([session.id])
    const found = await sandbox.stripe.checkout.sessions.list({ payment_intent: payment.id })
    expect(found.data.map(each => each.id)).toEqual([session.id])
    const all: string[] = []
    for await (const each of sandbox.stripe.checkout.sessions.list({ limit: 3 })) all.push(each.id)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(5)
  })
})
