// From the notice of the advance to the case, as filer and judge see it: half excused on proof, paid, the receipt handed over with one click, accepted; or excused from all.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { bankStatement, photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { formatVnd } from '../../functions/kernel/money.ts'
import { filingAddress as deskAddress } from '../../web/src/scripts/desk/filing-address.ts'
import { filingAddress } from '../../web/src/scripts/my-filings/addresses.ts'
import { exemption } from '../../web/src/words/vi/exemption.ts'
import { myFiling } from '../../web/src/words/vi/my-filings.ts'
import { officer, signedIn, todayHere } from '../portal/people.ts'
import { launchBrowser, openWindow, phone, type Window } from '../support/browser.ts'
import { act, atTheDesk } from './desk-steps.ts'
import { expectSound, said } from './sound-page.ts'
import { chooseFiles, filesReceived, signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const advanceVnd = 3_125_000

let browser: Browser
let citizen: Window
let judge: Window
let an: PortalClient
let collector: PortalClient

const versionSchema = z.object({ version: z.number() })
const ordersSchema = z.object({
  orders: z.array(z.object({ id: z.string(), filingId: z.optional(z.string()), state: z.string(), amountVnd: z.number() })),
})
const bookSchema = z.object({ orders: z.array(z.object({ id: z.string(), version: z.number() })) })

/** Filed, registered, assigned and notified through the portal's doors: other journeys show these pages. */
const notified = async (): Promise<string> => {
  const [clerk, chief, examiner] = await Promise.all([
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'chanhan', 'chief-judge'),
    officer(origin, 'thamphan1', 'judge'),
  ])
  const { id } = await fileLawsuit(an, [await bankStatement()], ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')
  const door = async (client: PortalClient, name: string, body: object): Promise<void> => {
    const { version } = versionSchema.parse(await client.get(`/api/desk/filings/${id}`))
    await client.post(`/api/desk/filings/${id}/${name}`, { version, ...body })
  }
  await door(clerk, 'acknowledgement', {})
  await door(chief, 'judge', { judge: 'vneid-thamphan1' })
  await door(examiner, 'decision', {
    decision: 'notify-fee',
    amountVnd: advanceVnd,
    collector: 'Thi hành án dân sự tỉnh Nghệ An',
    basis: '',
  })
  return id
}

const payInCash = async (id: string, amountVnd: number): Promise<void> => {
  const payable = async () => {
    const { orders } = ordersSchema.parse(await an.get('/api/orders'))
    return orders.find(order => order.filingId === id && order.state === 'open' && order.amountVnd === amountVnd)
  }
  await expect.poll(payable, { timeout: 30_000 }).toBeDefined()
  const order = await payable()
  const book = bookSchema.parse(await collector.get('/api/books/orders?state=open'))
  const version = book.orders.find(each => each.id === order?.id)?.version
  const paper = { symbol: 'NA/2026', number: id.slice(0, 13) }
  await collector.post(`/api/books/orders/${order?.id}/counter-payment`, { version, amountVnd, paidOn: todayHere(), paper })
}

beforeAll(async () => {
  browser = await launchBrowser()
  ;[an, collector] = await Promise.all([signedIn(origin, 'an'), officer(origin, 'thads1', 'enforcement-accountant')])
  citizen = await openWindow(browser, origin, { viewport: phone })
  await citizen.page.goto('/dang-nhap?ve=/ho-so')
  await signInByVneid(citizen.page, 'an')
  await citizen.page.locator('#filings, .entry, .empty').first().waitFor()
  judge = await atTheDesk(browser, origin, 'thamphan1')
})
afterAll(() => browser?.close())

/** The filer asks on the poor household's ground, with a photograph as proof. */
const ask = async (id: string): Promise<void> => {
  const { page } = citizen
  await page.goto(filingAddress(id))
  await page.getByRole('link', { name: myFiling.now.fee.askExemption }).click()
  await page.getByRole('heading', { name: exemption.ask.title }).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: exemption.ask.send }).click()
  expect(await said(page.locator('.error-summary, .notice-error').first())).toContain(exemption.ask.groundMissing)
  await page.locator('label', { hasText: exemption.grounds['EX-POOR'] }).click()
  await page.locator('#reason').fill('Gia đình tôi là hộ nghèo năm 2026 của xã.')
  await chooseFiles(page, [photoPaper()])
  await filesReceived(page, 1)
  await expectSound(page)
  await page.getByRole('button', { name: exemption.ask.send }).click()
  await page.getByText(exemption.ask.done).waitFor()
  await page.getByText(myFiling.now.asked.title).waitFor()
  await expectSound(page)
}

