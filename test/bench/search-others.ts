// The engines that the portal's search is measured beside, each used as its guide says.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { PublishedJudgment } from '../../functions/judgments/published-judgment.ts'
import type { Engine } from './search-engine.ts'

const require = createRequire(import.meta.url)

/** What a static index of summaries knows of a judgment. */
const summaryOf = ({ number, courtName, relation, title, summary }: PublishedJudgment): string =>
  [number, courtName, relation, title, summary].join('. ')

const whole = (judgment: PublishedJudgment): string => `${summaryOf(judgment)}. ${judgment.paragraphs.join(' ')}`

export type Extent = 'full text' | 'summaries'
const textIn = (extent: Extent) => (extent === 'full text' ? whole : summaryOf)

/** Words in quotes, so that nothing typed is syntax; quotes that were typed stay phrases. */
const matchOf = (text: string): string =>
  text.startsWith('"')
    ? `"${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}"`
    : (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => `"${word}"`).join(' ')

export const oneFile: Engine = {
  name: 'FTS5, one file',
  build: async texts => {
    const directory = mkdtempSync(join(tmpdir(), 'bench-one-file-'))
    const path = join(directory, 'index.db')
    const database = new DatabaseSync(path)
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA mmap_size = 4294967296; PRAGMA cache_size = -262144;
      CREATE VIRTUAL TABLE judgment USING fts5(head, body, content='', tokenize="unicode61 remove_diacritics 2");
      CREATE TABLE doc(row INTEGER PRIMARY KEY, id TEXT); BEGIN`)
    const put = database.prepare('INSERT INTO judgment(rowid, head, body) VALUES (?, ?, ?)')
    const name = database.prepare('INSERT INTO doc VALUES (?, ?)')
    let row = 0
    for (const judgment of texts) {
      row += 1
      put.run(row, summaryOf(judgment), judgment.paragraphs.join(' '))
      name.run(row, judgment.id)
    }
    database.exec("INSERT INTO judgment(judgment) VALUES ('optimize'); COMMIT")
    const sizeBytes = statSync(path).size
    const ask = database.prepare(
      'SELECT doc.id FROM judgment JOIN doc ON doc.row = judgment.rowid WHERE judgment MATCH ? ORDER BY bm25(judgment, 3.0, 1.0) LIMIT 10',
    )
    return {
      sizeBytes,
      fetchedBytes: sizeBytes,
      ask: async text => ask.all(matchOf(text)).map(found => String(found.id)),
      close: async () => {
        database.close()
        rmSync(directory, { recursive: true, force: true })
      },
    }
  },
}

interface MiniSearchIndex {
  add(document: { id: string; text: string }): void
  search(text: string, options: { combineWith: 'AND' | 'OR' }): readonly { id: string }[]
}
const MiniSearch: new (options: { fields: readonly string[]; storeFields: readonly string[] }) => MiniSearchIndex = require('minisearch')

export const miniSearch = (extent: Extent): Engine => ({
  name: `MiniSearch, ${extent}`,
  build: async texts => {
    const index = new MiniSearch({ fields: ['text'], storeFields: [] })
    for (const judgment of texts) index.add({ id: judgment.id, text: textIn(extent)(judgment) })
    const json = Buffer.from(JSON.stringify(index))
    return {
      sizeBytes: json.byteLength,
      fetchedBytes: gzipSync(json).byteLength,
      ask: async text => {
        const all = index.search(text, { combineWith: 'AND' })
        return (all.length > 0 ? all : index.search(text, { combineWith: 'OR' })).slice(0, 10).map(({ id }) => id)
      },
      close: async () => undefined,
    }
  },
})

interface PagefindIndex {
  addCustomRecord(record: {
    url: string
    content: string
    language: string
    meta: Record<string, string>
  }): Promise<{ errors: readonly string[] }>
  writeFiles(options: { outputPath: string }): Promise<{ errors: readonly string[] }>
}
interface PagefindBuilder {
  createIndex(options: { forceLanguage: string }): Promise<{ index?: PagefindIndex; errors: readonly string[] }>
  close(): Promise<void>
}
interface PagefindReader {
  options(options: { basePath: string; baseUrl: string }): Promise<void>
  init(): Promise<void>
  search(text: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>
}

const filesIn = (directory: string): number => {
  const { readdirSync } = require('node:fs') as typeof import('node:fs')
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** Its reader runs here as in a browser: it fetches its files from a server, which counts what travels (they are packed already). */
export const pagefind = (extent: Extent): Engine => ({
  name: `Pagefind, ${extent}`,
  build: async texts => {
    const directory = mkdtempSync(join(tmpdir(), 'bench-pagefind-'))
    const builder: PagefindBuilder = await import('pagefind' as string)
    const { index } = await builder.createIndex({ forceLanguage: 'vi' })
    if (index === undefined) throw new Error('bench: Pagefind made no index')
    for (const judgment of texts)
      await index.addCustomRecord({
        url: `/${judgment.id}`,
        content: textIn(extent)(judgment),
        language: 'vi',
        meta: { title: judgment.number },
      })
    await index.writeFiles({ outputPath: directory })
    await builder.close()
    let travelled = 0
    const server = createServer((request, response) => {
      const file = join(directory, decodeURIComponent(new URL(request.url ?? '/', 'http://pagefind').pathname))
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        response.writeHead(404).end()
        return
      }
      const body = readFileSync(file)
      travelled += /\.(js|json)$/.test(file)
        ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength
        : body.byteLength
      response.writeHead(200, { 'content-type': file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream' }).end(body)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const origin = address !== null && typeof address === 'object' ? `http://127.0.0.1:${address.port}/` : ''
    const reader: PagefindReader = await import(join(directory, 'pagefind.js'))
    await reader.options({ basePath: origin, baseUrl: '/' })
    await reader.init()
    const atFirst = travelled
    return {
      sizeBytes: filesIn(directory),
      fetchedBytes: atFirst,
      travelled: () => travelled - atFirst,
      ask: async text => {
        const { results } = await reader.search(text)
        const shown = await Promise.all(results.slice(0, 10).map(result => result.data()))
        return shown.map(({ url }) => url.split('/').at(-1) ?? '')
      },
      close: async () => {
        server.closeAllConnections()
        server.close()
        rmSync(directory, { recursive: true, force: true })
      },
    }
  },
})
