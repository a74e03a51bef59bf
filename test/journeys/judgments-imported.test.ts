// Judgments of the archive come in one ZIP: opened in the browser, refused by name when it is built to harm, sent row by row, with a report.
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { rowsOfCsv, sampleCsv } from '../../web/src/scripts/judgments/import-rows.ts'
import { paths } from '../../web/src/site/paths.ts'
import { fill } from '../../web/src/words/fill.ts'
import { deskJudgments } from '../../web/src/words/vi/desk-judgments.ts'
import { judgmentRefusals } from '../../web/src/words/vi/refusals-judgments.ts'
import { word } from '../documents/made-word.ts'
import { officer } from '../portal/people.ts'
import { launchBrowser, openWindow, phone, type Window } from '../support/browser.ts'
import { expectSound, said } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const words = deskJudgments.import
let browser: Browser
let clerk: Window

beforeAll(async () => {
  browser = await launchBrowser()
  await officer(origin, 'thuky1', 'clerk')
  clerk = await openWindow(browser, origin, { viewport: phone })
  await clerk.page.goto(`/dang-nhap?ve=${encodeURIComponent(paths.deskJudgmentImport)}`)
  await signInByVneid(clerk.page, 'thuky1')
  await clerk.page.locator('#zip').waitFor()
})
afterAll(() => browser?.close())

const serial = 10_000 + Math.floor(Math.random() * 80_000)
/** Rows like the sample's, each with its own number and file. */
const csvOf = (files: readonly string[]): string => {
  const [heading = '', row = ''] = sampleCsv().split(/\r?\n/)
  const rows = files.map((file, at) => row.replace('64/2023/DS-ST', `${serial + at}/2023/DS-ST`).replace('64-2023-ds-st.docx', file))
  expect(rowsOfCsv([heading, ...rows].join('\n')).map(({ fileName }) => fileName)).toEqual(files)
  return [heading, ...rows].join('\r\n')
}

const text = ['Nguyên đơn: Bà Vi Thị Yến.', 'NỘI DUNG VỤ ÁN:', 'Bà Yến cho vay tiền.', 'QUYẾT ĐỊNH:', 'Buộc bị đơn trả nợ.'].join('\n')
const document = `<w:document><w:body>${text
  .split('\n')
  .map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  .join('')}</w:body></w:document>`

const zipOf = async (files: Readonly<Record<string, string | Uint8Array>>, options: object = {}): Promise<Buffer> => {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options })
  for (const [name, content] of Object.entries(files)) {
    const part = typeof content === 'string' ? content : new Uint8Array(content)
    await zip.add(name, new BlobReader(new Blob([part])))
  }
  return Buffer.from(await (await zip.close()).arrayBuffer())
}

const choose = async (page: Page, buffer: Buffer): Promise<void> => {
  await page.locator('#zip').setInputFiles({ name: 'ban-an.zip', mimeType: 'application/zip', buffer })
  await page.getByRole('button', { name: words.do }).click()
}

describe('a ZIP that is no import', () => {
  const csv = csvOf(['a.txt'])
  it.each([
    [
      'that grows a thousandfold',
      () => zipOf({ 'x.csv': csv, 'a.txt': new Uint8Array(8 * 1024 * 1024) }),
      'judgment.archive-bomb',
      { name: 'a.txt' },
    ],
    [
      'with a password',
      () => zipOf({ 'x.csv': csv, 'a.txt': text }, { password: 'kin', zipCrypto: true }),
      'judgment.archive-encrypted',
      { name: 'x.csv' },
    ],
    ['without a CSV', () => zipOf({ 'a.txt': text }), 'judgment.archive-without-csv', {}],
    ['that is none', async () => Buffer.from('PK nothing'), 'judgment.archive-unreadable', {}],
  ] as const)('%s is refused, and says why', async (_what, made, code, facts) => {
    await choose(clerk.page, await made())
    const error = clerk.page.locator('.field', { has: clerk.page.locator('#zip') })
    await error.getByText(fill(judgmentRefusals[code].what, facts)).waitFor()
    expect(await clerk.page.locator('#import-result').textContent()).toBe('')
    await expectSound(clerk.page)
  })
})

it('a ZIP of Word and text, in folders, is sent row by row; what is missing, damaged or too large is said in the report', async () => {
  const { page } = clerk
  const large = Buffer.alloc(5 * 1024 * 1024, 0)
  for (let at = 0; at < large.length; at += 1) large[at] = 97 + Math.floor(Math.random() * 26)
  const files = {
    '2023/một.docx': word({ document: { text: document } }),
    '2023/b/hai.txt': text,
    'ba.txt': large,
    'nam.pdf': '%PDF-1.7 nothing',
  }
  const csv = csvOf(['một.docx', 'hai.txt', 'ba.txt', 'bon.txt', 'nam.pdf'])
  await choose(page, await zipOf({ 'danh-muc/ban-an.csv': csv, '__MACOSX/danh-muc/._ban-an.csv': 'x', ...files }))
  await page.locator('#report-said').waitFor()
  expect(await said(page.locator('#report-said'))).toBe(fill(words.reportSaid, { proposed: 2, refused: 3 }))
  const report = await said(page.locator('#import-result'))
  expect(report).toContain(fill(words.missingFile, { name: 'bon.txt' }))
  for (const code of ['judgment.file-too-large', 'judgment.file-unreadable'] as const) expect(report).toContain(judgmentRefusals[code].what)
  await expectSound(page)
  await page.getByRole('link', { name: words.open }).first().click()
  await page.locator('.pane-original', { hasText: 'Vi Thị Yến' }).waitFor()
  expect(await said(page.locator('.pane-public'))).not.toContain('Yến')
  expect(clerk.faults).toEqual([])
})

it('files by themselves are taken as before', async () => {
  const { page } = clerk
  await page.goto(paths.deskJudgmentImport)
  await page.getByText(words.ways.files).click()
  const csv = csvOf(['loose.txt']).replace(`${serial}/2023`, `${serial + 9}/2023`)
  await page.locator('#csv').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.locator('#files').setInputFiles({ name: 'loose.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: words.do }).click()
  await page.locator('#report-said').waitFor()
  expect(await said(page.locator('#report-said'))).toBe(fill(words.reportSaid, { proposed: 1, refused: 0 }))
  expect(clerk.faults).toEqual([])
})
