// Lets receivers wait until a message may have come, instead of asking again and again.

export interface LongPoll {
  /** Resolves when something arrives in the queue, the time is over, the caller gave up or all is closed. */
  wait(queue: string, milliseconds: number, signal?: AbortSignal): Promise<void>
  arrived(queue: string): void
  close(): void
  readonly closed: boolean
}

export function createLongPoll(): LongPoll {
  const waiting = new Map<string, Set<() => void>>()
  let closed = false
  const wake = (queue: string): void => {
    const woken = waiting.get(queue)
    waiting.delete(queue)
    for (const resolve of woken ?? []) resolve()
  }
  return {
    wait: (queue, milliseconds, signal) =>
      new Promise(resolve => {
        if (closed || signal?.aborted) return resolve()
        const waiters = waiting.get(queue) ?? new Set()
        waiting.set(queue, waiters)
        const done = (): void => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', done)
          waiters.delete(done)
          resolve()
        }
        const timer = setTimeout(done, milliseconds)
        signal?.addEventListener('abort', done)
        waiters.add(done)
      }),
    arrived: wake,
    close() {
      closed = true
      for (const queue of [...waiting.keys()]) wake(queue)
    },
    get closed() {
      return closed
    },
  }
}
