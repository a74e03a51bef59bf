// The merchant's account that the sandbox plays: makes and changes objects, tells of them by events, remembers what is due.
import { randomBytes } from 'node:crypto'
import type Stripe from 'stripe'
import { type ApiObject, type Hidden, type ObjectStore, openObjectStore } from './object-store.ts'
import { openSandboxClock, type SandboxClock } from './sandbox-clock.ts'
import { apiVersion, violationsOf } from './schema/api-schema.ts'
import { filled } from './schema/filled.ts'

/** The request that is being answered; events name it. */
export interface ApiRequest {
  readonly id: string
  readonly idempotencyKey: string | null
}

export type EventType = Stripe.Event['type']

export interface Account {
  readonly store: ObjectStore
  readonly clock: SandboxClock
  /** Whatever was kept or said that the SDK's types do not promise; empty, or the sandbox has a fault. */
  readonly violations: readonly string[]
  newId(prefix: string): string
  keep<T extends ApiObject>(object: T, hidden?: Hidden): T
  change<T extends ApiObject>(object: T, fields: Partial<T>): T
  tell(type: EventType, object: ApiObject, previous?: object): string
  /** Something that happens by itself after so many seconds of the sandbox's clock. */
  later(seconds: number, task: string, subject: string): void
  /** Looks at an object that is about to leave. */
  inspect(what: string, object: unknown): void
  during<T>(request: ApiRequest, run: () => T): T
}

export interface AccountOptions {
  readonly directory: string
  readonly now: () => Date
  /** API version that events are written in; another one when a test wants to see what that does. */
  readonly eventVersion: () => string
  /** Told of each new event, inside the transaction that made it. */
  readonly announce: (eventId: string) => void
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const mostViolations = 100

export function openAccount({ directory, now, eventVersion, announce }: AccountOptions): Account {
  const store = openObjectStore(directory)
  const clock = openSandboxClock(store, now)
  const violations: string[] = []
  let current: ApiRequest | undefined
  const plan = store.database.prepare('INSERT INTO agenda (due, task, subject) VALUES (?, ?, ?)')

  const newId = (prefix: string): string => `${prefix}_${Array.from(randomBytes(24), byte => alphabet[byte % alphabet.length]).join('')}`

  function inspect(what: string, object: unknown): void {
    for (const problem of violationsOf(object)) if (violations.length < mostViolations) violations.push(`${what}: ${problem}`)
  }

  const account: Account = {
    store,
    clock,
    violations,
    newId,
    inspect,

    keep(object, hidden = {}) {
      inspect(`made ${object.object}`, object)
      store.add(object, clock.seconds(), hidden)
      return object
    },

    change(object, fields) {
      const changed = { ...object, ...fields }
      inspect(`changed ${object.object}`, changed)
      store.replace(changed)
      return changed
    },

    tell(type, object, previous) {
      const event = filled<Stripe.Event>('Events.EventBase', {
        id: newId('evt'),
        api_version: eventVersion(),
        created: clock.seconds(),
        pending_webhooks: 1,
        request: { id: current?.id ?? null, idempotency_key: current?.idempotencyKey ?? null },
      })
      const data = { object, ...(previous ? { previous_attributes: previous } : {}) }
      // Type and data belong together; inspecting it holds them to each other.
      Object.assign(event, { type, data })
      account.keep(event)
      announce(event.id)
      return event.id
    },

    later: (seconds, task, subject) => void plan.run(clock.now() + seconds * 1000, task, subject),

    during(request, run) {
      current = request
      try {
        return store.transaction(run)
      } finally {
        current = undefined
      }
    },
  }
  if (store.setting('api version') === undefined) store.set('api version', apiVersion)
  return account
}
