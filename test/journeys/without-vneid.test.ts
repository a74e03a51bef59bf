// VNeID is down: the person is told, files by a one-time code all the same, and binds the account later; the time of receipt is kept.
// On a portal of its own, because an outage there would meet everyone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../web/src/site/paths.ts'
import { account } from '../../web/src/words/vi/account.ts'
import { signIn } from '../../web/src/words/vi/sign-in.ts'
import { mailsTo, tellLocal } from '../portal/people.ts'
import { launchBrowser, openWindow, patienceMs, signInAs, type Window } from '../support/browser.ts'
import { type OwnPortal, startOwnPortal } from '../support/own-portal.ts'
import { type Receipt, receiptShown } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'
import { declareTrue, goOn, petitionReady, sign, startPetition, type Told, tellCase } from './wizard-steps.ts'

const anh = { login: 'anh', fullName: 'Trần Thị Ánh', email: 'anh.khong-vneid@example.vn' }
const told: Told = {
  topic: 'vay',
  filer: { line: 'Xóm 5', commune: 'Vinh Phú' },
  against: { fullName: 'Moong Văn Nghệ', birthYear: '1975', line: 'Xóm 2', commune: 'Thành Vinh' },
  facts: 'Ngày 03/04/2026 tôi cho ông Moong Văn Nghệ vay 12.000.000 đ. Ông Nghệ chưa trả.',
  claims: [{ text: 'Buộc ông Moong Văn Nghệ trả tiền gốc.', amount: '12000000' }],
}

let portal: OwnPortal
let browser: Browser
let own: Window
let receipt: Receipt
let receivedAt: string

beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startOwnPortal({ withOfficers: false }), launchBrowser()])
  own = await openWindow(browser, portal.origin)
})
afterAll(async () => {
  await browser?.close()
  await portal?.end()
})

/** The six digits of the newest letter. */
const codeSent = async (): Promise<string> => {
  let code = ''
  await expect
    .poll(
      async () => {
        const [newest] = await mailsTo(portal.origin, anh.email)
        code = /\b(\d{6})\b/.exec(newest?.text ?? '')?.[1] ?? ''
        return code
      },
      { timeout: patienceMs },
    )
    .not.toBe('')
  return code
}

describe('while VNeID is down', () => {
  it('the person is told, and is not sent into the void', async () => {
    const { page } = own
    await tellLocal(portal.origin, 'outage', { identity: true })
    await page.goto(paths.fileLawsuit)
    await page.locator('#begin .button-primary').click()
    await page.locator('#eid[href*="return="]').click()
    await page.locator('#sign-in-failure .notice').waitFor()
    expect(await said(page.locator('#sign-in-failure'))).toContain(signIn.failures['provider-down'].title)
    await expectSound(page)
  })

  it('a one-time code by e-mail signs in, back to where the person wanted to go', async () => {
    const { page } = own
    await page.locator('#full-name').fill(anh.fullName)
    await page.locator('#to').fill(anh.email)
    await page.getByRole('button', { name: signIn.code.send }).click()
    await page.locator('#one-time-code').fill(await codeSent())
    await expectSound(page)
    await page.getByRole('button', { name: signIn.code.confirm, exact: true }).click()
    await page.locator('#start').waitFor()
    expect(new URL(page.url()).pathname).toBe(paths.fileLawsuit)
    expect(await said(page.locator('#begin'))).toContain(anh.fullName)
  })

  it('the petition is filed and has its receipt', async () => {
    const { page } = own
    await startPetition(page)
    await tellCase(page, told)
    await page.locator('#missingEvidenceReason').fill('Giấy vay do ông Nghệ giữ.')
    await goOn(page)
    await declareTrue(page)
    await goOn(page)
    await petitionReady(page)
    await sign(page, anh.fullName)
    receipt = await receiptShown(page)
    receivedAt = await said(page.locator('.receipt time').first())
    expect(receivedAt).toMatch(/^\d{2}:\d{2} /)
  })
})

describe('when VNeID is back', () => {
  it('the account is bound to it; the filing and its time of receipt stay', async () => {
    const { page } = own
    await tellLocal(portal.origin, 'outage', { identity: false })
    await page.goto(paths.account)
    await page.locator('#bind-title').waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: account.bind.action }).click()
    await signInAs(page, anh.login)
    await page.locator('#account h2').first().waitFor()
    expect(await said(page.locator('#account'))).toContain(account.who.assurance.eid)
    expect(await page.locator('#bind-title').count()).toBe(0)
    await page.goto(paths.myFilings)
    await page.getByText(receipt.code).first().waitFor()
    await page.goto(`${paths.receipt}?ho-so=${receipt.filingId}`)
    expect((await receiptShown(page)).code).toBe(receipt.code)
    expect(await said(page.locator('.receipt time').first())).toBe(receivedAt)
  })

  it('on the way no page had a fault', () => {
    expect(own.faults).toEqual([])
  })
})
