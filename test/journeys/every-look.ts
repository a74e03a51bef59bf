// One page in every look that people choose: phone and desktop, light and dark.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addressIn, type Language } from '../../web/src/site/language.ts'
import { axeFindings, desktop, overflows, phone } from '../support/browser.ts'
import { expectSound } from './sound-page.ts'

/** What the colours of a look can break; everything else is the same page. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** The page as it stands, in all four looks. */
export const expectSoundInEveryLook = async (page: Page, language: Language): Promise<void> => {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'light' })
    await expectSound(page, language)
    await page.emulateMedia({ colorScheme: 'dark' })
    const where = `${page.url()}, dark, ${viewport.width} pixels`
    expect(await axeFindings(page, colourRules), where).toEqual([])
    expect(await overflows(page), where).toBe(false)
  }
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Opens a page and waits for what it has to show. */
export const open = async (page: Page, language: Language, path: string, ready: string): Promise<void> => {
  await page.goto(addressIn(language, path))
  await page.locator(ready).first().waitFor()
}
