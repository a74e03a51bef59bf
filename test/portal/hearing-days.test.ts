// A portal with a clock of its own: who is summoned is reminded a week and a day before and let into the online room at its hour; the public
// schedule forgets a day when thirty more have passed.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod/mini'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { addDays, type CivilDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { freshDirectory, type PortalProcess, startPortal } from '../support/portal-process.ts'
import { mailsTo, officer, refusalOf, signedIn, tellLocal, todayHere } from './people.ts'

const patience = { timeout: 90_000 }
const court = 'NA-KV01'
const nineOf = (day: CivilDate): number => Date.parse(`${day}T09:00:00+07:00`)
const here = parseCivilDate(todayHere())
/** It is nine in the morning, when courts sit: of this day, or before nine still of the day before. The clock goes back only, so nobody's session ends. */
const today: CivilDate = nineOf(here) <= Date.now() ? here : addDays(here, -1)
const backMs = nineOf(today) - Date.now()
const room = 'https://room.example/phong-xu-7'
let portal: PortalProcess
let clerk: PortalClient
let party: PortalClient
let stranger: PortalClient
let number: string

const clockAt = (days: number) => tellLocal(portal.origin, 'clock', { offsetMs: backMs + days * 86_400_000 })
const statusOf = async (path: string): Promise<number> => (await fetch(`${portal.origin}${path}`)).status
const textAt = async (path: string): Promise<string> => (await fetch(`${portal.origin}${path}`)).text()

const hearingSchema = z.object({ hearings: z.array(z.object({ id: z.string() })) })
const schedule = async (day: CivilDate, changes: object = {}): Promise<string> => {
  const sitting = {
    day,
    startsAt: '09:15',
    endsAt: '10:30',
    room: 'Phòng 7',
    mode: 'in-person',
    presiding: 'vneid-thamphan2',
    onDayOff: true,
  }
  const decision = { number: '3/2026/QĐXXST', on: today }
  const answer = await clerk.post('/api/desk/hearings', { caseNumber: number, decision, plan: { ...sitting, ...changes } })
  return hearingSchema.parse(answer).hearings[0]?.id ?? ''
}

beforeAll(async () => {
  portal = await startPortal(freshDirectory())
  const administrator = await signedIn(portal.origin, 'quantri')
  for (const [subject, role, fullName] of [
    ['vneid-thuky1', 'clerk', 'Trần Thị Hoa'],
    ['vneid-thamphan2', 'judge', 'Hoàng Thị Mai'],
  ] as const)
    await administrator.put(`/api/officers/${subject}`, { fullName, role, courtCode: court, active: true })
  clerk = await officer(portal.origin, 'thuky1', 'clerk')
  party = await signedIn(portal.origin, 'xo')
  stranger = await signedIn(portal.origin, 'an')
  // Nobody signs in under a clock that was moved: what the identity provider signs has its own time.
  await clockAt(0)
  const entered = await clerk.post('/api/desk/cases', {
    ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: 'DS', relation: 'DS-26.3' },
    ...{ acceptedOn: today, acceptedBy: 'vneid-thamphan2', isSealed: false },
    parties: [
      { role: 'plaintiff', type: 'person', fullName: 'Vừ Bá Xò', isMinor: false, personalNumber: '040078004321' },
      { role: 'defendant', type: 'person', fullName: 'Hoàng Văn Nhất', isMinor: false, personalNumber: '' },
    ],
  })
  const id = textOf(entered, 'id')
  number = textOf(entered, 'number')
  const code = textOf(await clerk.post(`/api/desk/cases/${id}/parties/p1/code`), 'code')
  await party.post('/api/cases/joins', { code, personalNumber: '040078004321' })
  const joins = z.object({ rows: z.array(z.object({ id: z.string(), caseId: z.string() })) })
  const [join] = joins.parse(await clerk.get('/api/desk/joins')).rows
  await clerk.post(`/api/desk/cases/${id}/joins/${join?.id}`, { answer: 'confirm', reason: '' })
}, 240_000)
afterAll(async () => {
  await portal?.stop()
  if (portal) rmSync(portal.directory, { recursive: true, force: true })
})

