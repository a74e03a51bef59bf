// Cases on the running portal: entered by a clerk, drawn and replayed, followed step by step, joined by the code of the paper notice.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { textOf } from '../../demonstration/portal-client.ts'
import type { PublishedDraw } from '../../functions/cases/draw.ts'
import { checkDraw, checkOpenings, type Opening } from '../../functions/cases/draw-check.ts'
import { officer, refusalOf, signedIn, tellLocal, todayHere } from './people.ts'

const { origin } = inject('portal')
let clerk: PortalClient
let otherClerk: PortalClient
let chief: PortalClient
let judge: PortalClient
let xo: PortalClient
let anh: PortalClient

beforeAll(async () => {
  ;[clerk, otherClerk, chief, judge, xo, anh] = await Promise.all([
    officer(origin, 'thuky2', 'clerk'),
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'chanhan2', 'chief-judge'),
    officer(origin, 'thamphan3', 'judge'),
    signedIn(origin, 'xo'),
    signedIn(origin, 'anh'),
  ])
})

const caseSchema = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  state: z.string(),
  isSealed: z.boolean(),
  judge: z.nullable(z.string()),
  next: z.array(z.string()),
  steps: z.array(
    z.object({
      ...{ kind: z.string(), on: z.string(), article: z.string(), recordedAt: z.string() },
      struck: z.optional(z.object({ by: z.string(), reason: z.string() })),
      mayStrike: z.optional(z.literal(true)),
    }),
  ),
  terms: z.array(z.object({ duty: z.string(), due: z.string(), standing: z.string(), article: z.string() })),
  parties: z.array(z.object({ id: z.string(), fullName: z.string(), hasAccount: z.boolean(), personalNumber: z.optional(z.string()) })),
})
const drawSchema = z.object({ id: z.string(), year: z.number(), serial: z.number(), state: z.string() })
const drawsSchema = z.object({
  draws: z.array(drawSchema),
  waiting: z.array(z.object({ id: z.string(), number: z.string() })),
  judges: z.array(z.object({ subject: z.string(), workload: z.object({ inHand: z.number() }) })),
})
const joinsSchema = z.object({ rows: z.array(z.object({ id: z.string(), caseId: z.string(), numberMatches: z.boolean() })) })
const ownSchema = z.object({
  cases: z.array(z.object({ id: z.string() })),
  asked: z.array(z.object({ at: z.string() })),
  answers: z.array(z.object({ codeEnd: z.string(), answer: z.string(), reason: z.string() })),
})
const inboxSchema = z.object({ notices: z.array(z.object({ event: z.string(), about: z.object({ id: z.string() }), code: z.string() })) })
const docketSchema = z.object({
  entries: z.array(z.object({ number: z.string(), state: z.string(), steps: z.array(z.object({ kind: z.string() })) })),
})

const party = { type: 'person', isMinor: false, personalNumber: '' }
const entry = (changes: object = {}) => ({
  entryId: crypto.randomUUID(),
  level: 'first-instance',
  matter: 'dispute',
  kind: 'LĐ',
  relation: '',
  acceptedOn: todayHere(),
  acceptedBy: 'vneid-thamphan3',
  isSealed: false,
  parties: [
    { ...party, role: 'plaintiff', fullName: 'Vừ Bá Xò', personalNumber: '040078004321' },
    { ...party, role: 'defendant', fullName: 'Công ty TNHH Ví Dụ', type: 'organisation' },
  ],
  ...changes,
})
const enter = async (changes?: object) => caseSchema.parse(await clerk.post('/api/desk/cases', entry(changes)))
const atDesk = async (id: string, by = clerk) => caseSchema.parse(await by.get(`/api/desk/cases/${id}`))
const record = async (id: string, step: string, by = clerk) =>
  caseSchema.parse(
    await by.post(`/api/desk/cases/${id}/steps`, {
      version: (await atDesk(id, by)).version,
      step,
      on: todayHere(),
      number: '5/2026/QĐ',
      note: '',
    }),
  )

