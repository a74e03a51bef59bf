import { describe, expect, it } from 'vitest'
import type { CardCheckout } from '../../functions/fees/rail-fact.ts'
import { checkoutParameters } from '../../functions/fees/stripe-checkout.ts'

const checkout: CardCheckout = {
  attemptId: 'attempt-1',
  orderId: 'order-1',
  orderCode: 'KN-7K3M-Q2XA',
  book: 'THADS-NA-KV01',
  amountVnd: 12_000_000,
  expiresAt: '2026-11-21T09:00:00.000Z',
  language: 'vi',
  successUrl: 'https://portal.example/khoan-nop?o=order-1',
  cancelUrl: 'https://portal.example/khoan-nop',
}
const parameters = checkoutParameters(checkout, 'https://portal.example')

describe('what is asked of Stripe Checkout', () => {
  it('is the same thing for the same attempt, whenever it is asked', () => {
    expect(checkoutParameters({ ...checkout }, 'https://portal.example')).toEqual(parameters)
    expect(parameters.expires_at).toBe(Date.parse(checkout.expiresAt) / 1000)
  })
  it('is the number of đồng, once, without a hundredfold', () => {
    expect(parameters.line_items).toMatchObject([{ quantity: 1, price_data: { currency: 'vnd', unit_amount: 12_000_000 } }])
  })
  it('is one card payment in đồng and in no other currency', () => {
    expect(parameters).toMatchObject({
      mode: 'payment',
      allowed_payment_method_types: ['card'],
      adaptive_pricing: { enabled: false },
      submit_type: 'pay',
    })
  })
  it('names attempt, order, book and portal on the session and on the payment', () => {
    const named = { attempt: 'attempt-1', order: 'order-1', court: 'THADS-NA-KV01', env: 'https://portal.example' }
    expect(parameters).toMatchObject({
      client_reference_id: 'attempt-1',
      metadata: named,
      payment_intent_data: { metadata: named, description: 'KN-7K3M-Q2XA' },
    })
  })
  it('shows the provider no more of the person or the case than the opaque code', () => {
    const said = JSON.stringify(parameters)
    const known = [
      ...Object.values(checkout).map(String),
      'https://portal.example',
      'Khoản nộp ',
      '1795251600',
      '{CHECKOUT_SESSION_ID}',
      'TOA AN',
    ]
    const rest = known.sort((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ''), said)
    expect(rest).not.toMatch(/[À-ỹ]/)
  })
  it('brings the payer back with the session in the address, unescaped, behind what stands there', () => {
    expect(parameters.success_url).toBe('https://portal.example/khoan-nop?o=order-1&s={CHECKOUT_SESSION_ID}')
    expect(checkoutParameters({ ...checkout, successUrl: 'https://portal.example/x' }, '').success_url).toBe(
      'https://portal.example/x?s={CHECKOUT_SESSION_ID}',
    )
  })
  it('speaks the payer’s language', () => {
    expect(checkoutParameters({ ...checkout, language: 'en' }, '')).toMatchObject({
      locale: 'en',
      line_items: [{ price_data: { product_data: { name: 'Payment KN-7K3M-Q2XA' } } }],
    })
  })
})
