// Changes shards: fetches the SQLite file of a court and year, puts in and takes out, and gives it back unless somebody else was faster.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedJudgment } from '../judgments/published-judgment.ts'
import { changeShard, type ManifestLine } from './index-store.ts'
import { ShardWriter } from './shard-writer-store.ts'

export interface ShardChange {
  put: readonly PublishedJudgment[]
  /** Ids; those that are not in the shard are no matter. */
  remove: readonly string[]
}

const applied = async (file: Uint8Array | undefined, { put, remove }: ShardChange) => {
  const directory = await mkdtemp(join(tmpdir(), 'shard-'))
  const path = join(directory, 'shard.db')
  try {
    if (file !== undefined) await writeFile(path, file)
    const writer = new ShardWriter(path, file === undefined)
    for (const id of remove) writer.remove(id)
    for (const judgment of put) writer.put(judgment)
    const { version, documents } = writer.finish()
    return { file: await readFile(path), version, documents }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** `changeNow` is asked after the shard was read, so that what it answers is at least as new. */
export const applyToShard = (name: string, changeNow: () => Promise<ShardChange>): Promise<ManifestLine | undefined> =>
  changeShard(name, async file => {
    const asked = await changeNow()
    return file === undefined && asked.put.length === 0 ? undefined : applied(file, asked)
  })
