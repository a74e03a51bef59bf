// Calls that fail: the sandbox does what the provider's documentation says, and the SDK's classes and retries come out right.
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientFor, feeSession, type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
let patient: Stripe
let hasty: Stripe
beforeAll(async () => {
  sandbox = await startSandbox()
  patient = sandbox.stripe
  hasty = clientFor(sandbox.payments.address, sandbox.payments.secretKey, { retries: 0 })
})
afterAll(async () => {
  expect(sandbox.payments.violations).toEqual([])
  await sandbox.close()
})

const arm = (kind: string, more: object = {}) => sandbox.payments.control('api-fault', { kind, ...more })
const open = (stripe: Stripe, attempt: string) => stripe.checkout.sessions.create(feeSession(attempt), { idempotencyKey: `cs:${attempt}` })
const errorOf = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  )
const madeFor = async (attempt: string): Promise<number> => {
  const { data } = await hasty.checkout.sessions.list({ limit: 100 })
  return data.filter(session => session.client_reference_id === attempt).length
}

describe('calls that fail', () => {
  it('503 before anything ran: the SDK tries again and one session is made', async () => {
    arm('unavailable')
    await open(patient, 'f-1')
    expect(await madeFor('f-1')).toBe(1)
  })
  it('an answer that is lost after the work was done: the retry gets the same session', async () => {
    arm('lost')
    const session = await open(patient, 'f-2')
    expect(session.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(await madeFor('f-2')).toBe(1)
  })
  it('a lost answer is a connection error to whoever does not retry (the SDK tries a closed connection once more all the same)', async () => {
    arm('lost', { times: 2 })
    expect(await errorOf(open(hasty, 'f-3'))).toBeInstanceOf(Stripe.errors.StripeConnectionError)
    expect(await madeFor('f-3')).toBe(1)
  })
  it('500 is kept under its key for ever, and nothing was done', async () => {
    arm('error')
    expect(await errorOf(open(patient, 'f-4'))).toBeInstanceOf(Stripe.errors.StripeAPIError)
    expect(await errorOf(open(patient, 'f-4'))).toMatchObject({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } })
    expect(await madeFor('f-4')).toBe(0)
    await hasty.checkout.sessions.create(feeSession('f-4'), { idempotencyKey: 'cs:f-4#2' })
    expect(await madeFor('f-4')).toBe(1)
  })
  it('500 may also hide that it was done', async () => {
    arm('error-after')
    expect(await errorOf(open(hasty, 'f-5'))).toBeInstanceOf(Stripe.errors.StripeAPIError)
    expect(await madeFor('f-5')).toBe(1)
  })
  it('429 is a rate limit, which the SDK does not retry by itself', async () => {
    arm('rate-limit')
    expect(await errorOf(open(patient, 'f-6'))).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
    await open(patient, 'f-6')
    expect(await madeFor('f-6')).toBe(1)
  })
  it('a slow answer is a time-out, after which the session is there all the same', async () => {
    arm('slow', { milliseconds: 400 })
    const impatient = clientFor(sandbox.payments.address, sandbox.payments.secretKey, { retries: 0, timeout: 100 })
    expect(await errorOf(open(impatient, 'f-7'))).toBeInstanceOf(Stripe.errors.StripeConnectionError)
    const session = await open(patient, 'f-7')
    expect(await madeFor('f-7')).toBe(1)
    expect(session.client_reference_id).toBe('f-7')
  })
  it('a refusal by the state of things is kept under its key', async () => {
    const session = await open(hasty, 'f-8')
    sandbox.payments.control('pay', { session: session.id, card: '4242424242424242' })
    const { payment_intent: payment } = await hasty.checkout.sessions.retrieve(session.id)
    const refund = (amount: number) => hasty.refunds.create({ payment_intent: String(payment), amount }, { idempotencyKey: 're:f-8' })
    expect(await errorOf(refund(300_001))).toMatchObject({ param: 'amount' })
    expect(await errorOf(refund(300_001))).toMatchObject({ headers: { 'idempotent-replayed': 'true' } })
    expect(await errorOf(refund(1))).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
  })
  it('a fault may be armed for some calls only', async () => {
    arm('unavailable', { path: '/v1/balance' })
    await open(hasty, 'f-9')
    expect(await errorOf(hasty.balance.retrieve())).toMatchObject({ statusCode: 503 })
    expect(await hasty.balance.retrieve()).toMatchObject({ object: 'balance' })
  })
})
