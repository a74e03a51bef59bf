// Keeps two copies of the reader from using one data directory at a time.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

/** Throws when another living process has the directory; the lock of a dead one is taken over. */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, 'process')
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new Error(`${directory} is in use by process ${holder}; stop it, or set LOCAL_DIRECTORY to another directory`)
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}
