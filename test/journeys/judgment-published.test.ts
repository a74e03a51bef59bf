// A judgment on its way: a clerk enters and reviews it, a judge approves it, everyone reads it, and it is taken down again.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { paths } from '../../web/src/site/paths.ts'
import { deskJudgments } from '../../web/src/words/vi/desk-judgments.ts'
import { judgmentPage } from '../../web/src/words/vi/judgment-page.ts'
import { wordsOf } from '../judgments/made-judgment.ts'
import { officer } from '../portal/people.ts'
import { desktop, launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { expectSound, said } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  await Promise.all([officer(origin, 'thukytinh', 'clerk'), officer(origin, 'thamphantinh', 'judge')])
})
afterAll(() => browser?.close())

const atDesk = async (login: string, path: string): Promise<Window> => {
  const window = await openWindow(browser, origin, { viewport: desktop })
  await window.page.goto(`/dang-nhap?ve=${encodeURIComponent(path)}`)
  await signInByVneid(window.page, login)
  return window
}

const token = crypto.randomUUID().slice(0, 8)
const number = `${10_000 + Math.floor(Math.random() * 89_999)}/2026/DS-ST`

const date = async (page: Page, id: string, [day, month, year]: readonly [string, string, string]) => {
  await page.locator(`#${id}-day`).fill(day)
  await page.locator(`#${id}-month`).fill(month)
  await page.locator(`#${id}-year`).fill(year)
}

const enter = async (page: Page): Promise<void> => {
  await page.locator('#number').waitFor()
  await page.getByRole('button', { name: deskJudgments.entry.do }).click()
  // Whatever is missing is said at once, field by field.
  await page.locator('.error-summary').waitFor()
  await page.locator('#number').fill(number)
  await date(page, 'date', ['14', '9', '2026'])
  await date(page, 'effective-on', ['15', '10', '2026'])
  await page.locator('#relation').fill('Tranh chấp hợp đồng vay tài sản')
  await page.locator('#title').fill(`Vay tiền làm ${wordsOf(token)}`)
  await page.locator('#summary').fill('Bà Vi Thị Yến đòi ông Lương Văn Khăm tiền vay.')
  const text = [
    'Vụ án thụ lý số 977/2026/TLST-DS ngày 02 tháng 3 năm 2026.',
    'Nguyên đơn: Bà Vi Thị Yến, căn cước công dân số 040188007345.',
    'Bị đơn: Ông Lương Văn Khăm.',
    `NỘI DUNG VỤ ÁN:\nBà Yến cho ông Khăm vay tiền làm ${wordsOf(token)} gần quán Gió Mới.`,
    'QUYẾT ĐỊNH:\nBuộc ông Lương Văn Khăm trả cho bà Vi Thị Yến 20.000.000 đồng.',
  ].join('\n')
  // A file is read into the text, to be looked through.
  await page.locator('#file').setInputFiles({ name: 'ban-an.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.waitForFunction(words => document.querySelector<HTMLTextAreaElement>('#text')?.value.includes(words), wordsOf(token))
  for (const question of ['isClosedSession', 'hasStateSecret', 'isSecrecyAsked', 'isAgainstCustoms', 'hasMinor'])
    await page.locator(`#${question}-2`).check()
  await page.locator('#canBeEncoded-1').check()
  await expectSound(page)
  await page.getByRole('button', { name: deskJudgments.entry.do }).click()
}

const review = async (page: Page): Promise<void> => {
  const { undo, accept, addDo, acceptAll, done } = deskJudgments.review
  const marked = page.locator('.pane-original .mark')
  await marked.first().waitFor()
  expect(await said(page.locator('.pane-public'))).not.toContain('Yến')
  await marked.filter({ hasText: '040188007345' }).click()
  await page.getByRole('button', { name: undo }).click()
  await page.locator('.finding-list', { hasText: '040188007345' }).waitFor()
  await marked.filter({ hasText: '040188007345' }).click()
  await expectSound(page)
  await page.getByRole('button', { name: accept, exact: true }).click()
  await page.locator('#findings .notice-success').waitFor()
  // More than was proposed: the name of a shop by which people would know the place.
  await page.locator('#add-from').fill('Gió Mới')
  await page.locator('#add-to').fill('GM')
  await page.locator('#add-kind').selectOption('organisation')
  await page.getByRole('button', { name: addDo }).click()
  await page.locator('.pane-public', { hasText: 'quán GM' }).waitFor()
  await page.getByRole('button', { name: acceptAll }).click()
  await page.getByRole('button', { name: done }).click()
  await page.locator('#state[data-state="reviewed"]').waitFor()
  // Whoever reviewed it is told that somebody else must approve.
  await page.locator('#approval .notice', { hasText: deskJudgments.approve.self }).waitFor()
}

it('is entered and reviewed by one person, approved by another, read by everyone, and taken down', async () => {
  const clerk = await atDesk('thukytinh', paths.deskJudgmentEntry)
  await enter(clerk.page)
  await review(clerk.page)

  const judge = await atDesk('thamphantinh', paths.deskJudgments)
  await judge.page.locator('.row-link', { hasText: number }).click()
  await judge.page.locator('#approve').waitFor()
  await expectSound(judge.page)
  await judge.page.locator('#approve').click()
  await judge.page.locator('#state[data-state="published"]').waitFor()
  await expectSound(judge.page)

  const reader = await openWindow(browser, origin, { withoutScripts: true })
  const address = (await judge.page.locator('#published a.button').first().getAttribute('href')) ?? ''
  await reader.page.goto(address)
  const shown = await said(reader.page.locator('main'))
  for (const words of ['Bà Vi Thị Y', 'ông Lương Văn K', 'quán GM', wordsOf(token), judgmentPage.reference]) expect(shown).toContain(words)
  for (const secret of ['Yến', 'Khăm', '040188007345', '977/2026', 'Gió Mới']) expect(shown).not.toContain(secret)
  await reader.page.goto(`/en${address}`)
  expect(await said(reader.page.locator('main'))).toContain('Claim granted')

  await judge.page.locator('#takedown summary').click()
  await judge.page.locator('#takedown-reason').fill('Đương sự yêu cầu giữ kín.')
  await judge.page.locator('#takedown-urgent-1').check()
  await judge.page.getByRole('button', { name: deskJudgments.takedown.do, exact: true }).click()
  await judge.page.locator('#state[data-state="taken-down"]').waitFor()
  for (const end = Date.now() + 120_000; Date.now() < end; ) {
    await reader.page.goto(address)
    if ((await said(reader.page.locator('h1'))) === judgmentPage.gone.title) break
  }
  const left = await said(reader.page.locator('main'))
  expect(left).toContain(judgmentPage.gone.title)
  expect(left).not.toContain(token)
  expect([...clerk.faults, ...judge.faults, ...reader.faults]).toEqual([])
})
