// Feedback at the running portal: sent without a name, answered by the court, read by its code, announced by e-mail.
import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { mailsTo, officer, refusalOf } from './people.ts'

const { origin } = inject('portal')
const followed = z.object({
  code: z.string(),
  desk: z.string(),
  due: z.string(),
  answer: z.optional(z.object({ text: z.string(), officer: z.string() })),
})
const listed = z.object({ feedback: z.array(z.object({ id: z.string(), version: z.int(), code: z.string(), text: z.string() })) })

const stranger = new PortalClient(origin)
const message = (changed: object = {}) => ({
  ...{ id: randomUUID(), category: 'service', desk: 'NA-KV01', text: 'Quầy nhận đơn phục vụ tốt.', email: '', phone: '' },
  ...changed,
})
const send = async (body: object) => followed.parse(await stranger.post('/api/feedback', body))
const find = async (code: string) => followed.parse(await stranger.post('/api/feedback/find', { code }))
const answer = async (code: string) => {
  const clerk = await officer(origin, 'thuky1', 'clerk')
  const { feedback } = listed.parse(await clerk.get('/api/desk/feedback'))
  const found = feedback.find(each => each.code === code)
  return {
    clerk,
    path: `/api/desk/feedback/${found?.id}/answer`,
    body: { version: found?.version, kind: 'answered', text: 'Tòa án cảm ơn.' },
  }
}

describe('feedback', () => {
  it('sent twice is one message, and is answered once', async () => {
    const body = message()
    const [first, again] = [await send(body), await send(body)]
    expect(again).toEqual(first)
    const { clerk, path, body: said } = await answer(first.code)
    const tries = await Promise.all([1, 2].map(() => refusalOf(clerk.post(path, said))))
    expect(tries.filter(each => each === 'taken')).toHaveLength(1)
    expect(await find(first.code.toLowerCase())).toMatchObject({ answer: { text: 'Tòa án cảm ơn.' } })
  })
  it('shows nothing of its text to whoever follows it, and nothing at all without its code', async () => {
    const { code } = await send(message({ text: 'Chỉ cán bộ được đọc.' }))
    expect(JSON.stringify(await stranger.post('/api/feedback/find', { code }))).not.toContain('cán bộ được đọc')
    expect(await refusalOf(stranger.post('/api/feedback/find', { code: 'GY-00000000000' }))).toMatch(/404 feedback.missing/)
  })
  it('about a court is not on the list of the administrators, and about the portal on no court’s', async () => {
    const { code } = await send(message({ category: 'portal' }))
    const [clerk, administrator] = await Promise.all([officer(origin, 'thuky1', 'clerk'), officer(origin, 'quantri', 'administrator')])
    const codes = async (client: PortalClient) => listed.parse(await client.get('/api/desk/feedback')).feedback.map(each => each.code)
    expect(await codes(clerk)).not.toContain(code)
    expect(await codes(administrator)).toContain(code)
  })
  it('that was left with an address is announced there when it is answered, without a word of its text', async () => {
    const email = `${randomUUID()}@example.vn`
    const { code } = await send(message({ email, text: 'Bí mật của tôi.' }))
    const { clerk, path, body } = await answer(code)
    await clerk.post(path, body)
    await expect.poll(async () => (await mailsTo(origin, email)).length, { timeout: 30_000 }).toBe(1)
    const [mail] = await mailsTo(origin, email)
    expect(mail?.text).toContain(code)
    expect(mail?.text).not.toContain('Bí mật')
  })
})
