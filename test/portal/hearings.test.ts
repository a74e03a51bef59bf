// Hearings on the running portal: nothing and nobody is booked twice however many clerks book at once; what is set down is public within seconds,
// sealed as the law asks; the parties see their own.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { addDays, type CivilDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { nextWorkingDay } from '../../functions/kernel/court-calendar.ts'
import { officer, refusalOf, signedIn, todayHere } from './people.ts'

const { origin } = inject('portal')
const today = parseCivilDate(todayHere())
/** Three weeks ahead, away from the hearings of the demonstration and of other tests. */
const days: readonly CivilDate[] = [21, 22, 23].reduce<CivilDate[]>(
  found => [...found, nextWorkingDay(found.at(-1) ?? addDays(today, 15))],
  [],
)
const [rushDay = today, openDay = today, movedDay = today] = days
let clerk: PortalClient
let xo: PortalClient
let judge: PortalClient

const deskHearing = z.object({
  id: z.string(),
  version: z.number(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string(),
  state: z.string(),
  panel: z.object({ presiding: z.object({ subject: z.string() }), jurors: z.array(z.string()) }),
})
const answerSchema = z.object({ hearings: z.array(deskHearing) })
const weekSchema = z.object({ hearings: z.array(deskHearing), days: z.array(z.object({ date: z.string(), isOff: z.boolean() })) })
const publishedDay = z.object({ hearings: z.array(z.record(z.string(), z.unknown())) })
const caseSchema = z.object({ id: z.string(), number: z.string() })

beforeAll(async () => {
  ;[clerk, judge, xo] = await Promise.all([
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'thamphan2', 'judge'),
    signedIn(origin, 'xo'),
  ])
})

const enter = async (changes: object = {}) =>
  caseSchema.parse(
    await clerk.post('/api/desk/cases', {
      ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: 'DS', relation: 'DS-26.3' },
      ...{ acceptedOn: today, acceptedBy: 'vneid-thamphan2', isSealed: false },
      parties: [
        { role: 'plaintiff', type: 'person', fullName: 'Vừ Bá Xò', isMinor: false, personalNumber: '040078004321' },
        { role: 'defendant', type: 'person', fullName: 'Hoàng Văn Nhất', isMinor: false, personalNumber: '' },
      ],
      ...changes,
    }),
  )

const plan = (changes: object = {}) => ({
  day: openDay,
  startsAt: '08:00',
  endsAt: '09:00',
  room: 'Phòng thử 7',
  mode: 'in-person',
  presiding: 'vneid-thamphan2',
  ...changes,
})
const schedule = (number: string, changes: object = {}): Promise<unknown> =>
  clerk.post('/api/desk/hearings', { caseNumber: number, decision: { number: '1/2026/QĐXXST', on: today }, plan: plan(changes) })
const scheduled = async (number: string, changes: object = {}) => {
  const [hearing] = answerSchema.parse(await schedule(number, changes)).hearings
  if (!hearing) throw new Error('no hearing came back')
  return hearing
}
const text = async (path: string): Promise<string> => {
  const answer = await fetch(`${origin}${path}`)
  return answer.ok ? answer.text() : ''
}
/** The file once it tells of this: the files of one change are written one after the other. */
const told = async (path: string, what: string): Promise<string> => {
  await expect.poll(() => text(path), { timeout: 45_000 }).toContain(what)
  return text(path)
}
const publishedOf = async (day: CivilDate, number: string) => {
  const file = await text(`/hearings/NA-KV01/${day}.json`)
  return file === '' ? [] : publishedDay.parse(JSON.parse(file)).hearings.filter(hearing => hearing.number === number)
}

