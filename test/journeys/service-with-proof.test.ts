// A summons to four people: one reads it in the portal, one mailbox bounces, one gets a letter, one is not to be found; at the end each has a certificate.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { consentToService } from '../../demonstration/service-consent.ts'
import { paths } from '../../web/src/site/paths.ts'
import { deskService as words } from '../../web/src/words/vi/desk-service.ts'
import { proofs } from '../../web/src/words/vi/proofs.ts'
import { served } from '../../web/src/words/vi/served.ts'
import { service } from '../../web/src/words/vi/service.ts'
import { mailsTo, tellLocal } from '../portal/people.ts'
import { axeFindings, desktop, launchBrowser, openWindow, signInAs, type Window } from '../support/browser.ts'
import { type OwnPortal, startOwnPortal } from '../support/own-portal.ts'
import { agreeToReminders, backToHour, messagesOn } from '../support/reminder-steps.ts'

let portal: OwnPortal
let browser: Browser
let clerk: Window
let recipient: Window
let code = ''

/** In the house of the first and the second. */
const sharedPhone = '+84912345777'
const day = 24 * 3_600_000
/** The journey begins at ten in the morning, so long ago, and ends today: whoever signed in today is still signed in at its end. */
const begunBefore = 18 * day + backToHour(10)
const begun = (): string => new Date(Date.now() - begunBefore + 7 * 3_600_000).toISOString().slice(0, 10)

/** Opens a page of the portal as this person, signing in on the way. */
const openAs = async ({ page }: Window, login: string, path: string): Promise<void> => {
  await page.goto(`${portal.origin}/api/sign-in?return=${encodeURIComponent(path)}`)
  await page.locator(`input[name=login], main h1`).first().waitFor()
  if (await page.locator('input[name=login]').count()) await signInAs(page, login)
  await page
    .waitForURL(url => url.pathname === path.split('?')[0])
    .catch((error: unknown) => {
      throw new Error(`${login} came to ${page.url()} instead of ${path}`, { cause: error })
    })
}

const fillDay = async (page: Page, id: string, date: string): Promise<void> => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  await page.locator(`#${id}-day`).fill(dayOfMonth)
  await page.locator(`#${id}-month`).fill(month)
  await page.locator(`#${id}-year`).fill(year)
}

/** The part of the act's page that belongs to one recipient. */
const part = (no: number) => clerk.page.locator(`section[aria-labelledby=r${no}]`)
/** Presses, and waits until the page shows the act as it stands afterwards. */
const press = async (no: number, name: string): Promise<void> => {
  const shown = clerk.page.waitForResponse(
    answer => answer.request().method() === 'GET' && new URL(answer.url()).pathname === `/api/desk/service/${code}`,
  )
  await part(no).getByRole('button', { name, exact: true }).click()
  await shown
  await clerk.page.locator('.notice-success:focus').waitFor()
}

/** Loads the act again until the recipient has come this far. */
const reaches = async (no: number, state: string): Promise<void> => {
  for (let tried = 0; tried < 60; tried += 1) {
    await clerk.page.goto(actAddress())
    await part(no).locator('.tag').first().waitFor()
    if ((await part(no).locator('.tag').first().textContent()) === state) return
    await clerk.page.waitForTimeout(500)
  }
  throw new Error(`recipient ${no} did not reach ${state}`)
}
const certificates = () => clerk.page.getByRole('link', { name: words.act.certificate })
/** They are written behind the request: the page shows them when it is loaded again. */
const certificatesReach = (count: number): Promise<void> =>
  expect
    .poll(
      async () => {
        await clerk.page.goto(actAddress())
        await part(4).locator('.tag').first().waitFor()
        return certificates().count()
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(count)
const actAddress = (): string => `${paths.deskServiceAct}?ma=${code}`

const record = async (no: number, what: keyof typeof words.do.whats, reference: string, receivedBy?: string): Promise<void> => {
  await part(no).getByLabel(words.do.whats[what], { exact: true }).check()
  await fillDay(clerk.page, `r${no}-on`, begun())
  await part(no).locator(`#r${no}-reference`).fill(reference)
  if (receivedBy) await part(no).locator(`#r${no}-by`).fill(receivedBy)
  await press(no, words.do.save)
}

beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startOwnPortal({ withOfficers: true }), launchBrowser()])
  const [an, xo] = [new PortalClient(portal.origin), new PortalClient(portal.origin)]
  await Promise.all([an.signIn('an'), xo.signIn('xo')])
  clerk = await openWindow(browser, portal.origin, { viewport: desktop })
  recipient = await openWindow(browser, portal.origin)
  await openAs(clerk, 'thuky1', paths.deskServiceNew)
  await openAs(recipient, 'an', paths.serviceConsent)
  await tellLocal(portal.origin, 'clock', { offsetMs: -begunBefore })
  await consentToService(xo, 'bounce@simulator.amazonses.com')
  await agreeToReminders(an, 'zalo', sharedPhone)
  await agreeToReminders(xo, 'zalo', sharedPhone)
})
afterAll(async () => {
  await browser?.close()
  await portal?.end()
})

