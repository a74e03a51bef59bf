import { describe, expect, it } from 'vitest'
import { isLiveKey, stripeAccountSchema, stripeAddress } from '../../functions/fees/stripe-account.ts'

const own = 'https://api.stripe.com'
const sandbox = 'http://127.0.0.1:4242'

describe('where a secret key may be sent', () => {
  it.each(['sk_live_51abc', 'rk_live_51abc', 'sk_test_51abc', 'rk_test_51abc'])('%s goes to Stripe, by the default of its library', key => {
    expect(stripeAddress(own, key)).toBeUndefined()
  })
  it('a key of a sandbox goes to the sandbox', () => {
    expect(stripeAddress(sandbox, 'sk_test_local_0f1e')).toEqual({ host: '127.0.0.1', port: '4242', protocol: 'http' })
    expect(stripeAddress('https://sandbox.example', 'sk_test_local_0f1e')).toEqual({
      host: 'sandbox.example',
      port: '443',
      protocol: 'https',
    })
  })
  it.each([
    ['a live key to a foreign host', sandbox, 'sk_live_51abc', /foreign host/],
    ['a test key of Stripe to a foreign host', sandbox, 'sk_test_51abc', /foreign host/],
    ['a live key to a host that looks alike', 'https://api.stripe.com.evil.example', 'sk_live_51abc', /foreign host/],
    ['a live key to Stripe without TLS', 'http://api.stripe.com', 'sk_live_51abc', /foreign host/],
    ['a key of a sandbox to Stripe', own, 'sk_test_local_0f1e', /sandbox/],
    ['what the deployment drew before a person put a key', own, 'Xk93hdjJd8sjd83kdj', /no secret key yet/],
    ['a publishable key', own, 'pk_live_51abc', /no secret key yet/],
  ])('refuses %s', (_, base, key, words) => {
    expect(() => stripeAddress(base, key)).toThrow(words)
  })
  it('never says the key in what it throws', () => {
    expect(() => stripeAddress(sandbox, 'sk_live_51verysecret')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('51verysecret') }),
    )
  })
  it('tells live keys from test keys', () => {
    expect(['sk_live_1', 'rk_live_1', 'sk_test_1', 'sk_test_local_1'].map(isLiveKey)).toEqual([true, true, false, false])
  })
  it('trims what people paste, and refuses an empty webhook secret', () => {
    expect(stripeAccountSchema.parse({ secretKey: ' sk_test_1\n', webhookSecrets: ['whsec_1\n'] })).toEqual({
      secretKey: 'sk_test_1',
      webhookSecrets: ['whsec_1'],
    })
    expect(() => stripeAccountSchema.parse({ secretKey: 'sk_test_1', webhookSecrets: [' '] })).toThrow()
  })
})
