// What is asked of Stripe Checkout for one attempt: a function of the stored attempt alone, so that every retry asks the same thing.
import type { CardCheckout } from './rail-fact.ts'

/** Shown on the card statement after the account's own prefix; together at most 22 Latin characters. */
const statementSuffix = 'TOA AN'

const words = {
  vi: (code: string) => `Khoản nộp ${code}`,
  en: (code: string) => `Payment ${code}`,
} as const

/** The provider puts the session's id in the place of the braces; URL functions would escape them. */
const withSession = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}s={CHECKOUT_SESSION_ID}`

/** Opaque ids only: everyone with access to the provider's dashboard reads them. */
export const stripeMetadata = ({ attemptId, orderId, book }: CardCheckout, environment: string) => ({
  attempt: attemptId,
  order: orderId,
  court: book,
  env: environment,
})

/**
 * The parameters of `checkout.sessions.create`. `environment` tells the events of several portals on one account apart.
 * The session's metadata is not copied to the payment, so both carry it. Cards only, because they are the one method whose outcome is known
 * at once (since API version endive a list of allowed methods filters those of the account); in đồng only, because adaptive pricing would charge another currency than the order's.
 */
export const checkoutParameters = (checkout: CardCheckout, environment: string) => {
  const metadata = stripeMetadata(checkout, environment)
  return {
    mode: 'payment',
    locale: checkout.language,
    submit_type: 'pay',
    allowed_payment_method_types: ['card'],
    adaptive_pricing: { enabled: false },
    client_reference_id: checkout.attemptId,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'vnd',
          // VND has no smaller coin: the amount is the number of đồng.
          unit_amount: checkout.amountVnd,
          product_data: { name: words[checkout.language](checkout.orderCode) },
        },
      },
    ],
    metadata,
    payment_intent_data: { metadata, description: checkout.orderCode, statement_descriptor_suffix: statementSuffix },
    expires_at: Math.floor(Date.parse(checkout.expiresAt) / 1000),
    success_url: withSession(checkout.successUrl),
    cancel_url: checkout.cancelUrl,
  } satisfies Record<string, unknown> & { mode: 'payment' }
}
