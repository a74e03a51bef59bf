// Every page of someone signed in — a citizen, a clerk, the administrator, an accountant — in both languages, on a phone and a desktop, light and dark.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { pageNames } from '../../web/src/scripts/filing/wizard-pages.ts'
import { languages } from '../../web/src/site/language.ts'
import { paths } from '../../web/src/site/paths.ts'
import { officer, signedIn } from '../portal/people.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { expectSoundInEveryLook, open } from './every-look.ts'
import { signedInPages } from './pages.ts'
import { readyDraft } from './ready-draft.ts'
import { signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const logins = ['binh', 'thuky1', 'quantri', 'ketoan'] as const
let browser: Browser
const about = { draft: '', filing: '' }

beforeAll(async () => {
  browser = await launchBrowser()
  const [binh] = await Promise.all([signedIn(origin, 'binh'), officer(origin, 'thuky1', 'clerk'), officer(origin, 'ketoan', 'accountant')])
  about.draft = await readyDraft(binh, 'Lô Thị Bình', 'Hồ Văn Đức')
  about.filing = await asked(binh)
  await binh.until('/api/inbox', answer => Array.isArray(answer.notices) && answer.notices.length > 0)
})
afterAll(() => browser?.close())

/** Of the demonstration: a filing for which the judge asks for more. */
const asked = async (client: PortalClient): Promise<string> => {
  const filings = await client.until('/api/filings', answer => Array.isArray(answer.filings) && answer.filings.length > 0)
  const [last] = Array.isArray(filings.filings) ? filings.filings.slice(-1) : []
  return textOf(last, 'id')
}

describe.each(logins)('signed in as %s', login => {
  let own: Window

  beforeAll(async () => {
    own = await openWindow(browser, origin)
    await own.page.goto('/dang-nhap?ve=/tai-khoan')
    await signInByVneid(own.page, login)
    await own.page.locator('#account h2').first().waitFor()
  })

  describe.each(languages)('in %s', language => {
    it.each(signedInPages.filter(page => page.login === login))('$path is sound in every look', async ({ path, ready, about: what }) => {
      await open(own.page, language, what ? `${path}?ho-so=${about[what]}` : path, ready)
      await expectSoundInEveryLook(own.page, language)
      expect(own.faults).toEqual([])
    })
  })
})

describe.each(languages)('the wizard in %s', language => {
  it('is sound in every look on each of its pages', async () => {
    const { page, faults } = await openWindow(browser, origin)
    await page.goto(`/dang-nhap?ve=${paths.myFilings}`)
    await signInByVneid(page, 'binh')
    await page.locator('#filings h2').first().waitFor()
    await open(page, language, `${paths.wizard}?ho-so=${about.draft}`, '#question')
    for (const name of pageNames) {
      const before = await page.locator('#question').textContent()
      await page.evaluate(hash => {
        location.hash = hash
      }, name)
      if (name !== 'tranh-chap') await page.waitForFunction(old => document.querySelector('#question')?.textContent !== old, before)
      await expectSoundInEveryLook(page, language)
    }
    expect(faults).toEqual([])
  })
})
