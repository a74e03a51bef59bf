// Reminders at the running portal: a code, a notice, one message; Zalo's own rules; and a way out without signing in.
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { mailsTo, officer, refusalOf, signedIn, tellLocal } from './people.ts'

const { origin } = inject('portal')
const phoneSchema = z.array(z.object({ channel: z.string(), text: z.string() }))
const messagesOn = async (phone: string) =>
  phoneSchema.parse(await (await fetch(`${origin}/_local/phones/${phone}`, { headers: { accept: 'application/json' } })).json())
const consentSchema = z.object({ given: z.array(z.object({ channel: z.string(), address: z.string() })), history: z.array(z.unknown()) })

const codeIn = (text: string): string => /\b\d{6}\b/.exec(text)?.[0] ?? ''
const patience = { timeout: 30_000 }

const agree = async (client: PortalClient, channel: string, address: string): Promise<void> => {
  const seen = channel === 'email' ? (await mailsTo(origin, address)).length : (await messagesOn(address)).length
  await client.post('/api/reminders/consent', { channel, address })
  const texts = async () =>
    channel === 'email' ? (await mailsTo(origin, address)).map(mail => mail.text) : (await messagesOn(address)).map(message => message.text)
  await expect.poll(async () => (await texts()).length, patience).toBe(seen + 1)
  await client.post('/api/reminders/consent/confirmation', { code: codeIn((await texts())[0] ?? '') })
}

/** Something that the portal tells this account of. */
const happen = async (client: PortalClient): Promise<void> => {
  const id = crypto.randomUUID()
  const said = { id, category: 'thanks', desk: 'NA-KV02', text: 'Cảm ơn.', email: '', phone: '' }
  await client.post('/api/feedback', said)
  const clerk = await officer(origin, 'thuky2', 'clerk')
  const list = z.object({ feedback: z.array(z.object({ id: z.string(), version: z.int() })) }).parse(await clerk.get('/api/desk/feedback'))
  const version = list.feedback.find(each => each.id === id)?.version
  await clerk.post(`/api/desk/feedback/${id}/answer`, { version, kind: 'answered', text: 'Tòa án cảm ơn.' })
}

/** Lets the schedule run until it holds; the portal's own clock says whether it is day. */
const byDay = (() => {
  const hour = (new Date().getUTCHours() + 7) % 24
  return hour >= 7 && hour < 21
})()

describe('reminders', () => {
  it('begin with the code only; a wrong one is counted', async () => {
    const xo = await signedIn(origin, 'xo')
    await xo.post('/api/reminders/consent', { channel: 'sms', address: '0987 000 111' })
    await expect.poll(async () => (await messagesOn('+84987000111')).length, patience).toBeGreaterThan(0)
    const code = codeIn((await messagesOn('+84987000111'))[0]?.text ?? '')
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await refusalOf(xo.post('/api/reminders/consent/confirmation', { code: wrong }))).toMatch(/422 reminders.code-wrong/)
    expect(consentSchema.parse(await xo.get('/api/reminders')).given).toEqual([])
    const agreed = consentSchema.parse(await xo.post('/api/reminders/consent/confirmation', { code }))
    expect(agreed.given).toMatchObject([{ channel: 'sms', address: '+84987000111' }])
    await xo.post('/api/reminders/withdrawal', { channel: 'sms' })
  })

  it('by e-mail come once, name nobody, and end by their own link without signing in', async () => {
    const lawyer = await signedIn(origin, 'luatsu')
    const address = 'nhac-luatsu@example.vn'
    await agree(lawyer, 'email', address)
    const before = (await mailsTo(origin, address)).length
    await happen(lawyer)
    await expect
      .poll(async () => {
        await tellLocal(origin, 'schedules/send-reminders')
        return (await mailsTo(origin, address)).length
      }, patience)
      .toBe(before + 1)
    const [reminder] = await mailsTo(origin, address)
    expect(reminder?.text).not.toMatch(/Cảm ơn|Luật sư/)
    const link = /dung-nhac#(\S+)/.exec(reminder?.text ?? '')?.[1]
    const stranger = new PortalClient(origin)
    await stranger.post('/api/reminders/unsubscription', { link })
    expect(consentSchema.parse(await lawyer.get('/api/reminders')).given).toEqual([])
    await tellLocal(origin, 'schedules/send-reminders')
    expect((await mailsTo(origin, address)).length).toBe(before + 1)
  })

  it('for two accounts that share a telephone are one message on Zalo, by day only', async () => {
    const [company, other] = await Promise.all([signedIn(origin, 'songlam'), signedIn(origin, 'hoangmai')])
    const phone = '+84912345999'
    await agree(company, 'zalo', phone)
    await agree(other, 'zalo', phone)
    await Promise.all([happen(company), happen(other)])
    await expect
      .poll(
        async () => {
          await tellLocal(origin, 'schedules/send-reminders')
          return (await messagesOn(phone)).filter(message => message.channel === 'zalo').length
        },
        byDay ? patience : { timeout: 3_000 },
      )
      .toSatisfy((count: number) => (byDay ? count >= 1 && count <= 2 : count === 0))
    for (const client of [company, other]) await client.post('/api/reminders/withdrawal', { channel: 'zalo' })
  })

  it('that Zalo does not take go by SMS, where that was agreed to, and once', async () => {
    const nga = await signedIn(origin, 'anh')
    const phone = '+84912346111'
    await agree(nga, 'sms', phone)
    await agree(nga, 'zalo', phone)
    const before = (await messagesOn(phone)).length
    await tellLocal(origin, 'faults', { service: 'zalo', error: -118, times: 1, phone: '84912346111' })
    await happen(nga)
    const texts = async () => {
      await tellLocal(origin, 'schedules/send-reminders')
      return (await messagesOn(phone)).slice(0, (await messagesOn(phone)).length - before).map(({ channel }) => channel)
    }
    await expect.poll(texts, byDay ? patience : { timeout: 3_000 }).toEqual(byDay ? ['sms'] : [])
    expect(await texts()).toEqual(byDay ? ['sms'] : [])
    for (const channel of ['sms', 'zalo']) await nga.post('/api/reminders/withdrawal', { channel })
  })

  it('are told of by Zalo with its signature only', async () => {
    const forged = await fetch(`${origin}/api/webhooks/zalo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-zevent-signature': 'mac=00' },
      body: JSON.stringify({ event_name: 'user_received_message', timestamp: '1', message: { msg_id: 'x' } }),
    })
    expect(forged.status).toBe(400)
  })
})
