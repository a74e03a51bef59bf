// The bank's page of the payment sandbox, and the accountant's desk: a transfer made, its statement taken and imported, a work item resolved.
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod/mini'
import { books } from '../../web/src/words/vi/books.ts'
import { todayHere } from '../portal/people.ts'
import { desktop, openWindow, patienceMs, type Window } from '../support/browser.ts'
import { expectUsable } from './payer-steps.ts'
import { expectSound } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

const stateSchema = z.object({ payments: z.object({ address: z.string() }) })

/** Where the payment sandbox of the running portal answers. */
export const sandboxOf = async (origin: string): Promise<string> =>
  stateSchema.parse(await (await fetch(`${origin}/_local/state`)).json()).payments.address

export interface Transfer {
  account: string
  amountVnd: number
  content: string
}

/** Makes the transfer by hand, as the page of the order laid it out; then takes the day's statement of that account. */
export const transferAtTheBank = async (page: Page, sandbox: string, { account, amountVnd, content }: Transfer): Promise<string> => {
  await page.goto(`${sandbox}/bank`)
  await page.locator('#account').fill(account)
  await page.locator('#amount').fill(String(amountVnd))
  await page.locator('#content').fill(content)
  await page.getByRole('button', { name: 'Chuyển tiền' }).click()
  await page.getByRole('status').waitFor()
  await expectUsable(page)
  const saving = page.waitForEvent('download')
  await page.locator(`a[href="/bank/statements/${account}/${todayHere()}.csv"]`).click()
  return readFileSync(await (await saving).path(), 'utf8')
}

export const atTheBooks = async (browser: Browser, origin: string, login: string, address: string): Promise<Window> => {
  const window = await openWindow(browser, origin, { viewport: desktop })
  await window.page.goto(`/dang-nhap?ve=${address}`)
  await signInByVneid(window.page, login)
  await window.page.waitForURL(`**${address}`)
  return window
}

/** Answers the title of what the page says of the import. */
export const importStatement = async (page: Page, content: string): Promise<string> => {
  await page.locator('#statement').setInputFiles({ name: 'sao-ke.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: books.statements.send }).click()
  const title = page.locator('.act-place .notice-success .notice-title')
  await title.waitFor()
  await expectSound(page)
  const said = (await title.textContent()) ?? ''
  // The next import is told apart from this one.
  await title.evaluate(place => place.closest('.act-place')?.replaceChildren())
  return said
}

/** The row of the work list about an order, or about a payment that it names. */
export const workItemOf = (page: Page, about: string): Locator =>
  page.locator('tbody tr', { has: page.locator(`a[href*="${about}"]`) }).or(page.locator('tbody tr', { hasText: about }))

/** The item is opened by a worker after the import: the list is read anew until it is there. */
export const workItemThere = async (page: Page, about: string): Promise<void> => {
  const look = async (): Promise<number> => {
    await page.reload()
    await page.waitForFunction(() => document.querySelector('#books table, #books .empty') !== null)
    return workItemOf(page, about).count()
  }
  await expect.poll(look, { timeout: patienceMs, interval: 500 }).toBe(1)
}

/** The portal has proposed the return; the first of two officers stands behind it. */
export const agreeToReturn = async (page: Page, about: string): Promise<void> => {
  const row = workItemOf(page, about)
  await row.getByText(books.work.proposedByPortal.split(':')[0] ?? '').waitFor()
  await decide(page, about)
  await row.getByText(books.work.agreedBy.split(';')[1] ?? '').waitFor()
  await expectSound(page)
}

const decide = async (page: Page, about: string): Promise<void> => {
  await workItemOf(page, about).getByRole('button', { name: books.work.decide }).click()
  await page.locator('input[name=verdict][value=agree] + label').click()
  await expectSound(page)
  await page.getByRole('button', { name: books.common.verdict.send }).click()
}

export const decideOnItem = async (page: Page, about: string): Promise<void> => {
  await decide(page, about)
  await workItemOf(page, about).waitFor({ state: 'detached' })
  await expectSound(page)
}
