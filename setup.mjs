// Brings the pinned packages (Node 24 among them) into place when they are missing or the lock has changed. Runs on any Node ≥ 20.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.setup-stamp'
const wanted = createHash('sha256')
  .update(readFileSync('package.json'))
  .update(existsSync('package-lock.json') ? readFileSync('package-lock.json') : '')
  .digest('hex')
const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (present !== wanted) {
  console.log('setting up: installing the pinned packages (once, about a minute) …')
  const began = Date.now()
  // `npm ci` refuses the lock where a registry lacks optional packages of other platforms; `npm install` keeps the lock as it is.
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0) {
    console.error('setting up failed: npm could not install the packages; see the lines above')
    process.exit(1)
  }
  const lock = existsSync('package-lock.json') ? readFileSync('package-lock.json') : ''
  writeFileSync(stamp, createHash('sha256').update(readFileSync('package.json')).update(lock).digest('hex'))
  console.log(`setting up: done in ${Math.round((Date.now() - began) / 1000)} s`)
}
