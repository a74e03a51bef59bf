// Parties' copies on the running portal: the first judgment and the extract free, papers of their file under their watermark, paper copies on their way,
// and one that the court takes back.
import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod/mini'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { bankStatement, photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { readSealedCopy, verifySealedCopyPdf } from '../../functions/copies/copy-statement.ts'
import { type ReceiptKey, signedJson } from '../../functions/filings/sealed-statement.ts'
import { codeFile, codePath, thingFile, thingPath } from '../../functions/proofs/proof-form.ts'
import { atDesk, certify, nothing, payAtCounter, publicJson, untilState, type View } from './copy-steps.ts'
import { officer, refusalOf, signedIn, todayHere } from './people.ts'

const { origin } = inject('portal')
let an: PortalClient
let stranger: PortalClient
let accountant: PortalClient
let clerk: PortalClient
let judge: PortalClient
let caseId: string
let papers: { id: string; name: string }[]

const versionOf = async (by: PortalClient, id: string): Promise<number> =>
  z.object({ version: z.number() }).parse(await by.get(`/api/desk/filings/${id}`)).version
const decide = async (by: PortalClient, id: string, door: string, body: object): Promise<void> => {
  await by.post(`/api/desk/filings/${id}/${door}`, { version: await versionOf(by, id), ...body })
}

beforeAll(async () => {
  let chief: PortalClient
  ;[an, stranger, accountant, clerk, judge, chief] = await Promise.all([
    signedIn(origin, 'an'),
    signedIn(origin, 'anh'),
    officer(origin, 'ketoan', 'accountant'),
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'thamphan1', 'judge'),
    officer(origin, 'chanhan', 'chief-judge'),
  ])
  const files = [photoPaper(), await bankStatement()]
  const filing = await fileLawsuit(an, files, ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')
  await decide(clerk, filing.id, 'acknowledgement', {})
  await decide(chief, filing.id, 'judge', { judge: 'vneid-thamphan1' })
  await decide(judge, filing.id, 'decision', { decision: 'accept', noAdvanceBecause: 'Người lao động được miễn.' })
  caseId = filing.id
})

const ask = async (kinds: readonly string[], more: object = {}, who = an): Promise<string> => {
  const items = kinds.map(kind => ({ ...nothing, kind, caseId, title: kind === 'document' ? 'Giấy tờ trong hồ sơ' : 'Bản án sơ thẩm' }))
  const asked = { as: 'party', authority: '', purpose: '', delivery: 'digital', address: '', items, ...more }
  const { requests } = z.object({ requests: z.array(z.object({ id: z.string() })) }).parse(await who.post('/api/copies', asked))
  return requests[0]?.id ?? ''
}

const proposalsSchema = z.object({
  version: z.number(),
  state: z.string(),
  proposals: z.array(
    z.object({
      isFree: z.boolean(),
      article: z.string(),
      documents: z.array(z.object({ id: z.string(), name: z.string(), pages: z.number() })),
    }),
  ),
})
const finding = { gives: true, reason: '', documentId: '', number: '', date: '', text: '', title: '' }
const text = 'NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBuộc bị đơn trả nợ cho ông Nguyễn Văn An.'
const judgmentFound = { ...finding, pages: 2, text, title: 'Bản án sơ thẩm', number: '88/2026/DS-ST', date: '2026-09-14' }

const check = async (id: string, items: readonly object[]): Promise<void> => {
  const { version } = await atDesk(clerk, id)
  await clerk.post(`/api/desk/copies/${id}/check`, { version, note: '', items })
}
const dispatch = async (id: string, how: string, reference = 'RA 123 456 789 VN'): Promise<string> => {
  const { version } = await atDesk(clerk, id)
  return textOf(await clerk.post(`/api/desk/copies/${id}/dispatch`, { version, how, reference }), 'state')
}
const keys = async (): Promise<ReceiptKey[]> => {
  const found: { keys: ReceiptKey[] } = await (await fetch(`${origin}/keys/receipts.json`)).json()
  return found.keys
}
const bytesOf = async (url: string | undefined): Promise<Uint8Array> => new Uint8Array(await (await fetch(url ?? '')).arrayBuffer())
const pagesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true }).promise
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const { items } = await (await file.getPage(index + 1)).getTextContent()
      return items
        .map(item => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFC')
    }),
  )
}
const hashOf = (link: string): string => {
  const compact = readSealedCopy(link.split('#r=')[1] ?? '')?.compact ?? {}
  return createHash('sha256').update(signedJson(compact)).digest('hex')
}

