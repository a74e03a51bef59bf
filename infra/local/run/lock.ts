// Keeps two copies of the reader from using one data directory at a time.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, processMark } from './process-mark.ts'

/** Throws when another living process has the directory; the lock of a dead one is taken over. */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, 'process')
  const own = processMark(process.pid)
  const holder = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (holder !== own && isRunning(holder)) {
    throw new Error(`${directory} is in use by process ${holder.split(' ')[0]}; stop it, or set LOCAL_DIRECTORY to another directory`)
  }
  writeFileSync(file, own)
  return () => rmSync(file, { force: true })
}
