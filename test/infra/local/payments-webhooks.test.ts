// Messages to the portal: signed, repeated, reordered, late, lost; as the provider's documentation says they may be.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPayments } from '../../../infra/local/engines/payments/payments.ts'
import { scratchDirectory } from './engines/scratch-directory.ts'
import { clientFor, feeSession, good, paidSession, type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(async () => {
  expect(sandbox.payments.violations).toEqual([])
  await sandbox.close()
})

const ofPayment = ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded', 'checkout.session.completed', 'charge.updated']
const control = (name: string, input: object = {}) => sandbox.payments.control(name, { ...input })
const states = () => sandbox.payments.state().deliveries.map(each => each.state)

describe('messages', () => {
  it('tell of each step, signed so that the SDK believes them, with the object as the API shows it', async () => {
    const { session, payment } = await paidSession(sandbox, 'w-1')
    const events = await sandbox.events()
    expect(events.map(event => event.type).sort()).toEqual([...ofPayment].sort())
    const completed = events.find(event => event.type === 'checkout.session.completed')
    expect(completed).toMatchObject({
      livemode: false,
      api_version: '2026-10-28.endive',
      data: { object: { id: session.id, payment_status: 'paid', payment_intent: payment.id } },
    })
  })
  it('a body that was changed, or written anew, is not believed', async () => {
    await paidSession(sandbox, 'w-2')
    await sandbox.events()
    const [message] = sandbox.received
    const [secret = ''] = sandbox.payments.webhookSecrets
    const construct = (body: string) => sandbox.stripe.webhooks.constructEvent(body, message?.signature ?? '', secret)
    const text = message?.body.toString() ?? ''
    expect(construct(text).id).toMatch(/^evt_/)
    expect(() => construct(text.replace('300000', '300001'))).toThrow(/signature/i)
    expect(() => construct(JSON.stringify(JSON.parse(text)))).toThrow(/signature/i)
  })
  it('come again after a failure, on a schedule, until they are taken', async () => {
    sandbox.refusals.push(...Array.from({ length: 10 }, () => 500))
    await paidSession(sandbox, 'w-3')
    await sandbox.events()
    expect(sandbox.received).toHaveLength(5)
    expect((await sandbox.stripe.events.list({ delivery_success: false })).data).toHaveLength(5)
    control('advance', { seconds: 4 })
    await sandbox.events()
    expect(sandbox.received).toHaveLength(10)
    control('advance', { seconds: 31 })
    await sandbox.events()
    expect(new Set(states())).toEqual(new Set(['delivered']))
    expect((await sandbox.stripe.events.list({ delivery_success: false })).data).toEqual([])
    const [event] = (await sandbox.stripe.events.list({ limit: 1 })).data
    expect(event?.pending_webhooks).toBe(0)
  })
  it('are given up in the end; then only the list of events tells of them, and a person may send them again', async () => {
    sandbox.refusals.push(...Array.from({ length: 30 }, () => 503))
    await paidSession(sandbox, 'w-4')
    for (const seconds of [0, 5, 40, 700, 4_000, 11_000]) {
      control('advance', { seconds })
      await sandbox.events()
    }
    expect(new Set(states())).toEqual(new Set(['gave up']))
    const types = ['checkout.session.completed']
    const [lost] = (await sandbox.stripe.events.list({ delivery_success: false, types })).data
    expect(lost?.type).toBe('checkout.session.completed')
    control('resend', { event: lost?.id })
    await sandbox.events()
    expect((await sandbox.stripe.events.list({ delivery_success: false, types })).data).toEqual([])
  })
  it('may come several times', async () => {
    control('webhooks', { duplicates: 2 })
    await paidSession(sandbox, 'w-5')
    const ids = (await sandbox.events()).map(event => event.id)
    expect(ids).toHaveLength(15)
    expect(new Set(ids).size).toBe(5)
  })
  it('may be held and let go in reverse', async () => {
    control('webhooks', { hold: true })
    await paidSession(sandbox, 'w-6')
    expect(await sandbox.events()).toEqual([])
    expect(control('release', { reversed: true })).toEqual({ released: 5 })
    expect((await sandbox.types()).indexOf('checkout.session.completed')).toBeLessThan(
      (await sandbox.types()).indexOf('payment_intent.created'),
    )
  })
  it('may get lost on the way, and come by the schedule', async () => {
    control('webhooks', { dropFirst: 2 })
    await paidSession(sandbox, 'w-7')
    expect(await sandbox.events()).toHaveLength(3)
    control('advance', { seconds: 4 })
    expect([...(await sandbox.types())].sort()).toEqual([...ofPayment].sort())
  })
  it('may be late', async () => {
    control('webhooks', { delaySeconds: 120 })
    await paidSession(sandbox, 'w-8')
    expect(await sandbox.events()).toEqual([])
    control('advance', { seconds: 121 })
    expect(await sandbox.events()).toHaveLength(5)
  })
  it('carry two signatures for a day after the secret was rolled', async () => {
    const [old = ''] = sandbox.payments.webhookSecrets
    control('roll-secret')
    const [fresh = ''] = sandbox.payments.webhookSecrets
    await paidSession(sandbox, 'w-9')
    await sandbox.events()
    const [message] = sandbox.received
    expect(message?.signature.match(/v1=/g)).toHaveLength(2)
    for (const secret of [old, fresh]) {
      expect(sandbox.stripe.webhooks.constructEvent(message?.body ?? '', message?.signature ?? '', secret).id).toMatch(/^evt_/)
    }
    sandbox.clock.ahead = 25 * 3_600_000
    expect(sandbox.payments.webhookSecrets).toEqual([fresh])
  })
  it.each([-400, 400])('may be dated %i seconds wrong', async seconds => {
    control('webhooks', { signedSecondsLater: seconds })
    await paidSession(sandbox, 'w-10')
    await expect.poll(() => sandbox.payments.busy).toBe(0)
    const signedAt = Number(/t=(\d+)/.exec(sandbox.received[0]?.signature ?? '')?.[1])
    expect(Math.abs(signedAt - Date.now() / 1000 - seconds)).toBeLessThan(30)
  })
  it('may be written in another version of the API than the client’s', async () => {
    control('webhooks', { apiVersion: '2024-06-20' })
    await paidSession(sandbox, 'w-11')
    expect(new Set((await sandbox.events()).map(event => event.api_version))).toEqual(new Set(['2024-06-20']))
  })
  it('may tell one fact in two events with ids of their own', async () => {
    control('webhooks', { twice: true })
    await paidSession(sandbox, 'w-12')
    const completed = (await sandbox.events()).filter(event => event.type === 'checkout.session.completed')
    expect(completed).toHaveLength(2)
    expect(new Set(completed.map(event => event.id)).size).toBe(2)
    expect(completed[0]?.data).toEqual(completed[1]?.data)
  })
  it('of types that nobody wants are delivered to nobody, and owed to nobody', async () => {
    const scratch = scratchDirectory()
    const webhookEvents = ['checkout.session.completed']
    const own = await createPayments({
      directory: scratch.path,
      now: () => new Date(),
      webhookUrl: 'http://127.0.0.1:9/nobody',
      webhookEvents,
    })
    const stripe = clientFor(own.address, own.secretKey)
    const { id } = await stripe.checkout.sessions.create(feeSession('w-14'))
    own.control('pay', { session: id, card: good })
    expect((await stripe.events.list({ delivery_success: false })).data.map(event => event.type)).toEqual(webhookEvents)
    expect((await stripe.events.list({ delivery_success: true })).data).toHaveLength(4)
    await own.stop()
    scratch.remove()
  })
  it('are listed by type and time, page by page', async () => {
    await paidSession(sandbox, 'w-13')
    const types = ['payment_intent.succeeded', 'charge.succeeded']
    expect((await sandbox.stripe.events.list({ types })).data.map(event => event.type).sort()).toEqual([...types].sort())
    const paged: string[] = []
    for await (const event of sandbox.stripe.events.list({ limit: 2 })) paged.push(event.id)
    expect(new Set(paged).size).toBe(5)
    const later = Math.floor(Date.now() / 1000) + 60
    expect((await sandbox.stripe.events.list({ created: { gte: later } })).data).toEqual([])
    const [first = ''] = paged
    expect(await sandbox.stripe.events.retrieve(first)).toMatchObject({ id: first })
  })
})