it('a citizen asks for electronic service: account, address, form and moment stand in the history', async () => {
  const { page } = recipient
  await page.goto(paths.serviceConsent)
  await page.locator('#email').fill('an@example.vn')
  await page.getByRole('button', { name: served.consent.give }).click()
  await page.locator('#code').waitFor()
  expect(await page.locator('.timeline li').count()).toBe(0)
  await expect.poll(async () => (await mailsTo(portal.origin, 'an@example.vn')).length, { timeout: 30_000 }).toBe(1)
  const [mail] = await mailsTo(portal.origin, 'an@example.vn')
  await page.locator('#code').fill(/\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: served.consent.code.confirm }).click()
  await page.getByText(served.consent.given).waitFor()
  expect(await page.locator('.timeline li').count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
})

it('the clerk prepares a summons for four people, reads the very file and serves it', async () => {
  const { page } = clerk
  await page.goto(paths.deskServiceNew)
  await page.locator('#case-number').fill('7/2026/TLST-DS')
  const lines = { purpose: 'tham gia phiên tòa sơ thẩm', hearingTime: '08:00', place: 'Phòng xử án số 2' }
  for (const [name, value] of Object.entries({ ...lines, signerTitle: 'Thẩm phán', signer: 'Lê Văn Thắng' }))
    await page.locator(`#field-${name}`).fill(value)
  await fillDay(page, 'field-hearingDate', '2027-01-15')
  const people = [
    { name: 'Nguyễn Văn An', number: '040085001234', address: 'Xóm 3, xã Nghi Lộc' },
    { name: 'Vừ Bá Xò', number: '040078004321', address: 'Bản Na, xã Kỳ Sơn' },
    { name: 'Trần Thị Ánh', number: '', address: 'Khối 5, phường Trường Vinh', channel: 'post' },
    { name: 'Hồ Văn Tư', number: '', address: '' },
  ]
  for (const [index, { name, number, address, channel }] of people.entries()) {
    const no = index + 1
    if (no > 1) await page.getByRole('button', { name: words.new.add }).click()
    await page.locator(`#r${no}-name`).fill(name)
    await page.locator(`#r${no}-number`).fill(number)
    await page.locator(`#r${no}-address`).fill(address)
    if (channel) await page.locator(`#r${no}-channel`).selectOption(channel)
  }
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: words.new.submit }).click()
  await page.waitForURL(url => url.pathname === paths.deskServiceAct)
  code = new URL(page.url()).searchParams.get('ma') ?? ''
  const read = page.getByRole('link', { name: /PDF/ })
  await read.waitFor()
  const bytes = Buffer.from(await (await fetch((await read.getAttribute('href')) ?? '')).arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await page.locator('.points li').allInnerTexts()).toEqual([
    expect.stringContaining(service.channels['e-service']),
    expect.stringContaining(service.channels['e-service']),
    expect.stringContaining(service.channels.post),
    expect.stringContaining(service.channels.posting),
  ])
  await page.getByRole('button', { name: /4/ }).click()
  await part(1).waitFor()
})

