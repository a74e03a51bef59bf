// Invokes functions for callers that do not wait: kept on disk until done, tried again twice, then sent to the dead letters.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Queues } from '../engines/queues/queues.ts'
import type { Functions } from '../functions/functions.ts'
import type { Templates } from '../template/resources.ts'
import { at, isObject, numberOf, textOf } from '../template/values.ts'
import type { Activity } from './activity.ts'

export interface AsynchronousInvocations {
  invoke(functionArn: string, event: unknown): void
  /** Takes up what an ended process had not finished. */
  resume(): void
  stop(): void
}

export interface AsynchronousOptions {
  readonly directory: string
  readonly templates: Templates
  readonly functions: Functions
  readonly queues: Queues
  readonly activity: Activity
  /** AWS waits one and two minutes between tries. */
  readonly retryMilliseconds: number
}

export function createAsynchronousInvocations(options: AsynchronousOptions): AsynchronousInvocations {
  const { directory, templates, functions, queues, activity, retryMilliseconds } = options
  const stopping = new AbortController()
  mkdirSync(directory, { recursive: true })

  function settings(functionArn: string): { readonly tries: number; readonly deadLetters: string | undefined } {
    const resource = templates.find(functionArn, 'AWS::Lambda::Function')
    const config = templates.ofType('AWS::Lambda::EventInvokeConfig').find(each => each.properties.FunctionName === resource?.ref)
    const onFailure = textOf(at(config?.properties, 'DestinationConfig', 'OnFailure', 'Destination'))
    const deadLetters = onFailure ?? textOf(at(resource?.properties, 'DeadLetterConfig', 'TargetArn'))
    return { tries: 1 + numberOf(config?.properties.MaximumRetryAttempts, 2), deadLetters }
  }

  const pause = (milliseconds: number) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })

  async function run(file: string, functionArn: string, event: unknown): Promise<void> {
    const { tries, deadLetters } = settings(functionArn)
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const outcome = await functions.invoke(functionArn, event)
      if (stopping.signal.aborted) return
      if (!('error' in outcome)) return rmSync(file, { force: true })
      if (attempt < tries) await pause(retryMilliseconds * attempt)
      if (stopping.signal.aborted) return
    }
    if (deadLetters?.startsWith('arn:aws:sqs:')) queues.sendMessage(deadLetters.split(':')[5] ?? '', JSON.stringify(event))
    rmSync(file, { force: true })
  }

  const start = (file: string, functionArn: string, event: unknown): void => {
    void activity
      .during(`invocation of ${functionArn.split(':')[6]}`, () => run(file, functionArn, event))
      .catch(error => console.error(`invocation of ${functionArn} failed:`, error))
  }

  return {
    invoke: (functionArn, event) => {
      const file = join(directory, `${randomUUID()}.json`)
      writeFileSync(file, JSON.stringify({ functionArn, event }), { flush: true })
      start(file, functionArn, event)
    },
    resume: () => {
      for (const name of readdirSync(directory)) {
        const file = join(directory, name)
        const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
        if (isObject(kept)) start(file, textOf(kept.functionArn) ?? '', kept.event)
      }
    },
    stop: () => stopping.abort(),
  }
}
