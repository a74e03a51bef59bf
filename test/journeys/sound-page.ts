// What every page on the way owes everyone: no finding of axe, no wider than its window, one first heading, its language said.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings, overflows } from '../support/browser.ts'

/** Waits until what is loading has come: fonts, and skeletons replaced by what they stand for. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

export const expectSound = async (page: Page, language: 'vi' | 'en' = 'vi'): Promise<void> => {
  await settled(page)
  const where = page.url()
  expect(await axeFindings(page), `axe at ${where}`).toEqual([])
  expect(await overflows(page), `wider than the window: ${where}`).toBe(false)
  expect(await page.locator('h1').count(), `first headings at ${where}`).toBe(1)
  expect(await page.locator('html').getAttribute('lang'), `language of ${where}`).toBe(language)
}

/** What is written there, once it is there. */
export const said = async (place: Locator): Promise<string> => (await place.textContent()) ?? ''
