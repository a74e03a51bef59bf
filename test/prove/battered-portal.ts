// The portal under a storm: killed and started again on the same directory, its people trying again, the dice of it all.
import { setTimeout as pause } from 'node:timers/promises'
import { type PortalClient, PortalRefusal } from '../../demonstration/portal-client.ts'
import { freshDirectory, type PortalOptions, type PortalProcess, startPortal } from '../support/portal-process.ts'

export type Dice = () => number

/** mulberry32: the same seed, the same storm. */
export const randomFrom = (seed: number): Dice => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export class BatteredPortal {
  private portal: PortalProcess
  private readonly options: PortalOptions
  kills = 0
  private constructor(portal: PortalProcess, options: PortalOptions) {
    this.portal = portal
    this.options = options
  }

  static async start(options: PortalOptions = {}): Promise<BatteredPortal> {
    return new BatteredPortal(await startPortal(freshDirectory(), options), options)
  }

  get origin(): string {
    return this.portal.origin
  }

  get port(): number {
    return Number(new URL(this.origin).port)
  }

  get directory(): string {
    return this.portal.directory
  }

  async killAndStart(): Promise<void> {
    const { directory } = this.portal
    const { port } = this
    await this.portal.kill()
    this.kills += 1
    this.portal = await startPortal(directory, { ...this.options, port })
  }

  stop(): Promise<void> {
    return this.portal.stop()
  }
}

const mostTries = 200

/**
 * What a person does whose page says "no connection": tries again, signing in anew when asked. A refusal that is meant is an error.
 * `login` undefined: somebody who needs no session.
 */
export const stubbornly = async <Result>(client: PortalClient, login: string | undefined, work: () => Promise<Result>): Promise<Result> => {
  for (let tried = 0; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      const isAsked = error instanceof PortalRefusal && error.status === 401 && login !== undefined
      const isMeant = error instanceof PortalRefusal && error.status < 500 && !isAsked
      if (isMeant || tried > mostTries) throw error
      await pause(300)
      if (isAsked) await client.signIn(login).catch(() => undefined)
    }
  }
}
