// A clerk sets a hearing down at the desk: the public page shows it, without JavaScript too; the clerk moves it, a subscriber's calendar moves with it,
// and whoever asked for mails gets one.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { nextWorkingDay } from '../../functions/kernel/court-calendar.ts'
import { deskHearings } from '../../web/src/words/vi/desk-hearings.ts'
import { followers } from '../../web/src/words/vi/followers.ts'
import { hearings } from '../../web/src/words/vi/hearings.ts'
import { mailsTo, officer, todayHere } from '../portal/people.ts'
import { desktop, launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { expectSound } from './sound-page.ts'
import { signInByVneid } from './wizard-steps.ts'

const { origin } = inject('portal')
const today = parseCivilDate(todayHere())
const day = nextWorkingDay(addDays(today, 24))
const mailbox = `theo-doi-${crypto.randomUUID().slice(0, 8)}@example.vn`
const patiently = { timeout: 60_000 }
let browser: Browser
let clerk: PortalClient
let desk: Window
let number: string

beforeAll(async () => {
  browser = await launchBrowser()
  clerk = await officer(origin, 'thuky1', 'clerk')
  const entered = await clerk.post('/api/desk/cases', {
    ...{ entryId: crypto.randomUUID(), level: 'first-instance', matter: 'dispute', kind: 'DS', relation: 'DS-26.5' },
    ...{ acceptedOn: today, acceptedBy: 'vneid-thamphan2', isSealed: false },
    parties: [
      { role: 'plaintiff', type: 'person', fullName: 'Cao Thị Quỳnh', isMinor: false, personalNumber: '' },
      { role: 'defendant', type: 'person', fullName: 'Cao Văn Quân', isMinor: false, personalNumber: '' },
    ],
  })
  number = textOf(entered, 'number')
  desk = await openWindow(browser, origin, { viewport: desktop })
  await desk.page.goto('/dang-nhap?ve=/ban-lam-viec/lich-xet-xu')
  await signInByVneid(desk.page, 'thuky1')
  await desk.page.locator('.week-head').waitFor()
})
afterAll(() => browser?.close())

const typeDate = async (page: Page, id: string, date: string): Promise<void> => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  await page.fill(`#${id}-day`, dayOfMonth)
  await page.fill(`#${id}-month`, month)
  await page.fill(`#${id}-year`, year)
}

const calendarOf = async (): Promise<string> => {
  const answer = await fetch(`${origin}/hearings/NA-KV01/case/${number.toLowerCase().replaceAll('/', '-')}.ics`)
  return answer.ok ? answer.text() : ''
}

