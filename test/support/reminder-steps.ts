// Telephones and reminders in tests: what arrived on a telephone, agreeing as a person does, and an hour at which telephones may ring.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod/mini'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { mailsTo } from '../portal/people.ts'

const phoneSchema = z.array(z.object({ channel: z.string(), text: z.string(), deliveryAnswered: z.optional(z.number()) }))

/** Newest first. */
export const messagesOn = async (origin: string, phone: string) =>
  phoneSchema.parse(await (await fetch(`${origin}/_local/phones/${phone}`, { headers: { accept: 'application/json' } })).json())

export const codeIn = (text: string): string => /\b\d{6}\b/.exec(text)?.[0] ?? ''

/** Asks for reminders and types the code that comes. */
export const agreeToReminders = async (client: PortalClient, channel: 'zalo' | 'sms' | 'email', address: string): Promise<void> => {
  const texts = async () =>
    (channel === 'email' ? await mailsTo(client.origin, address) : await messagesOn(client.origin, address)).map(({ text }) => text)
  const seen = (await texts()).length
  await client.post('/api/reminders/consent', { channel, address })
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(250)) {
    const all = await texts()
    if (all.length === seen) continue
    await client.post('/api/reminders/consent/confirmation', { code: codeIn(all[0] ?? '') })
    return
  }
  throw new Error(`reminder-steps: no code came to ${address}`)
}

const dayMs = 24 * 3_600_000

/** How far to move a clock back so that it is this hour in Vietnam: always back, so that whoever has signed in stays signed in. */
export const backToHour = (hour: number, now = Date.now()): number => {
  const sinceMidnight = (now + 7 * 3_600_000) % dayMs
  const back = sinceMidnight - hour * 3_600_000
  return back >= 0 ? back : back + dayMs
}
