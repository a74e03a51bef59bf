// Money after the payment: refunds, disputes, the balance in the currency of settlement, payouts that sum to zero.
import type Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paidSession, type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(async () => {
  expect(sandbox.payments.violations).toEqual([])
  await sandbox.close()
})

const control = (name: string, input: object = {}) => sandbox.payments.control(name, { ...input })
const chargeNow = (id: string) => sandbox.stripe.charges.retrieve(id)
const lines = async (params: Stripe.BalanceTransactionListParams = {}) => {
  const all: Stripe.BalanceTransaction[] = []
  for await (const line of sandbox.stripe.balanceTransactions.list({ ...params, limit: 100, expand: ['data.source'] })) all.push(line)
  return all
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('refunds', () => {
  it('may be partial and repeated up to the charge, never beyond it', async () => {
    const { payment, charge } = await paidSession(sandbox, 'm-1')
    const refund = (amount?: number) =>
      sandbox.stripe.refunds.create({ payment_intent: payment.id, ...(amount === undefined ? {} : { amount }) })
    expect(await refund(100_000)).toMatchObject({ status: 'succeeded', amount: 100_000, currency: 'vnd', charge: charge.id })
    await expect(refund(200_001)).rejects.toMatchObject({ type: 'StripeInvalidRequestError', param: 'amount' })
    expect(await chargeNow(charge.id)).toMatchObject({ amount_refunded: 100_000, refunded: false })
    expect(await refund()).toMatchObject({ amount: 200_000 })
    expect(await chargeNow(charge.id)).toMatchObject({ amount_refunded: 300_000, refunded: true })
    await expect(refund(1)).rejects.toMatchObject({ code: 'charge_already_refunded' })
    expect((await sandbox.stripe.refunds.list({ payment_intent: payment.id })).data).toHaveLength(2)
  })
  it('are made once under one key', async () => {
    const { payment, charge } = await paidSession(sandbox, 'm-2')
    const refund = () => sandbox.stripe.refunds.create({ payment_intent: payment.id, amount: 50_000 }, { idempotencyKey: 're:1' })
    const all = await Promise.all([refund(), refund(), refund()])
    expect(new Set(all.map(each => each.id)).size).toBe(1)
    expect(await chargeNow(charge.id)).toMatchObject({ amount_refunded: 50_000 })
  })
  it('of five at once, of a third each, three pass', async () => {
    const { payment } = await paidSession(sandbox, 'm-3')
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, (_, index) =>
        sandbox.stripe.refunds.create({ payment_intent: payment.id, amount: 100_000 }, { idempotencyKey: `re:${index}` }),
      ),
    )
    expect(tries.filter(each => each.status === 'fulfilled')).toHaveLength(3)
  })
  it('need a payment that was made', async () => {
    await expect(sandbox.stripe.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({ code: 'resource_missing' })
    await expect(sandbox.stripe.refunds.create({})).rejects.toMatchObject({ type: 'StripeInvalidRequestError' })
  })
  it('may succeed and fail later: the money is back, with a line of its own', async () => {
    const { payment, charge } = await paidSession(sandbox, 'm-4', '4000000000005126')
    const refund = await sandbox.stripe.refunds.create({ payment_intent: payment.id })
    expect(refund.status).toBe('succeeded')
    control('advance', { seconds: 3_601 })
    const failed = await sandbox.stripe.refunds.retrieve(refund.id, { expand: ['failure_balance_transaction'] })
    expect(failed).toMatchObject({
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
      failure_balance_transaction: { type: 'refund_failure' },
    })
    expect(await chargeNow(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false })
    expect(await sandbox.types()).toEqual(expect.arrayContaining(['refund.created', 'charge.refunded', 'refund.failed', 'refund.updated']))
  })
  it('may take time', async () => {
    const { payment } = await paidSession(sandbox, 'm-5', '4000000000007726')
    const refund = await sandbox.stripe.refunds.create({ payment_intent: payment.id })
    expect(refund.status).toBe('pending')
    control('advance', { seconds: 3_601 })
    expect(await sandbox.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'succeeded' })
  })
  it('fail when somebody says so, once', async () => {
    const { payment } = await paidSession(sandbox, 'm-6')
    const refund = await sandbox.stripe.refunds.create({ payment_intent: payment.id })
    expect(control('fail-refund', { refund: refund.id })).toMatchObject({ status: 'failed' })
    expect(() => control('fail-refund', { refund: refund.id })).toThrow(/already/)
  })
})