describe('the schedule', () => {
  it('a clerk sets a hearing down', async () => {
    const { page } = desk
    await page.getByRole('button', { name: deskHearings.schedule }).click()
    await page.locator('#case-number').waitFor()
    await page.getByRole('button', { name: deskHearings.form.save }).click()
    await page.locator('.error-summary').waitFor()
    await expectSound(page)
    await page.fill('#case-number', number)
    await page.fill('#decision-number', '15/2026/QĐXXST-DS')
    await typeDate(page, 'decision-on', today)
    await typeDate(page, 'plan-day', day)
    await page.fill('#plan-starts', '08:30')
    await page.fill('#plan-ends', '10:30')
    await page.fill('#plan-room', 'Phòng hành trình')
    await page.selectOption('#plan-presiding', { label: 'Hoàng Thị Mai' })
    await page.getByRole('button', { name: deskHearings.form.save }).click()
    await page.locator('.notice-success').waitFor()
    await page.locator('.week-entry', { hasText: number }).waitFor()
    await expectSound(page)
  })

  it('anyone finds it: by the finder, and without JavaScript by links from court to day', async () => {
    await expect.poll(calendarOf, patiently).toContain('SEQUENCE:0')
    const anyone = await openWindow(browser, origin)
    await anyone.page.goto(`/lich-xet-xu?toa=NA-KV01&so=${encodeURIComponent(number)}`)
    await anyone.page.locator('.hearings', { hasText: number }).waitFor()
    await expectSound(anyone.page)
    expect(await anyone.page.locator('.hearings').textContent()).toContain('Cao Thị Q')
    const plain = await openWindow(browser, origin, { withoutScripts: true })
    await plain.page.goto('/lich-xet-xu')
    await plain.page.locator('a[href="/lich-xet-xu/NA-KV01"]').click()
    await plain.page.locator(`a[href="/lich-xet-xu/NA-KV01/${day}"]`).click()
    const row = plain.page.locator('tr', { hasText: number })
    expect(await row.textContent()).toContain(hearings.states.scheduled)
    await expectSound(anyone.page)
    expect(await plain.page.content()).not.toMatch(/Cao Thị Quỳnh|Cao Văn Quân/)
    expect(anyone.faults).toEqual([])
    await Promise.all([anyone.context.close(), plain.context.close()])
  })

  it('the published pages are sound in both languages', async () => {
    const own = await openWindow(browser, origin)
    for (const language of ['vi', 'en'] as const)
      for (const path of ['/lich-xet-xu/NA-KV01', `/lich-xet-xu/NA-KV01/${day}`]) {
        const answer = await own.page.goto(language === 'en' ? `/en${path}` : path)
        expect(answer?.headers()['content-security-policy']).toContain("default-src 'self'")
        await expectSound(own.page, language)
      }
    await own.context.close()
  })

  it('anyone asks for mails about the case, and agrees by a button, not by opening the link', async () => {
    const own = await openWindow(browser, origin)
    await own.page.goto(`/lich-xet-xu?toa=NA-KV01&so=${encodeURIComponent(number)}`)
    await own.page.getByRole('link', { name: hearings.subscribe.emailCase }).click()
    await own.page.locator('#follow-form').getByRole('button').click()
    await own.page.locator('#follow .error-summary').waitFor()
    await expectSound(own.page)
    await own.page.fill('#follow-email', mailbox)
    await own.page.locator('#follow-form').getByRole('button').click()
    await own.page.locator('#follow .notice-success').waitFor()
    await expectSound(own.page)
    await expect.poll(async () => (await mailsTo(origin, mailbox)).length, patiently).toBe(1)
    const path = /\/theo-doi-lich#[\w-]+/.exec((await mailsTo(origin, mailbox))[0]?.text ?? '')?.[0] ?? ''
    await own.page.goto(path)
    await own.page.locator('.followed', { hasText: number }).waitFor()
    await expectSound(own.page)
    await own.page.getByRole('button', { name: followers.page.confirm }).click()
    await own.page.locator('.notice-success').waitFor()
    await expectSound(own.page)
    expect(own.faults).toEqual([])
    await own.context.close()
  })

  it('the clerk moves it, and the calendar of whoever follows the case moves with it', async () => {
    const { page } = desk
    await page.locator('.week-entry', { hasText: number }).click()
    await page.getByRole('button', { name: deskHearings.move }).click()
    await page.fill('#plan-starts', '14:00')
    await page.fill('#plan-ends', '16:00')
    await page.getByRole('button', { name: deskHearings.form.save }).click()
    await page.locator('.notice-success').waitFor()
    await expect.poll(calendarOf, patiently).toContain(`DTSTART:${day.replaceAll('-', '')}T070000Z`)
    expect(await calendarOf()).toContain('SEQUENCE:1')
    const publicPage = await (await fetch(`${origin}/lich-xet-xu/NA-KV01/${day}`)).text()
    expect(publicPage).toContain('14:00')
    const told = async () => (await mailsTo(origin, mailbox)).filter(({ subject }) => subject.includes(number))
    await expect.poll(async () => (await told()).length, patiently).toBe(1)
    expect((await told())[0]?.text).toMatch(/Lịch mới: 14:00/)
    expect(desk.faults).toEqual([])
  })
})