describe('a case that did not come through the portal', () => {
  it('gets the next number of its docket, without gaps however many clerks enter at once; the same entry is one case', async () => {
    const same = entry({ kind: 'KDTM' })
    const [first, again] = await Promise.all([clerk.post('/api/desk/cases', same), clerk.post('/api/desk/cases', same)])
    expect(textOf(again, 'number')).toBe(textOf(first, 'number'))
    const entered = await Promise.all([1, 2, 3, 4].map(() => enter({ kind: 'KDTM' })))
    const serials = entered.map(each => Number(each.number.split('/')[0])).sort((a, b) => a - b)
    const before = Number(textOf(first, 'number').split('/')[0])
    expect(serials).toEqual([1, 2, 3, 4].map(each => before + each))
  })

  it('BLTTHS: a criminal case has accused and victims; with a minor it is sealed', async () => {
    const accused = { ...party, role: 'accused', fullName: 'Vi Văn Tình' }
    const victim = { ...party, role: 'victim', fullName: 'Vi Thị Bé', isMinor: true }
    const its = await enter({ kind: 'HS', parties: [accused, victim] })
    expect([its.number.endsWith('/TLST-HS'), its.isSealed]).toEqual([true, true])
    expect(await refusalOf(clerk.post('/api/desk/cases', entry({ kind: 'HS' })))).toBe('422 case.party-missing')
  })

  it('is there for officers of its court only, and shows no personal number whole', async () => {
    const its = await enter()
    expect(await refusalOf(otherClerk.get(`/api/desk/cases/${its.id}`))).toBe('404 case.missing')
    expect(its.parties[0]?.personalNumber).toBe('040******321')
    expect(await refusalOf(xo.get(`/api/cases/${its.id}`))).toBe('404 case.missing')
    expect(JSON.stringify(await clerk.get(`/api/desk/cases?number=${encodeURIComponent(its.number)}`))).toContain(its.id)
  })
})

describe('joining by the code of the paper notice', () => {
  it('needs code, number and a clerk; a wrong number and a wrong code are answered alike; others still see nothing', async () => {
    const its = await enter()
    const issued = await clerk.post(`/api/desk/cases/${its.id}/parties/p1/code`)
    const code = textOf(issued, 'code')
    const ask = (by: PortalClient, what: object) => by.post('/api/cases/joins', what)
    const answers = await Promise.all([
      ask(anh, { code, personalNumber: '040304001234' }),
      ask(anh, { code: 'TG-0000-0000-000', personalNumber: '040304001234' }),
      ask(xo, { code: code.toLowerCase(), personalNumber: '040078004321' }),
    ])
    expect(answers).toEqual([{ asked: true }, { asked: true }, { asked: true }])
    const waiting = joinsSchema.parse(await clerk.get('/api/desk/joins')).rows.filter(row => row.caseId === its.id)
    expect(waiting.map(row => row.numberMatches)).toEqual([true])
    expect(ownSchema.parse(await xo.get('/api/cases')).cases.map(each => each.id)).not.toContain(its.id)

    const answer = { answer: 'confirm', reason: '' }
    await clerk.post(`/api/desk/cases/${its.id}/joins/${waiting[0]?.id}`, answer)
    expect(await refusalOf(clerk.post(`/api/desk/cases/${its.id}/joins/${waiting[0]?.id}`, answer))).toBe('404 case.join-missing')
    expect(ownSchema.parse(await xo.get('/api/cases')).cases.map(each => each.id)).toContain(its.id)
    expect(await xo.get(`/api/cases/${its.id}`)).toMatchObject({ number: its.number, parties: [{ isMine: true }, { isMine: false }] })
    expect(await refusalOf(anh.get(`/api/cases/${its.id}`))).toBe('404 case.missing')
  })

  it('a new code takes the place of the old one', async () => {
    const its = await enter()
    const old = textOf(await clerk.post(`/api/desk/cases/${its.id}/parties/p1/code`), 'code')
    await clerk.post(`/api/desk/cases/${its.id}/parties/p1/code`)
    await xo.post('/api/cases/joins', { code: old, personalNumber: '040078004321' })
    expect(joinsSchema.parse(await clerk.get('/api/desk/joins')).rows.filter(row => row.caseId === its.id)).toEqual([])
  })
})

/** Somebody joins as the plaintiff of a case. */
const join = async (id: string, by: PortalClient, answer: 'confirm' | 'decline', reason = ''): Promise<string> => {
  const code = textOf(await clerk.post(`/api/desk/cases/${id}/parties/p1/code`), 'code')
  await by.post('/api/cases/joins', { code, personalNumber: '040078004321' })
  const row = joinsSchema.parse(await clerk.get('/api/desk/joins')).rows.find(each => each.caseId === id)
  await clerk.post(`/api/desk/cases/${id}/joins/${row?.id}`, { answer, reason })
  return code
}
const toldOf = async (by: PortalClient, event: string): Promise<string[]> =>
  inboxSchema.parse(await by.get('/api/inbox')).notices.flatMap(notice => (notice.event === event ? [notice.about.id] : []))

