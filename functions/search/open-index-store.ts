// The index as one function instance has it: shards fetched once into its temporary directory, kept open, and fetched again when they have changed.
import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from '../platform/log.ts'
import { type Manifest, type ManifestLine, readManifest, readShard } from './index-store.ts'
import { type SearchFilter, shardsLeft } from './search-filter.ts'
import { ShardReader } from './shard-reader-store.ts'

/** A judgment that was published or taken down is noticed after this long. */
const manifestKeptForMs = 5_000
const fetchedAtOnce = 16

const directory = mkdtempSync(join(tmpdir(), 'search-index-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

let known: { manifest: Manifest; until: number } | undefined
let opened = 0
const open = new Map<string, { reader: ShardReader; path: string }>()

const manifestNow = async (now: number): Promise<Manifest> => {
  if (known === undefined || known.until < now) known = { manifest: await readManifest(), until: now + manifestKeptForMs }
  return known.manifest
}

const fetchShard = async ({ name }: ManifestLine): Promise<number> => {
  const found = await readShard(name)
  if (found === undefined) return 0
  opened += 1
  const path = join(directory, `${name.replace('/', '-')}-${opened}.db`)
  await writeFile(path, found.file)
  const before = open.get(name)
  open.set(name, { reader: new ShardReader(name, path), path })
  if (before !== undefined) {
    before.reader.close()
    await rm(before.path, { force: true })
  }
  return found.fetchedBytes
}

const fetchAll = async (lines: readonly ManifestLine[]): Promise<void> => {
  if (lines.length === 0) return
  const began = Date.now()
  const waiting = [...lines]
  let fetchedBytes = 0
  const fetchNext = async (): Promise<void> => {
    for (let line = waiting.shift(); line !== undefined; line = waiting.shift()) fetchedBytes += await fetchShard(line)
  }
  await Promise.all(Array.from({ length: Math.min(fetchedAtOnce, lines.length) }, fetchNext))
  log.info('fetched shards', { count: lines.length, fetchedBytes, memoryBytes: process.memoryUsage.rss(), durationMs: Date.now() - began })
}

/** The shards that the filter leaves, the newest first, each as new as the manifest says. */
export const openShards = async (filter: SearchFilter, now: number): Promise<ShardReader[]> => {
  const { shards } = await manifestNow(now)
  const left = shardsLeft(
    shards.map(({ name }) => name),
    filter,
  )
  const lines = new Map(shards.map(line => [line.name, line]))
  const wanted = left.flatMap(name => lines.get(name) ?? [])
  await fetchAll(wanted.filter(({ name, version }) => (open.get(name)?.reader.version ?? -1) < version))
  return left.flatMap(name => open.get(name)?.reader ?? [])
}
