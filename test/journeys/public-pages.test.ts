// Every page that anyone may open, in both languages, on a phone and a desktop, light and dark; what is to be read is whole without JavaScript.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addressIn, languages } from '../../web/src/site/language.ts'
import { paths } from '../../web/src/site/paths.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { expectSoundInEveryLook, open } from './every-look.ts'
import { publicPages, readingPages, signedInPages } from './pages.ts'
import { said } from './sound-page.ts'

const { origin } = inject('portal')
let browser: Browser
let own: Window

beforeAll(async () => {
  browser = await launchBrowser()
  own = await openWindow(browser, origin)
})
afterAll(() => browser?.close())

it('every page of the site is looked at, here or by someone signed in', () => {
  const lookedAt = [...publicPages, ...signedInPages].map(({ path }) => path)
  expect(Object.values(paths).filter(path => !lookedAt.includes(path))).toEqual([])
})

describe.each(languages)('in %s', language => {
  it.each(publicPages)('$path is sound in every look', async ({ path, ready }) => {
    own.faults.length = 0
    await open(own.page, language, path, ready)
    await expectSoundInEveryLook(own.page, language)
    expect(own.faults).toEqual([])
  })
})

it('a page that does not exist says so in both languages', async () => {
  const answer = await own.page.goto('/en/khong-co-trang-nay')
  expect(answer?.status()).toBe(404)
  await expectSoundInEveryLook(own.page, 'vi')
  for (const language of languages) expect(await own.page.locator(`main [lang=${language}] :is(h1, h2)`).count()).toBe(1)
})

describe('without JavaScript', () => {
  it.each(readingPages)('%s says everything that it says with it', async path => {
    const plain = await openWindow(browser, origin, { withoutScripts: true })
    for (const language of languages) {
      await plain.page.goto(addressIn(language, path))
      await open(own.page, language, path, 'h1')
      const read = await said(plain.page.locator('main'))
      expect(read.length).toBeGreaterThan(400)
      expect(read).toBe(await said(own.page.locator('main')))
    }
    await plain.context.close()
  })
})
