// The portal's main job as a citizen lives it, on a phone and in Vietnamese: file, keep the receipt, follow, amend, hear of the advance.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bankStatement, contract, debtRecord, photoPaper } from '../../demonstration/papers.ts'
import { formatLongDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../functions/kernel/money.ts'
import { paths } from '../../web/src/site/paths.ts'
import { events } from '../../web/src/words/vi/events.ts'
import { filing } from '../../web/src/words/vi/filing.ts'
import { filingReview } from '../../web/src/words/vi/filing-review.ts'
import { myFiling } from '../../web/src/words/vi/my-filings.ts'
import { verify } from '../../web/src/words/vi/verify.ts'
import { mailsTo, todayHere } from '../portal/people.ts'
import { launchBrowser, openWindow, patienceMs, phone, type Window } from '../support/browser.ts'
import { act, atTheDesk, openFromQueue } from './desk-steps.ts'
import { downloadReceipt, keptForOffline, type Receipt, receiptShown, statusOf, verdict, verdictOn } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'
import {
  chooseFiles,
  declareTrue,
  filesReceived,
  goOn,
  onEvidence,
  onPage,
  petitionReady,
  sign,
  signInByVneid,
  startPetition,
  type Told,
  tellCase,
} from './wizard-steps.ts'

const { origin } = inject('portal')

const xo = { login: 'xo', fullName: 'Vừ Bá Xò', email: 'xo.o-ky-son@example.vn' }
const told: Told = {
  topic: 'vay',
  filer: { line: 'Bản Huồi Cọ', commune: 'Vinh Phú', email: xo.email },
  against: { fullName: 'Lương Văn Tiến', birthYear: '1980', line: 'Số 7, khối Tân Lâm', commune: 'Thành Vinh' },
  facts: 'Ngày 05/03/2026 tôi cho ông Lương Văn Tiến vay 250.000.000 đ, hẹn trả trước ngày 05/09/2026. Đến hạn ông Tiến không trả.',
  claims: [
    { text: 'Buộc ông Lương Văn Tiến trả số tiền gốc đã vay.', amount: '250000000' },
    { text: 'Buộc ông Lương Văn Tiến trả tiền lãi chậm trả.', amount: '5208000' },
  ],
}
const asked = 'Ghi rõ lãi suất hai bên đã thỏa thuận.'
const answered = 'Hai bên không thỏa thuận lãi suất.'

let browser: Browser
let citizen: Window
let receipt: Receipt
const windows: Window[] = []

const keep = (window: Window): Window => {
  windows.push(window)
  return window
}

const mailSubjects = async (): Promise<string[]> => {
  const mails = await mailsTo(origin, xo.email)
  return mails.filter(mail => mail.subject.includes(receipt.code)).map(mail => mail.subject)
}

/** Letters about this filing, without its code: once there are so many. */
const lettersCame = (count: number) => expect.poll(mailSubjects, { timeout: patienceMs }).toHaveLength(count)

beforeAll(async () => {
  browser = await launchBrowser()
  citizen = keep(await openWindow(browser, origin, { viewport: phone }))
})
afterAll(() => browser?.close())

describe('a citizen with a phone', () => {
  it('signs in through VNeID from the page where filing begins, and is back there', async () => {
    const { page } = citizen
    await page.goto(paths.fileLawsuit)
    await expectSound(page)
    await page.locator('#begin .button-primary').click()
    await page.locator('#eid').waitFor()
    await expectSound(page)
    await signInByVneid(page, xo.login)
    await page.locator('#start').waitFor()
    expect(new URL(page.url()).pathname).toBe(paths.fileLawsuit)
    expect(await said(page.locator('#begin'))).toContain(xo.fullName)
  })

  it('tells the case page by page', async () => {
    const { page } = citizen
    await startPetition(page)
    await tellCase(page, told, () => expectSound(page))
  })

  it('sends three PDFs and a photo, each received with its digest', async () => {
    const { page } = citizen
    await chooseFiles(page, [await bankStatement(), await contract(), await debtRecord(), photoPaper()])
    await filesReceived(page, 4)
    expect(await page.locator('.file-hash code').count()).toBe(4)
    await expectSound(page)
    await goOn(page)
  })

  it('reads the petition as it will be signed, signs it and has a receipt', async () => {
    const { page } = citizen
    await declareTrue(page)
    await expectSound(page)
    await goOn(page)
    await petitionReady(page)
    await expectSound(page)
    const pdf = await page.request.get((await page.locator('.preview a.button').getAttribute('href')) ?? '')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await sign(page, xo.fullName)
    receipt = await receiptShown(page)
    expect(receipt.code).toMatch(/^NA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/)
    expect(await said(page.locator('#files-title'))).toContain('5')
    const digests = await page.locator('#files-title ~ * code').allTextContents()
    expect(digests.map(digest => digest.replaceAll(/\s/g, ''))).toEqual(
      Array.from({ length: 5 }, () => expect.stringMatching(/^[0-9a-f]{64}$/)),
    )
    const body = await said(page.locator('.receipt'))
    expect(body).toContain(formatLongDate(parseCivilDate(todayHere()), 'vi'))
    // Whose turn it is next, with computed days: the chief judge's, then the judge's.
    expect(await page.locator('.receipt .deadline-said').count()).toBe(2)
    await expectSound(page)
  })
})

describe('the receipt', () => {
  it('is a PDF that anyone can verify; a changed byte is found', async () => {
    const pdf = await downloadReceipt(citizen.page)
    const { page } = keep(await openWindow(browser, origin))
    await page.goto(paths.verify)
    expect(await verdictOn(page, pdf)).toBe(verify.genuine.title)
    expect(await said(page.locator('.vouched'))).toContain(receipt.code)
    await expectSound(page)
    const changed = Buffer.from(pdf)
    const middle = Math.floor(changed.length / 2)
    changed[middle] = (changed[middle] ?? 0) ^ 1
    expect(await verdictOn(page, changed)).toBe(verify.changed.title)
    await expectSound(page)
  })

  it('verifies by its QR code without a line, after one visit', async () => {
    const stranger = keep(await openWindow(browser, origin, { offlineWorker: true, breaksLine: true }))
    const { page, context } = stranger
    await page.goto(paths.verify)
    await keptForOffline(page)
    await context.setOffline(true)
    await page.goto(receipt.link)
    expect(await verdict(page)).toBe(verify.genuine.title)
    expect(await said(page.locator('.vouched'))).toContain(receipt.code)
    await context.close()
  })

  it('follows the filing by its code alone, with the API stopped', async () => {
    const { page } = keep(await openWindow(browser, origin, { breaksLine: true }))
    await page.route('**/api/**', route => route.abort())
    await statusOf(page, receipt.code)
    expect(await said(page.locator('#status'))).not.toContain(told.against.fullName)
    await expectSound(page)
  })
})

describe('the court', () => {
  it('registers the filing', async () => {
    const { page } = keep(await atTheDesk(browser, origin, 'thuky1'))
    await expectSound(page)
    await openFromQueue(page, receipt.code)
    await expectSound(page)
    await act(page, 'acknowledge')
  })

  it('assigns the judge', async () => {
    const { page } = keep(await atTheDesk(browser, origin, 'chanhan'))
    await openFromQueue(page, receipt.code)
    await act(page, 'assign', () => page.locator('label', { hasText: 'Lê Văn Thắng' }).click())
  })

  it('asks for an amendment', async () => {
    const { page } = keep(await atTheDesk(browser, origin, 'thamphan1'))
    await openFromQueue(page, receipt.code)
    await act(page, 'decide', async () => {
      await page.locator('input[name=decision][value=request-amendment] + label').click()
      await page.locator('#amendment-what').fill(asked)
      const [year, month, day] = new Date(Date.parse(todayHere()) + 14 * 86_400_000).toISOString().slice(0, 10).split('-')
      await page.locator('#amendment-until-day').fill(day ?? '')
      await page.locator('#amendment-until-month').fill(month ?? '')
      await page.locator('#amendment-until-year').fill(year ?? '')
    })
  })
})

describe('the citizen, asked to amend', () => {
  it('has four letters and a notice in the inbox that leads to the filing', async () => {
    await lettersCame(4)
    const { page } = citizen
    await page.goto(paths.inbox)
    const notice = page.locator('.entry', { hasText: receipt.code }).filter({ hasText: events.told['filing.amendment-requested'].title })
    await notice.locator('.notice-open').click()
    await expectSound(page)
    await notice.getByRole('link').click()
    await page.locator('#filing-code').waitFor()
    expect(await said(page.locator('.quoted').first())).toContain(asked)
    await expectSound(page)
  })

  it('amends in the portal and is told that it arrived', async () => {
    const { page } = citizen
    await page.getByRole('link', { name: myFiling.now.amend.action }).click()
    await onPage(page, filingReview.title)
    await expectSound(page)
    await page.locator('.wizard-page a[href="#su-viec"]').click()
    await onPage(page, filing.facts.title)
    await page.locator('#facts').fill(`${told.facts} ${answered}`)
    await goOn(page)
    await onPage(page, filing.claims.title)
    await goOn(page)
    await onEvidence(page)
    await goOn(page)
    await declareTrue(page)
    await goOn(page)
    await petitionReady(page)
    await sign(page, xo.fullName)
    await onPage(page, filingReview.amended.title)
    expect(await said(page.locator('#wizard'))).toContain(receipt.code)
    await expectSound(page)
  })
})

describe('the judge, satisfied', () => {
  it('notifies the advance, and the citizen sees where, how much and until when', async () => {
    const judge = keep(await atTheDesk(browser, origin, 'thamphan1'))
    await openFromQueue(judge.page, receipt.code)
    expect(await said(judge.page.locator('body'))).toContain(answered)
    await act(judge.page, 'decide', async () => {
      await judge.page.locator('input[name=decision][value=notify-fee] + label').click()
      await judge.page.locator('#fee-collector').fill('Phòng Thi hành án dân sự khu vực 1')
    })
    const { page } = citizen
    await page.goto(`${paths.myFiling}?ho-so=${receipt.filingId}`)
    await page.getByRole('heading', { name: myFiling.now.fee.title }).waitFor()
    expect(await said(page.locator('#filing'))).toContain('Phòng Thi hành án dân sự khu vực 1')
    expect(await said(page.locator('#filing'))).toContain(formatVnd(6_380_200, 'vi'))
    await expectSound(page)
    await lettersCame(6)
  })

  it('on the way no page had a fault', () => {
    expect(windows.flatMap(window => window.faults)).toEqual([])
  })
})
