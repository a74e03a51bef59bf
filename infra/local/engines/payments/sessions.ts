// Checkout sessions: opened by the portal, ended by payment, by the portal or by time.
import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { filled } from './schema/filled.ts'
import { type PricedItem, priceSession } from './session-rules.ts'
import { impossible, invalid, missing } from './stripe-refusal.ts'

const day = 86_400
/** What the account's owner chose in the dashboard; one of them brings its money later. A session may allow fewer. */
const methodsOfAccount = ['card', 'customer_balance'] as const

const texts = (given: Stripe.Emptyable<Stripe.MetadataParam> | undefined): Stripe.Metadata =>
  Object.fromEntries(Object.entries(given || {}).map(([name, value]) => [name, String(value)]))

export function sessionById({ store }: Account, id: string): Stripe.Checkout.Session {
  const session = store.find<Stripe.Checkout.Session>(id)
  if (session?.object !== 'checkout.session') throw missing('checkout.session', id)
  return session
}

const lineItem = (account: Account, { name, quantity, unitAmount, currency }: PricedItem): Stripe.LineItem =>
  filled<Stripe.LineItem>('LineItems.LineItem', {
    id: account.newId('li'),
    amount_discount: 0,
    amount_subtotal: quantity * unitAmount,
    amount_tax: 0,
    amount_total: quantity * unitAmount,
    currency,
    description: name,
    quantity,
  })

/** What the payment will carry; the session itself does not show it. */
interface Intended {
  readonly metadata: Stripe.Metadata
  readonly description: string | null
  readonly suffix: string | null
}

export const intendedOf = ({ store }: Account, sessionId: string): Intended => JSON.parse(String(store.hidden(sessionId).intended))
export const lineItemsOf = ({ store }: Account, sessionId: string): Stripe.LineItem[] => JSON.parse(String(store.hidden(sessionId).items))

export function createSession(account: Account, base: string, params: Stripe.Checkout.SessionCreateParams): Stripe.Checkout.Session {
  const now = account.clock.seconds()
  const { items, total, currency } = priceSession(params, now)
  const allowed = params.allowed_payment_method_types
  const methods = methodsOfAccount.filter(method => allowed === undefined || allowed.includes(method))
  if (methods.length === 0)
    throw invalid('No valid payment method types for this Checkout Session.', { param: 'allowed_payment_method_types' })
  const id = account.newId('cs_test')
  const session = filled<Stripe.Checkout.Session>('Checkout.Sessions.Session', {
    id,
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? false },
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    currency,
    customer_creation: 'if_required',
    expires_at: params.expires_at ?? now + day,
    locale: params.locale ?? null,
    metadata: texts(params.metadata),
    mode: 'payment',
    payment_method_collection: 'if_required',
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    allowed_payment_method_types: allowed ?? null,
    payment_method_types: methods,
    payment_status: 'unpaid',
    status: 'open',
    submit_type: params.submit_type ?? null,
    success_url: params.success_url ?? null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${base}/c/pay/${id}`,
  })
  const { metadata, description = null, statement_descriptor_suffix: suffix = null } = params.payment_intent_data ?? {}
  const intended: Intended = { metadata: texts(metadata), description, suffix }
  account.keep(session, { intended: JSON.stringify(intended), items: JSON.stringify(items.map(item => lineItem(account, item))) })
  account.later(session.expires_at - now, 'expire session', id)
  return session
}

/** A session that has ended has no page any more. */
export function endSession(account: Account, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const ended = account.change(session, { status: 'expired', url: null })
  const payment = typeof ended.payment_intent === 'string' ? account.store.find<Stripe.PaymentIntent>(ended.payment_intent) : undefined
  if (payment && payment.status !== 'canceled') {
    const canceled = account.change(payment, {
      status: 'canceled',
      canceled_at: account.clock.seconds(),
      cancellation_reason: 'automatic',
      next_action: null,
    })
    account.tell('payment_intent.canceled', canceled)
  }
  account.tell('checkout.session.expired', ended)
  return ended
}

export function expireSession(account: Account, id: string): Stripe.Checkout.Session {
  const session = sessionById(account, id)
  if (session.status !== 'open')
    throw impossible(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    )
  return endSession(account, session)
}
