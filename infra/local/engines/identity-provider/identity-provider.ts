// VNeID's stand-in: an OpenID Connect provider with a sign-in page for invented people, on a port of its own.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ProviderOptions } from './provider-server.ts'
import { type Command, isReady } from './provider-worker-messages.ts'

export interface IdentityProviderOptions extends ProviderOptions {
  /** By how much the provider's clock is ahead of the machine's; tokens are dated by it. */
  readonly clockOffsetMs?: number
}

export interface IdentityProvider {
  readonly issuer: string
  /** While it is out, everything is answered with 503. */
  setOutage(isOut: boolean): Promise<void>
  setClockOffset(milliseconds: number): Promise<void>
  stop(): Promise<void>
}

/**
 * The provider reads the time from the global clock. A thread has a clock of its own, which can be moved without moving
 * that of the stand-ins beside it.
 */
export async function createIdentityProvider({ clockOffsetMs = 0, ...options }: IdentityProviderOptions): Promise<IdentityProvider> {
  const worker = new Worker(new URL('./provider-worker.ts', import.meta.url), { workerData: { clockOffsetMs, options } })
  const [ready]: unknown[] = await once(worker, 'message')
  if (!isReady(ready)) throw new Error('The identity provider did not start.')

  let asked: Promise<unknown> = Promise.resolve()
  /** Commands are answered one by one, in their order. */
  const ask = async (command: Command): Promise<void> => {
    asked = asked.then(() => {
      const done = once(worker, 'message')
      worker.postMessage(command)
      return done
    })
    await asked
  }
  return {
    issuer: ready.issuer,
    setOutage: isOut => ask({ kind: 'outage', isOut }),
    setClockOffset: milliseconds => ask({ kind: 'clock', milliseconds }),
    async stop() {
      await ask({ kind: 'stop' })
      await worker.terminate()
    },
  }
}
