// A case from paper at the desk: entered, joined by its parties, drawn, recorded step by step until its effect, and a wrong step struck out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { paths } from '../../web/src/site/paths.ts'
import { fill } from '../../web/src/words/fill.ts'
import { caseTold } from '../../web/src/words/vi/case-told.ts'
import { cases as words } from '../../web/src/words/vi/cases.ts'
import { draws } from '../../web/src/words/vi/draws.ts'
import { officer } from '../portal/people.ts'
import { desktop, launchBrowser, openWindow, patienceMs, phone, signInAs, type Window } from '../support/browser.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
const court = 'NA-KV03'
let browser: Browser
let clerk: Window
let chief: Window
let party: Window
let other: Window
let number = ''
let caseAddress = ''

const openAs = async (login: string, path: string, viewport = desktop): Promise<Window> => {
  const window = await openWindow(browser, origin, { viewport })
  await window.page.goto(`/api/sign-in?return=${encodeURIComponent(path)}`)
  await signInAs(window.page, login)
  await window.page.waitForURL(url => url.pathname === path.split('?')[0])
  return window
}

const dayBefore = (days: number): string => new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)

const fillDay = async (page: Page, id: string, date: string): Promise<void> => {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.locator(`#${id}-day`).fill(day)
  await page.locator(`#${id}-month`).fill(month)
  await page.locator(`#${id}-year`).fill(year)
}

/** Until the demonstration's own draw and designation at this court are public: only then is the next draw this journey's. */
const whenQuiet = async (): Promise<void> => {
  await expect
    .poll(async () => (await fetch(`${origin}/transparency/designations/${court}.json`)).ok, { timeout: 150_000, interval: 500 })
    .toBe(true)
}

beforeAll(async () => {
  browser = await launchBrowser()
  await Promise.all([officer(origin, 'thuky3', 'clerk'), officer(origin, 'chanhan3', 'chief-judge')])
  clerk = await openAs('thuky3', `${paths.deskCases}?moi=1`)
})
afterAll(() => browser?.close())

it('a clerk enters a case from paper, and the docket gives its number', async () => {
  await whenQuiet()
  const { page } = clerk
  await page.locator('#entry-form').waitFor()
  await page.selectOption('#kind', 'LĐ')
  await fillDay(page, 'accepted-on', dayBefore(20))
  await page.fill('#party-1-name', 'Trần Thị Ánh')
  await page.fill('#party-1-number', '040304001234')
  await page.fill('#party-2-name', 'Vừ Bá Xò')
  await page.fill('#party-2-number', '040078004321')
  await expectSoundInEveryLook(page, 'vi')
  await page.setViewportSize(desktop)
  await page.getByRole('button', { name: words.desk.enter.save }).click()
  await page.locator('.notice-success').waitFor()
  number = /\d+\/\d{4}\/TLST-LĐ/.exec(await said(page.locator('.notice-success')))?.[0] ?? ''
  expect(number).not.toBe('')
  await page.getByRole('link', { name: fill(words.desk.open, { number }) }).click()
  await page.locator('#case-number').waitFor()
  caseAddress = new URL(page.url()).pathname + new URL(page.url()).search
  expect(await said(page.locator('#case-number'))).toBe(number)
})

/** Makes the code for a party, as it would be printed on the notice. */
const codeFor = async (name: string): Promise<string> => {
  const line = clerk.page.locator('.case-term', { hasText: name })
  await line.getByRole('button', { name: new RegExp(words.desk.code) }).click()
  return said(line.locator('.join-code'))
}

const askToJoin = async ({ page }: Window, code: string, personalNumber: string): Promise<void> => {
  await page.fill('#join-code', code.toLowerCase())
  await page.fill('#join-number', personalNumber)
  await page.locator('#join-form button').click()
  await page.locator('.notice-success').waitFor()
}

it('parties ask to join with the code of their notice; the clerk agrees to one and declines the other with a reason', async () => {
  party = await openAs('anh', paths.myCase, phone)
  other = await openAs('xo', paths.myCase, phone)
  await askToJoin(party, await codeFor('Trần Thị Ánh'), '040304001234')
  await askToJoin(other, await codeFor('Vừ Bá Xò'), '040078004321')

  const { page } = clerk
  await page.goto(paths.deskCases)
  const rowOf = (name: string) => page.locator('tr', { hasText: number, has: page.locator('details') }).filter({ hasText: name })
  await rowOf('Trần Thị Ánh')
    .getByRole('button', { name: `${words.desk.confirm}: Trần Thị Ánh` })
    .click()
  await page.locator('.notice-success', { hasText: words.desk.answered }).waitFor()
  await rowOf('Vừ Bá Xò').locator('summary').click()
  await rowOf('Vừ Bá Xò').locator('input').fill('Ảnh căn cước không rõ')
  await expectSound(page)
  await rowOf('Vừ Bá Xò').locator('details button').click()
  await expect.poll(() => rowOf('Vừ Bá Xò').count(), { timeout: patienceMs }).toBe(0)

  await party.page.reload()
  await party.page.getByRole('link', { name: number }).click()
  await party.page.locator('#case-number').waitFor()
  await expectSound(party.page)
  await other.page.reload()
  await other.page.getByText('Ảnh căn cước không rõ').waitFor()
  expect(await other.page.getByRole('link', { name: number }).count()).toBe(0)
})

