// What two accountants do at their desk, each in a window of their own: short transfers joined, receipts, cancellations, refunds, the day's report.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { camtStatement } from '../../infra/local/engines/payments/bank/statement-files.ts'
import { paths } from '../../web/src/site/paths.ts'
import { books as english } from '../../web/src/words/en/books.ts'
import { books } from '../../web/src/words/vi/books.ts'
import { orders } from '../../web/src/words/vi/orders.ts'
import { officer, tellLocal, todayHere } from '../portal/people.ts'
import { launchBrowser, openWindow, patienceMs, phone, type Window } from '../support/browser.ts'
import { agreeToReturn, atTheBooks, decideOnItem, workItemOf, workItemThere } from './books-steps.ts'
import { expectSound, said } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')

let browser: Browser
let first: Window
let second: Window
let books1: PortalClient
let books2: PortalClient

beforeAll(async () => {
  ;[books1, books2] = await Promise.all([
    officer(origin, 'thads1', 'enforcement-accountant'),
    officer(origin, 'thads2', 'enforcement-accountant'),
  ])
  browser = await launchBrowser()
  first = await atTheBooks(browser, origin, 'thads1', paths.books)
  second = await atTheBooks(browser, origin, 'thads2', paths.books)
})
afterAll(() => browser?.close())

const orderSchema = z.object({ id: z.string(), code: z.string(), version: z.int() })
const transferSchema = z.object({
  attempt: z.object({ transfer: z.object({ bin: z.string(), account: z.string(), content: z.string() }) }),
})
const cardSchema = z.object({ attempt: z.object({ cardUrl: z.string() }) })
const traceSchema = z.object({ order: z.object({ state: z.string() }), facts: z.array(z.object({ factId: z.string() })) })
type Order = z.infer<typeof orderSchema>

const opened = async (amountVnd: number): Promise<Order> => {
  const basis = { text: 'Bản án', article: 'NQ 326 Điều 26', number: '12/2026/DS-ST', signedOn: '2026-11-02' }
  const entry = { kind: 'court-fee', payerName: 'Lô Thị Bình', personalNumber: '', amountVnd, courtCode: 'NA-KV01', due: '', basis }
  const { id, version } = orderSchema.parse(await books1.post('/api/books/orders', entry))
  return orderSchema.parse(await books2.post(`/api/books/orders/${id}/check`, { version, agrees: true, reason: '' }))
}
const attempt = ({ code }: Order, rail: string) => new PortalClient(origin).post(`/api/orders/by-code/${code}/attempts`, { rail })

/** The bank's own file, as an accountant downloads it. */
const statementOf = async (order: Order, amounts: readonly number[]): Promise<string> => {
  const { transfer } = transferSchema.parse(await attempt(order, 'transfer')).attempt
  const { bin, account, content } = transfer
  const lines = amounts.map((amount, index) => ({
    ...{ id: `FT${order.id.slice(0, 8)}${index}`, bin, account, day: todayHere(), amount, content, at: new Date().toISOString() },
  }))
  return camtStatement(account, todayHere(), lines)
}

const importFile = async (page: Page, content: string): Promise<void> => {
  await page.goto(paths.booksStatements)
  await page.locator('#statement').setInputFiles({ name: 'sao-ke.xml', mimeType: 'application/xml', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: books.statements.send }).click()
  await page.locator('.act-place .notice-success').waitFor()
  await expectSound(page)
}

const traceAt = ({ id }: Order): string => `${paths.booksTrace}?ma=${id}`
const becomes = ({ id }: Order, state: string) =>
  books1.until(`/api/books/trace/${id}`, value => traceSchema.parse(value).order.state === state)
const paidByTransfer = async (amountVnd: number): Promise<Order> => {
  const order = await opened(amountVnd)
  await importFile(first.page, await statementOf(order, [amountVnd]))
  await becomes(order, 'settled')
  return order
}

const act = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name }).first().click()
  await page.locator('.book-act h2').waitFor()
}
const fillDay = async (page: Page, id: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.locator(`#${id}-day`).fill(date)
  await page.locator(`#${id}-month`).fill(month)
  await page.locator(`#${id}-year`).fill(year)
}

