// Certified copies on the running portal: asked, checked, certified, paid, made, verified by a third party, and withdrawn with their judgment.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import { type FiledLawsuit, fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { readSealedCopy, verifySealedCopyPdf } from '../../functions/copies/copy-statement.ts'
import type { ReceiptKey } from '../../functions/filings/sealed-statement.ts'
import { signedJson } from '../../functions/filings/sealed-statement.ts'
import { isIncluded } from '../../functions/proofs/proof.ts'
import { dayFile, thingFile, thingPath } from '../../functions/proofs/proof-form.ts'
import { startOwnPortal } from '../support/own-portal.ts'
import {
  ask,
  atDesk,
  type Court,
  certify,
  check,
  nothing,
  payAtCounter,
  publicJson,
  publishedItems,
  publishedJudgment,
  untilOrder,
  untilState,
  type View,
  viewSchema,
} from './copy-steps.ts'
import { mailsTo, officer, refusalOf, signedIn, tellLocal, todayHere } from './people.ts'

// On a portal of its own, because its clock is moved.
const portal = await startOwnPortal({ withOfficers: true })
const { origin } = portal
const run = promisify(execFile)
const directory = mkdtempSync(join(tmpdir(), 'copies-'))
afterAll(() => portal.end())

let company: PortalClient
let stranger: PortalClient
let accountant: PortalClient
let farClerk: PortalClient
let court: Court
let judgments: string[]
let filer: PortalClient
/** Its receipt goes into the root of the same day. */
let filed: FiledLawsuit

beforeAll(async () => {
  ;[company, stranger] = await Promise.all([signedIn(origin, 'songlam'), signedIn(origin, 'anh')])
  const [clerk, judge] = await Promise.all([officer(origin, 'thuky1', 'clerk'), officer(origin, 'thamphan1', 'judge')])
  ;[accountant, farClerk] = await Promise.all([officer(origin, 'ketoan', 'accountant'), officer(origin, 'thuky2', 'clerk')])
  court = { clerk, judge }
  filer = await signedIn(origin, 'an')
  filed = await fileLawsuit(filer, [], ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')
  judgments = await Promise.all([1, 2, 3].map(() => publishedJudgment(origin, court)))
})

const keys = async (): Promise<ReceiptKey[]> => {
  const found: { keys: ReceiptKey[] } = await (await fetch(`${origin}/keys/receipts.json`)).json()
  return found.keys
}

const bytesOf = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer())

const hashOf = (link: string): string => {
  const compact = readSealedCopy(link.split('#r=')[1] ?? '')?.compact ?? {}
  return createHash('sha256').update(signedJson(compact)).digest('hex')
}

const thing = async (link: string, isThere: (state: ReturnType<typeof thingFile.parse>) => boolean = () => true) =>
  thingFile.parse(await publicJson(origin, thingPath(hashOf(link)), value => isThere(thingFile.parse(value))))

/** Two judgments bought by a company, once for the tests that look at them. */
let bought: View

describe('copies of published judgments', () => {
  test('are quoted by the pages that the portal counts, in one order for all of them, to the court', async () => {
    const [id = ''] = await ask(company, { items: publishedItems(judgments.slice(0, 2)) })
    await check(court.clerk, id)
    expect((await atDesk(court.clerk, id)).deskMay).toEqual([])
    expect(await refusalOf(certify(court.clerk, id))).toBe('404 copy.same-person-may-not-certify')
    await certify(court.judge, id)
    const quoted = await untilState(company, id, 'quoted')
    const pages = quoted.items.reduce((sum, { found }) => sum + (found?.pages ?? 0), 0)
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(quoted).toMatchObject({ amountVnd: pages * 1500, may: ['pay', 'withdraw'], made: [] })
    await payAtCounter(accountant, company, id)
    bought = await untilState(company, id, 'ready')
    expect(bought.made).toHaveLength(2)
    expect(bought.zipUrl).toBeDefined()
  })

  test('are the published version, say so, bear the name of whom they were given to, and verify by file', async () => {
    const [copy] = bought.made
    const found = await verifySealedCopyPdf(await bytesOf(copy?.url ?? ''), await keys())
    expect(found).toMatchObject({
      verdict: 'genuine',
      statement: { version: 'encoded', kind: 'published-judgment', issuedTo: 'Công ty TNHH Sông Lam', certifiedBy: 'Lê Văn Thắng' },
    })
  })

  test('come in one archive too', async () => {
    const zip = Buffer.from(await bytesOf(bought.zipUrl ?? ''))
    expect(zip.subarray(0, 4).toString('hex')).toBe('504b0304')
    expect(zip.includes('danh-muc.csv')).toBe(true)
    expect(zip.length).toBeGreaterThan(2 * 5000)
  })

  test('are nobody else’s: neither request nor copies exist for others, nor for another court', async () => {
    expect(await refusalOf(stranger.get(`/api/copies/${bought.id}`))).toBe('404 copy.missing')
    expect(await refusalOf(farClerk.get(`/api/desk/copies/${bought.id}`))).toBe('404 copy.missing')
  })

  test('are told of by inbox and mail, without names and without what they are about', async () => {
    await company.until('/api/inbox', ({ notices }) => JSON.stringify(notices).includes('copy.ready'))
    const mails = await mailsTo(origin, 'phapche@songlam.example.vn')
    const told = mails.filter(({ text }) => text.includes(bought.code))
    expect(told.length).toBeGreaterThanOrEqual(2)
    for (const { text } of told) expect(text).not.toMatch(/Tranh chấp|Sông Lam|\/2026\/DS-ST/)
  })

  test('can be taken back before they are paid, and the order is cancelled', async () => {
    const [id = ''] = await ask(company, { items: publishedItems(judgments.slice(0, 1)) })
    await check(court.clerk, id)
    await certify(court.judge, id)
    const { orderId } = await untilState(company, id, 'quoted')
    await untilOrder(company, orderId, 'open')
    await company.post(`/api/copies/${id}/withdrawal`)
    await untilOrder(company, orderId, 'cancelled')
    expect(viewSchema.parse(await company.get(`/api/copies/${id}`))).toMatchObject({ state: 'withdrawn', made: [] })
  })
})

