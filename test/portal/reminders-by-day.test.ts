// Reminders at a portal whose clock is set: by day Zalo takes them, tells of their arrival with its signature, or leaves them to SMS; at night no telephone rings.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod/mini'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { type OwnPortal, startOwnPortal } from '../support/own-portal.ts'
import { agreeToReminders, backToHour, messagesOn } from '../support/reminder-steps.ts'
import { officer, signedIn, tellLocal } from './people.ts'

let portal: OwnPortal
let company: PortalClient
let other: PortalClient
let anh: PortalClient
let clerk: PortalClient
/** The day of the tests; sessions bear no clock that goes far forward, so each move goes back until nobody need be signed in any more. */
const tenOClock = backToHour(10)
const hoursBefore = (hours: number) => ({ offsetMs: -(tenOClock + hours * 3_600_000) })
const patience = { timeout: 60_000, interval: 300 }

beforeAll(async () => {
  portal = await startOwnPortal({ withOfficers: true, withSite: false })
  const { origin } = portal
  ;[company, other, anh, clerk] = await Promise.all([
    signedIn(origin, 'songlam'),
    signedIn(origin, 'hoangmai'),
    signedIn(origin, 'anh'),
    officer(origin, 'thuky2', 'clerk'),
  ])
  await tellLocal(origin, 'clock', hoursBefore(0))
})
afterAll(() => portal?.end())

const feedbackSchema = z.object({ feedback: z.array(z.object({ id: z.string(), version: z.int() })) })

/** Something that the portal tells this account of. */
const happen = async (client: PortalClient): Promise<void> => {
  const id = crypto.randomUUID()
  await client.post('/api/feedback', { id, category: 'thanks', desk: 'NA-KV02', text: 'Cảm ơn.', email: '', phone: '' })
  const list = feedbackSchema.parse(await clerk.get('/api/desk/feedback'))
  const version = list.feedback.find(each => each.id === id)?.version
  await clerk.post(`/api/desk/feedback/${id}/answer`, { version, kind: 'answered', text: 'Tòa án cảm ơn.' })
}
const sendDue = (): Promise<void> => tellLocal(portal.origin, 'schedules/send-reminders')

/** Everything that was told has been planned. */
const rests = async (): Promise<void> => {
  await fetch(`${portal.origin}/_local/idle?timeout=60000`)
}

describe('by day', () => {
  it('two accounts that share a telephone get one message on Zalo, which tells with its signature that it arrived', async () => {
    const phone = '+84912345999'
    await agreeToReminders(company, 'zalo', phone)
    await agreeToReminders(other, 'zalo', phone)
    await Promise.all([happen(company), happen(other)])
    await rests()
    const onZalo = async () => (await messagesOn(portal.origin, phone)).filter(message => message.channel === 'zalo')
    // The schedule of the portal itself may ring between the two: then each is told alone, and nothing twice.
    const told = async () => (await onZalo()).reduce((sum, { text }) => sum + Number(/(\d+) thông báo mới/.exec(text)?.[1] ?? 1), 0)
    await expect
      .poll(async () => {
        await sendDue()
        return told()
      }, patience)
      .toBe(2)
    await expect
      .poll(async () => (await onZalo()).map(message => message.deliveryAnswered), patience)
      .toEqual((await onZalo()).map(() => 200))
    await sendDue()
    expect(await told()).toBe(2)
    for (const { text } of await onZalo()) expect(text).not.toMatch(/Cảm ơn|Lam|Mai/)
  })

  it('what Zalo does not take (-118) goes by SMS, where that was agreed to, and once', async () => {
    const phone = '+84912346111'
    await agreeToReminders(anh, 'sms', phone)
    await agreeToReminders(anh, 'zalo', phone)
    const before = (await messagesOn(portal.origin, phone)).length
    await tellLocal(portal.origin, 'faults', { service: 'zalo', error: -118, times: 1, phone: '84912346111' })
    await happen(anh)
    const texts = async () => {
      await sendDue()
      const all = await messagesOn(portal.origin, phone)
      return all.slice(0, all.length - before).map(({ channel }) => channel)
    }
    await expect.poll(texts, patience).toEqual(['sms'])
    expect(await texts()).toEqual(['sms'])
  })
})

describe('at night', () => {
  it('no telephone rings before seven; the morning brings one message for everything', async () => {
    const phone = '+84912346111'
    await tellLocal(portal.origin, 'clock', hoursBefore(7))
    const onZalo = async () => (await messagesOn(portal.origin, phone)).filter(({ channel }) => channel === 'zalo').map(({ text }) => text)
    const before = (await messagesOn(portal.origin, phone)).length
    await happen(anh)
    await happen(anh)
    await rests()
    await sendDue()
    expect((await messagesOn(portal.origin, phone)).length).toBe(before)
    await tellLocal(portal.origin, 'clock', hoursBefore(2.5))
    await expect
      .poll(async () => {
        await sendDue()
        return onZalo()
      }, patience)
      .toEqual([expect.stringContaining('2 thông báo mới')])
    expect((await messagesOn(portal.origin, phone)).length).toBe(before + 1)
  })
})