const answer = async (id: string, granted: keyof typeof exemption.answers): Promise<void> => {
  const { page } = judge
  await page.goto(deskAddress(id))
  await page.locator('#acts-title').waitFor()
  expect(await said(page.locator('#filing'))).toContain(exemption.grounds['EX-POOR'])
  await act(page, 'decide-exemption', async () => {
    await page.locator(`input[value=${granted}] + label`).click()
    await page.locator('#exemption-reason').fill('Có giấy chứng nhận của xã')
  })
}

const accept = async (id: string): Promise<void> => {
  const { page } = judge
  await page.goto(deskAddress(id))
  await page.locator('#acts-title').waitFor()
  await act(page, 'decide', () => page.locator('input[name=decision][value=accept] + label').click())
  expect(await said(page.locator('#filing'))).toMatch(/Số thụ lý: \d{2,}\/20\d\d\/TLST-DS/)
}

const isAccepted = async (id: string): Promise<void> => {
  const { page } = citizen
  await page.goto(filingAddress(id))
  await page.getByText(myFiling.now.accepted.title).first().waitFor()
  expect(await said(page.locator('#filing'))).toMatch(/\d{2,}\/20\d\d\/TLST-DS/)
  await expectSound(page)
}

describe('half excused', () => {
  let id = ''

  it('the filer asks with a photograph, and no longer has to pay until there is an answer', async () => {
    id = await notified()
    await ask(id)
  })

  it('the judge sees the proof and grants half; the filer sees the new amount and the answer', async () => {
    await answer(id, 'half')
    const { page } = citizen
    await page.goto(filingAddress(id))
    await page.getByText(exemption.complaint.offer).waitFor()
    const shown = await said(page.locator('#filing'))
    expect(shown).toContain(formatVnd(1_562_500, 'vi'))
    expect(shown).toContain(exemption.answers.half)
    expect(await page.getByRole('link', { name: myFiling.now.fee.askExemption }).count()).toBe(0)
    await expectSound(page)
  })

  it('paid, the filer hands the receipt to the court with one click', async () => {
    await payInCash(id, 1_562_500)
    const { page } = citizen
    const button = page.getByRole('button', { name: myFiling.now.receipt.action })
    await expect
      .poll(
        async () => {
          await page.goto(filingAddress(id))
          await page.locator('#filing-code').waitFor()
          return button.count()
        },
        { timeout: 30_000 },
      )
      .toBe(1)
    await expectSound(page)
    await button.click()
    await page.getByText(myFiling.now.received.title).waitFor()
    await expectSound(page)
  })

  it('the judge accepts as of that day, and the filer reads the number of the case', async () => {
    await accept(id)
    await isAccepted(id)
  })
})

describe('excused from all of it', () => {
  it('the case is accepted without any payment', async () => {
    const id = await notified()
    await ask(id)
    await answer(id, 'whole')
    await citizen.page.goto(filingAddress(id))
    await citizen.page.getByText(myFiling.now.excused.title).waitFor()
    await expectSound(citizen.page)
    await accept(id)
    await isAccepted(id)
  })
})

it('on the way no page had a fault', () => {
  expect([citizen, judge].flatMap(window => window.faults)).toEqual([])
})
