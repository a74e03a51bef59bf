// What search keeps for itself, in a bucket of its own without old versions: what is removed there is gone.
//
// index/shards/<court>/<year>.zst   one shard (shard-writer-store.ts), compressed        written under the tag that was read
// index/manifest.json               shards with versions and sizes                       the higher version of a shard wins
// index/places/<id>                 the shard in which a judgment is                     written before the shard, removed after it
// index/register/<year>             the register of one year (register.ts)               written under the tag that was read
// index/recent                      the newest publications (register-feed.ts)           written under the tag that was read
//
// Whoever changes something reads it with its tag first and asks what is published after that: so nobody writes an older truth over a newer one.
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as z from 'zod/mini'
import { deleteObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import { readShared, writeShared } from '../platform/shared-object.ts'
import { emptyYear, type RegisterYear, registerYear } from './register.ts'
import { type RecentPublications, recentPublications } from './register-feed.ts'

const { BUCKET_SEARCH } = settings('BUCKET_SEARCH')

export const manifest = z.object({
  shards: z.array(z.object({ name: z.string(), version: z.number(), documents: z.number(), sizeBytes: z.number() })),
})
export type Manifest = z.infer<typeof manifest>
export type ManifestLine = Manifest['shards'][number]

const manifestKey = 'index/manifest.json'
const shardKey = (name: string): string => `index/shards/${name}.zst`
const placeKey = (id: string): string => `index/places/${id}`
const yearStateKey = (year: number): string => `index/register/${year}`
const recentKey = 'index/recent'
const bytes = { contentType: 'application/octet-stream' }

/** So often somebody else may be faster before the message is given back to its queue. */
const mostTries = 20

/** Reads, changes, and writes unless somebody has written meanwhile; then again with what they wrote. Undefined leaves everything as it is. */
const change = async <Kept, Result>(
  key: string,
  read: (body: Uint8Array | undefined) => Kept,
  changed: (kept: Kept) => Promise<{ body: Uint8Array; result: Result } | undefined>,
): Promise<Result | undefined> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = await readShared(BUCKET_SEARCH, key)
    const made = await changed(read(known?.body))
    if (made === undefined) return undefined
    if (await writeShared(BUCKET_SEARCH, key, made.body, known?.tag, bytes)) return made.result
  }
  throw new Error(`index: ${key} is written by others all the time`)
}

const packed = (value: unknown): Uint8Array => zstdCompressSync(Buffer.from(JSON.stringify(value)))
const unpacked = (body: Uint8Array): unknown => JSON.parse(zstdDecompressSync(body).toString('utf8'))

/** `changed` gets the bytes of the SQLite file, or undefined for a new shard, and answers the new ones. */
export const changeShard = (
  name: string,
  changed: (file: Uint8Array | undefined) => Promise<{ file: Uint8Array; version: number; documents: number } | undefined>,
): Promise<ManifestLine | undefined> =>
  change(
    shardKey(name),
    body => (body === undefined ? undefined : new Uint8Array(zstdDecompressSync(body))),
    async before => {
      const made = await changed(before)
      if (made === undefined) return undefined
      const { file, version, documents } = made
      const body = zstdCompressSync(file)
      return { body, result: { name, version, documents, sizeBytes: body.byteLength } }
    },
  )

/** The bytes of the SQLite file, and how many came over the network. */
export const readShard = async (name: string): Promise<{ file: Uint8Array; fetchedBytes: number } | undefined> => {
  const found = await readShared(BUCKET_SEARCH, shardKey(name))
  return found === undefined ? undefined : { file: zstdDecompressSync(found.body), fetchedBytes: found.body.byteLength }
}

const manifestIn = (body: Uint8Array | undefined): Manifest =>
  body === undefined ? { shards: [] } : manifest.parse(JSON.parse(new TextDecoder().decode(body)))

export const readManifest = async (): Promise<Manifest> => manifestIn((await readShared(BUCKET_SEARCH, manifestKey))?.body)

export const announceShards = async (lines: readonly ManifestLine[]): Promise<void> => {
  await change(manifestKey, manifestIn, async ({ shards }) => {
    const newer = lines.filter(line => !shards.some(each => each.name === line.name && each.version >= line.version))
    if (newer.length === 0) return undefined
    const rest = shards.filter(each => !newer.some(line => line.name === each.name))
    const all = [...rest, ...newer].sort((a, b) => (a.name < b.name ? -1 : 1))
    return { body: Buffer.from(JSON.stringify({ shards: all })), result: true }
  })
}

export const findPlace = async (id: string): Promise<string | undefined> => {
  const found = await readShared(BUCKET_SEARCH, placeKey(id))
  return found === undefined ? undefined : new TextDecoder().decode(found.body)
}

/** A place has one writer at a time in effect: what it says follows from the judgment. */
export const savePlace = async (id: string, shard: string): Promise<void> => {
  await change(
    placeKey(id),
    () => undefined,
    async () => ({ body: Buffer.from(shard), result: true }),
  )
}

export const forgetPlace = (id: string): Promise<void> => deleteObject(BUCKET_SEARCH, placeKey(id))

const yearIn = (year: number, body: Uint8Array | undefined): RegisterYear =>
  body === undefined ? emptyYear(year) : registerYear.parse(unpacked(body))

export const readYear = async (year: number): Promise<RegisterYear> =>
  yearIn(year, (await readShared(BUCKET_SEARCH, yearStateKey(year)))?.body)

/** Answers the state before and after; undefined when nothing was to be changed. */
export const changeYear = (
  year: number,
  changed: (before: RegisterYear) => Promise<RegisterYear>,
): Promise<{ before: RegisterYear; after: RegisterYear } | undefined> =>
  change(
    yearStateKey(year),
    body => yearIn(year, body),
    async before => {
      const after = await changed(before)
      return after === before ? undefined : { body: packed(after), result: { before, after } }
    },
  )

const recentIn = (body: Uint8Array | undefined): RecentPublications =>
  body === undefined ? { version: 0, entries: [] } : recentPublications.parse(unpacked(body))

export const readRecent = async (): Promise<RecentPublications> => recentIn((await readShared(BUCKET_SEARCH, recentKey))?.body)

export const changeRecent = (
  changed: (before: RecentPublications) => Promise<RecentPublications>,
): Promise<RecentPublications | undefined> =>
  change(recentKey, recentIn, async before => {
    const after = await changed(before)
    return after === before ? undefined : { body: packed(after), result: after }
  })
