// A business buys copies of three judgments in one order and gets them in one archive; its counterparty verifies one of them without a line.

import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { formatVnd } from '../../functions/kernel/money.ts'
import { paths } from '../../web/src/site/paths.ts'
import { copies } from '../../web/src/words/vi/copies.ts'
import { proofs } from '../../web/src/words/vi/proofs.ts'
import { type Court, payAtCounter, publishedJudgment, viewSchema } from '../portal/copy-steps.ts'
import { officer, signedIn } from '../portal/people.ts'
import { desktop, launchBrowser, openWindow, patienceMs, type Window } from '../support/browser.ts'
import { keptForOffline } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const windows: Window[] = []
let browser: Browser
let company: Window
let court: Court
let judgments: string[]
let accountant: PortalClient
let requestId = ''
let copy: Buffer

const keep = (window: Window): Window => {
  windows.push(window)
  return window
}

const signInFor = async (page: Page, login: string, address: string): Promise<void> => {
  await page.goto(`${paths.signIn}?ve=${encodeURIComponent(address)}`)
  await signInByVneid(page, login)
  await page.waitForURL(`**${address}`)
}

/** The first file of an archive whose files lie in it as they are. */
const firstFileOf = (zip: Buffer): Buffer => {
  const [method, size, name, extra] = [zip.readUInt16LE(8), zip.readUInt32LE(18), zip.readUInt16LE(26), zip.readUInt16LE(28)]
  const packed = zip.subarray(30 + name + extra, 30 + name + extra + size)
  return method === 0 ? packed : inflateRawSync(packed)
}

beforeAll(async () => {
  browser = await launchBrowser()
  const [clerk, judge] = await Promise.all([officer(origin, 'thuky1', 'clerk'), officer(origin, 'thamphan1', 'judge')])
  accountant = await officer(origin, 'ketoan', 'accountant')
  court = { clerk, judge }
  judgments = await Promise.all([1, 2, 3].map(() => publishedJudgment(origin, court)))
})
afterAll(async () => {
  await browser.close()
})

describe('three judgments for a business', () => {
  it('are chosen by the links of their pages, and asked for in one request', async () => {
    const [first = '', ...others] = judgments
    company = keep(await openWindow(browser, origin))
    const { page } = company
    await signInFor(page, 'hoangmai', `${paths.copies}?ban-an=${first}`)
    await page.locator('#chosen li').waitFor()
    for (const [index, id] of others.entries()) {
      await page.locator('#judgment').fill(`${origin}/ban-an/${id}`)
      await page.getByRole('button', { name: copies.cart.addButton }).click()
      await page
        .locator('#chosen li')
        .nth(index + 1)
        .waitFor()
    }
    await expectSound(page)
    await page.getByRole('button', { name: copies.form.send }).click()
    await page.getByRole('heading', { name: copies.form.done.title }).waitFor()
    await page.getByRole('link', { name: copies.form.done.open }).click()
    await page.locator('#copies .entry a').first().click()
    await page.locator('#copies table').waitFor()
    requestId = new URL(page.url()).searchParams.get('yeu-cau') ?? ''
    expect(await said(page.locator('#copies'))).toContain(copies.states.requested)
    await expectSound(page)
  })

  it('are checked by the clerk with the pages that the portal counts, and certified by a judge', async () => {
    const at = `${paths.deskCopies}?yeu-cau=${requestId}`
    const { page: clerk } = keep(await openWindow(browser, origin, { viewport: desktop }))
    await signInFor(clerk, 'thuky1', at)
    await clerk.locator('#check-form').waitFor()
    // Until the worker has counted the pages.
    await expect
      .poll(
        async () => {
          await clerk.reload()
          await clerk.locator('#item-3-pages').waitFor()
          return clerk.locator('#item-3-pages').inputValue()
        },
        { timeout: patienceMs },
      )
      .not.toBe('')
    await expectSound(clerk)
    await clerk.getByRole('button', { name: copies.desk.check }).click()
    await clerk.getByText(copies.desk.nothingToDo).waitFor()
    const { page: judge } = keep(await openWindow(browser, origin, { viewport: desktop }))
    await signInFor(judge, 'thamphan1', at)
    await judge.locator('#certify').click()
    await judge.getByText(copies.states.quoted).waitFor()
    await expectSound(judge)
  })

  it('are paid in one order, made, and come in one archive', async () => {
    const { page } = company
    await page.reload()
    await page.locator('#pay').waitFor()
    const payer = await signedIn(origin, 'hoangmai')
    const { amountVnd, items } = viewSchema.parse(await payer.get(`/api/copies/${requestId}`))
    expect(amountVnd).toBe(items.reduce((sum, { found }) => sum + (found?.pages ?? 0), 0) * 1500)
    expect(await said(page.locator('#pay'))).toContain(formatVnd(amountVnd, 'vi'))
    await expectSound(page)
    await payAtCounter(accountant, payer, requestId)
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.locator('#copies table').waitFor()
          return page.locator('#zip').count()
        },
        { timeout: patienceMs },
      )
      .toBe(1)
    expect(await page.locator('.copy-made').count()).toBe(3)
    await expectSound(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#zip').click()])
    copy = firstFileOf(readFileSync(await download.path()))
    expect(copy.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are verified by the counterparty without a line, from the file alone; one changed byte is found', async () => {
    const { page, context } = keep(await openWindow(browser, origin, { offlineWorker: true, breaksLine: true }))
    await page.goto(paths.verify)
    await keptForOffline(page)
    await context.setOffline(true)
    await page.reload()
    await page.locator('#receipt').setInputFiles({ name: 'ban-sao.pdf', mimeType: 'application/pdf', buffer: copy })
    await page.getByRole('heading', { name: proofs.copy.title }).waitFor()
    const manifest = await said(page.locator('#verdict'))
    for (const line of ['Công ty CP Vật liệu Hoàng Mai', 'Lê Văn Thắng', proofs.copy.versions.encoded, copies.kinds['published-judgment']])
      expect(manifest).toContain(line)
    await page.getByText(proofs.online.offline).waitFor()
    await expectSound(page)
    const changed = Buffer.from(copy)
    changed[300] = (changed[300] ?? 0) ^ 1
    await page.locator('#receipt').setInputFiles({ name: 'ban-sao.pdf', mimeType: 'application/pdf', buffer: changed })
    await page.locator('#verdict .notice-error').waitFor()
    await context.setOffline(false)
  })

  it('and with a line: still valid, by the file and by the code on it', async () => {
    const { page } = keep(await openWindow(browser, origin))
    // The register hears of a copy a moment after its owner.
    const isKnownOnline = async (): Promise<boolean> => {
      await page.goto(paths.verify)
      await page.locator('#receipt').setInputFiles({ name: 'ban-sao.pdf', mimeType: 'application/pdf', buffer: copy })
      return page
        .locator('#online-state')
        .waitFor({ timeout: 8_000 })
        .then(() => true)
        .catch(() => false)
    }
    await expect.poll(isKnownOnline, { timeout: patienceMs }).toBe(true)
    expect(await said(page.locator('#online'))).toContain(proofs.online.valid)
    await expectSound(page)
    await page.locator('#code').fill((await said(page.locator('#verdict .vouched dd').first())).trim())
    await page.locator('#code-form button[type=submit]').click()
    await page.getByRole('heading', { name: proofs.typed.found }).waitFor()
    await page.locator('#online-state').waitFor()
    await expectSound(page)
  })

  it('without a fault in any window', () => {
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})
