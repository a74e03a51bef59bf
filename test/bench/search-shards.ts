// The portal's own index in the search figures: the same shards, opened and asked as the function does.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { find } from '../../functions/search/finding.ts'
import { readQuestion } from '../../functions/search/question.ts'
import { shardName, shardsLeft } from '../../functions/search/search-filter.ts'
import { resultOf } from '../../functions/search/search-result.ts'
import { ShardReader } from '../../functions/search/shard-reader-store.ts'
import { ShardWriter } from '../../functions/search/shard-writer-store.ts'
import type { BuiltEngine, Engine } from './search-engine.ts'

export interface BuiltShards extends BuiltEngine {
  shards: number
  largestAnswerBytes: () => number
  /** One more judgment into its shard: opened, changed, packed. */
  oneMoreMs: number
  openMs: number
}

export const shardsEngine: Engine & { build: (...texts: Parameters<Engine['build']>) => Promise<BuiltShards> } = {
  name: 'shards (ours)',
  build: async texts => {
    const directory = mkdtempSync(join(tmpdir(), 'bench-shards-'))
    const pathOf = (name: string): string => join(directory, `${name.replace('/', '-')}.db`)
    const writers = new Map<string, ShardWriter>()
    let last: Parameters<ShardWriter['put']>[0] | undefined
    for (const judgment of texts) {
      const name = shardName(judgment)
      const writer = writers.get(name) ?? new ShardWriter(pathOf(name), true)
      writers.set(name, writer)
      writer.put(judgment)
      last = judgment
    }
    for (const writer of writers.values()) writer.finish()
    const names = shardsLeft([...writers.keys()], {})
    const sizeBytes = names.reduce((sum, name) => sum + statSync(pathOf(name)).size, 0)
    const fetchedBytes = names.reduce((sum, name) => sum + zstdCompressSync(readFileSync(pathOf(name))).byteLength, 0)
    const beganAdding = performance.now()
    if (last !== undefined) {
      const path = pathOf(shardName(last))
      const writer = new ShardWriter(path, false)
      writer.put(last)
      writer.finish()
      zstdCompressSync(readFileSync(path))
    }
    const oneMoreMs = performance.now() - beganAdding
    const beganOpening = performance.now()
    const shards = names.map(name => new ShardReader(name, pathOf(name)))
    const openMs = performance.now() - beganOpening
    let largest = 0
    return {
      sizeBytes,
      fetchedBytes,
      shards: shards.length,
      oneMoreMs,
      openMs,
      largestAnswerBytes: () => largest,
      ask: async text => {
        const { found, ...counts } = find(readQuestion(text), shards, {})
        const results = found.slice(0, 10).map(({ shard, row, judged }) => resultOf(shard.cardOf(row), judged))
        largest = Math.max(largest, Buffer.byteLength(JSON.stringify({ ...counts, results })))
        return results.map(({ card }) => card.id)
      },
      close: async () => {
        for (const shard of shards) shard.close()
        rmSync(directory, { recursive: true, force: true })
      },
    }
  },
}