it('the first and the second share a telephone: it rings once, and says nothing of anybody', async () => {
  const onZalo = async () => (await messagesOn(portal.origin, sharedPhone)).filter(message => message.channel === 'zalo')
  // A digest of both; or, when the portal's own schedule rings between the two, each alone.
  const told = async () => (await onZalo()).reduce((sum, { text }) => sum + Number(/(\d+) thông báo mới/.exec(text)?.[1] ?? 1), 0)
  await fetch(`${portal.origin}/_local/idle?timeout=60000`)
  await expect
    .poll(
      async () => {
        await tellLocal(portal.origin, 'schedules/send-reminders')
        return told()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(2)
  for (const { text } of await onZalo()) expect(text).not.toMatch(/Nguyễn|An,|Xò|triệu tập|TLST/)
})

it('the first reads in the portal what it is, what to do and until when, opens it by hand and acknowledges it', async () => {
  const { page } = recipient
  await reaches(1, service.phases.served)
  const [mail] = await mailsTo(portal.origin, 'an@example.vn')
  expect(mail?.text).not.toMatch(/Nguyễn|An,|triệu tập|TLST/)
  await page.goto(paths.inbox)
  await page.getByRole('link', { name: service.kinds.summons }).click()
  await page.getByText(served.explained.summons.what).waitFor()
  expect(await page.getByRole('button', { name: served.acknowledge }).count()).toBe(0)
  const [calendar] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: served.calendar }).click()])
  expect(readFileSync((await calendar.path()) ?? '', 'utf8')).toContain('DTSTART:20270115T010000Z')
  await page.getByRole('button', { name: served.open }).click()
  await page.getByRole('link', { name: served.link }).waitFor()
  await page.getByRole('button', { name: served.acknowledge }).click()
  await page.getByText(served.acknowledged, { exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

it('the second one’s mailbox bounces: the portal proposes service in person, an officer takes it and records the signature', async () => {
  await reaches(2, service.phases['choose-step'])
  expect(await part(2).textContent()).toContain(words.act.proposals['choose-step'].replace('{channel}', service.channels.direct))
  await press(2, words.do.step)
  await record(2, 'received', 'BB 12/2026', 'Vừ Bá Xò')
  await press(2, words.do.certify)
})

it('the third gets a letter; nobody can receive what was not posted', async () => {
  expect(await part(3).getByLabel(words.do.whats.received, { exact: true }).count()).toBe(0)
  await record(3, 'handed-over', 'RR123456789VN')
  await record(3, 'received', 'RR123456789VN', 'Trần Thị Ánh')
  await press(3, words.do.certify)
})

it('the fourth is posted up; only when the fifteen days are over can an officer declare the person served', async () => {
  await record(4, 'posted-up', 'BB 13/2026')
  expect(await part(4).getByRole('button', { name: words.do.deem }).count()).toBe(0)
  await press(1, words.do.certify)
  // Work that is under way when the clock jumps would be refused for its old signatures, and come again after minutes only.
  await certificatesReach(3)
  await tellLocal(portal.origin, 'clock', { offsetMs: 0 })
  await clerk.page.goto(actAddress())
  await part(4).waitFor()
  await press(4, words.do.deem)
  await press(4, words.do.certify)
})

it('each of the four has a certificate that the verification page knows, and the record can be printed', async () => {
  const { page } = clerk
  await certificatesReach(4)
  const addresses = await certificates().evaluateAll(links => links.map(link => link.getAttribute('href')))
  expect(addresses.length).toBe(4)
  expect(await axeFindings(page)).toEqual([])
  for (const [index, address] of addresses.entries()) {
    const buffer = Buffer.from(await (await fetch(address ?? '')).arrayBuffer())
    await page.goto(paths.verify)
    await page.locator('#receipt').setInputFiles({ name: 'chung-nhan.pdf', mimeType: 'application/pdf', buffer })
    await page.getByText(proofs.service.certificate).waitFor()
    expect(await page.locator('.vouched').textContent()).toContain(`${code}.${index + 1}`)
  }
  await page.goto(`${paths.deskServicePaper}?ma=${code}&so=2`)
  await page.getByText(words.paper.titles.direct).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect([...clerk.faults, ...recipient.faults]).toEqual([])
})

it('what was served is counted once, and what it saved is public', async () => {
  await tellLocal(portal.origin, 'schedules/publish-service-figures')
  const figures = z.object({ figures: z.array(z.object({ recipients: z.number(), served: z.number(), savedVnd: z.number() })) })
  for (let tried = 0; ; tried += 1) {
    const answer = await fetch(`${portal.origin}/service/figures.json`)
    const known = answer.ok ? figures.parse(await answer.json()).figures : []
    const sum = (name: 'recipients' | 'served' | 'savedVnd') => known.reduce((total, each) => total + each[name], 0)
    if (sum('served') === 4) {
      expect([sum('recipients'), sum('savedVnd')]).toEqual([4, 60_000])
      return
    }
    if (tried > 20) throw new Error(`figures: ${JSON.stringify(known)}`)
    await clerk.page.waitForTimeout(500)
    await tellLocal(portal.origin, 'schedules/publish-service-figures')
  }
})
