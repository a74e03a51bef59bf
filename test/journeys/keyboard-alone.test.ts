// The same job in English and without a mouse: Tab, Space, Enter and arrows from the first page to the receipt, the focus seen at every stop.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { filing } from '../../web/src/words/en/filing.ts'
import { filingEvidence } from '../../web/src/words/en/filing-evidence.ts'
import { filingParties } from '../../web/src/words/en/filing-parties.ts'
import { filingReview } from '../../web/src/words/en/filing-review.ts'
import { receiptPage } from '../../web/src/words/en/receipt-page.ts'
import { desktop, launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { Keyboard } from './keyboard.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
const goOn = '#wizard > .actions .button-primary'

let browser: Browser
let own: Window
let keys: Keyboard

beforeAll(async () => {
  browser = await launchBrowser()
  own = await openWindow(browser, origin, { viewport: desktop })
  keys = new Keyboard(own.page)
})
afterAll(() => browser?.close())

const sound = () => expectSound(own.page, 'en')

/** Types a commune without its diacritics and takes what is found. */
const chooseCommune = async (id: string, name: string): Promise<void> => {
  await keys.typeInto(`#${id}`, name)
  await keys.press('ArrowDown')
  await keys.press('Enter')
}

const goOnTo = async (title: string): Promise<void> => {
  await keys.pressOn(goOn)
  await keys.heads(title)
}

describe('a person without a mouse', () => {
  it('skips to the page, signs in and begins', async () => {
    const { page } = own
    await page.goto('/en/nop-don')
    await keys.pressOn('.skip')
    await keys.pressOn('#begin .button-primary')
    await keys.pressOn('#eid[href*="return="]')
    await keys.typeInto('input[name=login]', 'anh')
    await keys.press('Enter')
    await page.locator('#start').waitFor()
    await sound()
    await keys.pressOn('#start')
    await page.locator('#matter').waitFor()
    await sound()
  })

  it('says what it is about and before which court', async () => {
    await keys.pressOn('input[name=matter]', 'Space')
    await goOnTo(filing.topic.title)
    await keys.arrowTo('topic', 'T-LOAN')
    await sound()
    await goOnTo(filing.court.title)
    await keys.pressOn('input[name=venue-basis]', 'Space')
    await chooseCommune('venue-communeCode', 'thanh vinh')
    await own.page.locator('.court-name').waitFor()
    await sound()
  })

  it('names the parties', async () => {
    await goOnTo(filingParties.plaintiffs.title)
    await chooseCommune('plaintiffs-0-address-commune', 'vinh phu')
    await goOnTo(filingParties.defendants.title)
    await keys.typeInto('#defendants-0-fullName', 'Phan Văn Lực')
    await chooseCommune('defendants-0-address-commune', 'thanh vinh')
    await sound()
    await goOnTo(filingParties.others.title)
    await sound()
  })

  it('goes back by Shift and Tab to correct, and nothing is lost', async () => {
    await keys.to(`${goOn} ~ a`)
    await keys.to(goOn, 'Shift+Tab')
    await keys.pressOn(`${goOn} ~ a`)
    await keys.heads(filingParties.defendants.title)
    expect(await own.page.locator('#defendants-0-fullName').inputValue()).toBe('Phan Văn Lực')
    await goOnTo(filingParties.others.title)
  })

  it('tells what happened and what is asked', async () => {
    await goOnTo(filing.facts.title)
    await keys.typeInto('#facts', 'I lent Mr Lực 20,000,000 đồng on 01/02/2026. He has not paid it back.')
    await goOnTo(filing.claims.title)
    await keys.typeInto('#claims-0-text', 'Order Mr Lực to pay back the loan.')
    await keys.typeInto('#claims-0-amountVnd', '20000000')
    await sound()
  })

  it('gives the reason for sending no evidence; the reason is asked for when it is missing', async () => {
    await goOnTo(filingEvidence.title)
    await keys.pressOn(goOn)
    await own.page.locator('#errors .error-summary').waitFor()
    await sound()
    await keys.typeInto('#missingEvidenceReason', 'The defendant has the note of debt.')
    await goOnTo(filingReview.title)
    await keys.pressOn('#declaration', 'Space')
    await sound()
  })

  it('reads, signs and leaves with a receipt', async () => {
    await keys.pressOn(goOn)
    await own.page.getByText(filingReview.sign.same).waitFor()
    await sound()
    await keys.typeInto('#typed-name', 'Trần Thị Ánh')
    await keys.pressOn('#submit-petition')
    await own.page.getByRole('heading', { level: 1, name: receiptPage.title }).waitFor()
    await own.page.locator('.receipt-value').waitFor()
    expect(await said(own.page.locator('.receipt-value'))).toMatch(/^NA-/)
    await keys.to('.receipt-pdf button')
    await sound()
  })

  it('saw the focus at every stop, and no page had a fault', () => {
    expect(keys.unseen).toEqual([])
    expect(keys.stops).toBeGreaterThan(100)
    expect(own.faults).toEqual([])
  })
})
