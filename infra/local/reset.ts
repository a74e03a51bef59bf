// `npm run reset`: empties the data directory (LOCAL_DIRECTORY, .local).
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './local.config.ts'
import { lockDirectory } from './run/lock.ts'

const directory = resolve(root, process.env.LOCAL_DIRECTORY ?? '.local')
mkdirSync(directory, { recursive: true })
try {
  lockDirectory(directory)
  rmSync(directory, { recursive: true, force: true })
  console.log(`${directory} is empty`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
