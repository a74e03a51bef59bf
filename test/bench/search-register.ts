// What the register's first use costs a reader: the page in Chromium with the files of so many judgments behind it, over the wire as the front compresses.

import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { cardOf } from '../../functions/search/card.ts'
import {
  cardFileKey,
  cardsAFile,
  cardsOfFile,
  columnsOf,
  type Overview,
  overviewKey,
  type RegisterYear,
  withYear,
  yearKey,
} from '../../functions/search/register.ts'
import { launchBrowser, openWindow } from '../support/browser.ts'
import { root } from '../support/source-files.ts'
import type { JudgedCorpus } from './search-corpus.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

const registerFiles = ({ texts }: JudgedCorpus): ReadonlyMap<string, string> => {
  const years = new Map<number, RegisterYear>()
  // In the order of publication, as they would have come.
  const cards = [...texts()].map(cardOf).sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
  for (const card of cards) {
    const number = Number(card.date.slice(0, 4))
    const year = years.get(number) ?? { year: number, version: 1, places: [] }
    years.set(number, year)
    year.places.push({ card, similar: [] })
  }
  const files = new Map<string, string>()
  let overview: Overview = { years: [] }
  for (const year of years.values()) {
    overview = withYear(overview, year)
    files.set(yearKey(year.year), JSON.stringify(columnsOf(year)))
    for (let file = 0; file * cardsAFile < year.places.length; file += 1)
      files.set(cardFileKey(year.year, file), JSON.stringify(cardsOfFile(year, file)))
  }
  return files.set(overviewKey, JSON.stringify(overview))
}

export interface FirstUse {
  bytes: number
  requests: number
  /** Of those, files of the register. */
  registerBytes: number
}

/** The first view with an empty cache, and then one filter by court and one by outcome. */
export const registerFirstUse = async (corpus: JudgedCorpus): Promise<{ what: string; use: FirstUse }[]> => {
  const dist = join(root, 'web', 'dist')
  const files = registerFiles(corpus)
  let now: FirstUse = { bytes: 0, requests: 0, registerBytes: 0 }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const file = [join(dist, path), join(dist, path, 'index.html')].find(each => statSync(each, { throwIfNoEntry: false })?.isFile())
    const content = files.get(path.slice(1)) ?? (file === undefined ? undefined : readFileSync(file))
    if (content === undefined) {
      response.writeHead(404).end()
      return
    }
    const type = contentTypes[extname(file ?? path)] ?? 'application/octet-stream'
    const body =
      type === 'font/woff2' ? Buffer.from(content) : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    now = {
      bytes: now.bytes + body.byteLength,
      requests: now.requests + 1,
      registerBytes: now.registerBytes + (path.startsWith('/register/') ? body.byteLength : 0),
    }
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': type === 'font/woff2' ? 'identity' : 'br',
      'cache-control': 'max-age=600',
    })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = address !== null && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : ''
  const browser = await launchBrowser()
  try {
    const { page } = await openWindow(browser, origin)
    const step = async (what: string, act: () => Promise<unknown>): Promise<{ what: string; use: FirstUse }> => {
      now = { bytes: 0, requests: 0, registerBytes: 0 }
      await act()
      await page.locator('#results .register-card').first().waitFor()
      await page.waitForLoadState('networkidle')
      return { what, use: now }
    }
    return [
      await step('first view, nothing kept', () => page.goto('/ban-an')),
      await step('then one court', () => page.locator('#court').selectOption('NA-H-DIEN-CHAU')),
      await step('then the next page', () => page.locator('.pagination button').last().click()),
    ]
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}