describe('the right to a copy', () => {
  test('is refused at once to whoever may not have it, and nobody learns whether a case exists', async () => {
    const ofCase = { ...nothing, courtCode: 'NA-KV01', caseNumber: '1/2026/TLST-DS' }
    expect(await refusalOf(ask(stranger, { items: [{ ...ofCase, kind: 'judgment' }] }))).toBe('404 copy.published-version-only')
    expect(await refusalOf(ask(stranger, { as: 'counsel', authority: 'x', items: [{ ...ofCase, kind: 'extract' }] }))).toBe(
      '404 copy.extract-for-parties',
    )
    expect(await refusalOf(ask(stranger, { as: 'party', items: [{ ...nothing, kind: 'extract', caseId: 'no-such-case' }] }))).toBe(
      '404 copy.case-missing',
    )
    expect(await refusalOf(ask(stranger, { items: publishedItems(['0123456789abcdefghjk']) }))).toBe('404 copy.judgment-missing')
    const [unknown] = await ask(stranger, {
      as: 'counsel',
      authority: 'Thẻ luật sư 1',
      items: [{ ...ofCase, caseNumber: '999/2026/TLST-DS', kind: 'judgment' }],
    })
    expect(unknown).toBeDefined()
  })

  test('of a State body costs nothing: no order, no step of payment (NQ 326 Art. 11(2)(d))', async () => {
    const [id = ''] = await ask(stranger, {
      as: 'state-body',
      authority: 'Công văn 12/CV-UBND',
      items: publishedItems(judgments.slice(0, 1)),
    })
    await check(court.clerk, id)
    await certify(court.judge, id)
    const ready = await untilState(stranger, id, 'ready')
    expect(ready).toMatchObject({ amountVnd: 0, may: [] })
    expect(ready.orderId).toBeUndefined()
    expect(ready.made).toHaveLength(1)
  })
})

describe('proofs', () => {
  test('each copy is found by its hash, and goes into the signed root of its day; a 30-line script of a third party checks both', async () => {
    const [copy] = bought.made
    const link = copy?.link ?? ''
    const known = await thing(link)
    expect(known).toMatchObject({ kind: 'copy', state: 'valid', asOf: null })
    expect(JSON.stringify(known)).not.toMatch(/Sông Lam|Thắng/)
    // The evening of that day is over: today's, or a later one's where another test has closed today.
    const days = Math.round((Date.parse(known.day) - Date.parse(todayHere())) / 86_400_000) + 1
    await tellLocal(origin, 'clock', { offsetMs: days * 24 * 3_600_000 })
    await tellLocal(origin, 'schedules/publish-proofs').finally(() => tellLocal(origin, 'clock', { offsetMs: 0 }))
    const placed = await thing(link, ({ place }) => place !== null)
    const day = dayFile.parse(await publicJson(origin, `/proofs/days/${placed.day}.json`))
    expect(await isIncluded(placed, day)).toBe(true)
    const file = join(directory, 'copy.pdf')
    const bytes = Buffer.from(await bytesOf(copy?.url ?? ''))
    writeFileSync(file, bytes)
    const verified = await run(process.execPath, ['docs/verify.mjs', file, origin])
    expect(verified.stdout).toContain('genuine')
    expect(verified.stdout).toContain('\nvalid\n')
    expect(verified.stdout).toContain(`in the root of ${placed.day}`)
    const receipt = z.object({ link: z.string() }).parse(await filer.get(`/api/filings/${filed.id}/receipt`))
    expect((await run(process.execPath, ['docs/verify.mjs', receipt.link, origin])).stdout).toContain('in the root of')
    bytes[100] = (bytes[100] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await expect(run(process.execPath, ['docs/verify.mjs', file, origin])).rejects.toMatchObject({ code: 1 })
  })

  test('of a judgment that is taken down say "withdrawn as of" that day; the copies of others stay valid', async () => {
    const gone = judgments[2] ?? ''
    const [id = ''] = await ask(stranger, { as: 'state-body', authority: 'Công văn 13/CV-UBND', items: publishedItems([gone]) })
    await check(court.clerk, id)
    await certify(court.judge, id)
    const { made } = await untilState(stranger, id, 'ready')
    const link = made[0]?.link ?? ''
    await thing(link)
    const takenDown = { reason: 'Theo yêu cầu của người có quyền lợi liên quan.', isUrgent: true }
    const version = Number(new Map(Object.entries((await court.clerk.get(`/api/desk/judgments/${gone}`)) ?? {})).get('version'))
    await court.judge.post(`/api/desk/judgments/${gone}/takedown`, { version, ...takenDown })
    const withdrawn = await thing(link, ({ state }) => state !== 'valid')
    expect(withdrawn).toMatchObject({ state: 'withdrawn', asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    expect(viewSchema.parse(await stranger.get(`/api/copies/${id}`)).made[0]).toMatchObject({ state: 'withdrawn', asOf: withdrawn.asOf })
    expect((await thing(bought.made[0]?.link ?? '')).state).toBe('valid')
    expect(await refusalOf(ask(company, { items: publishedItems([gone]) }))).toBe('410 copy.judgment-taken-down')
  })
})
