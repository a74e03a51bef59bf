// Builds what is older than its sources, one copy of the reader at a time.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type BuildStep, root } from '../local.config.ts'
import { isRunning, processMark } from '../run/process-mark.ts'

const buildDirectory = join(root, 'build')
const lockFile = join(buildDirectory, 'building')
const stampOf = (step: BuildStep): string => join(buildDirectory, `${step.output.replaceAll('/', '-')}.stamp`)

/** One value for the content of all sources of a step. */
export function fingerprint({ sources, excluding = [], command }: BuildStep): string {
  const hash = createHash('sha256').update(JSON.stringify([command, process.env.STAGE ?? '']))
  const excluded = excluding.map(path => join(root, path))
  const isExcluded = (path: string) => excluded.some(each => path === each || path.startsWith(`${each}/`))
  const collect = (path: string): readonly string[] => {
    if (!existsSync(path) || isExcluded(path)) return []
    if (statSync(path).isFile()) return [path]
    return readdirSync(path).flatMap(name => collect(join(path, name)))
  }
  for (const file of sources.flatMap(source => collect(join(root, source))).sort())
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

async function lock(): Promise<void> {
  mkdirSync(dirname(lockFile), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lockFile, processMark(process.pid), { flag: 'wx' })
      return
    } catch {
      const holder = existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : ''
      if (holder !== '' && !isRunning(holder)) rmSync(lockFile, { force: true })
      else await new Promise(resolve => setTimeout(resolve, 200))
    }
  }
}

function run({ command, environment = {} }: BuildStep): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output.push(String(chunk)))
    child.once('error', reject)
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${command.join(' ')} failed:\n${output.join('')}`))))
  })
}

/** True when something was built. */
export async function buildIfStale(step: BuildStep, progress: (line: string) => void): Promise<boolean> {
  await lock()
  try {
    const wanted = fingerprint(step)
    const stamp = stampOf(step)
    if (existsSync(join(root, step.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
    const began = performance.now()
    progress(`building: ${step.what} …`)
    await run(step)
    writeFileSync(stamp, wanted)
    progress(`building: ${step.what}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
    return true
  } finally {
    rmSync(lockFile, { force: true })
  }
}
