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
/** Pages where people do more than read have no limit for their scripts, but the page by which a filing is followed. */
const interactive: Readonly<Record<string, Limit>> = {
  '/theo-doi': { next: 12_000, script: 20_000 },
  '/nop-don': {},
  '/ho-so': {},
  '/ban-lam-viec': {},
  '/quan-tri': {},
  '/hop-thu': {},
}

const limitOf = (path: string): Limit => {
  if (path === '/') return home
  const found = Object.keys(interactive).find(start => path === start || path.startsWith(`${start}/`))
  return found === undefined ? reading : (interactive[found] ?? reading)
}

/** Samples of the design, and what the offline worker shows, are nobody's first view. */
const notVisited = ['/mau-thiet-ke', '/mat-ket-noi', '/en']

const publicPages = (): string[] => {
  const dist = join(root, 'web', 'dist')
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('index.html'))
    .map(path => `/${path}`.replace(/\/index\.html$/, '') || '/')
    .filter(path => !notVisited.some(start => path === start || path.startsWith(`${start}/`)))
    .sort()
}

interface View {
  requests: number
  bytes: number
  bytesOfType: ReadonlyMap<string, number>
}

const typeOf = (resourceType: string): string =>
  ['document', 'stylesheet', 'script', 'font'].includes(resourceType) ? resourceType : 'other'

/** Bytes over the wire, headers of answers included, until the network has been still. */
const view = async (context: BrowserContext, page: Page, path: string): Promise<View> => {
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytesOfType = new Map<string, number>()
  let requests = 0
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, typeOf(type.toLowerCase())))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (encodedDataLength === 0) return
    const type = types.get(requestId) ?? 'other'
    requests += 1
    bytesOfType.set(type, (bytesOfType.get(type) ?? 0) + encodedDataLength)
  })
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`bench: ${path} was answered ${answer?.status()}`)
  await session.detach()
  return { requests, bytes: [...bytesOfType.values()].reduce((sum, bytes) => sum + bytes, 0), bytesOfType }
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
    'Public pages in Chromium (over the wire with headers, compressed as the front does, nothing kept; next: after the home page)',
    ['page', 'first view', '', 'requests', 'page', 'style', 'fonts', 'script', '', 'next view', '', 'requests'],
    rows,
    ['Targets: home ≤ 70 KB; next view ≤ 12 KB; script ≤ 10 KB on reading pages, ≤ 20 KB where a filing is followed.'],
  )
}