describe('what parties are told', () => {
  it('a clerk’s yes, and from then on each step; a no comes with its reason and leads to no case', async () => {
    const [its, other] = [await enter(), await enter()]
    await join(its.id, xo, 'confirm')
    const refused = await join(other.id, xo, 'decline', 'Căn cước không khớp')
    await record(its.id, 'notice-sent')
    const patience = { timeout: 60_000 }
    await expect.poll(() => toldOf(xo, 'case.party-joined'), patience).toContain(its.id)
    await expect.poll(() => toldOf(xo, 'case.notice-sent'), patience).toContain(its.id)
    await expect.poll(() => toldOf(xo, 'case.join-declined'), patience).toContain('')
    const { answers } = ownSchema.parse(await xo.get('/api/cases'))
    expect(answers).toContainEqual({ codeEnd: refused.slice(-3), answer: 'decline', reason: 'Căn cước không khớp' })
  })
})

describe('a step recorded in error', () => {
  it('is struck out, told, gone from the public docket and its term, and stays to be read', async () => {
    const its = await enter({ kind: 'DS' })
    await join(its.id, xo, 'confirm')
    await record(its.id, 'notice-sent')
    const tried = await record(its.id, 'to-trial')
    const onDocket = async () => {
      const [serial, year] = its.number.split('/')
      const page = Math.floor((Number(serial) - 1) / 100) + 1
      const answer = await fetch(`${origin}/docket/NA-KV02/TLST-DS-${year}-${page}.json`)
      if (!answer.ok) return undefined
      return docketSchema.parse(await answer.json()).entries.find(each => each.number === its.number)
    }
    await expect.poll(async () => (await onDocket())?.state, { timeout: 60_000 }).toBe('to-trial')

    const step = tried.steps.find(each => each.kind === 'to-trial')
    expect(step?.mayStrike).toBe(true)
    const strike = (reason: string, version = tried.version) =>
      clerk.post(`/api/desk/cases/${its.id}/strikes`, { version, step: 'to-trial', recordedAt: step?.recordedAt, reason })
    expect(await refusalOf(strike(' '))).toBe('422 case.reason-missing')
    expect(await refusalOf(strike('Ghi nhầm vụ khác', 1))).toBe('409 case.changed-meanwhile')
    const struck = caseSchema.parse(await strike('Ghi nhầm vụ khác'))
    expect([struck.state, struck.next.includes('to-trial')]).toEqual(['PREPARING', true])
    expect(struck.terms.find(term => term.duty === 'open')).toBeUndefined()
    expect(await refusalOf(strike('Lần nữa', struck.version))).toBe('404 case.step-missing')
    expect(await xo.get(`/api/cases/${its.id}`)).toMatchObject({
      steps: [{ kind: 'accepted' }, { kind: 'notice-sent' }, { kind: 'to-trial', struck: { reason: 'Ghi nhầm vụ khác' } }],
    })
    await expect
      .poll(async () => (await onDocket())?.steps.map(each => each.kind), { timeout: 60_000 })
      .toEqual(['accepted', 'notice-sent'])
    await expect.poll(() => toldOf(xo, 'case.step-struck'), { timeout: 60_000 }).toContain(its.id)
  })
})

describe('the boards', () => {
  it('are there before anything is counted, and then as charts with their data as JSON and CSV under an open licence', async () => {
    for (const path of ['/minh-bach', '/en/minh-bach', '/so-thu-ly', '/en/so-thu-ly'])
      expect([path, (await fetch(`${origin}${path}`)).status]).toEqual([path, 200])
    await tellLocal(origin, 'schedules/publish-boards')
    const page = async () => (await fetch(`${origin}/minh-bach/NA-KV02`)).text()
    await expect.poll(page, { timeout: 60_000 }).toContain('class="month-chart"')
    for (const name of ['boards', 'months', 'terms', 'publication']) {
      const data = await (await fetch(`${origin}/transparency/${name}/NA-KV02.json`)).json()
      expect(data).toMatchObject({ licence: 'https://creativecommons.org/licenses/by/4.0/', asOf: todayHere() })
      const csv = await fetch(`${origin}/transparency/${name}/NA-KV02.csv`)
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect((await csv.text()).startsWith('Mã Tòa án,Tòa án,')).toBe(true)
    }
    expect((await fetch(`${origin}/transparency/months.csv`)).status).toBe(200)
  })
})

