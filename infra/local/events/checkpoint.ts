// Remembers on disk how far a stream was read, so that an ended process goes on where it stopped.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isObject, textOf } from '../template/values.ts'

export interface Checkpoint {
  /** Shard and sequence number of the last record that is done with; undefined before the first. */
  read(): { readonly shard: string; readonly sequence: string } | undefined
  write(shard: string, sequence: string): void
}

export function openCheckpoint(file: string): Checkpoint {
  mkdirSync(dirname(file), { recursive: true })
  return {
    read: () => {
      if (!existsSync(file)) return undefined
      const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
      if (!isObject(kept)) return undefined
      return { shard: textOf(kept.shard) ?? '', sequence: textOf(kept.sequence) ?? '' }
    },
    write: (shard, sequence) => {
      writeFileSync(`${file}.new`, JSON.stringify({ shard, sequence }), { flush: true })
      renameSync(`${file}.new`, file)
    },
  }
}
