// Nothing that was typed, chosen or signed is lost, and nothing is filed twice: sessions end, lines break, pages are left, buttons are pressed again.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { type Paper, photoPaper } from '../../demonstration/papers.ts'
import { PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { filing as inEnglish } from '../../web/src/words/en/filing.ts'
import { filing } from '../../web/src/words/vi/filing.ts'
import { filingEvidence } from '../../web/src/words/vi/filing-evidence.ts'
import { filingReview } from '../../web/src/words/vi/filing-review.ts'
import { plainPdf } from '../documents/made-pdf.ts'
import { launchBrowser, openWindow, patienceMs, type Window } from '../support/browser.ts'
import { readyDraft } from './ready-draft.ts'
import { receiptShown } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'
import { chooseFiles, draftSaved, filesReceived, onPage, petitionReady, sign, signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const lawyer = { login: 'luatsu', fullName: 'Phạm Đức Hùng' }
const facts = 'Ngày 01/02/2026 tôi cho ông Kha Văn Sáng vay tiền. '

let browser: Browser
let client: PortalClient
let own: Window

beforeAll(async () => {
  browser = await launchBrowser()
  client = new PortalClient(origin)
  await client.signIn(lawyer.login)
})
beforeEach(async () => {
  own = await openWindow(browser, origin, { breaksLine: true })
  return async () => {
    expect(own.faults).toEqual([])
    await own.context.close()
  }
})
afterAll(() => browser?.close())

const noticed = (page: Page, title: string) => page.locator('.notice-title', { hasText: title })

const wizardAt = (id: string, page: string): string => `/nop-don/soan?ho-so=${id}#${page}`

/** Signs in on the way to a page of a draft. */
const openDraft = async (page: Page, id: string, step: string): Promise<void> => {
  await page.goto(`/dang-nhap?ve=${encodeURIComponent(wizardAt(id, step))}`)
  await signInByVneid(page, lawyer.login)
  await page.locator('#question').waitFor()
}

const newDraft = async (): Promise<string> => textOf(await client.post('/api/drafts'), 'id')

const factsOnServer = async (id: string): Promise<string> => {
  const draft = await client.get(`/api/drafts/${id}`)
  return draft !== null && typeof draft === 'object' && 'petition' in draft ? textOf(draft.petition, 'facts') : ''
}

describe('what is typed', () => {
  it('outlives the session: the page says so, and after signing in again the person is back where they were', async () => {
    const { page, context } = own
    const id = await newDraft()
    await openDraft(page, id, 'su-viec')
    await page.locator('#facts').fill(facts)
    await draftSaved(page)
    await context.clearCookies({ name: '__Host-session' })
    await page.locator('#facts').press('End')
    await page.keyboard.type('Ông Sáng chưa trả.')
    await noticed(page, filing.banners.signedOut.title).waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: filing.banners.signedOut.action }).click()
    await signInByVneid(page, lawyer.login)
    await onPage(page, filing.facts.title)
    expect(page.url()).toContain(wizardAt(id, 'su-viec'))
    expect(await page.locator('#facts').inputValue()).toBe(`${facts}Ông Sáng chưa trả.`)
    await expect.poll(() => factsOnServer(id), { timeout: patienceMs }).toBe(`${facts}Ông Sáng chưa trả.`)
  })

  it('outlives a lost line: kept on the device, saved when the line is back', async () => {
    const { page, context } = own
    const id = await newDraft()
    await openDraft(page, id, 'su-viec')
    await context.setOffline(true)
    await page.locator('#facts').fill(facts)
    await noticed(page, filing.banners.offline.title).waitFor()
    await expectSound(page)
    await context.setOffline(false)
    await draftSaved(page)
    await noticed(page, filing.banners.offline.title).waitFor({ state: 'detached' })
    expect(await factsOnServer(id)).toBe(facts)
  })

  it('and what is attached stay when the language changes', async () => {
    const { page } = own
    const id = await newDraft()
    await openDraft(page, id, 'chung-cu')
    await chooseFiles(page, [photoPaper()])
    await filesReceived(page, 1)
    await page.goto(wizardAt(id, 'su-viec'))
    await page.locator('#facts').fill(facts)
    await page.locator('[data-other-language]').click()
    await onPage(page, inEnglish.facts.title)
    expect(new URL(page.url()).pathname).toBe('/en/nop-don/soan')
    expect(await page.locator('#facts').inputValue()).toBe(facts)
    await page.goto(`/en${wizardAt(id, 'chung-cu')}`)
    await filesReceived(page, 1)
    await expectSound(page, 'en')
  })
})

