// The door of the card provider's messages, with events as API Gateway hands them over: 2xx only once the queue has what they name.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createQueues, type Queues } from '../../infra/local/engines/queues/queues.ts'
import { type ServedEngine, serveEngine } from '../infra/local/engines/served-engine.ts'
import { type CardRail, portalOrigin, startCardRail } from './card-rail.ts'

const secret = 'whsec_1'
let rail: CardRail
let queues: Queues
let served: ServedEngine
let isDown = false
let handler: (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>
beforeAll(async () => {
  rail = await startCardRail()
  rail.keepSecret(rail.payments.secretKey, [secret])
  rail.secrets.ensureSecret('origin', { secretString: 'through-the-front' })
  queues = await createQueues({ directory: `${rail.scratch.path}/queues`, now: () => new Date() })
  queues.ensureQueue('settle-payment', {})
  served = await serveEngine({
    handle: (request, response, body) => (isDown ? void request.socket.destroy() : queues.handle(request, response, body)),
    stop: () => queues.stop(),
  })
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: served.client.endpoint,
    SECRET_ORIGIN: 'origin',
    TABLE_SESSIONS: 'sessions',
    QUEUE_SETTLE_PAYMENT: `${served.client.endpoint}/000000000000/settle-payment`,
  })
  ;({ handler } = (await import('../../functions/fees/receive-stripe-event.ts')) as never)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await served.close()
  await rail.close()
})
const messageOf = (more: object = {}, object: object = {}) =>
  JSON.stringify(
    {
      id: 'evt_1',
      object: 'event',
      type: 'checkout.session.completed',
      livemode: false,
      data: { object: { id: 'cs_test_1', object: 'checkout.session', metadata: { env: portalOrigin, note: 'tạm ứng án phí' }, ...object } },
      ...more,
    },
    null,
    2,
  )

interface Sent {
  body?: string
  base64?: boolean
  headers?: Record<string, string>
}

const send = async (text: string, { body = text, base64 = false, headers = {} }: Sent = {}): Promise<number> => {
  const event = {
    version: '2.0',
    routeKey: 'POST /api/webhooks/stripe',
    rawPath: '/api/webhooks/stripe',
    rawQueryString: '',
    // An HTTP API gives every header in lower case.
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload: text, secret }),
      'x-origin-secret': 'through-the-front',
      ...headers,
    },
    requestContext: { requestId: 'r-1', http: { method: 'POST', path: '/api/webhooks/stripe' } },
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  }
  return (await handler(event as unknown as APIGatewayProxyEventV2, {} as Context)).statusCode ?? 0
}
const queued = (): unknown[] => queues.peek('settle-payment', 100).map(message => JSON.parse(message.body))

describe('a message of the card provider', () => {
  it.each([
    ['text', false],
    ['base64', true],
  ])('as %s: what it names is in the queue before it is answered', async (_, base64) => {
    const before = queued().length
    expect(await send(messageOf(), { base64 })).toBe(200)
    expect(queued().slice(before)).toEqual([{ rail: 'card', eventId: 'evt_1', type: 'checkout.session.completed', objectId: 'cs_test_1' }])
  })
  it('needs neither session nor the header of our pages, but it must come through the front', async () => {
    const before = queued().length
    expect(await send(messageOf(), { headers: { 'x-origin-secret': 'around' } })).toBe(404)
    expect(await send(messageOf(), { headers: { origin: 'https://evil.example', cookie: '__Host-session=x' } })).toBe(200)
    expect(queued()).toHaveLength(before + 1)
  })
  it('that is not believed is refused, and nothing is queued', async () => {
    const before = queued().length
    expect(await send(messageOf(), { body: messageOf({ id: 'evt_2' }) })).toBe(400)
    expect(await send(messageOf(), { headers: { 'stripe-signature': '' } })).toBe(400)
    expect(queued()).toHaveLength(before)
  })
  it.each([
    ['of another portal', messageOf({}, { metadata: { env: 'https://other.example' } })],
    ['of the other mode', messageOf({ livemode: true })],
    ['of no known kind', messageOf({ type: 'customer.created' })],
  ])('%s is taken, so that it is not sent for days, and not followed', async (_, text) => {
    const before = queued().length
    expect(await send(text)).toBe(200)
    expect(queued()).toHaveLength(before)
  })
  it('is not taken while the queue cannot take it: the provider sends it again', async () => {
    isDown = true
    expect(await send(messageOf())).toBe(500)
    isDown = false
    expect(await send(messageOf())).toBe(200)
  })
})
