// Judgments on the running portal: from the entry to the public page, corrected, taken down from everywhere, imported in bulk.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { type PortalClient, PortalRefusal, textOf } from '../../demonstration/portal-client.ts'
import { publishedJudgment } from '../../functions/judgments/published-judgment.ts'
import { word } from '../documents/made-word.ts'
import { judgmentEntry, secrets, wordsOf } from '../judgments/made-judgment.ts'
import { officer, refusalOf, todayHere } from './people.ts'

const { origin, directory } = inject('portal')
let clerk: PortalClient
let judge: PortalClient
let otherClerk: PortalClient

beforeAll(async () => {
  ;[clerk, judge, otherClerk] = await Promise.all([
    officer(origin, 'thukytinh', 'clerk'),
    officer(origin, 'thamphantinh', 'judge'),
    officer(origin, 'thuky2', 'clerk'),
  ])
})

const patienceSeconds = 120
const token = (): string => crypto.randomUUID().replaceAll('-', '')
/** No other run and no other test has this number. */
const newNumber = (): string => `${10_000 + Math.floor(Math.random() * 89_999)}/2026/DS-ST`

const atDesk = z.object({
  ...{ id: z.string(), version: z.number(), state: z.string(), caseNumber: z.nullable(z.string()) },
  preview: z.nullable(z.object({ title: z.string(), paragraphs: z.array(z.string()) })),
  findings: z.array(z.object({ kind: z.string(), value: z.string() })),
  marks: z.array(z.object({ start: z.number(), end: z.number(), to: z.string(), kind: z.string(), state: z.string(), by: z.string() })),
  source: z.nullable(z.string()),
})
const open = async (id: string, by = clerk) => atDesk.parse(await by.get(`/api/desk/judgments/${id}`))
const enter = async (words: string, changes: object = {}) =>
  open(textOf(await clerk.post('/api/desk/judgments', judgmentEntry(newNumber(), words, changes)), 'id'))
const act = async (by: PortalClient, id: string, door: string, body: object = {}) => {
  await by.post(`/api/desk/judgments/${id}/${door}`, { version: (await open(id)).version, ...body })
}
const untilState = (id: string, state: string) => clerk.until(`/api/desk/judgments/${id}`, value => value.state === state, patienceSeconds)

const publish = async (words: string, changes: object = {}): Promise<string> => {
  const { id } = await enter(words, changes)
  await act(clerk, id, 'review')
  await act(judge, id, 'approval', { dismissals: [] })
  await untilState(id, 'published')
  return id
}

