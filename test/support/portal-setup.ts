// One running portal for all tests that cross a process: started from the synthesized template on free ports, in a directory of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from './source-files.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portal: { origin: string; directory: string; pid: number }
  }
}

/** Memory where there is some: the engines fsync, and tests need no disk. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const started = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', chunk => {
      said += String(chunk)
      const origin = /^ready (http:\/\/\S+)/m.exec(said)?.[1]
      if (origin) resolve(origin)
    })
    child.stderr?.on('data', chunk => {
      said += String(chunk)
    })
    child.once('exit', code => reject(new Error(`the portal ended with ${code} before it was ready:\n${said.slice(-4000)}`)))
  })

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(place, 'cua-cong-test-'))
  const began = Date.now()
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOCAL_DIRECTORY: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const origin = await started(child)
  console.log(`start time: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  project.provide('portal', { origin, directory, pid: child.pid ?? 0 })
  return async () => {
    const ended = new Promise(done => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
    rmSync(directory, { recursive: true, force: true })
  }
}