describe('disputes', () => {
  it('take the money at once with a fee, and forbid a refund', async () => {
    const { payment, charge } = await paidSession(sandbox, 'm-7', '4000000000000259')
    control('advance', { seconds: 2 })
    const [dispute] = (await sandbox.stripe.disputes.list({ payment_intent: payment.id })).data
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 300_000, currency: 'vnd', charge: charge.id })
    expect(dispute?.balance_transactions).toMatchObject([{ type: 'adjustment', reporting_category: 'dispute', fee: 1_500 }])
    await expect(sandbox.stripe.refunds.create({ payment_intent: payment.id })).rejects.toMatchObject({ code: 'charge_disputed' })
    expect(await sandbox.types()).toEqual(expect.arrayContaining(['charge.dispute.created', 'charge.dispute.funds_withdrawn']))
  })
  it.each([
    ['won', ['charge.dispute.closed', 'charge.dispute.funds_reinstated'], 2],
    ['lost', ['charge.dispute.closed'], 1],
  ])('are %s', async (outcome, events, movements) => {
    const { charge } = await paidSession(sandbox, `m-8-${outcome}`)
    const { id } = control('open-dispute', { charge: charge.id }) as { id: string }
    control('close-dispute', { dispute: id, outcome })
    const dispute = await sandbox.stripe.disputes.retrieve(id)
    expect(dispute.status).toBe(outcome)
    expect(dispute.balance_transactions).toHaveLength(movements)
    expect(await sandbox.types()).toEqual(expect.arrayContaining(events))
    expect(() => control('close-dispute', { dispute: id, outcome })).toThrow(/closed/)
  })
})

describe('the balance', () => {
  it('settles đồng in dollars, with the rate, the fee and the net on each line', async () => {
    const { charge } = await paidSession(sandbox, 'm-9')
    const [line] = await lines({ source: charge.id })
    expect(line).toMatchObject({
      type: 'charge',
      currency: 'usd',
      status: 'pending',
      source: { id: charge.id, amount: 300_000, currency: 'vnd' },
    })
    const { amount = 0, fee = 0, net = 0, exchange_rate: rate } = line ?? {}
    expect(net).toBe(amount - fee)
    expect(Math.abs(amount - 300_000 * Number(rate) * 100)).toBeLessThan(1)
    expect(line?.fee_details).toMatchObject([{ amount: fee, currency: 'usd' }])
  })
  it('converts a refund at the rate of its own day', async () => {
    const { payment, charge } = await paidSession(sandbox, 'm-10', '4242424242424242', 90_000_000)
    control('advance', { seconds: 86_400 })
    await sandbox.stripe.refunds.create({ payment_intent: payment.id })
    const [refunded] = await lines({ type: 'refund' })
    const [charged] = await lines({ source: charge.id })
    expect(refunded?.exchange_rate).not.toBe(charged?.exchange_rate)
    expect(sum([refunded?.amount ?? 0, charged?.amount ?? 0])).not.toBe(0)
  })
  it('matures after two days, and is what its lines sum to', async () => {
    await paidSession(sandbox, 'm-11')
    const [line] = await lines()
    expect((await sandbox.stripe.balance.retrieve()).pending).toEqual([{ amount: line?.net, currency: 'usd' }])
    control('webhooks', { hold: true })
    control('advance', { seconds: 2 * 86_400 + 1 })
    const [matured] = await lines({ type: 'charge' })
    expect(matured?.status).toBe('available')
  })
  it('is paid out day by day; the lines of a payout, its own among them, sum to zero', async () => {
    const first = await paidSession(sandbox, 'm-12')
    await paidSession(sandbox, 'm-13', '4242424242424242', 5_000_000)
    await sandbox.stripe.refunds.create({ payment_intent: first.payment.id, amount: 100_000 })
    const { id } = control('open-dispute', { charge: first.charge.id }) as { id: string }
    control('close-dispute', { dispute: id, outcome: 'won' })
    control('advance', { seconds: 5 * 86_400 })
    const { data: payouts } = await sandbox.stripe.payouts.list({})
    expect(payouts.length).toBeGreaterThan(0)
    for (const payout of payouts) {
      const carried = await lines({ payout: payout.id })
      expect(sum(carried.map(line => line.net))).toBe(0)
      expect(carried.find(line => line.type === 'payout')).toMatchObject({ net: -payout.amount })
      expect(payout.status).toBe('paid')
    }
    const all = await lines()
    expect(new Set(all.map(line => line.type))).toEqual(new Set(['charge', 'refund', 'adjustment', 'payout']))
    const balance = await sandbox.stripe.balance.retrieve()
    expect(sum([...balance.available, ...balance.pending].map(each => each.amount))).toBe(sum(all.map(line => line.net)))
    expect(await sandbox.types()).toEqual(expect.arrayContaining(['payout.created', 'payout.paid']))
  })
  it('pays nothing out while it is below zero', async () => {
    const { charge } = await paidSession(sandbox, 'm-14')
    control('open-dispute', { charge: charge.id })
    control('advance', { seconds: 4 * 86_400 })
    expect(control('payout')).toEqual({ payout: null })
    expect((await sandbox.stripe.payouts.list({})).data).toEqual([])
  })
})
