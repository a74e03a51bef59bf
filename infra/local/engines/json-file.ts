// Keeps a small JSON object in a file, whole before and after any crash.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { type JsonObject, parseObject } from './json-protocol.ts'

export const readJsonFile = (file: string): JsonObject => (existsSync(file) ? parseObject(readFileSync(file)) : {})

/** Written aside and renamed, readable by its owner only: the files hold keys and secrets. */
export function writeJsonFile(file: string, value: object): void {
  const aside = `${file}.new`
  const descriptor = openSync(aside, 'w', 0o600)
  try {
    writeSync(descriptor, JSON.stringify(value, null, 2))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(aside, file)
}
