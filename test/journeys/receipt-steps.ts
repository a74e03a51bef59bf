// With the receipt in hand: its code, its PDF, and what strangers see of it without signing in.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { follow } from '../../web/src/words/vi/follow.ts'
import { receiptPage } from '../../web/src/words/vi/receipt-page.ts'
import { patienceMs } from '../support/browser.ts'
import { said } from './sound-page.ts'

export interface Receipt {
  filingId: string
  /** As it stands on the page: `NA-7K3M-P2XA-5TV`. */
  code: string
  /** Where the QR code leads, path and fragment. */
  link: string
}

export const receiptShown = async (page: Page): Promise<Receipt> => {
  await page.getByRole('heading', { level: 1, name: receiptPage.title }).waitFor()
  await page.locator('.receipt-value').waitFor()
  const code = (await said(page.locator('.receipt-value'))).replaceAll(/\s/g, '')
  const link = await page.locator('.receipt-qr a').getAttribute('href')
  return { filingId: new URL(page.url()).searchParams.get('ho-so') ?? '', code, link: link ?? '' }
}

/** Waits for the button, because a worker writes the PDF after the filing, and reads what the browser saves. */
export const downloadReceipt = async (page: Page): Promise<Buffer> => {
  const button = page.locator('.receipt-pdf button')
  await button.waitFor()
  const saving = page.waitForEvent('download')
  await button.click()
  return readFileSync(await (await saving).path())
}

/** Offers a file to the page that verifies, and answers the verdict's title. */
export const verdictOn = async (page: Page, bytes: Buffer): Promise<string> => {
  await page.locator('#verdict').evaluate(place => place.replaceChildren())
  await page.locator('#receipt').setInputFiles({ name: 'bien-nhan.pdf', mimeType: 'application/pdf', buffer: bytes })
  return verdict(page)
}

export const verdict = (page: Page): Promise<string> => said(page.locator('#verdict .notice-title'))

/** The page keeps what it needs to verify without a line: itself, its parts and the public keys. */
export const keptForOffline = async (page: Page): Promise<void> => {
  const missing = () =>
    page.evaluate(async () => {
      const parts = performance.getEntriesByType('resource').map(each => new URL(each.name).pathname)
      const wanted = ['/xac-minh', '/keys/receipts.json', ...parts.filter(path => path.startsWith('/_astro/'))]
      const kept = await Promise.all(wanted.map(path => caches.match(path)))
      return wanted.filter((_, index) => kept[index] === undefined)
    })
  await expect.poll(missing, { timeout: patienceMs }).toEqual([])
}

/** Types the code until its status is published, as the page itself advises, and answers the state in words. */
export const statusOf = async (page: Page, code: string, state?: string): Promise<string> => {
  await page.goto('/theo-doi')
  const ask = async (): Promise<string> => {
    await page.locator('#code').fill(code)
    await page.locator('#code-form button').click()
    await page.locator('#status .notice-title, #status-title').waitFor()
    return said(page.locator('#status .notice-title, #status-title'))
  }
  const wanted = state === undefined ? expect.not.stringContaining(follow.unknown.title) : state
  await expect.poll(ask, { timeout: patienceMs }).toEqual(wanted)
  return said(page.locator('#status-title'))
}
