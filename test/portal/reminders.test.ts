// Reminders at the running portal: a code, a notice, one message, and a way out without signing in. What depends on the hour: reminders-by-day.test.ts.
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { agreeToReminders, codeIn, messagesOn } from '../support/reminder-steps.ts'
import { mailsTo, officer, refusalOf, signedIn, tellLocal } from './people.ts'

const { origin } = inject('portal')
const consentSchema = z.object({ given: z.array(z.object({ channel: z.string(), address: z.string() })), history: z.array(z.unknown()) })
const patience = { timeout: 30_000 }

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

describe('reminders', () => {
  it('begin with the code only; a wrong one is counted', async () => {
    const xo = await signedIn(origin, 'xo')
    await xo.post('/api/reminders/consent', { channel: 'sms', address: '0987 000 111' })
    await expect.poll(async () => (await messagesOn(origin, '+84987000111')).length, patience).toBeGreaterThan(0)
    const code = codeIn((await messagesOn(origin, '+84987000111'))[0]?.text ?? '')
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
    await agreeToReminders(lawyer, 'email', address)
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

  it('are told of by Zalo with its signature only', async () => {
    const forged = await fetch(`${origin}/api/webhooks/zalo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-zevent-signature': 'mac=00' },
      body: JSON.stringify({ event_name: 'user_received_message', timestamp: '1', message: { msg_id: 'x' } }),
    })
    expect(forged.status).toBe(400)
  })
})
