// Gives the records of a table's stream to a function in order, as Lambda's event source mapping for DynamoDB does.
import type { Outcome } from '../functions/execution-environment.ts'
import { at, isObject, type JsonObject, listOf, objectOf, textOf } from '../template/values.ts'
import type { Activity } from './activity.ts'
import type { Checkpoint } from './checkpoint.ts'
import { matchesPattern } from './event-pattern.ts'
import { type StreamReader, sequenceOf } from './stream-reader.ts'

export interface StreamSource {
  /** ARN in the template, which the records carry. */
  readonly streamArn: string
  readonly batchSize: number
  readonly fromTheEnd: boolean
  readonly bisects: boolean
  readonly reportsFailures: boolean
  /** Undefined: tries again for as long as the record lives. */
  readonly retries: number | undefined
  readonly filters: readonly JsonObject[]
}

export interface StreamSourceOptions {
  readonly source: StreamSource
  readonly reader: StreamReader
  readonly checkpoint: Checkpoint
  readonly activity: Activity
  readonly invoke: (event: unknown) => Promise<Outcome>
  /** Told of records that were given up. */
  readonly giveUp: (records: readonly JsonObject[], reason: string) => Promise<void>
}

export interface RunningStreamSource {
  /** Something was written: look at once. */
  wake(): void
  /** Whether every record written before the last `wake` has been handled. */
  readonly caughtUp: boolean
  stop(): Promise<void>
}

const lookAnywayMilliseconds = 1_000
const firstRetryMilliseconds = 200
const longestRetryMilliseconds = 5_000

export async function startStreamSource(options: StreamSourceOptions): Promise<RunningStreamSource> {
  const { source, reader, checkpoint, activity, invoke, giveUp } = options
  let stopped = false
  let writes = 1
  let seen = 0
  let endLooking = () => {}
  let endRetrying = () => {}
  const pause = (milliseconds: number, interruptible: (end: () => void) => void) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      interruptible(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  const untilWritten = () =>
    pause(lookAnywayMilliseconds, end => {
      endLooking = end
    })
  const beforeRetry = (attempt: number) =>
    pause(Math.min(longestRetryMilliseconds, firstRetryMilliseconds * 2 ** attempt), end => {
      endRetrying = end
    })
  const passes = (record: JsonObject) => source.filters.length === 0 || source.filters.some(filter => matchesPattern(filter, record))
  const event = (records: readonly JsonObject[]) => ({ Records: records.map(record => ({ ...record, eventSourceARN: source.streamArn })) })

  /** Index of the first record that failed; the number of records when none did. */
  function firstFailure(outcome: Outcome, records: readonly JsonObject[]): number {
    if ('error' in outcome) return 0
    if (!source.reportsFailures || !isObject(outcome.payload)) return records.length
    const failures = listOf(outcome.payload.batchItemFailures).map(failure => textOf(objectOf(failure).itemIdentifier))
    if (failures.length === 0) return records.length
    const indexes = failures.map(id => records.findIndex(record => sequenceOf(record) === id))
    return indexes.includes(-1) ? 0 : Math.min(...indexes)
  }

  /** Handles the records in order; returns once each is done or given up. */
  async function handle(shard: string, records: readonly JsonObject[]): Promise<void> {
    let left = records
    for (let attempt = 0; left.length > 0 && !stopped; attempt += 1) {
      const outcome = await invoke(event(left))
      if (stopped) return
      const failed = firstFailure(outcome, left)
      const last = left[failed - 1]
      if (last !== undefined) {
        checkpoint.write(shard, sequenceOf(last))
        left = left.slice(failed)
        attempt = -1
      }
      if (left.length === 0) return
      if (source.bisects && left.length > 1 && last === undefined) {
        const middle = Math.ceil(left.length / 2)
        await handle(shard, left.slice(0, middle))
        return await handle(shard, left.slice(middle))
      }
      if (source.retries !== undefined && attempt >= source.retries) {
        await giveUp(left, 'error' in outcome ? outcome.error.errorMessage : 'the function reported failures')
        checkpoint.write(shard, sequenceOf(left.at(-1) ?? {}))
        return
      }
      await beforeRetry(Math.max(0, attempt))
    }
  }

  async function look(): Promise<void> {
    const before = writes
    const { shard, records } = await reader.next(source.batchSize)
    if (records.length === 0) {
      seen = before
      if (writes === before && !stopped) await untilWritten()
      return
    }
    await activity.during(`stream ${source.streamArn.split('/')[1]}`, async () => {
      const wanted = records.filter(passes)
      await handle(shard, wanted)
      if (!stopped) checkpoint.write(shard, sequenceOf(records.at(-1) ?? {}))
    })
  }

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await look()
      } catch (error) {
        if (stopped) return
        console.error(`stream ${source.streamArn}:`, error instanceof Error ? error.message : error)
        reader.rewind()
        await untilWritten()
      }
    }
  }

  if (source.fromTheEnd && checkpoint.read() === undefined) await skipToTheEnd(reader, checkpoint)
  const running = run()
  return {
    wake: () => {
      writes += 1
      endLooking()
    },
    get caughtUp() {
      return seen === writes
    },
    stop: async () => {
      stopped = true
      endLooking()
      endRetrying()
      await running
    },
  }
}

/** `LATEST` means: whatever is written after the first start. */
async function skipToTheEnd(reader: StreamReader, checkpoint: Checkpoint): Promise<void> {
  for (;;) {
    const { shard, records } = await reader.next(1_000)
    const last = records.at(-1)
    if (last === undefined || at(last, 'dynamodb') === undefined) return
    checkpoint.write(shard, sequenceOf(last))
  }
}