const addressesOf = (id: string) => [`/judgments/${id}.json`, `/judgments/${id}.pdf`, `/ban-an/${id}`, `/en/ban-an/${id}`]
const fetched = async (path: string) => {
  const answer = await fetch(origin + path)
  return { status: answer.status, cache: answer.headers.get('cache-control') ?? '', bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const readPdf = async (bytes: Uint8Array): Promise<{ text: string; information: string }> => {
  const file = await getDocument({ data: bytes, useSystemFonts: false, disableFontFace: true }).promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => (await file.getPage(index + 1)).getTextContent()),
  )
  const { info, metadata } = await file.getMetadata()
  const text = pages.flatMap(({ items }) => items.map(item => ('str' in item ? item.str : ''))).join(' ')
  return { text: text.normalize('NFC').replace(/\s+/g, ' '), information: JSON.stringify([info, metadata]) }
}
/** Other tests delete while this one reads. */
const readIfThere = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
/** Everything that S3 has kept, every version of every object of every bucket, as it lies on the disk. */
const kept = (): Buffer[] =>
  readdirSync(join(directory, 'storage', 'blobs'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readIfThere(join(entry.parentPath, entry.name)))
const keptWith = (words: string | Buffer): number => kept().filter(bytes => bytes.includes(words)).length

describe('publication', () => {
  it('shows letters for people in page, PDF, data and metadata, and nothing of them anywhere', async () => {
    const words = token()
    const id = await publish(words)
    const [json, pdf, page, english] = await Promise.all(addressesOf(id).map(fetched))
    expect([json?.status, pdf?.status, page?.status, english?.status]).toEqual([200, 200, 200, 200])
    const { text, information } = await readPdf(pdf?.bytes ?? new Uint8Array())
    const texts = [json, page, english].map(each => new TextDecoder().decode(each?.bytes))
    for (const each of [...texts, text]) {
      expect(each).toContain('Vi Thị Y')
      expect(each).toContain(wordsOf(words))
    }
    for (const secret of secrets) for (const each of [...texts, text, information]) expect(each).not.toContain(secret)
    const published = publishedJudgment.parse(JSON.parse(texts[0] ?? ''))
    expect(published).toMatchObject({ id, state: 'published', courtCode: 'NA-T', level: 'first-instance', caseKind: 'DS' })
    expect(text).toContain('công bố để tham khảo')
    expect(texts[1]).toContain('noarchive')
  })

  it('lets the edge keep it for less than a minute', async () => {
    const id = await publish(token())
    for (const { cache } of await Promise.all(addressesOf(id).map(fetched))) {
      const [, seconds = ''] = /s-maxage=(\d+)/.exec(cache) ?? []
      expect(Number(seconds)).toBeGreaterThan(0)
      expect(Number(seconds)).toBeLessThanOrEqual(60)
    }
  })

  it('needs a second person, and stays shut while the detector sees anything', async () => {
    const { id, marks } = await enter(token())
    const undone = marks.map((mark, index) => (index === 0 ? { ...mark, state: 'undone' } : mark))
    const revised = await clerk.put(`/api/desk/judgments/${id}/marks`, { version: 1, marks: undone })
    expect(z.object({ findings: z.array(z.unknown()) }).parse(revised).findings.length).toBeGreaterThan(0)
    await act(clerk, id, 'review')
    const { version, findings } = await open(id)
    const approval = (by: PortalClient, dismissals: object[]) => by.post(`/api/desk/judgments/${id}/approval`, { version, dismissals })
    expect(await refusalOf(approval(clerk, []))).toBe('409 judgment.second-person')
    expect(await refusalOf(approval(judge, []))).toBe('409 judgment.findings-remain')
    expect(
      await refusalOf(
        approval(
          judge,
          findings.map(({ kind, value }) => ({ kind, value, reason: '' })),
        ),
      ),
    ).toBe('422 judgment.note-missing')
    for (const path of addressesOf(id)) expect((await fetched(path)).status).toBe(404)
    await act(judge, id, 'return', { note: 'Còn tên người ở phần tóm tắt.' })
    expect((await open(id)).state).toBe('in-review')
  })

  it('is there for officers of its court only', async () => {
    const { id } = await enter(token())
    expect(await refusalOf(otherClerk.get(`/api/desk/judgments/${id}`))).toBe('404 judgment.missing')
    expect(await refusalOf(otherClerk.post(`/api/desk/judgments/${id}/review`, { version: 1 }))).toBe('404 judgment.missing')
  })

  it('is refused by the rule that stands against it, and twice under one number', async () => {
    const number = newNumber()
    const entry = judgmentEntry(number, token())
    const closed = {
      ...entry,
      answers: {
        isClosedSession: true,
        hasStateSecret: false,
        isSecrecyAsked: false,
        isAgainstCustoms: false,
        hasMinor: true,
        canBeEncoded: true,
      },
    }
    const refused = await clerk.post('/api/desk/judgments', closed).catch((error: unknown) => error)
    expect(refused instanceof PortalRefusal ? [refused.code, refused.facts] : refused).toEqual([
      'judgment.not-publishable',
      { rules: ['NOT-2', 'NOT-5'] },
    ])
    await clerk.post('/api/desk/judgments', entry)
    expect(await refusalOf(clerk.post('/api/desk/judgments', entry))).toBe('409 judgment.number-taken')
  })
})

describe('a case and its judgment', () => {
  const party = { type: 'person', isMinor: false, personalNumber: '' }
  const caseSchema = z.object({ id: z.string(), version: z.number(), number: z.string() })
  const enterCase = async () =>
    caseSchema.parse(
      await clerk.post('/api/desk/cases', {
        ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: 'DS', relation: '', acceptedOn: todayHere() },
        ...{ acceptedBy: 'vneid-thamphantinh', isSealed: false },
        parties: [
          { ...party, role: 'plaintiff', fullName: 'Moong Thị Dung' },
          { ...party, role: 'defendant', fullName: 'Kha Văn Nguyên' },
        ],
      }),
    )
  const record = async (id: string, step: string) => {
    const { version } = caseSchema.parse(await clerk.get(`/api/desk/cases/${id}`))
    await clerk.post(`/api/desk/cases/${id}/steps`, {
      version,
      step,
      on: todayHere(),
      number: '9/2026/DS-ST',
      note: 'Các bên đã nhận bản án.',
    })
  }
  const rowsSchema = z.object({ rows: z.array(z.object({ id: z.string(), state: z.string() })) })
  /** The candidate of the case, once the worker has opened it. */
  const candidateOf = async (number: string) => {
    for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end; await pause(500)) {
      const { rows } = rowsSchema.parse(await clerk.get('/api/desk/judgments'))
      const opened = await Promise.all(rows.filter(row => row.state === 'candidate').map(row => open(row.id)))
      const found = opened.find(each => each.caseNumber === number)
      if (found) return found
    }
    throw new Error(`no candidate for ${number}`)
  }

  it('NOT-1: is refused before the case is in effect; then it is a candidate, and the two can nowhere be joined', async () => {
    const its = await enterCase()
    const words = token()
    const entry = judgmentEntry(newNumber(), words, { caseNumber: its.number, date: todayHere(), effectiveOn: todayHere() })
    expect(await refusalOf(clerk.post('/api/desk/judgments', entry))).toBe('409 judgment.not-publishable')
    for (const step of ['to-trial', 'pronounced', 'in-effect']) await record(its.id, step)
    const candidate = await candidateOf(its.number)
    const text = `Vụ án thụ lý số ${its.number} giữa bà Moong Thị Dung và ông Kha Văn Nguyên về ${wordsOf(words)}.\nQUYẾT ĐỊNH:\nBuộc ông Kha Văn Nguyên trả nợ.`
    const summary = 'Bên vay không trả nợ.'
    await clerk.post('/api/desk/judgments', {
      ...entry,
      ...{ judgmentId: candidate.id, version: candidate.version, text, summary, title: 'Vay tài sản', people: [] },
    })
    await act(clerk, candidate.id, 'review')
    await act(judge, candidate.id, 'approval', { dismissals: [] })
    await untilState(candidate.id, 'published')
    const { id } = candidate
    const publicTexts = await Promise.all(addressesOf(id).map(fetched))
    for (const { bytes } of publicTexts)
      for (const joining of [its.number, its.id, 'Moong Thị Dung', 'Kha Văn Nguyên'])
        expect(new TextDecoder().decode(bytes)).not.toContain(joining)
    expect((await readPdf(publicTexts[1]?.bytes ?? new Uint8Array())).text).not.toContain(its.number)
    // No file of any kind, public or not, holds the judgment's id and the number or the id of its case.
    const joined = kept().filter(bytes => bytes.includes(id) && (bytes.includes(its.number) || bytes.includes(its.id)))
    expect(joined).toHaveLength(0)
    expect(id).not.toContain(its.id.slice(0, 8))
  })
})

