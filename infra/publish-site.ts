// Puts the built site into its bucket: what is new or changed, pages after the files that they use, and takes away what left the site.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface SiteBucket {
  /** Text of an object, undefined when there is none. */
  read(key: string): Promise<string | undefined>
  put(key: string, content: Buffer, headers: SiteHeaders): Promise<void>
  remove(key: string): Promise<void>
}

export interface SiteHeaders {
  readonly contentType: string
  readonly cacheControl: string
}

export interface PublishedSite {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** What the last publication wrote, so that this one touches nothing that another writer put into the bucket. */
const listKey = '.site/files.json'

const contentTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** Astro names these files by their content: under one name they never change. */
const isNamedByContent = (key: string): boolean => key.startsWith('_astro/')

export function headersOf(key: string): SiteHeaders {
  const contentType = contentTypes[extname(key)]
  if (contentType === undefined) throw new Error(`publish-site: no content type for ${key}`)
  return { contentType, cacheControl: isNamedByContent(key) ? 'public, max-age=31536000, immutable' : 'no-cache' }
}

function filesOf(directory: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    files.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [relative(directory, path).split(sep).join('/'), readFileSync(path)]
    }),
  )
}

/** Pages that stand at their address only until a worker publishes there: they are written where nothing is, and never over what is. */
const firstMark = '_first/'

async function writeFirsts(files: ReadonlyMap<string, Buffer>, bucket: SiteBucket): Promise<number> {
  let written = 0
  for (const [key, content] of files) {
    const address = key.replace(firstMark, '')
    if ((await bucket.read(address)) !== undefined) continue
    await bucket.put(address, content, headersOf(address))
    written += 1
  }
  return written
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

async function listedBefore(bucket: SiteBucket): Promise<ReadonlyMap<string, string>> {
  const text = await bucket.read(listKey)
  const parsed: unknown = text === undefined ? {} : JSON.parse(text)
  return new Map(Object.entries(parsed ?? {}).map(([key, hash]) => [key, String(hash)]))
}

export async function publishSite(directory: string, bucket: SiteBucket): Promise<PublishedSite> {
  const built = [...filesOf(directory)]
  const files = new Map(built.filter(([key]) => !key.includes(firstMark)))
  const before = await listedBefore(bucket)
  const hashes = new Map([...files].map(([key, content]) => [key, hashOf(content)]))
  const changed = [...files].filter(([key]) => before.get(key) !== hashes.get(key))
  // A page that is read while this runs must find its scripts and styles.
  const order = (key: string): number => (isNamedByContent(key) ? 0 : key.endsWith('.html') ? 2 : 1)
  for (const [key, content] of changed.sort(([a], [b]) => order(a) - order(b))) await bucket.put(key, content, headersOf(key))
  const firsts = await writeFirsts(new Map(built.filter(([key]) => key.includes(firstMark))), bucket)
  // Pages that workers published with an earlier shell use its scripts and styles for as long as they stand.
  const gone = [...before.keys()].filter(key => !files.has(key) && !isNamedByContent(key))
  for (const key of gone) await bucket.remove(key)
  if (changed.length + gone.length > 0) {
    await bucket.put(listKey, Buffer.from(JSON.stringify(Object.fromEntries(hashes))), headersOf(listKey))
  }
  return { written: changed.length + firsts, unchanged: built.length - changed.length - firsts, removed: gone.length }
}
