// One order paid by card on the running portal: sandbox, webhook through the front, queue, worker, books; whatever the card service does on the way.
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { officer, tellLocal } from './people.ts'

const { origin } = inject('portal')
const anybody = new PortalClient(origin)
let first: PortalClient
let second: PortalClient
beforeAll(async () => {
  first = await officer(origin, 'thads1', 'enforcement-accountant')
  second = await officer(origin, 'thads2', 'enforcement-accountant')
})
beforeEach(() => tellLocal(origin, 'payments/clear-faults'))

const orderSchema = z.object({ id: z.string(), code: z.string(), version: z.number(), state: z.string() })
const openedSchema = z.object({ attempt: z.object({ id: z.string(), cardUrl: z.optional(z.string()) }) })
const stateSchema = z.object({ payments: z.object({ violations: z.array(z.string()) }) })
const traceSchema = z.object({
  order: orderSchema,
  attempts: z.array(z.object({ state: z.string() })),
  facts: z.array(z.object({ kind: z.string(), state: z.string(), amount: z.number() })),
  entries: z.array(z.object({ kind: z.string() })),
})

/** Entered by one officer from a paper, checked by another: open. */
const openOrder = async (amountVnd: number) => {
  const entered = orderSchema.parse(
    await first.post('/api/books/orders', {
      kind: 'court-fee',
      payerName: 'Nguyễn Văn An',
      personalNumber: '',
      amountVnd,
      basis: { text: 'Bản án', article: 'NQ 326 Điều 26', number: '12/2026/DS-ST', signedOn: '2026-11-02' },
      courtCode: 'NA-KV01',
      due: '',
    }),
  )
  return orderSchema.parse(
    await second.post(`/api/books/orders/${entered.id}/check`, { version: entered.version, agrees: true, reason: '' }),
  )
}

const openCard = async (code: string) => {
  const answer = await anybody.post(`/api/orders/by-code/${encodeURIComponent(code)}/attempts`, { rail: 'card' })
  return openedSchema.parse(answer).attempt
}

const payWith = async (address: string | undefined, card: string): Promise<Response> =>
  fetch(address ?? '', { method: 'POST', body: new URLSearchParams({ card }), redirect: 'manual' })

const trace = async (id: string) => traceSchema.parse(await first.get(`/api/books/trace/${id}`))

/** Once nothing is under way any more. */
const rest = async (): Promise<void> => {
  const answer = await fetch(`${origin}/_local/idle?timeout=60000`)
  if (!answer.ok) throw new Error(`the portal does not come to rest: ${await answer.text()}`)
}

const settled = async (id: string) => {
  for (let look = 0; look < 100; look += 1) {
    const found = await trace(id)
    if (found.order.state === 'settled') return found
    await pause(100)
  }
  return trace(id)
}

const good = '4242424242424242'

describe('an order paid by card', () => {
  test('is settled by the message of the card service, and the payer is sent back to the portal', async () => {
    const order = await openOrder(300_000)
    const { cardUrl } = await openCard(order.code)
    const paid = await payWith(cardUrl, good)
    expect(paid.status).toBe(303)
    expect(new URL(paid.headers.get('location') ?? '').origin).toBe(origin)
    const found = await settled(order.id)
    expect(found).toMatchObject({
      order: { state: 'settled' },
      attempts: [{ state: 'paid' }],
      facts: [{ kind: 'payment', state: 'paid', amount: 300_000 }],
    })
  })

  test('is settled once, however often and in whatever order it is told, by two events of one fact too', async () => {
    const order = await openOrder(450_000)
    await tellLocal(origin, 'payments/webhooks', { duplicates: 2, twice: true, hold: true })
    const { cardUrl } = await openCard(order.code)
    await payWith(cardUrl, '4000000000000002')
    await payWith(cardUrl, good)
    await tellLocal(origin, 'payments/release', { reversed: true })
    const found = await settled(order.id)
    await rest()
    expect(found.order.state).toBe('settled')
    const after = await trace(order.id)
    expect(after.entries.filter(entry => entry.kind === 'SETTLE')).toHaveLength(1)
    expect(after.facts.filter(fact => fact.kind === 'payment')).toHaveLength(1)
  })

  test('is one session for the payer who asks twice while the card service stumbles', async () => {
    const order = await openOrder(500_000)
    await tellLocal(origin, 'payments/api-fault', { kind: 'lost', path: '/v1/checkout/sessions' })
    const [one, other] = [await openCard(order.code), await openCard(order.code)]
    expect(other.cardUrl).toBe(one.cardUrl)
  })

  test('messages with a signature of another time are not believed', async () => {
    const order = await openOrder(350_000)
    await tellLocal(origin, 'payments/webhooks', { signedSecondsLater: 900 })
    const { cardUrl } = await openCard(order.code)
    await payWith(cardUrl, good)
    await rest()
    expect((await trace(order.id)).order.state).toBe('open')
    await tellLocal(origin, 'payments/clear-faults')
    await tellLocal(origin, 'payments/advance', { seconds: 40 })
    expect((await settled(order.id)).order.state).toBe('settled')
  })

  test('the route of the messages takes nothing from anybody else', async () => {
    const answer = await fetch(`${origin}/api/webhooks/stripe`, {
      method: 'POST',
      body: '{}',
      headers: { 'stripe-signature': 't=1,v1=00' },
    })
    expect(answer.status).toBe(400)
  })

  test('nothing that the card service said broke the types of its library', async () => {
    const state = stateSchema.parse(await (await fetch(`${origin}/_local/state`)).json())
    expect(state.payments.violations).toEqual([])
  })
})