describe('a correction', () => {
  it('stands beside the text as a public note, once a second person agrees', async () => {
    const words = token()
    const id = await publish(words)
    const note = 'Sửa số tiền tại phần quyết định.'
    await act(clerk, id, 'correction', {
      note,
      edits: [{ from: `vay 20.000.000 đồng để làm ${wordsOf(words)}`, to: `vay 21.000.000 đồng để làm ${wordsOf(words)}` }],
    })
    expect(await refusalOf(act(clerk, id, 'correction-decision', { isAgreed: true }))).toBe('409 judgment.second-person')
    await act(judge, id, 'correction-decision', { isAgreed: true })
    const json = await clerk.until(
      `/judgments/${id}.json`,
      value => Array.isArray(value.corrections) && value.corrections.length === 1,
      patienceSeconds,
    )
    expect(publishedJudgment.parse(json).corrections).toEqual([{ on: todayHere(), note }])
    expect(JSON.stringify(json)).toContain('21.000.000')
  })

  it('names nobody', async () => {
    const id = await publish(token())
    await act(clerk, id, 'correction', { note: 'Ông Lương Văn Khăm đã trả nợ.', edits: [] })
    expect(await refusalOf(act(judge, id, 'correction-decision', { isAgreed: true }))).toBe('409 judgment.findings-remain')
  })
})