describe('two short transfers', () => {
  it('come by a camt.053 file, are joined by one accountant under the code of the order, and pay it once another agrees', async () => {
    const order = await opened(900_000)
    const { page } = first
    await importFile(page, await statementOf(order, [500_000, 400_000]))
    await page.goto(paths.booksWork)
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.waitForFunction(() => document.querySelector('#books table, #books .empty') !== null)
          return workItemOf(page, order.id).count()
        },
        { timeout: patienceMs },
      )
      .toBe(2)
    const short = workItemOf(page, order.id).filter({ hasText: '500.000' })
    await short.getByRole('button', { name: books.work.proposeOther }).click()
    await page.locator('input[name=resolution][value=apply] + label').click()
    await page.locator('#apply-order').fill(order.code.toLowerCase())
    await page.getByRole('button', { name: books.work.orderLook }).click()
    await page.getByText('Lô Thị Bình').waitFor()
    await page.locator('input[name=together] + label', { hasText: '400.000' }).first().click()
    await expectSound(page)
    await page.locator('#propose-reason').fill('Chuyển hai lần, đã gọi người nộp.')
    await page.getByRole('button', { name: books.work.proposeSend }).click()
    await short.filter({ hasText: 'Bùi Văn Sơn' }).waitFor()
    await second.page.goto(paths.booksWork)
    const seen = workItemOf(second.page, order.id).filter({ hasText: '500.000' })
    await seen.getByRole('button', { name: books.work.decide }).click()
    await second.page.locator('input[name=verdict][value=agree] + label').click()
    await second.page.getByRole('button', { name: books.common.verdict.send }).click()
    await workItemOf(second.page, order.id).first().waitFor({ state: 'detached' })
    await second.page.goto(traceAt(order))
    await second.page.getByText(orders.states.settled, { exact: true }).first().waitFor()
    await expectSound(second.page)
  })
})

describe('an order', () => {
  it('that nobody owes any more is cancelled with its reason', async () => {
    const order = await opened(450_000)
    const { page } = first
    await page.goto(traceAt(order))
    await act(page, books.orders.acts.cancel)
    await page.getByRole('button', { name: books.orders.cancelSend, exact: true }).click()
    await page.locator('.error-summary').waitFor()
    await page.locator('#cancel-reason').fill('Bản án đã bị hủy.')
    await expectSound(page)
    await page.getByRole('button', { name: books.orders.cancelSend, exact: true }).click()
    await page.getByText(orders.states.cancelled, { exact: true }).first().waitFor()
    await expectSound(page)
  })

  it('paid by transfer gets the number of the collector’s paper receipt, and a decision to give a part back is entered, approved and executed', async () => {
    const order = await paidByTransfer(2_500_000)
    const { page } = first
    await page.goto(traceAt(order))
    await act(page, books.orders.acts['record-paper-receipt'])
    await page.locator('#paper-symbol').fill('BLTU/26P')
    await page.locator('#paper-number').fill(order.id.slice(0, 7))
    await fillDay(page, 'paper-day', todayHere())
    await expectSound(page)
    await page.getByRole('button', { name: books.orders.paperSend, exact: true }).click()
    await page.getByText('ký hiệu BLTU/26P').waitFor()

    await act(page, books.orders.acts['enter-refund'])
    await page.locator('#refund-amount').fill('1.250.000')
    await page.locator('#refund-number').fill(`31/2026/QĐST-DS ${order.id.slice(0, 4)}`)
    await fillDay(page, 'refund-day', todayHere())
    await expectSound(page)
    await page.getByRole('button', { name: books.orders.refundSend, exact: true }).click()
    await page.getByText(orders.refunds.proposed).first().waitFor()

    const rowIn = (window: Window) => window.page.locator('tbody tr', { hasText: order.id.slice(0, 4) }).filter({ hasText: '1.250.000' })
    await second.page.goto(paths.booksRefunds)
    await rowIn(second).getByRole('button', { name: books.refunds.decide }).click()
    await second.page.locator('input[name=verdict][value=agree] + label').click()
    await expectSound(second.page)
    await second.page.getByRole('button', { name: books.common.verdict.send }).click()
    await rowIn(second).getByRole('button', { name: books.refunds['record-execution'] }).click()
    await second.page.locator('input[name=how][value=transfer] + label').click()
    await second.page.locator('#reference').fill('UNC 1207')
    await fillDay(second.page, 'paid-on', todayHere())
    await expectSound(second.page)
    await second.page.locator('.book-act').getByRole('button', { name: books.refunds.send }).click()
    await rowIn(second).waitFor({ state: 'detached' })
    await second.page.goto(`${paths.booksRefunds}?tinh-trang=closed`)
    await page.goto(traceAt(order))
    await page.getByText('UNC 1207').first().waitFor()
    await expectSound(page)
  })
})

