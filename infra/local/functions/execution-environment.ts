// One process of one function: starts it, gives it one event at a time, and ends it when it hangs, swells or dies.
import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { FunctionLog } from './function-log.ts'
import type { FromFunction, FunctionError, InvocationContext, ToFunction } from './messages.ts'

export interface FunctionDefinition {
  readonly name: string
  readonly arn: string
  readonly logicalId: string
  readonly roleArn: string
  readonly directory: string
  readonly handler: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  readonly reservedConcurrency: number | undefined
  readonly environment: { readonly [name: string]: string }
}

export type Outcome = { readonly payload: unknown } | { readonly error: FunctionError }

export interface ExecutionEnvironment {
  readonly initMilliseconds: number
  invoke(event: unknown, context: InvocationContext): Promise<Outcome>
  setClock(offsetMs: number): void
  readonly dead: boolean
  readonly processId: number | undefined
  end(): void
}

const program = join(import.meta.dirname, 'function-process.ts')
const pageBytes = 4096
const memoryCheckMilliseconds = 250

async function residentMegabytes(processId: number): Promise<number> {
  const [, resident] = (await readFile(`/proc/${processId}/statm`, 'utf8')).split(' ')
  return (Number(resident) * pageBytes) / 1_048_576
}

function exitError(requestId: string, code: number | null, signal: string | null): FunctionError {
  const how = signal === null ? `exit status ${code}` : `signal: ${signal}`
  return { errorType: 'Runtime.ExitError', errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: ${how}` }
}

/** Rejects with the error of a handler that cannot be loaded. */
export async function startEnvironment(definition: FunctionDefinition, log: FunctionLog, offsetMs: number): Promise<ExecutionEnvironment> {
  const began = performance.now()
  const child: ChildProcess = fork(program, [definition.directory, definition.handler, String(offsetMs)], {
    cwd: definition.directory,
    env: { ...definition.environment },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let requestId: string | undefined
  let dead = false
  let settle: ((outcome: Outcome) => void) | undefined
  for (const stream of ['stdout', 'stderr'] as const) {
    const output = child[stream]
    if (output) createInterface({ input: output }).on('line', line => log.line(requestId, stream, line))
  }
  const post = (message: ToFunction): void => {
    if (!dead) child.send(message, () => undefined)
  }
  const kill = (): void => {
    dead = true
    child.kill('SIGKILL')
  }
  const finish = (outcome: Outcome): void => {
    settle?.(outcome)
    settle = undefined
  }

  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(exitError('none', code, signal)))
    child.on('message', (message: FromFunction) => {
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'unready') reject(message.error)
      else if (message.requestId === requestId) finish(message.kind === 'result' ? { payload: message.payload } : { error: message.error })
    })
  }).catch(error => {
    kill()
    throw error
  })
  child.on('exit', (code, signal) => {
    dead = true
    finish({ error: exitError(requestId ?? 'none', code, signal) })
  })

  function watch(id: string): () => void {
    const timeout = setTimeout(() => {
      finish({
        error: {
          errorType: 'Sandbox.Timedout',
          errorMessage: `RequestId: ${id} Error: Task timed out after ${definition.timeoutSeconds.toFixed(2)} seconds`,
        },
      })
      kill()
    }, definition.timeoutSeconds * 1000)
    const memory = setInterval(async () => {
      const megabytes = await residentMegabytes(child.pid ?? 0).catch(() => 0)
      if (megabytes <= definition.memoryMegabytes || requestId !== id) return
      finish({
        error: {
          errorType: 'Runtime.OutOfMemory',
          errorMessage: `RequestId: ${id} Error: Runtime exited with error: signal: killed (${Math.round(megabytes)} MB of ${definition.memoryMegabytes} MB)`,
        },
      })
      kill()
    }, memoryCheckMilliseconds)
    return () => {
      clearTimeout(timeout)
      clearInterval(memory)
    }
  }

  return {
    initMilliseconds: performance.now() - began,
    get dead() {
      return dead
    },
    processId: child.pid,
    invoke: async (event, context) => {
      requestId = context.awsRequestId
      const outcome = new Promise<Outcome>(resolve => {
        settle = resolve
      })
      const stopWatching = watch(requestId)
      post({ kind: 'invoke', event, context, deadline: Date.now() + definition.timeoutSeconds * 1000 })
      if (dead) finish({ error: exitError(requestId, null, 'SIGKILL') })
      return await outcome.finally(stopWatching)
    },
    setClock: milliseconds => post({ kind: 'clock', offsetMs: milliseconds }),
    end: kill,
  }
}
