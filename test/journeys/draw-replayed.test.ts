// A reader opens the draws of a court and computes one again; then a record that somebody changed is found out, with the API stopped.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { addressIn } from '../../web/src/site/language.ts'
import { paths } from '../../web/src/site/paths.ts'
import { desktop, launchBrowser, openWindow, patienceMs, phone, type Window } from '../support/browser.ts'
import { expectSoundInEveryLook } from './every-look.ts'

const { origin } = inject('portal')
const court = 'NA-KV03'
const indexSchema = z.object({ draws: z.array(z.object({ id: z.string(), state: z.string() })) })
let browser: Browser
let window: Window

/** The demonstration's draw, once it is signed and public. */
const signedDraw = async (): Promise<string> => {
  let id = ''
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${origin}/transparency/draws/${court}.json`)
        if (!answer.ok) return 'none'
        const signed = indexSchema.parse(await answer.json()).draws.find(draw => draw.state === 'decided')
        id = signed?.id ?? ''
        return signed?.state
      },
      { timeout: 120_000, interval: 500 },
    )
    .toBe('decided')
  return id
}

beforeAll(async () => {
  browser = await launchBrowser()
  window = await openWindow(browser, origin, { viewport: desktop })
})
afterAll(() => browser?.close())

it('anyone computes a draw again, on a phone as on a desktop, and asks no API', async () => {
  const id = await signedDraw()
  const { page } = window
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.route('**/api/**', route => route.abort())
  await page.goto(addressIn('vi', paths.draws))
  await page.selectOption('#court', court)
  await page.click('#court-form button')
  await page.getByRole('button', { name: `Tính lại lần ${id}` }).click({ timeout: patienceMs })
  const record = page.locator(`[data-draw="${id}"]`)
  await record.locator('.notice-success').waitFor({ timeout: patienceMs })
  expect(await record.textContent()).toContain('Tính lại cho cùng kết quả')
  expect(await record.locator('table').count()).toBe(2)
  expect(asked.filter(path => path.startsWith('/api/'))).toEqual([])
  await page.setViewportSize(phone)
  await expectSoundInEveryLook(page, 'vi')
})

it('a record that was changed after the draw is found out, and the page says what does not agree', async () => {
  const id = await signedDraw()
  const { page } = window
  const genuine = await (await fetch(`${origin}/transparency/draws/${id}.json`)).text()
  const named = z.object({ drawn: z.object({ outcome: z.object({ assigned: z.array(z.object({ judge: z.string() })) }) }) })
  const { judge } = named.parse(JSON.parse(genuine)).drawn.outcome.assigned[0] ?? { judge: '' }
  const other = judge === 'J1' ? 'J2' : 'J1'
  const altered = genuine.replace(`"assigned":[{"case":"V1","judge":"${judge}"}`, `"assigned":[{"case":"V1","judge":"${other}"}`)
  expect(altered).not.toBe(genuine)
  const file = join(tmpdir(), `draw-${process.pid}.json`)
  writeFileSync(file, altered)
  await page.goto(addressIn('en', paths.draws))
  await page.setInputFiles('#record-file', file)
  await page.locator('[data-finding="outcome-other"]').waitFor({ timeout: patienceMs })
  expect(await page.locator('#record .notice-error').textContent()).toContain('not the outcome of this draw')
  writeFileSync(file, genuine)
  await page.setInputFiles('#record-file', file)
  await page.locator('#record .notice-success').waitFor({ timeout: patienceMs })
})