describe('copies for a party', () => {
  let ready: View
  let id: string

  test('are the first judgment and the extract free of charge, papers of the file by the page, of one’s own case only', async () => {
    expect(await refusalOf(ask(['judgment'], {}, stranger))).toBe('404 copy.case-missing')
    id = await ask(['judgment', 'extract', 'document', 'document'], { delivery: 'post', address: 'Xóm 5, xã Kim Liên, tỉnh Nghệ An' })
    const { proposals } = proposalsSchema.parse(await clerk.get(`/api/desk/copies/${id}`))
    expect(proposals.map(({ isFree }) => isFree)).toEqual([true, true, false, false])
    papers = proposals[2]?.documents ?? []
    expect(papers.map(({ name }) => name).sort()).toEqual(['giay-vay-no.jpg', 'sao-ke.pdf'])
    const idOf = (name: string): string => papers.find(paper => paper.name === name)?.id ?? ''
    await check(id, [
      judgmentFound,
      { ...judgmentFound, pages: 1, title: 'Trích lục bản án' },
      { ...finding, pages: 1, documentId: idOf('giay-vay-no.jpg'), title: 'Giấy vay nợ' },
      { ...finding, pages: 1, documentId: idOf('sao-ke.pdf'), title: 'Sao kê' },
    ])
    await certify(judge, id)
    expect(await untilState(an, id, 'quoted')).toMatchObject({ amountVnd: 2 * 1500, may: ['pay', 'withdraw'] })
    await payAtCounter(accountant, an, id)
    ready = await untilState(an, id, 'ready')
    expect(ready.made).toHaveLength(4)
  })

  test('are the whole text, and genuine', async () => {
    const found = await verifySealedCopyPdf(await bytesOf(ready.made[0]?.url), await keys())
    expect(found).toMatchObject({ verdict: 'genuine', statement: { kind: 'judgment', version: 'whole', issuedTo: 'Nguyễn Văn An' } })
    expect((await pagesOf(await bytesOf(ready.made[0]?.url))).join(' ')).toContain('trả nợ cho ông Nguyễn Văn An')
  })

  test('of a PDF of the file show each of its pages under the watermark of who asked; the original lies in none of them', async () => {
    const bytes = await bytesOf(ready.made[3]?.url)
    expect(await verifySealedCopyPdf(bytes, await keys())).toMatchObject({
      verdict: 'genuine',
      statement: { kind: 'document', title: 'Sao kê' },
    })
    const pages = await pagesOf(bytes)
    expect(pages).toHaveLength(3)
    expect(pages[1]).toContain('SAO KÊ TÀI KHOẢN')
    for (const page of pages) expect(page).toContain('Cấp cho Nguyễn Văn An')
    expect(pages.map((page, at) => page.includes(`Trang ${at + 1}/3`))).toEqual([true, true, true])
    for (const copy of [bytes, await bytesOf(ready.made[2]?.url)]) expect(Buffer.from(copy).includes('/EmbeddedFile')).toBe(false)
  })

  test('on paper are posted, come back, are posted again and are handed over, each step with its proof', async () => {
    expect(await refusalOf(dispatch(id, 'returned'))).toBe('409 copy.not-possible-now')
    expect(await refusalOf(dispatch(id, 'posted', ' '))).toBe('422 copy.reference-missing')
    for (const [how, state] of [
      ['posted', 'posted'],
      ['returned', 'returned'],
      ['posted', 'posted'],
      ['delivered', 'delivered'],
    ] as const)
      expect(await dispatch(id, how)).toBe(state)
    const seen = z
      .object({ state: z.string(), dispatches: z.array(z.object({ how: z.string(), reference: z.string() })) })
      .parse(await an.get(`/api/copies/${id}`))
    expect([seen.state, seen.dispatches.map(({ how }) => how)]).toEqual(['delivered', ['posted', 'returned', 'posted', 'delivered']])
  })

  test('of the judgment cost from the second time on; at the counter there is no post', async () => {
    const again = await ask(['judgment', 'extract'], { delivery: 'counter' })
    const { proposals } = proposalsSchema.parse(await clerk.get(`/api/desk/copies/${again}`))
    expect(proposals.map(({ isFree }) => isFree)).toEqual([false, true])
    await check(again, [judgmentFound, { ...judgmentFound, pages: 1 }])
    await certify(judge, again)
    expect((await untilState(an, again, 'quoted')).amountVnd).toBe(2 * 1500)
    await payAtCounter(accountant, an, again)
    await untilState(an, again, 'ready')
    expect(await refusalOf(dispatch(again, 'posted'))).toBe('409 copy.not-possible-now')
    expect(await dispatch(again, 'delivered', 'Nguyễn Văn An nhận')).toBe('delivered')
  })
})

