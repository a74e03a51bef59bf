// The processes of one function: each serves one request at a time, more are started while requests wait.
import { randomUUID } from 'node:crypto'
import { type ExecutionEnvironment, type FunctionDefinition, type Outcome, startEnvironment } from './execution-environment.ts'
import type { FunctionLog } from './function-log.ts'
import type { FunctionError } from './messages.ts'

export interface FunctionFigures {
  invocations: number
  errors: number
  coldStarts: number
  timeOuts: number
  running: number
  milliseconds: number
  lastError: string | undefined
}

export interface FunctionPool {
  readonly definition: FunctionDefinition
  readonly figures: FunctionFigures
  readonly processes: number
  invoke(event: unknown): Promise<Outcome>
  setClock(offsetMs: number): void
  stop(): void
}

/** More processes of one function than this only wait for a processor on one machine. */
const mostProcesses = 6
/** A process that served nobody for so long is ended: each holds about 50 MB. */
const reapEveryMilliseconds = 300_000

const errorOf = (error: unknown): FunctionError =>
  error !== null && typeof error === 'object' && 'errorType' in error && 'errorMessage' in error
    ? { errorType: String(error.errorType), errorMessage: String(error.errorMessage) }
    : { errorType: 'Runtime.Unknown', errorMessage: error instanceof Error ? error.message : String(error) }

export function createPool(definition: FunctionDefinition, log: FunctionLog, clockOffset: () => number): FunctionPool {
  const figures: FunctionFigures = {
    invocations: 0,
    errors: 0,
    coldStarts: 0,
    timeOuts: 0,
    running: 0,
    milliseconds: 0,
    lastError: undefined,
  }
  const idle: ExecutionEnvironment[] = []
  const used = new Set<ExecutionEnvironment>()
  const all = new Set<ExecutionEnvironment>()
  const waiting: (() => void)[] = []
  const most = Math.max(1, Math.min(mostProcesses, definition.reservedConcurrency ?? mostProcesses))
  let taken = 0
  let stopped = false

  const discard = (environment: ExecutionEnvironment): void => {
    all.delete(environment)
    environment.end()
  }

  async function acquire(): Promise<{ environment: ExecutionEnvironment; cold: boolean }> {
    while (taken >= most) await new Promise<void>(resolve => waiting.push(resolve))
    taken += 1
    for (let warm = idle.pop(); warm !== undefined; warm = idle.pop()) {
      if (!warm.dead) return { environment: warm, cold: false }
      discard(warm)
    }
    figures.coldStarts += 1
    const environment = await startEnvironment(definition, log, clockOffset())
    all.add(environment)
    return { environment, cold: true }
  }

  function release(): void {
    taken -= 1
    waiting.shift()?.()
  }

  function park(environment: ExecutionEnvironment): void {
    if (environment.dead || stopped) {
      discard(environment)
      return
    }
    used.add(environment)
    idle.push(environment)
  }

  const reaping = setInterval(() => {
    const unused = idle.filter(environment => !used.has(environment))
    for (const environment of unused) {
      idle.splice(idle.indexOf(environment), 1)
      discard(environment)
    }
    used.clear()
  }, reapEveryMilliseconds)
  reaping.unref()

  async function run(event: unknown, requestId: string): Promise<Outcome> {
    try {
      const { environment, cold } = await acquire()
      const began = performance.now()
      log.line(requestId, 'platform', 'START')
      const outcome = await environment.invoke(event, {
        awsRequestId: requestId,
        functionName: definition.name,
        functionVersion: '$LATEST',
        invokedFunctionArn: definition.arn,
        memoryLimitInMB: String(definition.memoryMegabytes),
        logGroupName: `/aws/lambda/${definition.name}`,
        logStreamName: `local/[$LATEST]${environment.processId}`,
      })
      const milliseconds = performance.now() - began
      figures.milliseconds += milliseconds
      const report = {
        type: 'REPORT',
        milliseconds: Math.round(milliseconds * 10) / 10,
        ...(cold ? { initMilliseconds: Math.round(environment.initMilliseconds) } : {}),
      }
      log.line(requestId, 'platform', JSON.stringify('error' in outcome ? { ...report, error: outcome.error.errorType } : report))
      park(environment)
      return outcome
    } catch (error) {
      return { error: errorOf(error) }
    } finally {
      release()
    }
  }

  return {
    definition,
    figures,
    get processes() {
      return all.size
    },
    invoke: async event => {
      const requestId = randomUUID()
      figures.invocations += 1
      figures.running += 1
      const outcome = await run(event, requestId)
      figures.running -= 1
      if ('error' in outcome) {
        figures.errors += 1
        figures.lastError = `${outcome.error.errorType}: ${outcome.error.errorMessage}`
        if (outcome.error.errorType === 'Sandbox.Timedout') figures.timeOuts += 1
        log.line(requestId, 'platform', figures.lastError)
      }
      return outcome
    },
    setClock: offsetMs => {
      for (const environment of all) environment.setClock(offsetMs)
    },
    stop: () => {
      stopped = true
      clearInterval(reaping)
      for (const environment of all) discard(environment)
    },
  }
}
