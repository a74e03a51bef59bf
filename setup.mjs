// Brings the pinned packages (Node 24 among them) into place when they are missing or the lock has changed, then runs a program of the project on that Node.
// Runs on any Node ≥ 20: `node setup.mjs <program.ts> [arguments]`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stamp = join('node_modules', '.setup-stamp')
const fingerprint = () => {
  const hash = createHash('sha256').update(readFileSync('package.json'))
  return (existsSync('package-lock.json') ? hash.update(readFileSync('package-lock.json')) : hash).digest('hex')
}

const install = () => {
  console.log('setting up: installing the pinned packages (once, about a minute) …')
  const began = Date.now()
  // `npm ci` refuses the lock where a registry lacks optional packages of other platforms; `npm install` keeps the lock as it is.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('setting up failed: npm could not install the packages; see the lines above')
    process.exit(1)
  }
  writeFileSync(stamp, fingerprint())
  console.log(`setting up: done in ${Math.round((Date.now() - began) / 1000)} s`)
}

/** The Node that npm brought along; where there is none for this platform, the person's own, if it is new enough to run TypeScript. */
const nodeToRun = () => {
  const brought = join('node_modules', '.bin', 'node')
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error(
    `setting up: no Node 24 comes with npm for this platform, and this is Node ${process.versions.node}; please run Node 24 or newer`,
  )
  process.exit(1)
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint()) install()

const program = process.argv.slice(2)
if (program.length > 0) {
  const environment = { ...process.env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH ?? ''}` }
  // The channel tells the program when this process is gone, however it went.
  const child = spawn(nodeToRun(), program, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: environment })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