describe('a takedown', () => {
  it('reaches page, PDF, data and every version of them within five minutes, and leaves a tombstone without content', async () => {
    const words = token()
    const id = await publish(words)
    // Another edition, so that there is an older version to be forgotten.
    await act(clerk, id, 'correction', { note: 'Sửa chính tả.', edits: [] })
    await act(judge, id, 'correction-decision', { isAgreed: true })
    await clerk.until(`/judgments/${id}.json`, value => Array.isArray(value.corrections) && value.corrections.length === 1, patienceSeconds)
    const pdf = Buffer.from((await fetched(`/judgments/${id}.pdf`)).bytes)
    const sentence = `vay 20.000.000 đồng để làm ${wordsOf(words)}`
    // Data and both pages, twice; the pages come after the data.
    await expect.poll(() => keptWith(sentence), { timeout: patienceSeconds * 1000 }).toBeGreaterThanOrEqual(6)
    const began = Date.now()
    await act(clerk, id, 'takedown', { reason: 'Đương sự yêu cầu.', isUrgent: false })
    expect(await refusalOf(act(clerk, id, 'takedown-decision', { isAgreed: true }))).toBe('409 judgment.second-person')
    await act(judge, id, 'takedown-decision', { isAgreed: true })
    for (
      const end = began + 300_000;
      Date.now() < end && (keptWith(sentence) > 0 || (await fetched(`/judgments/${id}.pdf`)).status !== 404);
    )
      await pause(300)
    expect(keptWith(sentence)).toBe(0)
    expect(keptWith(pdf.subarray(-600))).toBe(0)
    const [json, gone, page, english] = await Promise.all(addressesOf(id).map(fetched))
    expect([json?.status, gone?.status, page?.status, english?.status]).toEqual([200, 404, 200, 200])
    for (const each of [json, page, english]) expect(new TextDecoder().decode(each?.bytes)).not.toContain(words)
    expect(new TextDecoder().decode(page?.bytes)).toContain('đã được gỡ')
    expect(publishedJudgment.parse(JSON.parse(new TextDecoder().decode(json?.bytes)))).toMatchObject({
      state: 'taken-down',
      title: '',
      paragraphs: [],
    })
    expect(Date.now() - began).toBeLessThan(300_000)
  })

  it('takes effect at once when it is urgent', async () => {
    const words = token()
    const id = await publish(words)
    await act(clerk, id, 'takedown', { reason: 'Còn tên thật.', isUrgent: true })
    const json = await clerk.until(`/judgments/${id}.json`, value => value.state === 'taken-down', patienceSeconds)
    expect(JSON.stringify(json)).not.toContain(words)
  })
})

describe('an import', () => {
  const rowSchema = z.object({ row: z.number(), judgmentId: z.optional(z.string()), code: z.optional(z.string()) })
  const reportSchema = z.object({ rows: z.number(), proposed: z.number(), refused: z.number(), report: z.array(rowSchema) })
  const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')

  it('takes Word, PDF and text through the same gate, row by row, and says what became of each', async () => {
    const words = token()
    const { text, ...data } = judgmentEntry('', words)
    const plain = String(text)
    const document = `<w:document><w:body>${plain
      .split('\n')
      .map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`
    const pdf = await fetched(`/judgments/${await publish(words)}.pdf`)
    const importId = textOf(await clerk.post('/api/desk/judgment-imports', { rows: 4 }), 'id')
    const send = (row: number, changes: object, file: object) =>
      clerk.post(`/api/desk/judgment-imports/${importId}/rows`, { ...data, number: newNumber(), row, ...changes, file })
    const wordFile = { name: 'mot.docx', base64: base64(word({ document: { text: document } })) }
    const first = rowSchema.parse(await send(1, {}, wordFile))
    await send(2, { courtCode: 'NA-H-QUY-HOP' }, { name: 'hai.txt', base64: base64(plain) })
    await send(3, {}, { name: 'ba.pdf', base64: base64(pdf.bytes) })
    await send(4, { number: '12/2026/TLST-DS' }, { name: 'bon.txt', base64: base64(plain) })
    // The same row again, as after a lost answer: nothing is made twice.
    expect(rowSchema.parse(await send(1, {}, wordFile)).judgmentId).toBe(first.judgmentId)
    const report = reportSchema.parse(await clerk.get(`/api/desk/judgment-imports/${importId}`))
    expect(report).toMatchObject({ rows: 4, proposed: 3, refused: 1 })
    expect(report.report.map(row => row.code)).toEqual([undefined, undefined, undefined, 'judgment.number-of-no-judgment'])
    for (const row of report.report.slice(0, 2)) {
      const { state, preview, findings, source } = await open(row.judgmentId ?? '')
      expect([state, findings]).toEqual(['in-review', []])
      expect(source).toContain('Vi Thị Yến')
      expect(JSON.stringify(preview)).not.toContain('Vi Thị Yến')
    }
    expect((await open(report.report[2]?.judgmentId ?? '')).source).toContain(wordsOf(words))
    expect(await refusalOf(otherClerk.get(`/api/desk/judgment-imports/${importId}`))).toBe('404 judgment.import-missing')
  })

  it.each([
    ['a scan without text', base64('   '), '422 judgment.file-without-text'],
    ['a damaged PDF', base64('%PDF-1.7 nothing'), '422 judgment.file-unreadable'],
    ['a damaged Word file', base64('PK nothing'), '422 judgment.file-unreadable'],
  ])('refuses %s', async (_what, content, refusal) => {
    expect(await refusalOf(clerk.post('/api/desk/judgment-texts', { name: 'tep', base64: content }))).toBe(refusal)
  })
})