describe('the draw of judges', () => {
  const published = async (id: string): Promise<PublishedDraw | undefined> => {
    const answer = await fetch(`${origin}/transparency/draws/${id}.json`)
    return answer.ok ? answer.json() : undefined
  }

  it('binds the seed in public before the lists are fixed, is replayed by anyone, opened by an inspector, and signed', async () => {
    const its = await enter()
    const sealed = await enter({ isSealed: true })
    const begun = drawSchema.parse(await chief.post('/api/desk/draws'))
    await expect.poll(async () => (await published(begun.id))?.drawn, { timeout: 60_000 }).toBe(null)
    const bound = (await published(begun.id))?.seedCommitment
    // A second beginning is the same draw: no seed is thrown away for a better one.
    expect(drawSchema.parse(await chief.post('/api/desk/draws')).id).toBe(begun.id)
    await expect
      .poll(async () => drawsSchema.parse(await chief.get('/api/desk/draws')).draws[0]?.state, { timeout: 60_000 })
      .toBe('committed')
    const lists = drawsSchema.parse(await chief.get('/api/desk/draws'))
    expect(lists.waiting.map(each => each.id)).toEqual(expect.arrayContaining([its.id, sealed.id]))

    const path = `/api/desk/draws/${begun.year}/${begun.serial}`
    const exclusions = [{ caseId: its.id, judge: 'vneid-thamphan3', ground: 'earlier-role', reason: 'Đã hòa giải vụ này' }]
    const fixed = { leftOut: [], exclusions, quashed: [] }
    expect(await refusalOf(judge.post(`${path}/run`, fixed))).toBe('404 request.not-allowed')
    await chief.post(`${path}/run`, fixed)
    expect(await refusalOf(chief.post(`${path}/run`, fixed))).toBe('409 draw.drawn-already')
    await chief.post(`${path}/decision`, { deviations: [] })

    await expect.poll(async () => (await published(begun.id))?.decided?.by, { timeout: 60_000 }).toBeTruthy()
    const record = await published(begun.id)
    if (record === undefined) throw new Error('not published')
    expect(record.seedCommitment).toBe(bound)
    expect(await checkDraw(record)).toEqual([])
    const text = JSON.stringify(record)
    expect([text.includes(its.number), text.includes(sealed.number), text.includes('hòa giải')]).toEqual([true, false, false])

    const opened = await judge.get(`/api/desk/inspection/${begun.id}`)
    const { openings } = opened as { openings: Opening[] }
    expect(await checkOpenings(record, openings)).toEqual([])
    const assigned = await atDesk(its.id)
    expect(assigned.judge).not.toBe(null)
    expect(assigned.steps.map(step => step.kind)).toContain('judge-assigned')
    expect(assigned.terms.find(term => term.duty === 'assign')?.standing).toBe('kept')
  })

  it('a designation and a replacement carry ground and reason', async () => {
    const its = await enter()
    const designate = async (judgeOf: string, reason: string) =>
      chief.post(`/api/desk/cases/${its.id}/judge`, {
        version: (await atDesk(its.id)).version,
        judge: judgeOf,
        ground: 'public-attention',
        reason,
      })
    expect(await refusalOf(designate('vneid-thamphan3', ' '))).toBe('422 case.reason-missing')
    await designate('vneid-thamphan3', 'Dư luận đặc biệt quan tâm')
    expect(await refusalOf(designate('vneid-thamphan3', 'Dư luận'))).toBe('409 case.same-judge')
    await designate('vneid-chanhan2', 'Thẩm phán nghỉ dài ngày')
    expect((await atDesk(its.id)).steps.filter(step => step.kind === 'judge-assigned')).toHaveLength(2)
    const told = async () => (await fetch(`${origin}/transparency/designations/NA-KV02.json`)).text()
    await expect.poll(told, { timeout: 60_000 }).toMatch(new RegExp(`${its.number}.*"isReplacement":true`))
    expect(await told()).not.toContain('Dư luận')
  })
})

describe('the steps of a case', () => {
  it('are recorded by people, with their articles; effect before the terms of appeal are over needs a reason', async () => {
    const its = await enter()
    await record(its.id, 'notice-sent')
    await record(its.id, 'to-trial')
    const pronounced = await record(its.id, 'pronounced')
    expect(pronounced.state).toBe('DECIDED')
    expect(pronounced.steps.find(step => step.kind === 'pronounced')?.article).toBe('BLTTDS 267')
    expect(pronounced.terms.filter(term => term.standing === 'running').map(term => term.duty)).toEqual([
      'assign',
      'send',
      'appeal',
      'protest',
      'protest-higher',
    ])
    expect(await refusalOf(record(its.id, 'in-effect'))).toBe('422 case.effect-before-terms')
    expect(await refusalOf(record(its.id, 'resumed'))).toBe('409 case.not-possible-now')
    const stale = { version: 1, step: 'judgment-sent', on: todayHere(), number: '', note: '' }
    expect(await refusalOf(clerk.post(`/api/desk/cases/${its.id}/steps`, stale))).toBe('409 case.changed-meanwhile')
  })
})
