// The payment page as a payer uses it, form by form, and what the API says of it afterwards.
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feeSession, paidSession, portal, type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(async () => {
  expect(sandbox.payments.violations).toEqual([])
  await sandbox.close()
})

const open = (attempt: string, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  sandbox.stripe.checkout.sessions.create(feeSession(attempt, more))
const read = (id: string) => sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })
const view = async (id: string) => (await fetch(`${sandbox.payments.address}/c/pay/${id}`)).text()
const send = async (id: string, form: Record<string, string>, step = '') => {
  const answer = await fetch(`${sandbox.payments.address}/c/pay/${id}${step}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    policy: answer.headers.get('content-security-policy'),
    text: await answer.text(),
  }
}
const typed = (number: string, more: object = {}) => ({ number, expiry: '12/34', cvc: '123', ...more })

describe('the payment page', () => {
  it('says in Vietnamese that there is no real money, what is paid and how much, and is nobody’s brand', async () => {
    const { id } = await open('p-1')
    const text = await view(id)
    for (const words of [
      'MÔI TRƯỜNG THỬ — không có tiền thật',
      'Khoản nộp KN-1234',
      '300.000 đ',
      'Hủy và quay lại Cổng',
      '4242 4242 4242 4242',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/stripe|visa|mastercard/i)
    expect(text).not.toContain('<script')
  })
  it('speaks English to whom the portal does', async () => {
    const { id } = await open('p-2', { locale: 'en' })
    expect(await view(id)).toContain('TEST ENVIRONMENT — no real money')
  })
  it('takes a card and sends the payer back with the session’s id', async () => {
    const { id } = await open('p-3')
    const { status, location, policy } = await send(id, typed('4242 4242 4242 4242'))
    expect([status, location]).toEqual([303, `${portal}/khoan-nop?s=${id}`])
    expect(policy).toContain(`form-action 'self' ${portal}`)
    expect(await read(id)).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      payment_intent: { status: 'succeeded', amount_received: 300_000 },
    })
  })
  it.each([
    ['a number with a wrong digit', typed('4242424242424241'), 'Số thẻ không đúng'],
    ['a card that is no test card', typed('4111111111111111'), 'chỉ dùng thẻ thử'],
    ['an expiry that is past', typed('4242424242424242', { expiry: '12/20' }), 'Ngày hết hạn không đúng'],
    ['an expiry that is none', typed('4242424242424242', { expiry: '13/34' }), 'Ngày hết hạn không đúng'],
    ['a code of two digits', typed('4242424242424242', { cvc: '12' }), 'Mã bảo mật có 3 chữ số'],
  ])('asks again for %s, and nobody is told', async (_, form, words) => {
    const { id } = await open('p-4')
    const { status, text } = await send(id, form)
    expect(status).toBe(422)
    expect(text).toContain(words)
    expect(await read(id)).toMatchObject({ status: 'open', payment_intent: null })
  })
  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline', 'Ngân hàng từ chối'],
    ['4000000000009995', 'card_declined', 'insufficient_funds', 'không đủ tiền'],
    ['4000000000009987', 'card_declined', 'lost_card', 'báo mất'],
    ['4000000000000069', 'expired_card', undefined, 'đã hết hạn'],
    ['4000000000000127', 'incorrect_cvc', undefined, 'Mã bảo mật của thẻ không đúng'],
    ['4000000000000119', 'processing_error', undefined, 'gặp lỗi'],
  ])('a declined card %s leaves the session open, and another one pays', async (card, code, decline, words) => {
    const { id } = await open('p-5')
    const refused = await send(id, { card })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    const between = await read(id)
    expect(between).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: { status: 'requires_payment_method', last_payment_error: { code } },
    })
    expect(Object(between.payment_intent).last_payment_error.decline_code).toBe(decline)
    expect(Object(between.payment_intent).latest_charge).toMatchObject({ status: 'failed', paid: false })
    expect((await send(id, { card: '4242424242424242' })).status).toBe(303)
    const after = await read(id)
    expect(after).toMatchObject({
      payment_status: 'paid',
      payment_intent: { id: Object(between.payment_intent).id, last_payment_error: null },
    })
  })
  it('the card’s bank asks again: a no leaves the session open, a yes pays', async () => {
    const { id } = await open('p-6')
    expect((await send(id, { card: '4000000000003155' })).text).toContain('Ngân hàng của thẻ hỏi lại')
    expect(await read(id)).toMatchObject({
      status: 'open',
      payment_intent: { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } },
    })
    const refused = await send(id, { answer: 'no' }, '/authenticate')
    expect(refused.text).toContain('chưa xác nhận được bạn')
    expect(await read(id)).toMatchObject({ payment_intent: { last_payment_error: { code: 'payment_intent_authentication_failure' } } })
    await send(id, { card: '4000000000003155' })
    expect((await send(id, { answer: 'yes' }, '/authenticate')).status).toBe(303)
    expect(await read(id)).toMatchObject({ payment_status: 'paid' })
  })
  it('two presses at once pay once', async () => {
    const { id } = await open('p-7')
    const answers = await Promise.all([1, 2, 3].map(() => send(id, { card: '4242424242424242' })))
    expect(answers.filter(answer => answer.status === 303)).toHaveLength(1)
    expect(answers.filter(answer => answer.text.includes('đã được thanh toán'))).toHaveLength(2)
    const { payment_intent: payment } = await sandbox.stripe.checkout.sessions.retrieve(id)
    expect((await sandbox.stripe.charges.list({ payment_intent: String(payment) })).data).toHaveLength(1)
  })
  it('whoever comes back to a paid session is told so', async () => {
    const { session } = await paidSession(sandbox, 'p-8')
    expect(await view(session.id)).toContain('Khoản này đã được thanh toán')
  })
  it('an unknown address has a page that says so', async () => {
    const answer = await fetch(`${sandbox.payments.address}/c/pay/cs_test_none`)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Không có trang thanh toán này')])
  })
})

describe('the end of a session', () => {
  it('comes by itself when its time is over; the page says that nothing was charged', async () => {
    const { id } = await open('p-9', { expires_at: Math.floor(Date.now() / 1000) + 1_860 })
    sandbox.payments.control('advance', { seconds: 1_900 })
    expect(await read(id)).toMatchObject({ status: 'expired', url: null })
    expect(await view(id)).toContain('Chưa có khoản tiền nào bị thu')
    expect((await send(id, { card: '4242424242424242' })).text).toContain('đã hết hạn')
    expect(await read(id)).toMatchObject({ status: 'expired', payment_status: 'unpaid' })
  })
  it('can be asked for while the session is open, and cancels a payment that was begun', async () => {
    const { id } = await open('p-10')
    await send(id, { card: '4000000000000002' })
    expect(await sandbox.stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired' })
    expect(await read(id)).toMatchObject({ payment_intent: { status: 'canceled' } })
  })
  it('cannot be asked for once it is paid', async () => {
    const { session } = await paidSession(sandbox, 'p-11')
    await expect(sandbox.stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      message: expect.stringContaining('`complete`'),
    })
  })
})

describe('money that comes later', () => {
  it.each([
    ['succeeded', 'paid', 'checkout.session.async_payment_succeeded'],
    ['failed', 'unpaid', 'checkout.session.async_payment_failed'],
  ])('completes the session unpaid, and then it %s', async (outcome, status, event) => {
    const { allowed_payment_method_types: _cards, ...params } = feeSession(`p-12-${outcome}`)
    const { id } = await sandbox.stripe.checkout.sessions.create(params)
    expect((await send(id, { later: '1' })).status).toBe(303)
    expect(await read(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid', payment_intent: { status: 'processing' } })
    expect(await view(id)).toContain('Đang chờ tiền về')
    await send(id, { outcome }, '/later')
    expect(await read(id)).toMatchObject({ status: 'complete', payment_status: status })
    expect(await sandbox.types()).toContain(event)
  })
  it('is not offered to a session of cards only', async () => {
    const { id } = await open('p-13')
    expect(await view(id)).not.toContain('Chuyển khoản')
    await send(id, { later: '1' })
    expect(await read(id)).toMatchObject({ status: 'open', payment_intent: null })
  })
})
