// The register of judgments with every function stopped: filtered, sorted and paged from files; read by links alone; and the full text once it is back.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { directoryPath, listPath } from '../../functions/search/register-pages.ts'
import { paths } from '../../web/src/site/paths.ts'
import { kit } from '../../web/src/words/vi/kit.ts'
import { search } from '../../web/src/words/vi/search.ts'
import { judgmentEntry } from '../judgments/made-judgment.ts'
import { officer } from '../portal/people.ts'
import { desktop, launchBrowser, openWindow, phone, type Window } from '../support/browser.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
let browser: Browser
let clerk: PortalClient
let judge: PortalClient

/** A court that is no more, and a year of which no other test has judgments; the relation is this run's own. */
const [court, year, count] = ['NA-H-KY-SON', 2018, 23]
const token = `tu${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
const relation = `Tranh chấp hợp đồng vay tài sản ${token}`
const firstSerial = 10_000 + Math.floor(Math.random() * 80_000)
const numberAt = (at: number): string => `${firstSerial + at}/${year}/DS-ST`
const ids: string[] = []

const publish = async (at: number): Promise<void> => {
  const day = String(1 + at).padStart(2, '0')
  const entry = judgmentEntry(numberAt(at), `${token}x${at}`, {
    ...{ courtCode: court, relation, date: `${year}-05-${day}`, effectiveOn: `${year}-06-15`, outcome: at < 3 ? 'rejected' : 'accepted' },
  })
  const id = textOf(await clerk.post('/api/desk/judgments', entry), 'id')
  await clerk.post(`/api/desk/judgments/${id}/review`, { version: 1 })
  await judge.post(`/api/desk/judgments/${id}/approval`, { version: 2, dismissals: [] })
  ids[at] = id
}

/** All of them are in the plain lists, which are written last. */
const untilListed = async (): Promise<void> => {
  for (const end = Date.now() + 150_000; Date.now() < end; await new Promise(done => setTimeout(done, 500))) {
    const answer = await fetch(`${origin}/register/years/${year}.json`)
    const text = answer.ok ? await answer.text() : ''
    const pages = await Promise.all([1, 2].map(async page => (await fetch(origin + listPath(court, year, page))).text()))
    if (text.includes(token) && ids.every(id => pages.some(page => page.includes(id)))) return
  }
  throw new Error('judgment-register: not all are listed')
}

beforeAll(async () => {
  ;[browser, clerk, judge] = await Promise.all([
    launchBrowser(),
    officer(origin, 'thukytinh', 'clerk'),
    officer(origin, 'thamphantinh', 'judge'),
  ])
  await Promise.all(Array.from({ length: count }, (_, at) => publish(at)))
  await untilListed()
}, 240_000)
afterAll(() => browser?.close())

const numbersShown = (page: Page): Promise<string[]> => page.locator('#results .register-card h3').allTextContents()
const titleAt = (at: number): string => `Bản án số ${numberAt(at)}`
const choose = async (page: Page, id: string, value: string): Promise<void> => {
  await page.locator(`#${id} option[value="${value}"]`).waitFor({ state: 'attached' })
  await page.locator(`#${id}`).selectOption(value)
}
const untilFirst = (page: Page, text: string): Promise<void> =>
  page.locator('#results .register-card h3').first().filter({ hasText: text }).waitFor()

/** No request reaches a function, as when the API is down. */
const stopApi = (page: Page): Promise<unknown> => page.route('**/api/**', route => route.abort())

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('with the API stopped, on %s', (_name, viewport) => {
  let window: Window
  beforeAll(async () => {
    window = await openWindow(browser, origin, { viewport, breaksLine: true })
    await stopApi(window.page)
    await window.page.goto(paths.judgments)
    await choose(window.page, 'court', court)
    await window.page.locator('#more summary').click()
    await choose(window.page, 'relation', relation)
    await untilFirst(window.page, titleAt(count - 1))
  })
  afterAll(() => window.context.close())

  it('the register filters, counts, pages, and goes back', async () => {
    const { page } = window
    expect(await said(page.locator('.register-said'))).toBe(`${count} bản án.`)
    expect(await numbersShown(page)).toHaveLength(20)
    await expectSound(page)
    await page.getByRole('button', { name: kit.pages.next }).click()
    await untilFirst(page, titleAt(2))
    expect(await numbersShown(page)).toEqual([2, 1, 0].map(titleAt))
    expect(new URL(page.url()).searchParams.get('trang')).toBe('2')
    await page.goBack()
    await untilFirst(page, titleAt(count - 1))
    await choose(page, 'outcome', 'rejected')
    await untilFirst(page, titleAt(2))
    expect(await numbersShown(page)).toEqual([2, 1, 0].map(titleAt))
    await choose(page, 'outcome', '')
    await untilFirst(page, titleAt(count - 1))
  })

  it('the register sorts', async () => {
    const { page } = window
    for (const sort of ['number', 'oldest']) {
      await choose(page, 'sort', sort)
      await untilFirst(page, titleAt(0))
      expect((await numbersShown(page)).slice(0, 3)).toEqual([0, 1, 2].map(titleAt))
    }
    await choose(page, 'sort', 'newest')
    await untilFirst(page, titleAt(count - 1))
  })

  it('full text says that it is down, the register answers below it, by number too; and once the API is back, so is the full text', async () => {
    const { page } = window
    await page.locator('#text').fill(`${token}x5`)
    await page.locator('#text').press('Enter')
    await page.getByText(search.downTitle).waitFor()
    await untilFirst(page, titleAt(count - 1))
    // What is looked for stands in no address.
    expect(page.url()).not.toContain(`${token}x5`)
    await expectSound(page)
    await page.locator('#text').fill(numberAt(7))
    await page.locator('#text').press('Enter')
    await untilFirst(page, titleAt(7))
    expect(await numbersShown(page)).toEqual([titleAt(7)])
    await page.locator('#text').fill(`${token}x5`)
    await page.unrouteAll()
    await page.getByRole('button', { name: search.retry }).click()
    await page.locator('#results-title', { hasText: search.resultsTitle }).waitFor()
    await untilFirst(page, titleAt(5))
    expect(window.faults).toEqual([])
    await stopApi(page)
  })
})

it('every judgment is reached by plain links without JavaScript', async () => {
  const { page, context, faults } = await openWindow(browser, origin, { withoutScripts: true })
  await page.goto(`/en${paths.judgments}`)
  await page.locator(`main a[href="/en${directoryPath}"]`).first().click()
  await page.locator(`a[href="/en${listPath(court, year, 1)}"]`).click()
  expect(await said(page.locator('h1'))).toContain(String(year))
  const reached = new Set<string>()
  for (;;) {
    for (const href of await page.locator('.register-list a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? '')))
      reached.add(href)
    const here = Number(
      await page
        .locator('.register-pages [aria-current]')
        .textContent({ timeout: 1_000 })
        .catch(() => '1'),
    )
    const next = page.locator(`.register-pages a[href="/en${listPath(court, year, here + 1)}"]`)
    if ((await next.count()) === 0) break
    await next.click()
  }
  expect(ids.filter(id => !reached.has(`/en/ban-an/${id}`))).toEqual([])
  await page.locator(`a[href="/en/ban-an/${ids[count - 1]}"]`).click()
  expect(await said(page.locator('main'))).toContain(numberAt(count - 1))
  expect(faults).toEqual([])
  await context.close()
})