describe('the online room of a hearing', () => {
  it('opens at its hour, for those summoned, once a link; nobody else learns where it is', async () => {
    const online = await schedule(today, { startsAt: '09:25', mode: 'online', joinAddress: room })
    const links = `/api/hearings/${court}/${online}/links`
    const token = textOf(await party.post(links), 'token')
    expect(textOf(await party.post(`/api/hearing-links/${token}`), 'address')).toBe(room)
    expect(await refusalOf(party.post(`/api/hearing-links/${token}`))).toBe('410 hearing.link-used')
    expect(await refusalOf(stranger.post(links))).toBe('404 hearing.missing')
    const another = textOf(await party.post(links), 'token')
    expect(await refusalOf(stranger.post(`/api/hearing-links/${another}`))).toBe('410 hearing.link-used')
    const files = [
      `/hearings/${court}/${today}.json`,
      `/hearings/${court}/${today}.ics`,
      `/lich-xet-xu/${court}/${today}`,
      `/hearings/${court}/feed.xml`,
    ]
    await expect.poll(() => textAt(files[3] ?? ''), patience).toContain(number)
    await expect.poll(() => textAt(files[2] ?? ''), patience).toContain(number)
    for (const text of await Promise.all(files.map(textAt))) expect(text).not.toContain('room.example')
  })

  it('is not open before its hour', async () => {
    const tomorrow = await schedule(addDays(today, 2), { mode: 'hybrid', joinAddress: room })
    expect(await refusalOf(party.post(`/api/hearings/${court}/${tomorrow}/links`))).toBe('409 hearing.room-not-open')
  })
})

describe('whoever is summoned', () => {
  it('is reminded a week and a day before, once each, by inbox and by mail, without a word of the matter', async () => {
    const [week, day, far] = [await schedule(addDays(today, 7)), await schedule(addDays(today, 1)), await schedule(addDays(today, 9))]
    const inbox = z.object({ notices: z.array(z.object({ event: z.string(), about: z.object({ id: z.string() }) })) })
    const reminded = async () =>
      inbox
        .parse(await party.get('/api/inbox'))
        .notices.filter(({ event }) => event === 'hearing.near')
        .map(({ about }) => about.id)
    await tellLocal(portal.origin, 'schedules/remind-hearings')
    await expect.poll(async () => (await reminded()).sort(), patience).toEqual(expect.arrayContaining([week, day]))
    const first = (await reminded()).sort()
    expect(first).not.toContain(far)
    await tellLocal(portal.origin, 'schedules/remind-hearings')
    await fetch(`${portal.origin}/_local/idle?timeout=20000`)
    expect((await reminded()).sort()).toEqual(first)
    const person = z.object({ email: z._default(z.string(), '') }).parse(await party.get('/api/session'))
    for (const mail of person.email === '' ? [] : await mailsTo(portal.origin, person.email)) {
      expect(mail.text).not.toContain(number)
      expect(mail.text).not.toMatch(/Hoàng Văn Nhất|room\.example/)
    }
  })

  it('finds the hearing on the page of the case, in full', async () => {
    const cases = z.object({ cases: z.array(z.object({ id: z.string(), number: z.string() })) })
    const id = cases.parse(await party.get('/api/cases')).cases.find(each => each.number === number)?.id
    const its = z.object({
      hearings: z.array(z.object({ day: z.string(), room: z.string(), parties: z.array(z.object({ fullName: z.string() })) })),
    })
    const { hearings } = its.parse(await party.get(`/api/cases/${id}`))
    expect(hearings.map(({ day }) => day)).toEqual([0, 1, 2, 7, 9].map(days => addDays(today, days)))
    expect(hearings[0]?.parties.map(({ fullName }) => fullName)).toEqual(['Vừ Bá Xò', 'Hoàng Văn Nhất'])
  })
})

describe('a day of the schedule', () => {
  const files = [
    `/hearings/${court}/${today}.json`,
    `/hearings/${court}/${today}.ics`,
    `/lich-xet-xu/${court}/${today}`,
    `/en/lich-xet-xu/${court}/${today}`,
  ]
  const published = async () => Promise.all(files.map(statusOf))

  it('stays public for thirty days, and is in no file any more on the day after', async () => {
    await expect.poll(published, patience).toEqual([200, 200, 200, 200])
    await clockAt(30)
    await tellLocal(portal.origin, 'schedules/publish-schedules')
    await fetch(`${portal.origin}/_local/idle?timeout=60000`)
    expect(await published()).toEqual([200, 200, 200, 200])
    expect(await textAt(`/hearings/${court}/index.json`)).toContain(today)
    await clockAt(31)
    await tellLocal(portal.origin, 'schedules/publish-schedules')
    await expect.poll(published, patience).toEqual([404, 404, 404, 404])
    const index = await textAt(`/hearings/${court}/index.json`)
    expect(index).not.toContain(today)
    expect(index).toContain(addDays(today, 7))
    expect(await textAt(`/lich-xet-xu/${court}`)).not.toContain(`/${today}`)
  })
})
