// What the waiting page may say: paid is what the ledger says of the order, never what the card page said.
import type { AttemptState } from '../../../../functions/fees/attempt.ts'
import type { OrderState } from '../../../../functions/fees/order.ts'

export type Stage = 'paid' | 'paid-elsewhere' | 'suspended' | 'failed' | 'expired' | 'cancelled' | 'waiting' | 'long'

export interface Standing {
  readonly orderState: OrderState
  /** Unknown to who has only the code of the notice. */
  readonly attemptState: AttemptState | undefined
  readonly suspended: boolean
  readonly waitedMs: number
}

/** The bank mostly answers within seconds; after this long the page says what to do. */
export const longAfterMs = 90_000

export function stageOf({ orderState, attemptState, suspended, waitedMs }: Standing): Stage {
  if (suspended) return 'suspended'
  if (orderState === 'settled' || orderState === 'refunded')
    return attemptState === undefined || attemptState === 'paid' ? 'paid' : 'paid-elsewhere'
  if (orderState === 'cancelled') return 'cancelled'
  if (attemptState === 'failed') return 'failed'
  if (attemptState === 'expired') return 'expired'
  return waitedMs >= longAfterMs ? 'long' : 'waiting'
}

/** Whether there is more to wait for. */
export const isWaiting = (stage: Stage): boolean => stage === 'waiting' || stage === 'long'

/** Often at first, then more and more rarely, in milliseconds. */
export const nextAskMs = (waitedMs: number): number => (waitedMs < 20_000 ? 2_000 : waitedMs < longAfterMs ? 5_000 : 20_000)
