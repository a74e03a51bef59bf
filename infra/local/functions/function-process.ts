// Runs inside a function's own process: loads the handler as Lambda's Node runtime does and answers one invocation at a time.
import { existsSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FromFunction, FunctionError, ToFunction } from './messages.ts'
import { installShiftedClock, setClockOffset, unshiftedNow } from './shifted-clock.ts'

type Handler = (event: unknown, context: object) => unknown

const [, , root = '', handlerName = '', offset = '0'] = process.argv
installShiftedClock()
setClockOffset(Number(offset))

const send = (message: FromFunction): void => {
  process.send?.(message)
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) }
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
}

async function load(): Promise<Handler> {
  const dot = handlerName.lastIndexOf('.')
  const base = join(root, handlerName.slice(0, dot))
  const file = ['.mjs', '.js', '.cjs'].map(extension => base + extension).find(path => existsSync(path))
  if (file === undefined)
    throw Object.assign(new Error(`Cannot find module '${handlerName.slice(0, dot)}'`), { name: 'Runtime.ImportModuleError' })
  const module: { readonly [name: string]: unknown } = await import(pathToFileURL(file).href)
  const exported = handlerName.slice(dot + 1)
  const fromDefault = module.default !== null && typeof module.default === 'object' ? Reflect.get(module.default, exported) : undefined
  const handler = module[exported] ?? fromDefault
  if (typeof handler !== 'function') {
    throw Object.assign(new Error(`${handlerName} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' })
  }
  return (event, context) => handler(event, context)
}

let isKept = false

/** After the first answer, when what an answer needs is compiled: at its end a process is killed and keeps nothing. */
function keepCompiled(): void {
  if (!isKept) flushCompileCache()
  isKept = true
}

async function invoke(handler: Handler, message: Extract<ToFunction, { kind: 'invoke' }>): Promise<void> {
  const requestId = message.context.awsRequestId
  process.env._X_AMZN_TRACE_ID = `Root=1-00000000-${requestId.replaceAll('-', '').slice(0, 24)};Sampled=0`
  const context = {
    ...message.context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, message.deadline - unshiftedNow()),
  }
  try {
    const payload = (await handler(message.event, context)) ?? null
    send({ kind: 'result', requestId, payload })
    keepCompiled()
  } catch (error) {
    console.error(JSON.stringify({ level: 'ERROR', ...describe(error) }))
    send({ kind: 'failure', requestId, error: describe(error) })
  }
}

// A function has no life of its own: without the reader it ends.
process.on('disconnect', () => process.exit(0))

load().then(
  handler => {
    process.on('message', (message: ToFunction) => {
      if (message.kind === 'clock') setClockOffset(message.offsetMs)
      else void invoke(handler, message)
    })
    send({ kind: 'ready' })
  },
  error => {
    console.error(JSON.stringify({ level: 'ERROR', ...describe(error) }))
    send({ kind: 'unready', error: describe(error) })
  },
)