it('the chief judge draws a judge and signs; anyone computes the draw again', async () => {
  chief = await openAs('chanhan3', `${paths.deskCases}?phan-cong=1`)
  const { page } = chief
  await page.locator('#begin-draw').click()
  // The seed is bound in public first.
  await expect
    .poll(
      async () => {
        const refresh = page.locator('#refresh')
        if (await refresh.count()) await refresh.click()
        return page.locator('#lists-form').count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(1)
  await expectSound(page)
  await page.getByRole('button', { name: words.desk.draw.run }).click()
  await page.getByRole('button', { name: words.desk.draw.sign }).click()
  await page.locator('.notice-success').waitFor()
  await page
    .getByRole('link', { name: new RegExp(words.desk.draw.replay) })
    .first()
    .click()
  await page.locator('.draw-record .notice-success', { hasText: draws.genuineTitle }).waitFor()
  await page.locator('.draw-record', { hasText: number }).waitFor()
  await page.locator('#designations table').waitFor()
  await expectSoundInEveryLook(page, 'vi')
})

/** Records a step through the form; answers the first success or failure that the page shows. */
const record = async (step: keyof typeof words.steps, day: string, fields: { number?: string; note?: string } = {}): Promise<void> => {
  const { page } = clerk
  await page.selectOption('#step', step)
  await fillDay(page, 'step-day', day)
  await page.fill('#step-number', fields.number ?? '')
  await page.fill('#step-note', fields.note ?? '')
  await page.locator('#step-form button[type=submit]').click()
}

const recorded = async (step: keyof typeof words.steps): Promise<void> => {
  await clerk.page.locator('.notice-success', { hasText: fill(words.desk.saved, { step: words.steps[step] }) }).waitFor()
}

it('a clerk records decision, pronouncement, sending and effect; what is missing or too early is said', async () => {
  const { page } = clerk
  await page.goto(caseAddress)
  await page.locator('#step-form').waitFor()
  await page.locator('#step-form button[type=submit]').click()
  await page.locator('.error-summary', { hasText: words.desk.stepMissing }).waitFor()
  await record('notice-sent', dayBefore(18))
  await recorded('notice-sent')
  await record('to-trial', dayBefore(10), { number: '12/2026/QĐXXST-LĐ' })
  await recorded('to-trial')
  await record('pronounced', dayBefore(3), { number: '5/2026/LĐ-ST' })
  await recorded('pronounced')
  await record('judgment-sent', dayBefore(1))
  await recorded('judgment-sent')
  await record('in-effect', dayBefore(0))
  await page.locator('#step-form .notice-error, #step-form [role=alert]').first().waitFor()
  await record('in-effect', dayBefore(0), { note: 'Các đương sự đã từ bỏ quyền kháng cáo' })
  await recorded('in-effect')
  await expectSoundInEveryLook(page, 'vi')
})

it('a wrong step is struck out with its reason; the party sees it struck through, with the terms computed anew, and is told', async () => {
  const { page } = clerk
  await page.setViewportSize(desktop)
  const step = page.locator('.timeline > li', { hasText: words.steps['in-effect'] })
  await step.locator('summary').click()
  await step.locator('textarea').fill('Một đương sự chưa từ bỏ quyền kháng cáo')
  await expectSound(page)
  await step.getByRole('button', { name: words.desk.strikeButton }).click()
  const struckOn = (window: Page) => window.locator('.timeline > li', { has: window.locator('s', { hasText: words.steps['in-effect'] }) })
  await struckOn(page).waitFor()

  await party.page.reload()
  await struckOn(party.page).getByText('Một đương sự chưa từ bỏ quyền kháng cáo').waitFor()
  await party.page.locator('[data-duty=appeal]').waitFor()
  await expectSoundInEveryLook(party.page, 'vi')
  await party.page.goto(paths.inbox)
  await party.page.getByText(caseTold['case.step-struck'].title).first().waitFor()
  await expectSound(party.page)
  for (const window of [clerk, chief, party, other]) expect(window.faults).toEqual([])
})
