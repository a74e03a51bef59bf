// A real browser for the journeys: Chromium from npm, one per test file, with axe on the way.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const require = createRequire(import.meta.url)
/** The package exports no package.json: its version is read from the project's own. */
const version: string = require('../../package.json').devDependencies['@sparticuz/chromium']

/** The package unpacks its browser into TMPDIR and takes an older one that lies there: one directory per version. */
const unpackedBrowser = async (): Promise<string> => {
  const directory = join(tmpdir(), `chromium-${version}`)
  mkdirSync(directory, { recursive: true })
  process.env.TMPDIR = directory
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** The package's own arguments switch web security off: these do not. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await unpackedBrowser(), args: quietly })

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }

/** A window of its own (own cookies, own storage). Every console error and failed script is collected: a journey ends with none. */
export const openWindow = async (
  browser: Browser,
  origin: string,
  options: { viewport?: typeof phone; offlineWorker?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: options.viewport ?? phone,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: options.offlineWorker ? 'allow' : 'block',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    // A refused request is the portal's answer, not a fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text())
  })
  return { context, page, faults }
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 A and AA, as `rule: element` lines; an accessible page answers none. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
    }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}`))
  })
}

/** The page is no wider than its window. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Signs in through the identity provider's own page. */
export const signInAs = async (page: Page, login: string): Promise<void> => {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=login]').press('Enter')
}
