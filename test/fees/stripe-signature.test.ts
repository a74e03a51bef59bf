// Signatures with real bytes, made by the SDK itself: which messages the portal believes.
import { createHmac } from 'node:crypto'
import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CardRail, portalOrigin, startCardRail } from './card-rail.ts'

const now = '2026-11-21T02:00:00.000Z'
const at = Date.parse(now) / 1000
const [current, previous] = ['whsec_current', 'whsec_previous']
const event = {
  id: 'evt_1',
  object: 'event',
  type: 'checkout.session.completed',
  livemode: false,
  api_version: '2026-10-28.endive',
  data: { object: { id: 'cs_test_1', object: 'checkout.session', metadata: { env: portalOrigin, note: 'án phí' } } },
}
// As the provider sends it: indented, so that whoever writes it anew is found out.
const body = Buffer.from(JSON.stringify(event, null, 2))

let rail: CardRail
let verified: typeof import('../../functions/fees/stripe-signature-gateway.ts').verifiedEvent
beforeAll(async () => {
  rail = await startCardRail()
  rail.keepSecret(rail.payments.secretKey, [current, previous])
  verified = (await import('../../functions/fees/stripe-signature-gateway.ts')).verifiedEvent
})
afterAll(() => rail.close())

const sign = (secret: string, timestamp = at, payload = body.toString()): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
const v1 = (secret: string, timestamp = at): string => sign(secret, timestamp).split(',')[1] ?? ''
/** By hand, over bytes that are no text. */
const signBytes = (bytes: Buffer): string => `t=${at},v1=${createHmac('sha256', current).update(`${at}.`).update(bytes).digest('hex')}`
const believes = async (bytes: Uint8Array, header: string, instant = now) => (await verified(bytes, header, instant)) !== undefined

describe('a message is believed', () => {
  it('when one of our secrets signed its bytes', async () => {
    expect(await verified(body, sign(current), now)).toEqual({
      outcome: 'hint',
      hint: { rail: 'card', eventId: 'evt_1', type: 'checkout.session.completed', objectId: 'cs_test_1' },
    })
  })
  it.each([
    ['the secret that is being replaced', () => sign(previous)],
    ['two signatures of which one is ours', () => `t=${at},v1=${'0'.repeat(64)},${v1(current)}`],
    ['a signature of an older scheme beside ours', () => `${sign(current)},v0=${'0'.repeat(64)}`],
  ])('with %s', async (_, header) => {
    expect(await believes(body, header())).toBe(true)
  })
  it.each([-300, -299, 0, 299, 300])('signed %i seconds from now', async seconds => {
    expect(await believes(body, sign(current, at + seconds))).toBe(true)
  })
})

describe('a message is not believed', () => {
  it.each([-31_536_000, -301, 301, 31_536_000])('signed %i seconds from now', async seconds => {
    expect(await believes(body, sign(current, at + seconds))).toBe(false)
  })
  it.each([
    ['no signature', () => ''],
    ['no time', () => v1(current)],
    ['a secret that is not ours', () => sign('whsec_other')],
    ['an older scheme alone', () => `t=${at},v0=${v1(current).slice(3)}`],
    ['two times', () => `t=${at},t=${at - 86_400},${v1(current, at - 86_400)}`],
    ['a time that is no number', () => `t=now,${v1(current)}`],
  ])('with %s', async (_, header) => {
    expect(await believes(body, header())).toBe(false)
  })
  it.each([
    ['changed by one character', Buffer.from(body.toString().replace('cs_test_1', 'cs_test_2'))],
    ['parsed and written anew', Buffer.from(JSON.stringify(event))],
    ['still in base64', Buffer.from(body.toString('base64'))],
    ['with another line end', Buffer.from(body.toString().replaceAll('\n', '\r\n'))],
    ['empty', Buffer.alloc(0)],
  ])('when its body is %s', async (_, bytes) => {
    expect(await believes(bytes, sign(current))).toBe(false)
  })
  it('when its bytes are no text, however rightly they are signed', async () => {
    const broken = Buffer.concat([body.subarray(0, 40), Buffer.from([0xff, 0xfe]), body.subarray(40)])
    expect(await believes(broken, signBytes(broken))).toBe(false)
    expect(await believes(body, signBytes(body))).toBe(true)
  })
  it('when it is of the kind that only names an event', async () => {
    const thin = Buffer.from(JSON.stringify({ id: 'evt_2', object: 'v2.core.event', type: 'v1.billing.meter.error_report_triggered' }))
    expect(await believes(thin, sign(current, at, thin.toString()))).toBe(false)
  })
})

describe('a rolled secret', () => {
  beforeEach(() => rail.keepSecret(rail.payments.secretKey, ['whsec_fresh']))
  it('is read again when no known one fits, and no oftener than once a minute', async () => {
    const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString()
    expect(await believes(body, sign('whsec_fresh', at + 120), later(120))).toBe(true)
    rail.keepSecret(rail.payments.secretKey, ['whsec_fresher'])
    expect(await believes(body, sign('whsec_fresher', at + 130), later(130))).toBe(false)
    expect(await believes(body, sign('whsec_fresher', at + 190), later(190))).toBe(true)
  })
})
