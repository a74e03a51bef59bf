// Tells the portal's endpoint of every event, signed, again and again until it is taken; and misbehaves in every way that the documentation allows.
import { createHmac, randomBytes } from 'node:crypto'
import type Stripe from 'stripe'
import type { ObjectStore } from './object-store.ts'
import type { SandboxClock } from './sandbox-clock.ts'

/** What may go wrong on the way; all off at first. Kept over a restart. */
export interface WebhookFaults {
  /** Further deliveries of each event. */
  readonly duplicates: number
  /** Keeps events back until they are released. */
  readonly hold: boolean
  /** So many deliveries get lost on the way and count as failed. */
  readonly dropFirst: number
  readonly delaySeconds: number
  /** Dates signatures so much later than now, or earlier when below zero. */
  readonly signedSecondsLater: number
  /** Writes events in another version of the API; empty for the pinned one. */
  readonly apiVersion: string
  /** Makes a second event, with an id of its own, of every fact. */
  readonly twice: boolean
}

const noFaults: WebhookFaults = {
  duplicates: 0,
  hold: false,
  dropFirst: 0,
  delaySeconds: 0,
  signedSecondsLater: 0,
  apiVersion: '',
  twice: false,
}

/** After each failure; then the delivery is given up, and only the list of events tells of it. */
const retryAfterSeconds = [3, 30, 600, 3_600, 10_800]
const secretLivesOnMs = 24 * 3_600_000
const answerWithinMs = 20_000
const mostAtOnce = 8
const lookEveryMs = 500

interface Secret {
  readonly secret: string
  /** Milliseconds; absent for the current one. */
  readonly until?: number
}

export interface Delivery {
  readonly id: number
  readonly event: string
  readonly state: string
  readonly tries: number
  readonly log: string
}

export type Webhooks = ReturnType<typeof openWebhooks>

/** Where messages go; without an address nobody is told. */
export interface Endpoint {
  readonly url: string | undefined
  /** Types that it wants, as one enables them at the provider; all of them unless given. */
  readonly events: readonly string[] | undefined
}

