// Remembers the first answer to each idempotency key for a day, and compares what is sent under it again.
import { createHash } from 'node:crypto'
import type { ObjectStore } from './object-store.ts'
import type { SandboxClock } from './sandbox-clock.ts'
import { StripeRefusal } from './stripe-refusal.ts'

const keptForMs = 24 * 3_600_000
const longestKey = 255

export interface KeptAnswer {
  readonly status: number
  readonly body: string
  /** The request that it was the answer to. */
  readonly request: string
}

export interface Idempotency {
  /** The answer that was given before; undefined for a key that is new, which is claimed. Throws for other parameters, and while the first call runs. */
  begin(key: string, call: string): KeptAnswer | undefined
  /** Keeps the answer; inside the transaction of what it tells of, so that neither is kept without the other. */
  keep(key: string, call: string, answer: KeptAnswer): void
  /** The first call is over. */
  end(key: string): void
}

export function openIdempotency({ database }: ObjectStore, clock: SandboxClock): Idempotency {
  const select = database.prepare('SELECT digest, status, body, request FROM keys WHERE key = ? AND created > ?')
  const insert = database.prepare('INSERT OR REPLACE INTO keys VALUES (?, ?, ?, ?, ?, ?)')
  const running = new Set<string>()
  const digest = (call: string): string => createHash('sha256').update(call).digest('hex')

  return {
    begin(key, call) {
      if (key.length > longestKey)
        throw new StripeRefusal(`Idempotency keys can have up to ${longestKey} characters.`, { status: 400, type: 'invalid_request_error' })
      const kept = select.get(key, clock.now() - keptForMs)
      if (kept && String(kept.digest) !== digest(call))
        throw new StripeRefusal(
          `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
          { status: 400, type: 'idempotency_error' },
        )
      if (kept) return { status: Number(kept.status), body: String(kept.body), request: String(kept.request) }
      if (running.has(key))
        throw new StripeRefusal(
          `There is currently another in-progress request using this Idempotency Key (${key}). Please try again later.`,
          { status: 409, type: 'invalid_request_error', code: 'idempotency_key_in_use' },
        )
      running.add(key)
      return undefined
    },

    keep: (key, call, { status, body, request }) => void insert.run(key, digest(call), status, body, request, clock.now()),

    end: key => void running.delete(key),
  }
}