/** Two parts: the bucket takes files in parts of 8 MiB. */
const largeScan = (): Paper => ({
  name: 'ban-quet-lon.pdf',
  type: 'application/pdf',
  bytes: plainPdf({ firstObject: `%${'ban quet '.repeat(1_000_000)}\n` }),
})

const partOf = (url: string): string => new URL(url).searchParams.get('partNumber') ?? ''

describe('an upload', () => {
  it('left in the middle goes on from the parts that have arrived, when the same file is chosen again', async () => {
    const { page } = own
    const sent: string[] = []
    page.on('requestfinished', request => partOf(request.url()) !== '' && request.method() === 'PUT' && sent.push(partOf(request.url())))
    // The line is too slow for all but the first part.
    await page.route(
      url => partOf(url.href) === '2',
      () => {},
    )
    page.on('dialog', dialog => dialog.accept())
    const id = await newDraft()
    await openDraft(page, id, 'chung-cu')
    const scan = largeScan()
    await chooseFiles(page, [scan])
    await expect.poll(() => sent, { timeout: patienceMs }).toEqual(['1'])
    await page.reload()
    await page.getByText(filingEvidence.causes['choose-again']).waitFor()
    await page.unrouteAll()
    await expectSound(page)
    await chooseFiles(page, [scan])
    await filesReceived(page, 1)
    expect(sent).toEqual(['1', '2'])
    expect(await page.locator('.file-row').count()).toBe(1)
  })
})

/** At the last page of a petition that lacks nothing but the name. */
const atSigning = async (page: Page, against: string): Promise<string> => {
  const id = await readyDraft(client, lawyer.fullName, against)
  await openDraft(page, id, 'ky')
  await petitionReady(page)
  return id
}

const filingsAgainst = async (id: string): Promise<number> => {
  const answer = await client.get('/api/filings')
  const filings =
    answer !== null && typeof answer === 'object' && 'filings' in answer && Array.isArray(answer.filings) ? answer.filings : []
  return filings.filter(each => textOf(each, 'id') === id).length
}

describe('a petition is filed once', () => {
  it('however often the button is pressed', async () => {
    const { page } = own
    const id = await atSigning(page, 'Kha Văn Sáng')
    await page.locator('#typed-name').fill(lawyer.fullName)
    await page.locator('#submit-petition').dblclick()
    const receipt = await receiptShown(page)
    expect(receipt.filingId).toBe(id)
    expect(await filingsAgainst(id)).toBe(1)
  })

  it('from however many tabs', async () => {
    const { page, context } = own
    const id = await atSigning(page, 'Lữ Thị Nga')
    const other = await context.newPage()
    await other.goto(wizardAt(id, 'ky'))
    await petitionReady(other)
    const both = [page, other]
    await Promise.all(both.map(tab => tab.locator('#typed-name').fill(lawyer.fullName)))
    await Promise.all(both.map(tab => tab.locator('#submit-petition').click()))
    const [first, second] = await Promise.all(both.map(receiptShown))
    expect(second).toEqual(first)
    expect(await filingsAgainst(id)).toBe(1)
  })

  it('when the answer is lost, and the same receipt comes', async () => {
    const { page } = own
    const id = await atSigning(page, 'Lô Văn Hoài')
    const codes: string[] = []
    await page.route('**/api/filings', async route => {
      const answer = await route.fetch()
      const { statement }: { statement: unknown } = await answer.json()
      codes.push(textOf(statement, 'code'))
      if (codes.length === 1) await route.abort('connectionreset')
      else await route.fulfill({ response: answer })
    })
    await sign(page, lawyer.fullName)
    await noticed(page, filingReview.sign.unheardTitle).waitFor()
    const receipt = await receiptShown(page)
    expect(codes).toHaveLength(2)
    expect(codes[1]).toBe(codes[0])
    expect(receipt.code.replaceAll('-', '')).toBe(codes[0]?.replaceAll('-', ''))
    expect(await filingsAgainst(id)).toBe(1)
    expect(await said(page.locator('h1'))).not.toBe('')
  })
})
