// What a browser fetches for the first view of each public page, and for the next one with what it has kept by then.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, openWindow } from '../support/browser.ts'
import { root } from '../support/source-files.ts'
import { kilobytes, printTable, verdict } from './figures.ts'
import type { Stage } from './stage.ts'

interface Limit {
  first?: number
  next?: number
  script?: number
}

const home: Limit = { first: 70_000, next: 12_000, script: 10_000 }
const reading: Limit = { next: 12_000, script: 10_000 }
/** Where people do more than read, only the page by which a filing is followed has a limit. */
const interactive: Readonly<Record<string, Limit>> = {
  '/theo-doi': { script: 20_000 },
  '/dang-nhap': {},
  '/xac-minh': {},
  '/nop-don': {},
  '/bien-nhan': {},
  '/lich-xet-xu': {},
  '/phien-toa-cua-toi': {},
  '/ho-so': {},
  '/hop-thu': {},
  '/tai-khoan': {},
  '/ban-lam-viec': {},
  '/quan-tri': {},
  '/ban-an': {},
}

const limitOf = (path: string): Limit => {
  if (path === '/') return home
  const found = Object.keys(interactive).find(start => path === start || path.startsWith(`${start}/`))
  return found === undefined ? reading : (interactive[found] ?? reading)
}

/** Samples of the design, and what the offline worker shows, are nobody's first view. */
const notVisited = ['/mau-thiet-ke', '/mat-ket-noi', '/en', '/_shell']

/** What lies under `_first` is shown at its address until a worker publishes there. */
const publicPages = (): string[] => {
  const dist = join(root, 'web', 'dist')
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('index.html'))
    .map(path => `/${path}`.replace(/\/index\.html$/, '').replace('/_first', '') || '/')
    .filter(path => !notVisited.some(start => path === start || path.startsWith(`${start}/`)))
    .sort()
}

interface View {
  requests: number
  /** With the headers of the answers. */
  bytes: number
  /** The files alone, as they were sent. */
  bytesOfType: ReadonlyMap<string, number>
}

const typeOf = (resourceType: string): string =>
  ['document', 'stylesheet', 'script', 'font'].includes(resourceType) ? resourceType : 'other'

/** Everything that comes over the wire until the network has been still. */
const view = async (context: BrowserContext, page: Page, path: string): Promise<View> => {
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const answers = new Map<string, { type: string; bodyBytes: number }>()
  const bytesOfType = new Map<string, number>()
  let requests = 0
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    answers.set(requestId, { type: typeOf(type.toLowerCase()), bodyBytes: Number(response.headers['content-length'] ?? 0) }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId)
    if (encodedDataLength === 0 || answer === undefined) return
    requests += 1
    bytes += encodedDataLength
    bytesOfType.set(answer.type, (bytesOfType.get(answer.type) ?? 0) + answer.bodyBytes)
  })
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`bench: ${path} was answered ${answer?.status()}`)
  await session.detach()
  return { requests, bytes, bytesOfType }
}

const measurePage = async (browser: Browser, origin: string, path: string): Promise<{ first: View; next: View }> => {
  const firstWindow = await openWindow(browser, origin)
  const first = await view(firstWindow.context, firstWindow.page, path)
  await firstWindow.context.close()
  // The home page was read before; for the home page itself, the guide.
  const secondWindow = await openWindow(browser, origin)
  await view(secondWindow.context, secondWindow.page, path === '/' ? '/huong-dan' : '/')
  const next = await view(secondWindow.context, secondWindow.page, path)
  await secondWindow.context.close()
  return { first, next }
}

export const firstViews = async (stage: Stage): Promise<void> => {
  const browser = await launchBrowser()
  const rows: string[][] = []
  for (const path of publicPages()) {
    const { first, next } = await measurePage(browser, stage.local.origin, path)
    const limit = limitOf(path)
    const of = (type: string): string => kilobytes(first.bytesOfType.get(type) ?? 0)
    const script = first.bytesOfType.get('script') ?? 0
    rows.push([
      path,
      kilobytes(first.bytes),
      verdict(first.bytes, limit.first),
      String(first.requests),
      of('document'),
      of('stylesheet'),
      of('font'),
      of('script'),
      verdict(script, limit.script),
      kilobytes(next.bytes),
      verdict(next.bytes, limit.next),
      String(next.requests),
    ])
  }
  await browser.close()
  printTable(
    'Public pages in Chromium (over the wire as the front compresses; views with the headers of each answer, files without; next: after the home page)',
    ['page', 'first view', '', 'requests', 'page', 'style', 'fonts', 'script', '', 'next view', '', 'requests'],
    rows,
    ['Targets: home ≤ 70 KB; next view ≤ 12 KB; script ≤ 10 KB on reading pages, ≤ 20 KB where a filing is followed.'],
  )
}
