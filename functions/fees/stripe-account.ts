// Which server a secret key may be sent to: a key of Stripe's only to Stripe, a key of a payment sandbox never to Stripe.
import * as z from 'zod/mini'

/** What a person puts into the secrets store. Two webhook secrets stand side by side while one replaces the other (24 hours). */
export const stripeAccountSchema = z.object({
  secretKey: z.string().check(z.trim()),
  webhookSecrets: z.array(z.string().check(z.trim(), z.minLength(1))),
})
export type StripeAccount = z.infer<typeof stripeAccountSchema>

export interface StripeAddress {
  host: string
  port: string
  protocol: 'http' | 'https'
}

const ownBase = 'https://api.stripe.com'

/** Sandboxes give out test keys of this form; Stripe's own go on with the account's id. */
const isSandboxKey = (secretKey: string): boolean => secretKey.startsWith('sk_test_local')

export const isLiveKey = (secretKey: string): boolean => /^[sr]k_live_/.test(secretKey)

/** Where the SDK connects to; undefined for its own default. Throws rather than show a key to a server it is not for. */
export const stripeAddress = (base: string, secretKey: string): StripeAddress | undefined => {
  if (!/^[sr]k_(test|live)_\w+$/.test(secretKey)) throw new Error('stripe: the secret holds no secret key yet')
  if (base === ownBase) {
    if (isSandboxKey(secretKey)) throw new Error('stripe: a key of a payment sandbox, but the address of Stripe')
    return undefined
  }
  if (!isSandboxKey(secretKey)) throw new Error('stripe: a key of Stripe is refused to a foreign host')
  const { hostname, port, protocol } = new URL(base)
  const isSecure = protocol === 'https:'
  return { host: hostname, port: port || (isSecure ? '443' : '80'), protocol: isSecure ? 'https' : 'http' }
}
