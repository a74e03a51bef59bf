// Mails about the schedule on the running portal: nothing before the button, one mail a change, one click to end, and what is public only.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { addDays, type CivilDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { nextWorkingDay } from '../../functions/kernel/court-calendar.ts'
import { mailsTo, officer, refusalOf, todayHere } from './people.ts'

const { origin } = inject('portal')
const today = parseCivilDate(todayHere())
/** Away from the days of other tests. */
const day: CivilDate = nextWorkingDay(addDays(today, 25))
const later = nextWorkingDay(day)
const anyone = new PortalClient(origin)
const patience = { timeout: 90_000 }
const view = z.object({
  email: z.string(),
  waiting: z.array(z.object({ key: z.string() })),
  following: z.array(z.object({ key: z.string() })),
})
const scheduledSchema = z.object({ hearings: z.array(z.object({ id: z.string(), version: z.number() })) })
let clerk: PortalClient

beforeAll(async () => {
  clerk = await officer(origin, 'thuky1', 'clerk')
})

const mailbox = (): string => `lich-${crypto.randomUUID().slice(0, 8)}@example.vn`
const ask = (email: string, topic: object) => anyone.post('/api/followers', { email, ...topic })
const linkIn = async (email: string): Promise<string> => {
  await expect.poll(async () => (await mailsTo(origin, email)).length, patience).toBeGreaterThan(0)
  return /theo-doi-lich#([\w-]+)/.exec((await mailsTo(origin, email)).at(-1)?.text ?? '')?.[1] ?? ''
}
const follow = async (email: string, topic: object): Promise<string> => {
  await ask(email, topic)
  const link = await linkIn(email)
  await anyone.post('/api/followers/confirmation', { link })
  return link
}
const enter = async (changes: object = {}) =>
  z.object({ number: z.string() }).parse(
    await clerk.post('/api/desk/cases', {
      ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: 'DS', relation: 'DS-26.3' },
      ...{ acceptedOn: today, acceptedBy: 'vneid-thamphan2', isSealed: false },
      parties: [
        { role: 'plaintiff', type: 'person', fullName: 'Lương Thị Mỵ', isMinor: false, personalNumber: '' },
        { role: 'defendant', type: 'person', fullName: 'Lương Văn Páo', isMinor: false, personalNumber: '' },
      ],
      ...changes,
    }),
  ).number
