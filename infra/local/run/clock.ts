// The clock that everything shares: the machine's, moved by an offset that survives a restart.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { numberOf, objectOf } from '../template/values.ts'

export interface LocalClock {
  now(): Date
  readonly offsetMs: number
  shift(offsetMs: number): void
}

export function openClock(file: string): LocalClock {
  mkdirSync(dirname(file), { recursive: true })
  let offsetMs = existsSync(file) ? numberOf(objectOf(JSON.parse(readFileSync(file, 'utf8'))).offsetMs, 0) : 0
  return {
    now: () => new Date(Date.now() + offsetMs),
    get offsetMs() {
      return offsetMs
    },
    shift: milliseconds => {
      offsetMs = milliseconds
      writeFileSync(`${file}.new`, JSON.stringify({ offsetMs }))
      renameSync(`${file}.new`, file)
    },
  }
}