export function openWebhooks(store: ObjectStore, clock: SandboxClock, endpoint: Endpoint, signingTime: () => number) {
  const { database } = store
  const insert = database.prepare('INSERT INTO deliveries (event, state, due, tries, log) VALUES (?, ?, ?, 0, ?)')
  const due = database.prepare(
    "SELECT id, event, tries, log FROM deliveries WHERE state = 'waiting' AND due <= ? ORDER BY due, id LIMIT 50",
  )
  const change = database.prepare('UPDATE deliveries SET state = ?, due = ?, tries = ?, log = ? WHERE id = ?')
  const waiting = database.prepare("SELECT count(*) AS count FROM deliveries WHERE state = 'waiting' AND due <= ?")
  const latest = database.prepare('SELECT * FROM deliveries ORDER BY id DESC LIMIT ?')
  const held = database.prepare("SELECT id FROM deliveries WHERE state = 'held' ORDER BY id")
  const release = database.prepare("UPDATE deliveries SET state = 'waiting', due = ? WHERE id = ?")
  const inFlight = new Set<number>()
  let faults: WebhookFaults = { ...noFaults, ...JSON.parse(store.setting('webhook faults') ?? '{}') }
  let stopped = false

  const newSecret = (): Secret => ({ secret: `whsec_${randomBytes(24).toString('hex')}` })
  const secrets = (): readonly Secret[] => {
    const kept: readonly Secret[] = JSON.parse(store.setting('webhook secrets') ?? '[]')
    return kept.filter(({ until }) => until === undefined || until > signingTime())
  }
  const keepSecrets = (list: readonly Secret[]): void => store.set('webhook secrets', JSON.stringify(list))
  if (secrets().length === 0) keepSecrets([newSecret()])

  const signature = (body: string): string => {
    const at = Math.floor(signingTime() / 1000) + faults.signedSecondsLater
    const digest = ({ secret }: Secret) => createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
    return [`t=${at}`, ...secrets().map(secret => `v1=${digest(secret)}`)].join(',')
  }

  function plan(eventId: string, copies: number): void {
    for (let copy = 0; copy < copies; copy += 1)
      insert.run(eventId, faults.hold ? 'held' : 'waiting', clock.now() + faults.delaySeconds * 1000, '[]')
    store.hide(eventId, { undelivered: 1 })
  }

  /** Another event object that says the same. */
  function sayAgain(eventId: string): string {
    const event = store.find<Stripe.Event>(eventId)
    if (event?.object !== 'event') throw new Error(`no event ${eventId}`)
    const twin = { ...event, id: `evt_${randomBytes(12).toString('hex')}` }
    store.add(twin, clock.seconds())
    plan(twin.id, 1)
    return twin.id
  }

  async function post(url: string, event: Stripe.Event): Promise<number | string> {
    const body = JSON.stringify(event, null, 2)
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signature(body),
          'user-agent': 'payments-sandbox',
        },
        signal: AbortSignal.timeout(answerWithinMs),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch (error) {
      return error instanceof Error ? error.name : 'no answer'
    }
  }

  async function deliver(id: number, eventId: string, tries: number, log: string): Promise<void> {
    const { url } = endpoint
    const event = store.find<Stripe.Event>(eventId)
    if (url === undefined || event === undefined) return
    const lost = faults.dropFirst > 0
    if (lost) setFaults({ dropFirst: faults.dropFirst - 1 })
    const result = lost ? 'lost on the way' : await post(url, event)
    if (stopped) return
    const taken = typeof result === 'number' && result >= 200 && result < 300
    const entries = JSON.stringify([...JSON.parse(log), { at: new Date(clock.now()).toISOString(), result }])
    const wait = retryAfterSeconds[tries]
    const state = taken ? 'delivered' : wait === undefined ? 'gave up' : 'waiting'
    store.transaction(() => {
      change.run(state, clock.now() + (wait ?? 0) * 1000, tries + 1, entries, id)
      if (!taken) return
      store.hide(eventId, { undelivered: 0 })
      store.replace(Object.assign(event, { pending_webhooks: 0 }))
    })
  }

  /** Sends what is due, a few at a time. */
  function pump(): void {
    if (stopped || endpoint.url === undefined) return
    for (const row of due.all(clock.now())) {
      const id = Number(row.id)
      if (inFlight.size >= mostAtOnce) return
      if (inFlight.has(id)) continue
      inFlight.add(id)
      void deliver(id, String(row.event), Number(row.tries), String(row.log))
        .catch(error => console.error('payments: a delivery failed:', error))
        .finally(() => {
          inFlight.delete(id)
          pump()
        })
    }
  }

  function setFaults(changes: { readonly [name: string]: unknown }): WebhookFaults {
    const known = Object.entries(changes).filter(
      ([name, value]) => Object.hasOwn(noFaults, name) && typeof value === typeof noFaults[name as keyof WebhookFaults],
    )
    faults = { ...faults, ...Object.fromEntries(known) }
    store.set('webhook faults', JSON.stringify(faults))
    return faults
  }

  const timer = setInterval(pump, lookEveryMs)
  timer.unref()

  return {
    pump,
    sayAgain,
    setFaults,
    eventVersion: () => faults.apiVersion,
    clearFaults: () => setFaults({ ...noFaults }),
    get faults() {
      return faults
    },

    /** Of a new event, inside the transaction that made it. */
    announce(eventId: string): void {
      const event = store.find<Stripe.Event>(eventId)
      if (event === undefined) return
      if (endpoint.url === undefined || (endpoint.events && !endpoint.events.includes(event.type))) {
        store.hide(eventId, { undelivered: 0 })
        store.replace(Object.assign(event, { pending_webhooks: 0 }))
        return
      }
      plan(eventId, 1 + faults.duplicates)
      if (faults.twice) sayAgain(eventId)
      setImmediate(pump)
    },

    resend(eventId: string): void {
      if (store.find(eventId) === undefined) throw new Error(`no event ${eventId}`)
      plan(eventId, 1)
      pump()
    },

    /** Lets go of what was held, in the order it happened or the other way round. */
    release(isReversed: boolean): number {
      const ids = held.all().map(row => Number(row.id))
      const ordered = isReversed ? ids.reverse() : ids
      // One millisecond apart: the earlier due is sent first.
      ordered.forEach((id, index) => {
        release.run(clock.now() - ordered.length + index, id)
      })
      setFaults({ hold: false })
      pump()
      return ids.length
    },

    /** Both secrets sign for a day. */
    roll(): string {
      const fresh = newSecret()
      const [current] = secrets()
      keepSecrets([fresh, ...(current ? [{ ...current, until: signingTime() + secretLivesOnMs }] : [])])
      return fresh.secret
    },

    secrets: (): readonly string[] => secrets().map(({ secret }) => secret),

    latest: (count: number): Delivery[] =>
      latest.all(count).map(row => ({
        id: Number(row.id),
        event: String(row.event),
        state: String(row.state),
        tries: Number(row.tries),
        log: String(row.log),
      })),

    /** Deliveries that should go out now, or are under way. */
    get busy(): number {
      return endpoint.url === undefined ? 0 : Math.max(inFlight.size, Number(waiting.get(clock.now())?.count))
    },

    stop(): void {
      stopped = true
      clearInterval(timer)
    },
  }
}
