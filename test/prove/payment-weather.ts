// The weather of the payment storm: what the card service, the network and the database do to everybody, by the dice.
import { setTimeout as pause } from 'node:timers/promises'
import { PortalClient } from '../../demonstration/portal-client.ts'
import type { Dice } from './battered-portal.ts'

const tell = async (origin: string, path: string, body: object): Promise<void> => {
  // A portal that was just killed hears nothing; the weather goes on.
  await fetch(`${origin}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) })
    .then(answer => answer.arrayBuffer())
    .catch(() => undefined)
}

const pick = <T>(dice: Dice, values: readonly [T, ...T[]]): T => values[Math.floor(dice() * values.length)] ?? values[0]

const gusts: readonly [(dice: Dice) => readonly [string, object], ...((dice: Dice) => readonly [string, object])[]] = [
  // Messages of the card service: again, as two, held back, lost, late.
  dice => ['payments/webhooks', { duplicates: Math.floor(dice() * 3), twice: dice() < 0.5, delaySeconds: pick(dice, [0, 0, 1, 2]) }],
  () => ['payments/webhooks', { hold: true }],
  dice => ['payments/release', { reversed: dice() < 0.7 }],
  dice => ['payments/webhooks', { dropFirst: 1 + Math.floor(dice() * 3) }],
  dice => ['payments/api-fault', { kind: pick(dice, ['unavailable', 'error', 'error-after', 'lost', 'rate-limit']), times: 1 }],
  dice => ['payments/api-fault', { kind: pick(dice, ['unavailable', 'lost']), path: '/v1/', times: 1 }],
  // The database under too many hands.
  dice => [
    'faults',
    { service: 'dynamodb', operation: 'TransactWriteItems', error: 'TransactionConflict', times: 1 + Math.floor(dice() * 8) },
  ],
  dice => ['faults', { service: 'dynamodb', operation: 'TransactWriteItems', error: pick(dice, ['AnswerLost', 'RequestLost']), times: 1 }],
  dice => ['faults', { service: 'dynamodb', operation: '*', error: pick(dice, ['ThrottlingException', 'InternalServerError']), times: 2 }],
]

/** Blows until `isOver`. */
export const blow = async (origin: string, dice: Dice, isOver: () => boolean): Promise<void> => {
  while (!isOver()) {
    await tell(origin, ...pick(dice, gusts)(dice))
    await pause(150 + dice() * 450)
  }
}

/** Longer than any message stays with a worker that was killed: statements are given to another one after half an hour. */
const nightMs = 2 * 3_600_000

/** Every fault off, and one night slept; then it is today again, because the identity provider knows no other day. */
export const calm = async (origin: string, patienceMinutes: number): Promise<void> => {
  await tell(origin, 'payments/release', {})
  await tell(origin, 'payments/clear-faults', {})
  await tell(origin, 'faults', { clear: true })
  await tell(origin, 'clock', { offsetMs: nightMs })
  await settleDown(origin, patienceMinutes)
  await tell(origin, 'clock', { offsetMs: 0 })
}

/** Nothing on its way any more; what workers had given up was sent back once, as the person at the alarm does. */
export const settleDown = async (origin: string, patienceMinutes: number): Promise<void> => {
  const end = Date.now() + patienceMinutes * 60_000
  let busy = ''
  while (Date.now() < end) {
    const answer = await fetch(`${origin}/_local/idle?timeout=60000`)
    busy = await answer.text()
    if (answer.ok && !(await redriveAll(origin))) return
  }
  throw new Error(`payment-weather: the portal does not come to rest: ${busy.slice(0, 1000)}`)
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

/** Whether anything was set aside. */
const redriveAll = async (origin: string): Promise<boolean> => {
  const state = await new PortalClient(origin).get('/_local/state')
  const queues: unknown[] = isObject(state) && Array.isArray(state.queues) ? state.queues : []
  const holding = queues
    .filter(isObject)
    .filter(queue => queue.holdsDeadLetters === true && Number(queue.visible) > 0)
    // What a schedule missed has no queue to go back to: the clock asks again. Pages cannot be written here, where no site is published.
    .filter(queue => !String(queue.name).endsWith('schedules-dead-letters'))
  for (const queue of holding) await tell(origin, `redrive/${encodeURIComponent(String(queue.name))}`, {})
  return holding.length > 0
}

export const holdMessages = (origin: string): Promise<void> => tell(origin, 'payments/webhooks', { hold: true })