describe('an official receipt', () => {
  it('that is wrong is cancelled, keeps its number, and names the one that replaces it', async () => {
    const order = await paidByTransfer(1_000_000)
    const { page } = first
    await page.goto(paths.booksReceipts)
    const rows = page.locator('tbody tr', { has: page.locator(`a[href*="${order.id}"]`) })
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.waitForFunction(() => document.querySelector('#books table, #books .empty') !== null)
          return rows.count()
        },
        { timeout: patienceMs },
      )
      .toBe(1)
    await rows.getByRole('button', { name: books.receipts.cancel }).click()
    await page.locator('#cancel-receipt').fill('Ghi sai tên người nộp.')
    await expectSound(page)
    await page.getByRole('button', { name: books.receipts.send }).click()
    await expect.poll(() => rows.count(), { timeout: patienceMs }).toBe(2)
    expect(await said(rows.last())).toContain('Ghi sai tên người nộp.')
    await expectSound(page)
  })
})

describe('a refund that somebody made at the card provider', () => {
  it('is told by the portal’s own proposal and booked by two people', async () => {
    const order = await opened(3_000_000)
    const { cardUrl } = cardSchema.parse(await attempt(order, 'card')).attempt
    await fetch(cardUrl, { method: 'POST', body: new URLSearchParams({ card: '4242424242424242' }), redirect: 'manual' })
    await becomes(order, 'settled')
    const { facts } = traceSchema.parse(await books1.get(`/api/books/trace/${order.id}`))
    const payment = facts.find(fact => fact.factId.startsWith('pi_'))?.factId ?? ''
    await tellLocal(origin, 'payments/refund-elsewhere', { payment, amount: 1_000_000 })
    await first.page.goto(paths.booksWork)
    await workItemThere(first.page, payment)
    await agreeToReturn(first.page, payment)
    await second.page.goto(paths.booksWork)
    await workItemThere(second.page, payment)
    await decideOnItem(second.page, payment)
    await first.page.goto(traceAt(order))
    await first.page.getByText(books.refunds.causes['made-elsewhere']).first().waitFor()
    await expectSound(first.page)
  })
})

describe('the report of a day', () => {
  // A day of its own, long over: nobody else asks for it.
  const day = '2026-10-05'
  it('is asked for, read, and reviewed by two different people', async () => {
    const { page } = first
    await page.goto(paths.booksReconciliation)
    await fillDay(page, 'reconcile-day', day)
    await page.getByRole('button', { name: books.reconciliation.askSend }).click()
    await page.locator('#review-note').waitFor()
    await expectSound(page)
    await page.locator('#review-note').fill('Đã xem, không có phát sinh.')
    await page.getByRole('button', { name: books.reconciliation.reviewSend }).click()
    await page.getByText(books.reconciliation.states['reviewed-once']).waitFor()
    expect(await page.locator('#review-note').count()).toBe(0)
    await second.page.goto(`${paths.booksReconciliation}?ngay=${day}`)
    await second.page.locator('#review-note').fill('Đồng ý.')
    await second.page.getByRole('button', { name: books.reconciliation.reviewSend }).click()
    await second.page.getByText(books.reconciliation.states.reviewed).waitFor()
    await expectSound(second.page)
    const saving = second.page.waitForEvent('download')
    await second.page.getByRole('link', { name: books.reconciliation.csv }).click()
    expect((await saving).suggestedFilename()).toBe(`doi-soat-${day}.csv`)
  })
})

describe('the books on a phone, in the dark, in English', () => {
  it('say the same, and the balance is drawn', async () => {
    const window = await openWindow(browser, origin, { viewport: phone, colorScheme: 'dark' })
    const { page } = window
    await page.goto(`${paths.signIn}?ve=${encodeURIComponent(`/en${paths.booksBalance}`)}`)
    await signInByVneid(page, 'thads1')
    await page.waitForURL(`**/en${paths.booksBalance}`)
    await page.locator('.chart .bar').first().waitFor()
    await page.getByText(english.balance.even).first().waitFor()
    await expectSound(page, 'en')
    for (const path of [paths.booksWork, paths.booksRefunds, paths.booksReceipts, paths.booksReconciliation]) {
      await page.goto(`/en${path}`)
      await page.waitForFunction(() => document.querySelector('#books table, #books .empty, #books form') !== null)
      await expectSound(page, 'en')
    }
    expect(window.faults).toEqual([])
  })
})

it('on the way no page had a fault', () => {
  expect([first, second].flatMap(window => window.faults)).toEqual([])
})
