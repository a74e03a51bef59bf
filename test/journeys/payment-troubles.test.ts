// What goes wrong while paying, on a phone: leaving the card page, a declined card, the bank's question, an ended session, paying twice in two tabs.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { formatVnd } from '../../functions/kernel/money.ts'
import { paths } from '../../web/src/site/paths.ts'
import { payment as english } from '../../web/src/words/en/payment.ts'
import { books } from '../../web/src/words/vi/books.ts'
import { payment } from '../../web/src/words/vi/payment.ts'
import { tellLocal } from '../portal/people.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import {
  agreeToReturn,
  atTheBooks,
  decideOnItem,
  importStatement,
  sandboxOf,
  transferAtTheBank,
  workItemOf,
  workItemThere,
} from './books-steps.ts'
import { type FeeNotified, feeNotified } from './fee-notified.ts'
import {
  anotherTab,
  expectUsable,
  goBy,
  onCardPage,
  onRails,
  openAttemptOf,
  orderAt,
  paidSaid,
  payWith,
  signInFor,
  transferShown,
  waitingAt,
} from './payer-steps.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
const amountVnd = 2_500_700

let browser: Browser
let citizen: Window
const windows: Window[] = []

const keep = (window: Window): Window => {
  windows.push(window)
  return window
}

beforeAll(async () => {
  browser = await launchBrowser()
  citizen = keep(await openWindow(browser, origin))
})
afterAll(() => browser?.close())

describe('a payer in English', () => {
  let notified: FeeNotified
  beforeAll(async () => {
    notified = await feeNotified(origin, 3_200_500)
  })

  it('who presses back on the card page is told that nothing was paid, and takes up the same payment', async () => {
    const { page } = citizen
    await signInFor(page, orderAt(notified, true))
    await onRails(page)
    await goBy(page, 'card')
    await onCardPage(page)
    const card = page.url()
    await expectUsable(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.goBack()
    await onRails(page)
    await page.locator('.notice-title', { hasText: english.back.title }).waitFor()
    await expectSound(page, 'en')
    await page.getByRole('link', { name: english.rails.resume }).click()
    await onCardPage(page)
    expect(page.url()).toBe(card)
  })

  it('whose card is declined goes on with another, or comes back and finds the order as it was', async () => {
    const { page } = citizen
    await payWith(page, 'declined')
    await page.getByRole('alert').waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: 'Cancel and go back to the portal' }).click()
    await onRails(page)
    await page.locator('.notice-title', { hasText: english.back.title }).waitFor()
    await expectSound(page, 'en')
    await goBy(page, 'card')
    await onCardPage(page)
  })

  it('whose bank asks again may say no without paying, and pays by saying yes', async () => {
    const { page } = citizen
    const authenticate = async (answer: 'yes' | 'no'): Promise<void> => {
      await payWith(page, 'authenticates')
      await page.locator(`button[name=answer][value=${answer}]`).waitFor()
      await expectUsable(page)
      await page.locator(`button[name=answer][value=${answer}]`).click()
    }
    await authenticate('no')
    await page.getByRole('alert').waitFor()
    await expectUsable(page)
    await authenticate('yes')
    await paidSaid(page, english)
    await expectSound(page, 'en')
  })
})

describe('a payer with two tabs', () => {
  let notified: FeeNotified
  let ended: string
  beforeAll(async () => {
    notified = await feeNotified(origin, amountVnd)
  })

  it('whose session has ended is told so and opens another', async () => {
    const { page } = citizen
    await page.goto(orderAt(notified))
    await onRails(page)
    await goBy(page, 'card')
    await onCardPage(page)
    ended = page.url()
    const attempt = await openAttemptOf(notified)
    await tellLocal(origin, 'payments/expire', { session: new URL(ended).pathname.split('/').at(-1) })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Trang thanh toán đã hết hạn' }).waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: 'Về Cổng' }).click()
    await onRails(page)
    await page.goto(waitingAt(notified, attempt))
    await page.locator('.notice-title', { hasText: payment.wait.expired }).waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: payment.wait.pay }).click()
    await onRails(page)
    expect(await page.getByRole('link', { name: payment.rails.resume }).count()).toBe(0)
    await expectSound(page)
  })

  it('who pays by card in one and by transfer in the other has paid once, and the rest is kept apart', async () => {
    const { page, context } = citizen
    const other = await anotherTab(context, orderAt(notified))
    await onRails(other)
    await goBy(other, 'transfer')
    const { account, content } = await transferShown(other)
    await goBy(page, 'card')
    await onCardPage(page)
    expect(page.url()).not.toBe(ended)
    const card = page.url()
    await payWith(page, 'pays')
    await paidSaid(page)
    await page.goto(card)
    await page.getByRole('heading', { level: 1, name: 'Khoản này đã được thanh toán' }).waitFor()
    await expectUsable(page)
    await other.getByRole('link', { name: payment.transfer.sent }).click()
    await other.locator('.notice-title', { hasText: payment.wait.elsewhere }).waitFor()
    await expectSound(other)
    const statement = await transferAtTheBank(page, await sandboxOf(origin), { account, amountVnd, content })
    const accountant = keep(await atTheBooks(browser, origin, 'thads1', paths.booksStatements))
    expect([books.statements.done, books.statements.already]).toContain(await importStatement(accountant.page, statement))
    await accountant.page.goto(paths.booksWork)
    await workItemThere(accountant.page, notified.orderId)
    expect(await said(workItemOf(accountant.page, notified.orderId))).toContain(books.work.reasons.duplicate)
    await expectSound(accountant.page)
    await other.goto(orderAt(notified))
    await other.locator('.notice-title', { hasText: payment.suspense.title }).waitFor()
    await paidSaid(other)
    await expectSound(other)
    await other.close()
  })

  it('gets the second payment back by a proposal of one accountant and the agreement of another', async () => {
    const first = keep(await atTheBooks(browser, origin, 'thads1', paths.booksWork))
    await workItemThere(first.page, notified.orderId)
    await agreeToReturn(first.page, notified.orderId)
    expect(await said(workItemOf(first.page, notified.orderId))).toContain(books.common.secondPerson)
    const second = keep(await atTheBooks(browser, origin, 'thads2', paths.booksWork))
    await workItemThere(second.page, notified.orderId)
    await decideOnItem(second.page, notified.orderId)
    const { page } = citizen
    await page.goto(orderAt(notified))
    await page.getByRole('heading', { name: payment.refunds.title }).waitFor()
    expect(await said(page.locator('#order'))).toContain(formatVnd(amountVnd, 'vi'))
    await expectSound(page)
  })

  it('on the way no page had a fault', () => {
    expect(windows.flatMap(window => window.faults)).toEqual([])
  })
})
