// What the reader knows of itself: for the status page, and for tests that wait until everything rests.
import type { IdentityProvider } from '../engines/identity-provider/identity-provider.ts'
import type { Payments } from '../engines/payments/payments.ts'
import type { Zalo } from '../engines/zalo/zalo.ts'
import type { Activity } from '../events/activity.ts'
import type { Schedules } from '../events/schedules.ts'
import type { RunningStreamSource } from '../events/stream-source.ts'
import type { Functions } from '../functions/functions.ts'
import type { CallLog } from '../gate/denial-log.ts'
import type { Firewall } from '../http/firewall.ts'
import type { LocalClock } from '../run/clock.ts'
import type { Engines } from '../run/engines.ts'
import type { Person } from '../run/options.ts'
import { at, type JsonObject } from '../template/values.ts'
import type { BucketFiles } from './files.ts'

export interface StatusOptions {
  readonly engines: Engines
  readonly functions: Functions
  readonly activity: Activity
  readonly log: CallLog
  readonly clock: LocalClock
  readonly schedules: Schedules
  readonly firewall: Firewall
  readonly identity: IdentityProvider | undefined
  readonly payments: Payments | undefined
  readonly zalo: Zalo | undefined
  readonly people: readonly Person[]
  /** ARNs of the queues that a function reads; what lies in others was set aside. */
  readonly readQueues: ReadonlySet<string>
  readonly files: () => Promise<readonly BucketFiles[]>
}

export interface StreamEntry {
  readonly table: string
  readonly event: string
  readonly keys: unknown
  readonly image: unknown
}

export interface QueueStatus {
  readonly name: string
  readonly visible: number
  readonly inFlight: number
  readonly delayed: number
  /** Messages wait here because nobody could handle them. */
  readonly holdsDeadLetters: boolean
  /** Where this queue's own failures end. */
  readonly deadLetterQueue: string | undefined
}

export interface Status extends StatusOptions {
  watch(streams: readonly RunningStreamSource[]): void
  /** Told of stream records as they are given to a function. */
  sawRecords(table: string, records: readonly JsonObject[]): void
  readonly entries: readonly StreamEntry[]
  queues(): readonly QueueStatus[]
  /** What still keeps the system busy, in words; empty when it rests. */
  busy(): readonly string[]
  /** Resolves to true once everything has rested for a moment, to false when the time is over. */
  untilIdle(timeoutMilliseconds: number): Promise<boolean>
  state(): JsonObject
}

const mostEntries = 100
const lookEveryMilliseconds = 20
/** Between two services nothing shows for a moment; so long a rest is no such moment. */
const restLooks = 3

/** An attribute value of DynamoDB as a plain one. */
export function plain(value: unknown): unknown {
  for (const type of ['S', 'N', 'BOOL']) if (at(value, type) !== undefined) return at(value, type)
  if (at(value, 'NULL') !== undefined) return null
  const list = at(value, 'L') ?? at(value, 'SS') ?? at(value, 'NS')
  if (Array.isArray(list)) return list.map(plain)
  const map = at(value, 'M')
  return map === undefined ? value : plainItem(map)
}

const plainItem = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(value)])) : item

export function createStatus(options: StatusOptions): Status {
  const { engines, functions, activity, log, clock, schedules, firewall, payments } = options
  const entries: StreamEntry[] = []
  let streams: readonly RunningStreamSource[] = []

  function queues(): readonly QueueStatus[] {
    const all = engines.queues.list()
    const dead = new Set(all.flatMap(queue => queue.deadLetterQueue ?? []))
    return all.map(({ name, arn, visible, inFlight, delayed, deadLetterQueue }) => ({
      deadLetterQueue,
      name,
      visible,
      inFlight,
      delayed,
      holdsDeadLetters: dead.has(name) || dead.has(arn) || !options.readQueues.has(arn),
    }))
  }

  function busy(): readonly string[] {
    return [
      ...[...activity.running].map(([name, count]) => `${name} (${count})`),
      ...functions.pools.filter(pool => pool.figures.running > 0).map(pool => `function ${pool.definition.name}`),
      ...streams.filter(stream => !stream.caughtUp).map(() => 'stream not read to its end'),
      ...queues()
        .filter(queue => !queue.holdsDeadLetters && queue.visible + queue.inFlight > 0)
        .map(queue => `queue ${queue.name}: ${queue.visible} waiting, ${queue.inFlight} in flight`),
      ...(payments && payments.busy > 0 ? [`payment sandbox: ${payments.busy} messages to deliver`] : []),
    ]
  }

  async function untilIdle(timeoutMilliseconds: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMilliseconds
    let rests = 0
    for (;;) {
      await engines.mail.settled()
      rests = busy().length === 0 ? rests + 1 : 0
      if (rests >= restLooks) return true
      if (performance.now() >= deadline) return false
      await new Promise(resolve => setTimeout(resolve, lookEveryMilliseconds))
    }
  }

  return {
    ...options,
    entries,
    queues,
    busy,
    untilIdle,
    watch: given => {
      streams = given
    },
    sawRecords: (table, records) => {
      for (const record of records) {
        const image = at(record, 'dynamodb', 'NewImage') ?? at(record, 'dynamodb', 'OldImage')
        entries.push({ table, event: String(record.eventName), keys: plainItem(at(record, 'dynamodb', 'Keys')), image: plainItem(image) })
      }
      entries.splice(0, Math.max(0, entries.length - mostEntries))
    },
    state: () => ({
      idle: busy().length === 0,
      busy: busy(),
      clock: { offsetMs: clock.offsetMs, now: clock.now().toISOString() },
      queues: queues(),
      functions: functions.pools.map(({ definition, figures, processes }) => ({
        name: definition.name,
        processes,
        ...figures,
        averageMilliseconds: figures.invocations === 0 ? 0 : Math.round(figures.milliseconds / figures.invocations),
      })),
      denials: log.denials,
      calls: Object.fromEntries(log.calls),
      schedules: schedules.all,
      rateRules: firewall.rules,
      payments: payments ? { address: payments.address, violations: payments.violations } : null,
    }),
  }
}
