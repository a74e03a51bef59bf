// A payment sandbox for one test file: with the unmodified SDK as its client, an endpoint that takes its messages, and a clock.
import { createServer } from 'node:http'
import Stripe from 'stripe'
import { expect } from 'vitest'
import { createPayments, type Payments } from '../../../infra/local/engines/payments/payments.ts'
import { type ScratchDirectory, scratchDirectory } from './engines/scratch-directory.ts'

export interface ReceivedMessage {
  readonly body: Buffer
  readonly signature: string
}

export interface Sandbox {
  readonly payments: Payments
  readonly stripe: Stripe
  readonly scratch: ScratchDirectory
  /** Every request that came to the endpoint, as it came. */
  readonly received: ReceivedMessage[]
  /** Statuses that the endpoint gives before it takes everything. */
  readonly refusals: number[]
  /** Milliseconds that the machine's clock is said to be ahead. */
  readonly clock: { ahead: number }
  /** The events that came, once nothing is under way; each verified by the SDK. */
  events(): Promise<Stripe.Event[]>
  /** Types of the events that came, in the order in which they came. */
  types(): Promise<string[]>
  close(): Promise<void>
}

export const clientFor = (address: string, secretKey: string, options: { retries?: number; timeout?: number } = {}): Stripe => {
  const { hostname, port } = new URL(address)
  return new Stripe(secretKey, {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: options.retries ?? 2,
    timeout: options.timeout ?? 5_000,
  })
}

export async function startSandbox(): Promise<Sandbox> {
  const scratch = scratchDirectory()
  const received: ReceivedMessage[] = []
  const refusals: number[] = []
  const clock = { ahead: 0 }
  const endpoint = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    received.push({ body: Buffer.concat(parts), signature: String(request.headers['stripe-signature']) })
    response.writeHead(refusals.shift() ?? 200)
    response.end()
  })
  await new Promise<void>(resolve => endpoint.listen(0, '127.0.0.1', resolve))
  const address = endpoint.address()
  if (address === null || typeof address === 'string') throw new Error('The endpoint has no port.')
  const payments = await createPayments({
    directory: scratch.path,
    now: () => new Date(Date.now() + clock.ahead),
    webhookUrl: `http://127.0.0.1:${address.port}/webhook`,
  })
  const stripe = clientFor(payments.address, payments.secretKey)
  const verified = ({ body, signature }: ReceivedMessage): Stripe.Event =>
    stripe.webhooks.constructEvent(body, signature, payments.webhookSecrets[0] ?? '', 300, undefined, Date.now() + clock.ahead)
  const events = async () => {
    await expect.poll(() => payments.busy, { timeout: 10_000 }).toBe(0)
    return received.map(verified)
  }
  return {
    payments,
    stripe,
    scratch,
    received,
    refusals,
    clock,
    events,
    types: async () => (await events()).map(event => event.type),
    async close() {
      await payments.stop()
      endpoint.closeAllConnections()
      await new Promise(resolve => endpoint.close(resolve))
      scratch.remove()
    },
  }
}

export const portal = 'http://localhost:8080'

/** What the portal asks for: one fee, in đồng, by card. */
export const feeSession = (
  attempt: string,
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  locale: 'vi',
  submit_type: 'pay',
  allowed_payment_method_types: ['card'],
  adaptive_pricing: { enabled: false },
  client_reference_id: attempt,
  line_items: [{ quantity: 1, price_data: { currency: 'vnd', unit_amount: 300_000, product_data: { name: 'Khoản nộp KN-1234' } } }],
  metadata: { attempt, order: 'order-1' },
  payment_intent_data: { metadata: { attempt, order: 'order-1' }, description: 'KN-1234', statement_descriptor_suffix: 'TOA AN' },
  success_url: `${portal}/khoan-nop?s={CHECKOUT_SESSION_ID}`,
  cancel_url: `${portal}/khoan-nop`,
  ...more,
})

export const amount = (vnd: number): Partial<Stripe.Checkout.SessionCreateParams> => ({
  line_items: [{ quantity: 1, price_data: { currency: 'vnd', unit_amount: vnd, product_data: { name: 'Khoản nộp KN-1234' } } }],
})

export const good = '4242424242424242'

/** A session that was paid by a card. */
export async function paidSession({ stripe, payments }: Sandbox, attempt: string, card = good, vnd = 300_000) {
  const opened = await stripe.checkout.sessions.create(feeSession(attempt, amount(vnd)))
  payments.control('pay', { session: opened.id, card })
  const session = await stripe.checkout.sessions.retrieve(opened.id, { expand: ['payment_intent.latest_charge'] })
  const payment = session.payment_intent
  if (payment === null || typeof payment === 'string' || payment.latest_charge === null || typeof payment.latest_charge === 'string')
    throw new Error('The session was not paid.')
  return { session, payment, charge: payment.latest_charge }
}