describe('many clerks book at once', () => {
  it('and neither a room nor a judge, a juror or a prosecutor is ever booked twice', async () => {
    const { number } = await enter()
    const rooms = ['Phòng tranh 1', 'Phòng tranh 2']
    const judges = ['vneid-thamphan1', 'vneid-thamphan2', 'vneid-chanhan']
    const wanted = Array.from({ length: 18 }, (_, index) => {
      const from = 8 + (index % 5)
      return {
        day: rushDay,
        startsAt: `${String(from).padStart(2, '0')}:00`,
        endsAt: `${String(from + 1).padStart(2, '0')}:30`,
        room: rooms[index % 2],
        presiding: judges[index % 3],
        jurors: [`Hội thẩm ${index % 4}`],
        prosecutor: `Kiểm sát viên ${index % 2}`,
      }
    })
    const outcomes = await Promise.all(wanted.map(each => refusalOf(schedule(number, each))))
    const allowed = ['taken', '409 hearing.room-taken', '409 hearing.person-taken', '503 hearing.diary-busy']
    expect(outcomes.filter(outcome => !allowed.includes(outcome))).toEqual([])
    const booked = weekSchema
      .parse(await clerk.get(`/api/desk/hearings?from=${rushDay}`))
      .hearings.filter(hearing => hearing.day === rushDay && rooms.includes(hearing.room))
    expect(booked.length).toBeGreaterThan(1)
    // What was taken is in the schedule, and what was refused is not.
    expect(booked.length).toBe(outcomes.filter(outcome => outcome === 'taken').length)
    for (const one of booked)
      for (const other of booked) {
        const meet = one.id !== other.id && one.startsAt < other.endsAt && other.startsAt < one.endsAt
        if (!meet) continue
        expect(one.room).not.toBe(other.room)
        expect(one.panel.presiding.subject).not.toBe(other.panel.presiding.subject)
        expect(one.panel.jurors).not.toEqual(other.panel.jurors)
      }
  })
})

describe('what is set down', () => {
  it('is public within seconds as data, page, calendar and change; moved, it moves in all of them', async () => {
    const { number } = await enter()
    const hearing = await scheduled(number)
    await expect.poll(async () => (await publishedOf(openDay, number)).length, { timeout: 45_000 }).toBe(1)
    const slug = number.toLowerCase().replaceAll('/', '-')
    const [page, english, calendar, feed] = await Promise.all([
      told(`/lich-xet-xu/NA-KV01/${openDay}`, number),
      told(`/en/lich-xet-xu/NA-KV01/${openDay}`, number),
      told(`/hearings/NA-KV01/case/${slug}.ics`, 'SEQUENCE:0'),
      told('/hearings/NA-KV01/feed.xml', number),
    ])
    for (const shown of [page, english]) {
      expect(shown).toContain(number)
      expect(shown).toContain('Vừ Bá X')
      expect(shown).not.toMatch(/Vừ Bá Xò|Hoàng Văn Nhất|⟦/)
      expect(shown).toContain('content="noindex"')
    }
    expect(calendar).toContain('BEGIN:VEVENT')
    expect(feed).toContain('<entry>')
    await clerk.post(`/api/desk/hearings/${hearing.id}/move`, {
      version: hearing.version,
      reason: 'Phòng hỏng điện',
      plan: plan({ day: movedDay, startsAt: '14:00', endsAt: '15:00' }),
    })
    await expect
      .poll(() => text(`/hearings/NA-KV01/case/${slug}.ics`), { timeout: 45_000 })
      .toContain(`DTSTART:${movedDay.replaceAll('-', '')}T070000Z`)
    await expect.poll(() => publishedOf(openDay, number), { timeout: 45_000 }).toMatchObject([{ state: 'moved', nextDay: movedDay }])
    expect(JSON.parse(await text('/hearings/NA-KV01/index.json'))).toMatchObject({ v: 1, courtCode: 'NA-KV01' })
  })

  it('of a family names no party; behind closed doors not even the number, in no file', async () => {
    const family = await enter({ kind: 'HNGĐ', relation: 'HNGĐ-28.1' })
    const closed = await enter()
    await scheduled(family.number, { startsAt: '10:00', endsAt: '10:30', room: 'Phòng thử 8' })
    await scheduled(closed.number, { startsAt: '10:30', endsAt: '11:00', room: 'Phòng kín 9', isClosed: true })
    await expect
      .poll(async () => (await text(`/lich-xet-xu/NA-KV01/${openDay}`)).includes('Phiên tòa xét xử kín'), { timeout: 45_000 })
      .toBe(true)
    await expect.poll(async () => (await publishedOf(openDay, family.number)).length, { timeout: 45_000 }).toBe(1)
    const [shown] = await publishedOf(openDay, family.number)
    expect(shown).toBeDefined()
    expect(shown).not.toHaveProperty('parties')
    const files = await Promise.all(
      [
        `/hearings/NA-KV01/${openDay}.json`,
        `/hearings/NA-KV01/${openDay}.ics`,
        `/lich-xet-xu/NA-KV01/${openDay}`,
        '/hearings/NA-KV01/feed.xml',
        '/hearings/NA-KV01/changes.json',
        '/hearings/NA-KV01/calendar.ics',
        '/hearings/NA-KV01/kind/DS.ics',
      ].map(text),
    )
    for (const secret of [closed.number, 'Phòng kín 9']) expect(files.filter(file => file.includes(secret))).toEqual([])
    expect(await text(`/hearings/NA-KV01/case/${closed.number.toLowerCase().replaceAll('/', '-')}.json`)).toBe('')
  })

  it('is changed by the clerks of its court only, and by nobody who looked at an old version', async () => {
    const { number } = await enter()
    const hearing = await scheduled(number, { startsAt: '16:00', endsAt: '16:30', room: 'Phòng thử 10' })
    const end = { version: hearing.version, how: 'cancelled', reason: 'Đình chỉ' }
    const otherCourt = await officer(origin, 'thuky2', 'clerk')
    expect(await refusalOf(otherCourt.post(`/api/desk/hearings/${hearing.id}/end`, end))).toBe('404 hearing.missing')
    expect(await refusalOf(judge.post(`/api/desk/hearings/${hearing.id}/end`, end))).toBe('404 request.not-allowed')
    expect(await refusalOf(clerk.post(`/api/desk/hearings/${hearing.id}/end`, { ...end, version: 9 }))).toBe(
      '409 hearing.changed-meanwhile',
    )
    expect(answerSchema.parse(await clerk.post(`/api/desk/hearings/${hearing.id}/end`, end)).hearings).toMatchObject([
      { state: 'cancelled' },
    ])
    // Its hour is free again.
    await scheduled(number, { startsAt: '16:00', endsAt: '16:30', room: 'Phòng thử 10' })
  })
})

