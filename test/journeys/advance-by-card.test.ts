// The advance paid by card on a phone, in Vietnamese: from the notice to the receipt, to the court, to the number of the docket.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { formatVnd } from '../../functions/kernel/money.ts'
import { payment as english } from '../../web/src/words/en/payment.ts'
import { payment } from '../../web/src/words/vi/payment.ts'
import { verify } from '../../web/src/words/vi/verify.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { act, atTheDesk, openFromQueue } from './desk-steps.ts'
import { type FeeNotified, feeNotified } from './fee-notified.ts'
import {
  anotherTab,
  docketNumber,
  expectUsable,
  filingAt,
  goBy,
  handOverReceipt,
  onCardPage,
  onRails,
  openAttemptOf,
  openOrderFromFiling,
  orderAt,
  type PaymentReceipt,
  paidSaid,
  paymentReceipt,
  payWith,
  signInFor,
  waitingAt,
} from './payer-steps.ts'
import { verdict, verdictOn } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
const amountVnd = 6_380_200

let browser: Browser
let citizen: Window
let notified: FeeNotified
let receipt: PaymentReceipt
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
  it('comes from the notice of the advance to its order, in either language', async () => {
    const { page } = citizen
    await signInFor(page, filingAt(notified))
    await openOrderFromFiling(page, notified)
    await expectSound(page)
    await page.goto(orderAt(notified, true))
    await onRails(page)
    await expectSound(page, 'en')
  })

  it('goes to the card page; another tab waits there for the ledger and says nothing of paid', async () => {
    const { page, context } = citizen
    await page.goto(orderAt(notified))
    await onRails(page)
    await goBy(page, 'card')
    await onCardPage(page)
    await expectUsable(page)
    const attempt = await openAttemptOf(notified)
    const waiting = await anotherTab(context, waitingAt(notified, attempt, true))
    await waiting.locator('.notice-title', { hasText: english.wait.card }).waitFor()
    expect(await said(waiting.locator('#waiting'))).not.toContain(english.paid.title)
    await expectSound(waiting, 'en')
    await waiting.goto(waitingAt(notified, attempt))
    await waiting.locator('.notice-title', { hasText: payment.wait.card }).waitFor()
    await expectSound(waiting)
    await payWith(page, 'pays')
    await paidSaid(page)
    // The tab that waited has heard of it without being touched.
    await paidSaid(waiting)
    await waiting.close()
  })

  it('has an official receipt, said in either language', async () => {
    const { page } = citizen
    receipt = await paymentReceipt(page)
    expect(receipt.pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.goto(orderAt(notified, true))
    await paidSaid(page, english)
    await expectSound(page, 'en')
  })
})

describe('the receipt of the payment', () => {
  it('is genuine to anybody, by its code and by its file; a changed byte is found', async () => {
    const { page } = keep(await openWindow(browser, origin))
    await page.goto(receipt.link)
    expect(await verdict(page)).toBe(verify.payment.receipt)
    expect(await said(page.locator('.vouched'))).toContain(formatVnd(amountVnd, 'vi'))
    await expectSound(page)
    expect(await verdictOn(page, receipt.pdf)).toBe(verify.payment.receipt)
    const changed = Buffer.from(receipt.pdf)
    const middle = Math.floor(changed.length / 2)
    changed[middle] = (changed[middle] ?? 0) ^ 1
    expect(await verdictOn(page, changed)).toBe(verify.changed.title)
    await expectSound(page)
  })
})

describe('the court', () => {
  it('has the receipt by one click of the filer, and accepts by the act of the judge', async () => {
    const { page } = citizen
    await page.goto(orderAt(notified))
    await paidSaid(page)
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
