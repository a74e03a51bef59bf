// A killed sandbox has lost nothing that it answered, made nothing twice, and still owes the messages that were not taken.
import type Stripe from 'stripe'
import { expect, it } from 'vitest'
import { createPayments } from '../../../infra/local/engines/payments/payments.ts'
import { startHost } from './engines/killed-host.ts'
import { scratchDirectory } from './engines/scratch-directory.ts'
import { clientFor, feeSession, good } from './payments-sandbox.ts'

const host = new URL('./payments-host.ts', import.meta.url)

it('keeps every session that it answered, with its payment, and opens none twice, over three kill -9', async () => {
  const scratch = scratchDirectory()
  const answered = new Map<string, string>()
  const paid = new Set<string>()
  let next = 0
  for (let round = 0; round < 3; round += 1) {
    const running = await startHost(host, scratch.path)
    const { address, secretKey } = JSON.parse(running.endpoint)
    const stripe = clientFor(address, secretKey, { retries: 0 })
    const payer = async () => {
      for (;;) {
        const attempt = `crash-${next}`
        next += 1
        const session = await stripe.checkout.sessions.create(feeSession(attempt), { idempotencyKey: `cs:${attempt}` })
        answered.set(attempt, session.id)
        const answer = await fetch(`${address}/_sandbox/pay`, { method: 'POST', body: JSON.stringify({ session: session.id, card: good }) })
        if (answer.ok) paid.add(session.id)
        if (answered.size >= (round + 1) * 15) void running.kill()
      }
    }
    await Promise.allSettled([payer(), payer(), payer()])
    await running.kill()
  }

  const payments = await createPayments({ directory: scratch.path, now: () => new Date() })
  const stripe = clientFor(payments.address, payments.secretKey)
  // The keys survived too: asked again, each attempt has the session that it had.
  for (const [attempt, id] of answered)
    expect((await stripe.checkout.sessions.create(feeSession(attempt), { idempotencyKey: `cs:${attempt}` })).id).toBe(id)
  const sessions: Stripe.Checkout.Session[] = []
  for await (const session of stripe.checkout.sessions.list({ limit: 100 })) sessions.push(session)
  const attempts = sessions.map(session => session.client_reference_id)
  expect(new Set(attempts).size).toBe(attempts.length)
  expect([...paid].filter(id => sessions.find(session => session.id === id)?.payment_status !== 'paid')).toEqual([])
  expect(paid.size).toBeGreaterThan(20)
  const lines: Stripe.BalanceTransaction[] = []
  for await (const line of stripe.balanceTransactions.list({ limit: 100 })) lines.push(line)
  expect(lines).toHaveLength(sessions.filter(session => session.payment_status === 'paid').length)
  expect(payments.violations).toEqual([])
  await payments.stop()
  scratch.remove()
})

it('owes what was not taken before it was stopped', async () => {
  const scratch = scratchDirectory()
  const open = (webhookUrl: string) => createPayments({ directory: scratch.path, now: () => new Date(), webhookUrl })
  const before = await open('http://127.0.0.1:9/nobody')
  before.control('webhooks', { hold: true })
  const stripe = clientFor(before.address, before.secretKey)
  const session = await stripe.checkout.sessions.create(feeSession('owed'))
  before.control('pay', { session: session.id, card: good })
  await before.stop()
  const after = await open('http://127.0.0.1:9/nobody')
  expect(after.secretKey).toBe(before.secretKey)
  expect(after.control('release')).toEqual({ released: 5 })
  await after.stop()
  scratch.remove()
})
