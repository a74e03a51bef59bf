// At the court's desk: an officer signs in, finds a filing in the queue, and acts in two steps.
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { deskActs } from '../../web/src/words/vi/desk-acts.ts'
import { kit } from '../../web/src/words/vi/kit.ts'
import { desktop, openWindow, type Window } from '../support/browser.ts'
import { expectSound, said } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

export const atTheDesk = async (browser: Browser, origin: string, login: string): Promise<Window> => {
  const window = await openWindow(browser, origin, { viewport: desktop })
  await window.page.goto('/dang-nhap?ve=/ban-lam-viec')
  await signInByVneid(window.page, login)
  await window.page.locator('.queue').waitFor()
  return window
}

/** Through the pages of the queue to the filing with this code. */
export const openFromQueue = async (page: Page, code: string): Promise<void> => {
  const row = page.locator('.row-link', { hasText: code })
  const next = page.locator('.pagination button', { hasText: kit.pages.next })
  for (let isThere = await row.count(); isThere === 0; isThere = await row.count()) {
    const first = await said(page.locator('.row-link').first())
    await next.click()
    await page.waitForFunction(before => document.querySelector('.row-link')?.textContent !== before, first)
  }
  await row.click()
  await page.locator('#acts-title').waitFor()
}

type Act = keyof typeof deskActs.acts

/** Opens an act, fills in its form, looks at it once more, and has it recorded. */
export const act = async (page: Page, name: Act, fillIn: () => Promise<void> = async () => {}): Promise<void> => {
  const { title, about, send, done } = deskActs.acts[name]
  await page.locator('.act a', { hasText: title }).click()
  await page.locator('#filing form').waitFor()
  await fillIn()
  await expectSound(page)
  await page.getByRole('button', { name: deskActs.check }).click()
  await page.getByRole('heading', { level: 1, name: about }).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: send, exact: true }).click()
  await page.locator('.notice-success .notice-title', { hasText: done }).first().waitFor()
  expect(await page.locator('#acts-title').count()).toBe(1)
}
