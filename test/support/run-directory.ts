// Everything that a run writes lies in one directory of its own, in memory where there is room; it goes with the run, and what a killed run left with the next.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning, processMark } from '../../infra/local/run/process-mark.ts'

const prefix = 'cua-cong-run-'
const owner = 'process'
/** What the tests write at most, with room to spare. */
const neededBytes = 3_000_000_000

const freeBytes = (path: string): number => {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  } catch {
    return 0
  }
}

/** The engines wait for each write to be safe, and tests need no disk. */
const place = (): string => (freeBytes('/dev/shm') > neededBytes ? '/dev/shm' : tmpdir())

const ownerOf = (directory: string): string => {
  try {
    return readFileSync(join(directory, owner), 'utf8')
  } catch {
    return ''
  }
}

const remove = (directory: string): void => rmSync(directory, { recursive: true, force: true, maxRetries: 5 })

const removeAbandoned = (parent: string): void => {
  for (const name of readdirSync(parent).filter(each => each.startsWith(prefix))) {
    const directory = join(parent, name)
    const mark = ownerOf(directory)
    if (mark !== '' && !isRunning(mark)) remove(directory)
  }
}

/** From now on the temporary directory of this process, and of all that it starts, is one that ends with it. */
export const enterRunDirectory = (): void => {
  if (tmpdir().includes(prefix)) return
  const parent = place()
  removeAbandoned(parent)
  const directory = mkdtempSync(join(parent, prefix))
  writeFileSync(join(directory, owner), processMark(process.pid))
  process.env.TMPDIR = directory
  process.once('exit', () => remove(directory))
}

/** Asked by vitest before its workers start, once for each of its projects. */
export default enterRunDirectory
