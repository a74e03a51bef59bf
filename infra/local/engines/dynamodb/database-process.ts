// Keeps one dynoxide process running on its database file: starts it, restarts it after a crash, ends it with this process.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

/**
 * A `kill -9` of this process gives it no chance to end its child. So a shell stands between: it holds the other end of a
 * pipe of ours, reads end-of-file the moment we are gone, and kills the database.
 */
const guard = `exec 3<&0
"$@" 3<&- </dev/null & child=$!
echo "pid $child"
{ read -r line; kill -9 $child; } <&3 >/dev/null 2>&1 & watcher=$!
wait $child; status=$?
kill -9 $watcher 2>/dev/null
exit $status`

const startTimeoutMs = 10_000
const stopTimeoutMs = 3_000
/** A database that ends this often this fast will not get better by another start. */
const restartsAllowed = { count: 5, withinMs: 10_000 }

export interface RunningDatabase {
  readonly port: number
  readonly toolPort: number
  readonly toolToken: string
  readonly processId: number
}

export interface DatabaseProcess {
  /** Resolves when the database answers; waits while it is being restarted. */
  running(): Promise<RunningDatabase>
  stop(): Promise<void>
}

function databaseBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide')
  } catch {
    throw new Error(`The local database needs the package ${name}: npm install --no-save ${name}`)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.')
  return address.port
}

interface Launched {
  readonly database: RunningDatabase
  readonly exited: Promise<void>
  stop(): Promise<void>
}

async function launch(file: string): Promise<Launched> {
  const port = await freePort()
  const toolToken = randomBytes(24).toString('hex')
  const options = ['serve', '--port', String(port), '--db-path', file, '--mcp', '--mcp-port', '0']
  // Detached: Ctrl-C in a terminal reaches the whole process group, and the database must outlive the last answers of the others.
  const child = spawn('sh', ['-c', guard, 'sh', databaseBinary(), ...options], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, DYNOXIDE_MCP_AUTH_TOKEN: toolToken },
    detached: true,
  })
  child.stdin.on('error', () => undefined)
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  let output = ''
  const started = new Promise<RunningDatabase>((resolve, reject) => {
    const read = (part: Buffer) => {
      output = (output + part.toString()).slice(-4000)
      const processId = /^pid (\d+)$/m.exec(output)?.[1]
      const toolPort = /MCP HTTP server listening on \S+:(\d+)\//.exec(output)?.[1]
      if (processId && toolPort && output.includes('Dynoxide listening')) {
        resolve({ port, toolPort: Number(toolPort), toolToken, processId: Number(processId) })
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    void exited.then(() => reject(new Error(`The local database ended while starting: ${output}`)))
  })
  const timeout = setTimeout(() => child.stdin.end(), startTimeoutMs)
  const database = await started.finally(() => clearTimeout(timeout))
  return {
    database,
    exited,
    async stop() {
      try {
        process.kill(database.processId, 'SIGTERM')
      } catch {
        // It has ended already.
      }
      const impatient = setTimeout(() => child.stdin.end(), stopTimeoutMs)
      await exited.finally(() => clearTimeout(impatient))
    },
  }
}

/** Starts the database on `file`; a crash is answered by a new start, so callers only ever wait. */
export async function startDatabase(file: string): Promise<DatabaseProcess> {
  let stopping = false
  let current = launch(file)
  const starts: number[] = []

  const watch = (launched: Launched): void => {
    void launched.exited.then(() => {
      if (stopping) return
      const now = performance.now()
      starts.push(now)
      if (starts.filter(at => now - at < restartsAllowed.withinMs).length > restartsAllowed.count) {
        current = Promise.reject(new Error('The local database keeps crashing.'))
        current.catch(() => undefined)
        return
      }
      current = launch(file)
      current.then(watch, () => undefined)
    })
  }

  watch(await current)
  return {
    running: async () => (await current).database,
    async stop() {
      stopping = true
      await current.then(
        launched => launched.stop(),
        () => undefined,
      )
    },
  }
}
