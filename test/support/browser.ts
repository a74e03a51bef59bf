// A real browser for the journeys: Chromium from npm, one per test file, with axe on the way.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { root } from './source-files.ts'

const require = createRequire(import.meta.url)
/** The package exports no package.json: its version is read from the project's own. */
const version: string = require('../../package.json').devDependencies['@sparticuz/chromium']

const shelf = join(root, 'node_modules', '.cache')

/** The package unpacks its browser into TMPDIR: once for all runs, in a directory of its version; who comes second finds it or throws his own away. */
const unpackedBrowser = async (): Promise<string> => {
  const kept = join(shelf, `chromium-${version}`)
  if (existsSync(kept)) return join(kept, 'chromium')
  mkdirSync(shelf, { recursive: true })
  const aside = mkdtempSync(join(shelf, 'unpacking-'))
  const { TMPDIR } = process.env
  process.env.TMPDIR = aside
  const { default: packed } = await import('@sparticuz/chromium')
  await packed.executablePath()
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  try {
    renameSync(aside, kept)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
  return join(kept, 'chromium')
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

/** What a slow machine may need until a person sees something. */
export const patienceMs = 45_000

export interface WindowOptions {
  viewport?: typeof phone
  /** Lets the page keep itself for offline; a worker also hides requests from `page.route`. */
  offlineWorker?: boolean
  /** The journey breaks the line itself: requests that find none are then no fault of the page. */
  breaksLine?: boolean
  colorScheme?: 'light' | 'dark'
  withoutScripts?: boolean
}

export interface Window {
  context: BrowserContext
  page: Page
  faults: string[]
}

/** Every console error and failed script of every page of the window: a journey ends with none. */
const collectFaults = (context: BrowserContext, faults: string[], breaksLine: boolean): void => {
  context.on('weberror', error => faults.push(String(error.error())))
  context.on('console', message => {
    if (message.type() !== 'error') return
    // A refused request is the portal's answer, not a fault of the page.
    if (/status of 4\d\d/.test(message.text())) return
    if (breaksLine && /net::ERR_/.test(message.text())) return
    faults.push(`${message.location().url}: ${message.text()}`)
  })
}

/** A window of its own: own cookies, own storage. */
export const openWindow = async (browser: Browser, origin: string, options: WindowOptions = {}): Promise<Window> => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: options.viewport ?? phone,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: options.offlineWorker ? 'allow' : 'block',
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: !options.withoutScripts,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patienceMs)
  const faults: string[] = []
  collectFaults(context, faults, options.breaksLine ?? false)
  const page = await context.newPage()
  return { context, page, faults }
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const wholeStandard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds against WCAG 2.2 A and AA, as `rule: element` lines; an accessible page answers none.
 * `only` asks for single rules, where the rest cannot have changed.
 */
export const axeFindings = async (page: Page, only?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(
    async runOnly => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
      }
      const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
      return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}`))
    },
    only ? { type: 'rule', values: [...only] } : { type: 'tag', values: wholeStandard },
  )
}

/** The page is no wider than its window. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Signs in through the identity provider's own page. */
export const signInAs = async (page: Page, login: string): Promise<void> => {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=login]').press('Enter')
}
