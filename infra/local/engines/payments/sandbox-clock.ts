// The sandbox's clock: that of the machine or of the whole local portal, and as much ahead of it as somebody has moved it.
import type { ObjectStore } from './object-store.ts'

export interface SandboxClock {
  /** Milliseconds. While something that was due earlier is done, the instant at which it was due. */
  now(): number
  seconds(): number
  /** How far it is ahead, milliseconds. */
  readonly ahead: number
  advance(milliseconds: number): void
  /** Runs as if it were that instant. */
  at<T>(milliseconds: number, run: () => T): T
}

export function openSandboxClock(store: ObjectStore, now: () => Date): SandboxClock {
  let ahead = Number(store.setting('clock ahead') ?? 0)
  let held: number | undefined
  const read = () => held ?? now().getTime() + ahead
  return {
    now: read,
    seconds: () => Math.floor(read() / 1000),
    get ahead() {
      return ahead
    },
    advance(milliseconds) {
      ahead += milliseconds
      store.set('clock ahead', String(ahead))
    },
    at(milliseconds, run) {
      const before = held
      held = milliseconds
      try {
        return run()
      } finally {
        held = before
      }
    },
  }
}
