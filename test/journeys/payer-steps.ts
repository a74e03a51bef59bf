// The payer's pages as a person goes through them: from the filing to the order, over the card page or the transfer, to the receipt at the court.
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod/mini'
import { formatVnd } from '../../functions/kernel/money.ts'
import { paths } from '../../web/src/site/paths.ts'
import { payment as english } from '../../web/src/words/en/payment.ts'
import { myFiling } from '../../web/src/words/vi/my-filings.ts'
import { payment } from '../../web/src/words/vi/payment.ts'
import { axeFindings, overflows, patienceMs } from '../support/browser.ts'
import { type FeeNotified, filer } from './fee-notified.ts'
import { expectSound, said } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

export const orderAt = ({ orderId }: FeeNotified, english = false): string => `${english ? '/en' : ''}${paths.pay}?khoan=${orderId}`

export const waitingAt = ({ orderId }: FeeNotified, attemptId: string, english = false): string =>
  `${english ? '/en' : ''}${paths.payWait}?khoan=${orderId}&lan=${attemptId}`

export const filingAt = ({ filingId }: FeeNotified): string => `${paths.myFiling}?ho-so=${filingId}`

/** Signs in on the way to a page, and is there. */
export const signInFor = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${paths.signIn}?ve=${encodeURIComponent(address)}`)
  await signInByVneid(page, filer.login)
  await page.waitForURL(`**${address}`)
}

/** From the notice on the page of the filing, over the list of what is owed, to the order. */
export const openOrderFromFiling = async (page: Page, notified: FeeNotified): Promise<void> => {
  await page.getByRole('heading', { name: myFiling.now.fee.title }).waitFor()
  expect(await said(page.locator('#filing'))).toContain(formatVnd(notified.amountVnd, 'vi'))
  await expectSound(page)
  await page.getByRole('link', { name: myFiling.now.fee.pay }).click()
  await page.getByRole('heading', { name: payment.mine.title }).waitFor()
  await page.locator('.entry-title a').first().waitFor()
  await expectSound(page)
  await page.locator(`.entry-title a[href*="${notified.orderId}"]`).click()
  await onRails(page)
}

/** At the order, which can be paid. */
export const onRails = (page: Page): Promise<void> => page.locator('form.rails').waitFor()

export const goBy = async (page: Page, rail: 'card' | 'transfer'): Promise<void> => {
  await page.locator(`input[name=rail][value=${rail}] + label`).click()
  await page.locator('form.rails .button-primary').click()
}

/** The pages of the payment sandbox have no frame of the portal: they owe everybody the same. */
export const expectUsable = async (page: Page): Promise<void> => {
  expect(await axeFindings(page), `axe at ${page.url()}`).toEqual([])
  expect(await overflows(page), `wider than the window: ${page.url()}`).toBe(false)
}

export const onCardPage = async (page: Page): Promise<void> => {
  await page.waitForURL('**/c/pay/*')
  await page.locator('button[name=card]').first().waitFor()
}

export const cards = { pays: '4242424242424242', authenticates: '4000000000003155', declined: '4000000000000002' } as const

export const payWith = (page: Page, card: keyof typeof cards): Promise<void> =>
  page.locator(`button[name=card][value="${cards[card]}"]`).click()

/** The page that waits goes on to the order by itself once the ledger has the money. */
export const paidSaid = async (page: Page, words: Pick<typeof payment, 'paid'> = payment): Promise<void> => {
  await page.locator('.notice-success .notice-title', { hasText: words.paid.title }).first().waitFor()
  expect(new URL(page.url()).pathname.endsWith(paths.pay)).toBe(true)
}

const lookAgainUntil = async (page: Page, wanted: () => Promise<number>): Promise<void> => {
  const look = async (): Promise<number> => {
    await page.reload()
    await paidSaid(page)
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null)
    return wanted()
  }
  await expect.poll(look, { timeout: patienceMs, interval: 500 }).toBe(1)
}

export interface PaymentReceipt {
  /** Where its QR code leads. */
  link: string
  pdf: Buffer
}

/** Workers number and write the receipt after the settlement: the page is looked at again until its file is there. */
export const paymentReceipt = async (page: Page): Promise<PaymentReceipt> => {
  const file = page.getByRole('link', { name: payment.paid.pdf })
  await lookAgainUntil(page, () => file.count())
  expect(await said(page.locator('#receipt-title'))).toBe(payment.paid.receipt)
  await expectSound(page)
  const answer = await page.request.get((await file.getAttribute('href')) ?? '')
  const link = await page.getByRole('link', { name: payment.paid.verify }).getAttribute('href')
  return { link: link ?? '', pdf: await answer.body() }
}

export const handOverReceipt = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: payment.proof.send })
  await lookAgainUntil(page, () => button.count())
  await expectSound(page)
  await button.click()
  await page.locator('.notice-success .notice-title', { hasText: payment.proof.done }).waitFor()
  await expectSound(page)
}

/** The filer reads that the court has accepted, and the number of the docket. */
export const docketNumber = async (page: Page, notified: FeeNotified): Promise<string> => {
  await page.goto(filingAt(notified))
  const accepted = page.locator('.notice-success', { hasText: myFiling.now.accepted.title })
  await accepted.waitFor()
  await expectSound(page)
  const [number = ''] = /\d+\/\d{4}\/TLST-[A-Z]+/.exec(await said(accepted)) ?? []
  return number
}

/** Another tab of the same person. */
export const anotherTab = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** The transfer as its page says it. */
export const transferShown = async (page: Page): Promise<{ account: string; content: string }> => {
  await page.locator('.transfer-qr svg').waitFor()
  const line = async (label: string): Promise<string> =>
    (await said(page.locator('.copy-line', { has: page.locator('dt', { hasText: label }) }).locator('.figure'))).replaceAll(/\s/g, '')
  const words = (await page.locator('html').getAttribute('lang')) === 'en' ? english.transfer : payment.transfer
  return { account: await line(words.account), content: await line(words.content) }
}

const attemptsSchema = z.object({ attempts: z.array(z.object({ id: z.string(), state: z.string() })) })

/** The id of the attempt that is under way. */
export const openAttemptOf = async ({ client, orderId }: FeeNotified): Promise<string> => {
  const { attempts } = attemptsSchema.parse(await client.get(`/api/orders/${orderId}`))
  const open = attempts.find(({ state }) => state === 'open')
  if (open === undefined) throw new Error('payer-steps: no attempt is open')
  return open.id
}
