// The pages of the wizard as a person goes through them: choosing by the labels, typing into the fields, going on by the one button.
import type { Page } from 'playwright-core'
import type { Paper } from '../../demonstration/papers.ts'
import { filing } from '../../web/src/words/vi/filing.ts'
import { filingEvidence } from '../../web/src/words/vi/filing-evidence.ts'
import { filingParties } from '../../web/src/words/vi/filing-parties.ts'
import { filingReview } from '../../web/src/words/vi/filing-review.ts'
import { signInAs } from '../support/browser.ts'

/** What a person tells in the wizard. */
export interface Told {
  topic: string
  filer: { line: string; commune: string; email?: string }
  against: { fullName: string; birthYear: string; line: string; commune: string }
  facts: string
  claims: readonly { text: string; amount: string }[]
}

/** Cards are chosen by their label, as a finger would. */
export const choose = (page: Page, id: string): Promise<void> => page.locator(`label[for="${id}"]`).click()

/** The question that stands on the page. */
export const onPage = (page: Page, title: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()

export const goOn = (page: Page): Promise<void> => page.locator('#wizard > .actions .button-primary').click()

/** By the one button of the sign-in page, through the provider's page, and back to where the person was. */
export const signInByVneid = async (page: Page, login: string): Promise<void> => {
  // The page has read from its address where to come back to.
  await page.locator('#eid[href*="return="]').click()
  await signInAs(page, login)
}

/** From the page where filing begins to the first question. Answers the draft's id. */
export const startPetition = async (page: Page): Promise<string> => {
  await page.locator('#start').click()
  await onPage(page, filing.matter.title)
  return new URL(page.url()).searchParams.get('ho-so') ?? ''
}

export const tellMatter = async (page: Page): Promise<void> => {
  await onPage(page, filing.matter.title)
  await choose(page, 'matter-1')
}

export const tellTopic = async (page: Page, { topic }: Told): Promise<void> => {
  await onPage(page, filing.topic.title)
  await page.locator('.topics label', { hasText: topic }).click()
}

/** Types a commune and takes the first that is found. */
const chooseCommune = async (page: Page, id: string, name: string): Promise<void> => {
  await page.locator(`#${id}`).fill(name)
  await page.locator(`#${id}-option-1`).click()
}

/** The court of the place where the other side lives. */
export const tellCourt = async (page: Page, { against }: Told): Promise<void> => {
  await onPage(page, filing.court.title)
  await choose(page, 'venue-basis-1')
  await chooseCommune(page, 'venue-communeCode', against.commune)
  await page.locator('.court-name').waitFor()
}

export const tellFiler = async (page: Page, { filer }: Told): Promise<void> => {
  await onPage(page, filingParties.plaintiffs.title)
  await page.locator('#plaintiffs-0-address-line').fill(filer.line)
  await chooseCommune(page, 'plaintiffs-0-address-commune', filer.commune)
  if (filer.email) await page.locator('#plaintiffs-0-email').fill(filer.email)
}

export const tellAgainst = async (page: Page, { against }: Told): Promise<void> => {
  await onPage(page, filingParties.defendants.title)
  await page.locator('#defendants-0-fullName').fill(against.fullName)
  await page.locator('#defendants-0-birth-year').fill(against.birthYear)
  await page.locator('#defendants-0-address-line').fill(against.line)
  await chooseCommune(page, 'defendants-0-address-commune', against.commune)
}

export const nobodyElse = (page: Page): Promise<void> => onPage(page, filingParties.others.title)

export const tellFacts = async (page: Page, { facts }: Told): Promise<void> => {
  await onPage(page, filing.facts.title)
  await page.locator('#facts').fill(facts)
}

export const tellClaims = async (page: Page, { claims }: Told): Promise<void> => {
  await onPage(page, filing.claims.title)
  for (const [index, claim] of claims.entries()) {
    if (index > 0) await page.locator('#claims-add').click()
    await page.locator(`#claims-${index}-text`).fill(claim.text)
    await page.locator(`#claims-${index}-amountVnd`).fill(claim.amount)
  }
}

const asUpload = ({ name, type, bytes }: Paper) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })

/** Chooses files by a button that opens the device's own list, and waits for none of them. */
export const chooseFiles = async (page: Page, papers: readonly Paper[], button = '#choose-files'): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.locator(button).click()
  await (await chooser).setFiles(papers.map(asUpload))
}

export const onEvidence = (page: Page): Promise<void> => onPage(page, filingEvidence.title)

/** So many files have been checked and received. */
export const filesReceived = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(wanted => document.querySelectorAll('.file-row .tag-success').length === wanted, count)

/** The draft has reached the server: the line above the page says so. */
export const draftSaved = (page: Page): Promise<void> =>
  page.locator('#draft-state', { hasText: filing.saved.replace('{time}', '').trim() }).waitFor()

export const declareTrue = async (page: Page): Promise<void> => {
  await onPage(page, filingReview.title)
  await choose(page, 'declaration')
}

/** The petition has been written as a PDF and this device has checked its digest. */
export const petitionReady = async (page: Page): Promise<void> => {
  await page.locator('.preview').waitFor()
  await page.getByText(filingReview.sign.same).waitFor()
}

export const sign = async (page: Page, name: string): Promise<void> => {
  await page.locator('#typed-name').fill(name)
  await page.locator('#submit-petition').click()
}

/** Everything from the first question to the evidence. */
export const tellCase = async (page: Page, told: Told, onEach: () => Promise<void> = async () => {}): Promise<void> => {
  const pages = [
    () => tellMatter(page),
    () => tellTopic(page, told),
    () => tellCourt(page, told),
    () => tellFiler(page, told),
    () => tellAgainst(page, told),
    () => nobodyElse(page),
    () => tellFacts(page, told),
    () => tellClaims(page, told),
  ]
  for (const tell of pages) {
    await tell()
    await onEach()
    await goOn(page)
  }
  await onEvidence(page)
}