const plan = (changes: object = {}) => ({
  ...{ day, startsAt: '08:00', endsAt: '09:00', room: 'Phòng thư 1', mode: 'in-person', presiding: 'vneid-thamphan2' },
  ...changes,
})
const schedule = async (caseNumber: string, changes: object = {}) => {
  const decision = { number: '9/2026/QĐXXST', on: today }
  const [hearing] = scheduledSchema.parse(await clerk.post('/api/desk/hearings', { caseNumber, decision, plan: plan(changes) })).hearings
  if (hearing === undefined) throw new Error('no hearing came back')
  return hearing
}
const about = async (email: string, number: string) => (await mailsTo(origin, email)).filter(mail => mail.subject.includes(number))
const mailSchema = z.array(z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })) }))
/** Where the newest mail's program ends it with one click. */
const endOf = async (email: string): Promise<string> => {
  const answer = await fetch(`${origin}/_local/mails?to=${encodeURIComponent(email)}`, { headers: { accept: 'application/json' } })
  const [mail] = mailSchema.parse(await answer.json())
  const value = (name: string) => mail?.headers.find(header => header.name === name)?.value ?? ''
  expect(value('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  return value('List-Unsubscribe').slice(1, -1)
}

describe('an address that somebody typed', () => {
  it('gets one mail a day however often it is typed, and none of the schedule before the button', async () => {
    const email = mailbox()
    const number = await enter()
    await ask(email, { court: 'NA-KV01', number })
    const link = await linkIn(email)
    await ask(email, { court: 'NA-KV01', number })
    await ask(email.toUpperCase(), { court: 'NA-KV01', kind: 'LĐ' })
    await schedule(number)
    // Whoever agreed is told; by then the one who did not would have been.
    const agreed = mailbox()
    await follow(agreed, { court: 'NA-KV01', number })
    await schedule(number, { startsAt: '09:00', endsAt: '09:30' })
    await expect.poll(async () => (await about(agreed, number)).length, patience).toBe(1)
    expect(await mailsTo(origin, email)).toHaveLength(1)
    // The link of that one mail has both, and opening it agrees to neither.
    const seen = view.parse(await anyone.post('/api/followers/find', { link }))
    expect(seen.waiting.map(({ key }) => key)).toEqual([expect.stringContaining('NA-KV01//'), 'NA-KV01/LĐ'])
    expect(seen.following).toEqual([])
    expect(JSON.stringify(seen)).not.toContain(email)
    expect(view.parse(await anyone.post('/api/followers/confirmation', { link })).following).toHaveLength(2)
  })

  it('whose owner has answered the mail of the day gets another for what they ask next', async () => {
    const email = mailbox()
    const link = await follow(email, { court: 'NA-KV01', kind: 'LĐ' })
    await ask(email, { court: 'NA-KV03', kind: 'LĐ' })
    await expect.poll(async () => (await mailsTo(origin, email)).length, patience).toBe(2)
    expect(view.parse(await anyone.post('/api/followers/find', { link })).waiting.map(({ key }) => key)).toEqual(['NA-KV03/LĐ'])
  })

  it('is told neither whether it follows anything, nor is a link guessed', async () => {
    const known = mailbox()
    await follow(known, { court: 'NA-KV01', number: await enter() })
    const topic = { court: 'NA-KV03', kind: 'LĐ' }
    expect(await ask(known, topic)).toEqual(await ask(mailbox(), topic))
    expect(await refusalOf(anyone.post('/api/followers/find', { link: 'A'.repeat(43) }))).toBe('410 follower.link-ended')
    expect(await refusalOf(ask('nobody', topic))).toBe('422 follower.address-not-usable')
    expect(await refusalOf(ask(known, {}))).toBe('422 follower.no-topic')
    expect(await refusalOf(ask(known, { number: '1/2026/TLST-DS' }))).toBe('422 follower.number-without-court')
  })
})

describe('whoever follows', () => {
  it('one case and its kind everywhere gets one mail a change, with what the public page says and no name', async () => {
    const email = mailbox()
    const number = await enter({ kind: 'KDTM', relation: 'KDTM-30.1' })
    await follow(email, { court: 'NA-KV01', number })
    const { id, version } = await schedule(number, { startsAt: '10:00', endsAt: '10:30' })
    await expect.poll(async () => (await about(email, number)).length, patience).toBe(1)
    await clerk.post(`/api/desk/hearings/${id}/move`, {
      version,
      reason: 'Phòng ngập',
      plan: plan({ day: later, startsAt: '14:00', endsAt: '15:00' }),
    })
    await expect.poll(async () => (await about(email, number)).length, patience).toBe(2)
    const [moved] = await about(email, number)
    expect(moved?.text).toContain(`/lich-xet-xu/NA-KV01/${later}`)
    expect(moved?.text).toMatch(/Lịch cũ: 10:00.*\nLịch mới: 14:00/)
    expect(moved?.text).not.toMatch(/Lương|Phòng ngập|vneid/)
    const files = await Promise.all(['ics', 'xml'].map(async each => (await fetch(`${origin}/hearings/kind/KDTM.${each}`)).text()))
    for (const file of files) expect(file.replaceAll('\r\n ', '')).toContain(`/lich-xet-xu/NA-KV01/${later}`)
  })

  it('a kind, is not told of a hearing behind closed doors', async () => {
    const [ofKind, ofCourt] = [mailbox(), mailbox()]
    const number = await enter({ kind: 'LĐ', relation: 'LĐ-32.1' })
    const open = await enter({ kind: 'LĐ', relation: 'LĐ-32.1' })
    await follow(ofKind, { kind: 'LĐ' })
    const wholeCourt = await follow(ofCourt, { court: 'NA-KV01' })
    await schedule(number, { startsAt: '11:00', endsAt: '11:30', isClosed: true, room: 'Phòng kín 3' })
    await schedule(open, { startsAt: '11:00', endsAt: '11:30', room: 'Phòng thư 2', presiding: 'vneid-thamphan1' })
    await expect.poll(async () => (await about(ofKind, open)).length, patience).toBe(1)
    await expect.poll(async () => (await about(ofCourt, 'phiên tòa xét xử kín')).length, patience).toBeGreaterThan(0)
    await anyone.post('/api/followers/ending', { link: wholeCourt, topic: 'all' })
    const all = [...(await mailsTo(origin, ofKind)), ...(await mailsTo(origin, ofCourt))]
    expect(
      all.filter(mail => `${mail.subject}${mail.text}`.match(/Phòng kín 3/) || `${mail.subject}${mail.text}`.includes(number)),
    ).toEqual([])
  })

  it('ends it with one click in the mail program; opening that address ends nothing', async () => {
    const email = mailbox()
    const [one, other] = [await enter(), await enter()]
    const link = await follow(email, { court: 'NA-KV01', number: one })
    await schedule(one, { startsAt: '15:00', endsAt: '15:30' })
    await expect.poll(async () => (await about(email, one)).length, patience).toBe(1)
    const end = await endOf(email)
    expect(end).not.toContain(link)
    await fetch(end)
    await fetch(end, { method: 'POST', body: '' })
    expect(view.parse(await anyone.post('/api/followers/find', { link })).following).toHaveLength(1)
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' }
    expect((await fetch(end, form)).status).toBe(204)
    // The last topic has ended: the address is gone, and its link with it. A second click is answered alike.
    expect(await refusalOf(anyone.post('/api/followers/find', { link }))).toBe('410 follower.link-ended')
    expect((await fetch(end, form)).status).toBe(204)
    const witness = mailbox()
    await follow(witness, { court: 'NA-KV01', number: other })
    await schedule(one, { startsAt: '15:30', endsAt: '16:00' })
    await schedule(other, { startsAt: '16:00', endsAt: '16:30' })
    await expect.poll(async () => (await about(witness, other)).length, patience).toBe(1)
    expect(await about(email, one)).toHaveLength(1)
  })

  it('ends one thing on the page and keeps the other', async () => {
    const email = mailbox()
    const link = await follow(email, { court: 'NA-KV07', kind: 'DS' })
    await ask(email, { court: 'NA-KV08' })
    await anyone.post('/api/followers/confirmation', { link })
    const after = view.parse(await anyone.post('/api/followers/ending', { link, topic: 'NA-KV07/DS' }))
    expect(after.following.map(({ key }) => key)).toEqual(['NA-KV08'])
    expect(view.parse(await anyone.post('/api/followers/ending', { link, topic: 'all' })).following).toEqual([])
  })
})
