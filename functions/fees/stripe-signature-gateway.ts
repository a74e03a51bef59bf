// Believes a message of Stripe only by its signature over the bytes that came, by any secret of the rotation, made within five minutes of now.
import { settings } from '../platform/settings.ts'
import { isLiveKey } from './stripe-account.ts'
import { type EventReading, readStripeEvent } from './stripe-event.ts'
import { stripe, stripeAccount, stripeAccountAgain } from './stripe-gateway.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** Stripe's own bound on the age of a signature; its library refuses the past only, so the future is compared here. */
const toleranceSeconds = 300
/** Forged messages must not make the portal read its secret at their pace. */
const rereadSecretEveryMs = 60_000

let secretReadAt = 0

/** The rotation's secrets; read afresh when none of those known fits, since the provider may have rolled its own. */
const verifiedBy = async (verify: (secrets: readonly string[]) => unknown, now: string): Promise<unknown> => {
  const first = verify((await stripeAccount()).webhookSecrets)
  if (first !== undefined || Date.parse(now) - secretReadAt < rereadSecretEveryMs) return first
  secretReadAt = Date.parse(now)
  return verify((await stripeAccountAgain()).webhookSecrets)
}

/** The message in these bytes as a hint, or undefined unless it was signed with one of our secrets within five minutes of now, before or after. */
export const verifiedEvent = async (bytes: Uint8Array, signature: string, now: string): Promise<EventReading | undefined> => {
  const seconds = Math.floor(Date.parse(now) / 1000)
  const times = [...signature.matchAll(/(?:^|,)t=(\d+)/g)].map(match => Number(match[1]))
  if (times.length !== 1 || times.some(signedAt => Math.abs(seconds - signedAt) > toleranceSeconds)) return undefined
  const { webhooks } = await stripe()
  const event = await verifiedBy(secrets => {
    for (const secret of secrets) {
      try {
        return webhooks.constructEvent(Buffer.from(bytes), signature, secret, toleranceSeconds, undefined, seconds * 1000)
      } catch {
        // Whatever is wrong with it, it is no message that we could believe.
      }
    }
    return undefined
  }, now)
  return event === undefined ? undefined : readStripeEvent(event, PORTAL_ORIGIN, isLiveKey((await stripeAccount()).secretKey))
}