describe('a certified copy that the court takes back', () => {
  const withdraw = async (by: PortalClient, id: string, number: number, reason: string): Promise<void> => {
    const { version } = await atDesk(by, id)
    await by.post(`/api/desk/copies/${id}/made/${number}/withdrawal`, { version, reason })
  }

  test('is withdrawn as of that day for whoever verifies it, by hash and by code; its holder is told and reads why', async () => {
    const id = await ask(['extract', 'extract'])
    await check(id, [judgmentFound, judgmentFound])
    await certify(judge, id)
    const { made } = await untilState(an, id, 'ready')
    const [wrong, right] = made.map(({ link }) => thingPath(hashOf(link)))
    for (const path of [wrong ?? '', right ?? '']) expect(thingFile.parse(await publicJson(origin, path)).state).toBe('valid')

    const farClerk = await officer(origin, 'thuky2', 'clerk')
    expect(await refusalOf(withdraw(judge, id, 1, ' '))).toBe('422 copy.reason-missing')
    expect(await refusalOf(withdraw(judge, id, 9, 'x'))).toBe('404 copy.made-missing')
    expect(await refusalOf(farClerk.post(`/api/desk/copies/${id}/made/1/withdrawal`, { version: 1, reason: 'x' }))).toBe('404 copy.missing')
    expect(await refusalOf(an.post(`/api/desk/copies/${id}/made/1/withdrawal`, { version: 1, reason: 'x' }))).toMatch(/^40[34] /)
    const reason = 'Số bản án in sai.'
    await withdraw(judge, id, 1, reason)
    expect(await refusalOf(withdraw(judge, id, 1, reason))).toBe('409 copy.withdrawn-already')

    const fate = thingFile.parse(await publicJson(origin, wrong ?? '', value => thingFile.parse(value).state !== 'valid'))
    expect(fate).toMatchObject({ state: 'withdrawn', asOf: todayHere() })
    // Nothing public says why, or who did it.
    expect(JSON.stringify(fate)).not.toContain(reason)
    const byCode = codeFile.parse(await publicJson(origin, codePath(made[0]?.code ?? '')))
    expect(thingPath(byCode.hash)).toBe(wrong)
    expect(thingFile.parse(await publicJson(origin, right ?? '')).state).toBe('valid')
    const own = z
      .object({ made: z.array(z.object({ state: z.string(), withdrawn: z.optional(z.object({ by: z.string(), reason: z.string() })) })) })
      .parse(await an.get(`/api/copies/${id}`))
    expect(own.made).toMatchObject([{ state: 'withdrawn', withdrawn: { reason } }, { state: 'valid' }])
    await an.until('/api/inbox', ({ notices }) => JSON.stringify(notices).includes('copy.revoked'))
  })
})
