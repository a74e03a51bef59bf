// A directory for one test file, in memory where the system has such a place.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ScratchDirectory {
  readonly path: string
  remove(): void
}

export function scratchDirectory(): ScratchDirectory {
  const path = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'engine-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