describe('somebody who is summoned', () => {
  it('sees their hearing in full, and is told of it in the inbox without a word of the matter', async () => {
    const { id, number } = await enter()
    const code = textOf(await clerk.post(`/api/desk/cases/${id}/parties/p1/code`), 'code')
    await xo.post('/api/cases/joins', { code, personalNumber: '040078004321' })
    const joins = z.object({ rows: z.array(z.object({ id: z.string(), caseId: z.string() })) })
    const [join] = joins.parse(await clerk.get('/api/desk/joins')).rows.filter(row => row.caseId === id)
    await clerk.post(`/api/desk/cases/${id}/joins/${join?.id}`, { answer: 'confirm', reason: '' })
    const hearing = await scheduled(number, { startsAt: '11:00', endsAt: '11:30', room: 'Phòng thử 12', isClosed: true })
    const ownSchema = z.object({
      hearings: z.array(z.object({ id: z.string(), room: z.string(), parties: z.array(z.object({ fullName: z.string() })) })),
    })
    const own = async () => ownSchema.parse(await xo.get('/api/hearings')).hearings.filter(each => each.id === hearing.id)
    await expect.poll(own, { timeout: 30_000 }).toMatchObject([{ room: 'Phòng thử 12', parties: [{ fullName: 'Vừ Bá Xò' }, {}] }])
    const inbox = z.object({ notices: z.array(z.object({ event: z.string(), about: z.object({ id: z.string() }) })) })
    const told = async () => inbox.parse(await xo.get('/api/inbox')).notices.filter(({ about }) => about.id === hearing.id)
    await expect.poll(told, { timeout: 45_000 }).toMatchObject([{ event: 'hearing.scheduled' }])
    expect(JSON.stringify(await told())).not.toContain(number)
  })
})

describe('somebody who is not summoned', () => {
  it('sees nothing of a hearing and gets no link into its room', async () => {
    const { number } = await enter()
    const online = { mode: 'online', joinAddress: 'https://room.example/secret', room: 'Phòng thử 11', startsAt: '07:00', endsAt: '07:30' }
    const hearing = await scheduled(number, online)
    const own = z.object({ hearings: z.array(z.object({ caseNumber: z.string() })) }).parse(await xo.get('/api/hearings'))
    expect(own.hearings.filter(each => each.caseNumber === number)).toEqual([])
    expect(await refusalOf(xo.post(`/api/hearings/NA-KV01/${hearing.id}/links`))).toBe('404 hearing.missing')
    expect(await refusalOf(xo.post('/api/hearing-links/made-up-token'))).toBe('410 hearing.link-used')
    expect(await refusalOf(new PortalClient(origin).get('/api/hearings'))).toBe('401 request.sign-in-needed')
  })
})
