// The sandbox's pages in a real browser, as wide as a small phone: usable by keyboard, accessible, never wider than the screen.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, launchBrowser, openWindow, overflows } from '../../support/browser.ts'
import { feeSession, type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
let browser: Browser
beforeAll(async () => {
  sandbox = await startSandbox()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await sandbox.close()
})

const open = async (attempt: string) => {
  // Back to a page that exists here: whoever has paid is sent to another origin.
  const back = `${sandbox.payments.address.replace('127.0.0.1', 'localhost')}/bank`
  const session = await sandbox.stripe.checkout.sessions.create(
    feeSession(attempt, { success_url: `${back}?s={CHECKOUT_SESSION_ID}`, cancel_url: back }),
  )
  const window = await openWindow(browser, sandbox.payments.address)
  await window.page.goto(`/c/pay/${session.id}`)
  return { ...window, session, back }
}

describe('on a phone of 360 px', () => {
  it('a declined card, then a card that pays, by keyboard alone; the payer comes back to the other origin', async () => {
    const { page, faults, session, context } = await open('b-1')
    expect(await axeFindings(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
    const type = async (number: string) => {
      await page.getByLabel(/Số thẻ thử/).focus()
      await page.keyboard.type(number)
      await page.keyboard.press('Tab')
      await page.keyboard.type('12/34')
      await page.keyboard.press('Tab')
      await page.keyboard.type('123')
      await page.keyboard.press('Enter')
    }
    await type('4000000000000002')
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Chưa thanh toán được/)
    expect(await axeFindings(page)).toEqual([])
    await type('4242424242424242')
    await page.waitForURL(`**/bank?s=${session.id}`)
    expect(faults).toEqual([])
    await context.close()
  })
  it('the bank’s question, and a page for whoever comes back', async () => {
    const { page, session, context } = await open('b-2')
    await page.getByRole('button', { name: /Ngân hàng hỏi lại/ }).click()
    await page.getByRole('heading', { name: 'Ngân hàng của thẻ hỏi lại' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Đúng, tôi xác nhận' }).click()
    await page.waitForURL('**/bank?s=*')
    await page.goto(`/c/pay/${session.id}`)
    await page.getByRole('heading', { name: 'Khoản này đã được thanh toán' }).waitFor()
    expect([await axeFindings(page), await overflows(page)]).toEqual([[], false])
    await context.close()
  })
  it('the bank: a transfer, and its statement', async () => {
    const { page, context } = await openWindow(browser, sandbox.payments.address)
    await page.goto('/bank')
    await page.getByLabel('Số tài khoản nhận').fill('3600201001234')
    await page.getByLabel('Số tiền (đồng)').fill('300.000')
    await page.getByLabel('Nội dung chuyển khoản').fill('TA7K3M')
    await page.getByLabel('Cách chuyển').selectOption({ label: 'Chuyển thiếu' })
    await page.getByRole('button', { name: 'Chuyển tiền' }).click()
    await page.getByRole('status').waitFor()
    expect(await page.getByRole('status').textContent()).toContain('Đã chuyển 270.000 đ')
    expect([await axeFindings(page), await overflows(page)]).toEqual([[], false])
    expect(await page.getByRole('link', { name: 'camt.053' }).count()).toBe(1)
    await context.close()
  })
})
