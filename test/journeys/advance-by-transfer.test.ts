// The advance paid by bank transfer: the VietQR page on a phone, the bank, its statement at the accountant's desk, and the court.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { formatVnd } from '../../functions/kernel/money.ts'
import { paths } from '../../web/src/site/paths.ts'
import { books } from '../../web/src/words/vi/books.ts'
import { payment } from '../../web/src/words/vi/payment.ts'
import { verify } from '../../web/src/words/vi/verify.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { atTheBooks, importStatement, sandboxOf, transferAtTheBank } from './books-steps.ts'
import { act, atTheDesk, openFromQueue } from './desk-steps.ts'
import { type FeeNotified, feeNotified } from './fee-notified.ts'
import {
  anotherTab,
  docketNumber,
  filingAt,
  goBy,
  handOverReceipt,
  onRails,
  openOrderFromFiling,
  orderAt,
  paidSaid,
  paymentReceipt,
  signInFor,
  transferShown,
} from './payer-steps.ts'
import { verdict } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
const amountVnd = 4_100_300

let browser: Browser
let citizen: Window
let accountant: Window
let notified: FeeNotified
let statement: string
const windows: Window[] = []

const keep = (window: Window): Window => {
  windows.push(window)
  return window
}

beforeAll(async () => {
  notified = await feeNotified(origin, amountVnd)
  browser = await launchBrowser()
  citizen = keep(await openWindow(browser, origin))
})
afterAll(() => browser?.close())

describe('the filer', () => {
  it('has the transfer laid out: the code, each line to copy, and the warning of fraud, in either language', async () => {
    const { page } = citizen
    await signInFor(page, filingAt(notified))
    await openOrderFromFiling(page, notified)
    await goBy(page, 'transfer')
    const { content } = await transferShown(page)
    expect(content).toMatch(/^TA[0-9A-Z]{10}$/)
    const shown = await said(page.locator('.copy-lines'))
    expect(shown).toContain('THI HANH AN DAN SU TINH NGHE AN')
    expect(shown).toContain(formatVnd(amountVnd, 'vi'))
    await expectSound(page)
    await page.goto(orderAt(notified, true))
    await onRails(page)
    await goBy(page, 'transfer')
    // The same transfer as before: a second one would be a second reference for one debt.
    expect((await transferShown(page)).content).toBe(content)
    await expectSound(page, 'en')
  })

  it('transfers at the bank and waits for the accountant', async () => {
    const { page, context } = citizen
    await page.goto(orderAt(notified))
    await onRails(page)
    await goBy(page, 'transfer')
    const { account, content } = await transferShown(page)
    const bank = await anotherTab(context, '/')
    statement = await transferAtTheBank(bank, await sandboxOf(origin), { account, amountVnd, content })
    await bank.close()
    expect(statement).toContain(content)
    await page.getByRole('link', { name: payment.transfer.sent }).click()
    await page.locator('.notice-title', { hasText: payment.wait.transfer }).waitFor()
    await expectSound(page)
  })
})

describe('the accountant', () => {
  it('imports the statement of the bank: the order is settled, and the page of the filer says so by itself', async () => {
    accountant = keep(await atTheBooks(browser, origin, 'thads1', paths.booksStatements))
    await accountant.page.locator('#statement').waitFor()
    await expectSound(accountant.page)
    // Others may have taken the same day's statement of the same account, and have brought it in already.
    expect([books.statements.done, books.statements.already]).toContain(await importStatement(accountant.page, statement))
    await paidSaid(citizen.page)
  })

  it('imports the same file again without anything recorded twice', async () => {
    const { page } = accountant
    expect(await importStatement(page, statement)).toBe(books.statements.already)
    await page.goto(`${paths.booksTrace}?ma=${notified.orderId}`)
    const facts = page.locator('table.fold', { has: page.locator('caption', { hasText: books.trace.facts }) })
    await facts.waitFor()
    await expectSound(page)
    expect(await facts.locator('tbody tr').count()).toBe(1)
  })
})

describe('the court', () => {
  it('has the receipt, which anybody can verify, and accepts by the act of the judge', async () => {
    const { page } = citizen
    const { link } = await paymentReceipt(page)
    const stranger = keep(await openWindow(browser, origin))
    await stranger.page.goto(link)
    expect(await verdict(stranger.page)).toBe(verify.payment.receipt)
    await expectSound(stranger.page)
    await handOverReceipt(page)
    const judge = keep(await atTheDesk(browser, origin, 'thamphan1'))
    await openFromQueue(judge.page, notified.receiptCode)
    await act(judge.page, 'decide', () => judge.page.locator('input[name=decision][value=accept] + label').click())
    expect(await docketNumber(page, notified)).toMatch(/^\d+\/\d{4}\/TLST-DS$/)
  })

  it('on the way no page had a fault', () => {
    expect(windows.flatMap(window => window.faults)).toEqual([])
  })
})
