// Files that cannot be taken: each says its own cause in its own sentence, and is taken away or replaced in its place.
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bankStatement, type Paper } from '../../demonstration/papers.ts'
import { PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { filingEvidence } from '../../web/src/words/vi/filing-evidence.ts'
import { kit } from '../../web/src/words/vi/kit.ts'
import { heif, jpeg } from '../documents/made-images.ts'
import { eicar, pdf, plainPdf } from '../documents/made-pdf.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { expectSound, said } from './sound-page.ts'
import { chooseFiles, filesReceived, onEvidence, signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const { causes } = filingEvidence

let browser: Browser
let own: Window

beforeAll(async () => {
  browser = await launchBrowser()
  const client = new PortalClient(origin)
  await client.signIn('binh')
  const id = textOf(await client.post('/api/drafts'), 'id')
  own = await openWindow(browser, origin)
  await own.page.goto(`/dang-nhap?ve=${encodeURIComponent(`/nop-don/soan?ho-so=${id}#chung-cu`)}`)
  await signInByVneid(own.page, 'binh')
  await onEvidence(own.page)
})
afterAll(() => browser?.close())

const paper = (name: string, type: string, bytes: Uint8Array): Paper => ({ name, type, bytes })
const rowOf = (name: string): Locator => own.page.locator('.file-row', { hasText: name })
const panelOf = (name: string): Locator => own.page.locator('.file-panel', { has: rowOf(name) })

const received = (name: string): Promise<void> => rowOf(name).locator('.tag-success').waitFor()

describe('a file that cannot be taken', () => {
  it.each<[what: string, paper: () => Promise<Paper> | Paper, cause: keyof typeof causes]>([
    ['locked with a password', async () => paper('khoa.pdf', 'application/pdf', await pdf({ userPassword: 'secret' })), 'encrypted'],
    ['without content', () => paper('rong.pdf', 'application/pdf', new Uint8Array(0)), 'empty'],
    ['cut in half', async () => paper('nua.pdf', 'application/pdf', (await pdf()).subarray(0, 700)), 'corrupt'],
    ['an iPhone photo called a JPEG', () => paper('anh.jpg', 'image/jpeg', heif()), 'not-what-it-claims'],
    ['a program', () => paper('cai-dat.exe', 'application/x-msdownload', new Uint8Array(400)), 'type-not-accepted'],
    // Seen in the browser, before a byte of it is sent.
    ['the text of a test virus called a PDF', () => paper('vi-rut.pdf', 'application/pdf', Buffer.from(eicar)), 'not-what-it-claims'],
    [
      'a virus within a PDF',
      () => paper('vi-rut-an.pdf', 'application/pdf', Buffer.concat([plainPdf(), Buffer.from(`%${eicar}\n`)])),
      'infected',
    ],
    ['a virus within a photo', () => paper('vi-rut.jpg', 'image/jpeg', Buffer.concat([jpeg(), Buffer.from(eicar)])), 'infected'],
  ])('%s says its cause', async (_what, make, cause) => {
    const file = await make()
    await chooseFiles(own.page, [file])
    const sentence = rowOf(file.name).locator('.file-cause', { hasText: /\S/ })
    await sentence.waitFor()
    expect(await said(sentence)).toBe(causes[cause])
  })

  it('stands on a sound page, each with its sentence', () => expectSound(own.page))

  it('is replaced in its place by one that can', async () => {
    await chooseFiles(own.page, [{ ...(await bankStatement()), name: 'da-mo.pdf' }], panelOf('khoa.pdf').getByText(filingEvidence.again))
    await received('da-mo.pdf')
    expect(await rowOf('khoa.pdf').count()).toBe(0)
  })

  it('is taken away at a click', async () => {
    for (const name of ['rong.pdf', 'nua.pdf', 'anh.jpg', 'cai-dat.exe', 'vi-rut.pdf', 'vi-rut-an.pdf', 'vi-rut.jpg']) {
      await rowOf(name).getByRole('button', { name: kit.file.remove }).click()
      await rowOf(name).waitFor({ state: 'detached' })
    }
    expect(await own.page.locator('.file-row').count()).toBe(1)
  })
})

describe('a photo of an iPhone', () => {
  it('is taken as it is', async () => {
    await chooseFiles(own.page, [paper('IMG_0001.HEIC', 'image/heic', heif())])
    await filesReceived(own.page, 2)
    await expectSound(own.page)
  })

  it('is taken away after a question, because it would have to be sent again', async () => {
    await rowOf('IMG_0001.HEIC').getByRole('button', { name: kit.file.remove }).click()
    await expectSound(own.page)
    await own.page.getByRole('button', { name: filingEvidence.removeYes, exact: true }).click()
    await rowOf('IMG_0001.HEIC').waitFor({ state: 'detached' })
    expect(await own.page.locator('.file-row').count()).toBe(1)
  })
})

it('no page on the way had a fault', () => {
  expect(own.faults).toEqual([])
})
