// A portal in a process group of its own: started, stopped as a person would, or killed whole in an instant.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './source-files.ts'

export const freshDirectory = (): string => mkdtempSync(join(tmpdir(), 'portal-'))

export interface PortalProcess {
  origin: string
  directory: string
  pid: number
  secondsToStart: number
  /** SIGTERM, and wait for the end. */
  stop(): Promise<void>
  /** kill -9 of everything: runner, engines and functions at once. */
  kill(): Promise<void>
}

const readyOrigin = (child: ChildProcess, isSeeded: boolean): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: unknown): void => {
      said += String(chunk)
      const origin = /^ready (http:\/\/\S+)/m.exec(said)?.[1]
      if (origin && (!isSeeded || /^filled with invented filings/m.test(said))) resolve(origin)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => reject(new Error(`the portal ended with ${code} before it was ready:\n${said.slice(-4000)}`)))
  })

export interface PortalOptions {
  port?: number
  isSeeded?: boolean
  redeliverSeconds?: number
  /** Off: only /api is served. */
  withSite?: boolean
}

/**
 * `port` 0 is any free one. A portal on the same directory goes on where the last one stopped.
 * `isSeeded` waits for the demonstration data; without it there is none, and officers must be registered first.
 * `redeliverSeconds`: messages of a worker that failed or was killed come back so soon.
 */
export const startPortal = async (
  directory: string,
  { port = 0, isSeeded = false, redeliverSeconds, withSite = true }: PortalOptions = {},
): Promise<PortalProcess> => {
  const began = Date.now()
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    cwd: root,
    // Hundreds of people come from one address here: the firewall's rate rules have tests of their own.
    env: {
      ...process.env,
      ...{ PORT: String(port), LOCAL_DIRECTORY: directory, LOCAL_FIREWALL: 'off', LOCAL_SEED: isSeeded ? 'on' : 'off' },
      ...(withSite ? {} : { LOCAL_SITE: 'off' }),
      ...(redeliverSeconds === undefined ? {} : { LOCAL_REDELIVER_SECONDS: String(redeliverSeconds) }),
    },
    // The channel says nothing: it breaks when whoever started the portal is killed, and the portal stops.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const origin = await readyOrigin(child, isSeeded)
  const pid = child.pid ?? 0
  // The portal must not outlive whoever started it.
  const leave = () => {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
  process.once('exit', leave)
  const end = async (): Promise<void> => {
    await ended
    process.off('exit', leave)
  }
  return {
    origin,
    directory,
    pid,
    secondsToStart: (Date.now() - began) / 1000,
    stop: async () => {
      child.kill('SIGTERM')
      await end()
    },
    kill: async () => {
      process.kill(-pid, 'SIGKILL')
      await end()
    },
  }
}
