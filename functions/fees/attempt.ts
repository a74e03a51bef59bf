// One try to pay one order on one rail: stored before anything is asked of the rail, and only ever moving forward.
import { refuse } from '../kernel/refusal.ts'
import limits from './data/rail-limits.json' with { type: 'json' }
import type { Order } from './order.ts'
import { isSensitive } from './order.ts'
import type { Rail } from './rail-fact.ts'

export const attemptStates = ['open', 'failed', 'expired', 'paid'] as const
export type AttemptState = (typeof attemptStates)[number]

/** Later news outweigh earlier ones whichever is heard first: a payment that raced with its expiry is a payment. */
const weight: Readonly<Record<AttemptState, number>> = { open: 0, failed: 1, expired: 1, paid: 2 }

export interface CardDetails {
  successUrl: string
  cancelUrl: string
  language: 'vi' | 'en'
  /** Known once the provider has answered. */
  sessionId: string | null
  url: string | null
}

export interface TransferDetails {
  reference: string
  bin: string
  bank: string
  account: string
  accountName: string
  content: string
  payload: string
}

export interface Attempt {
  id: string
  version: number
  orderId: string
  rail: Rail
  state: AttemptState
  amountVnd: number
  createdAt: string
  expiresAt: string
  card: CardDetails | null
  transfer: TransferDetails | null
}

/** The attempt after news of it; undefined when they say nothing new. */
export const afterAttemptNews = (attempt: Attempt, state: AttemptState): Attempt | undefined =>
  weight[state] > weight[attempt.state] ? { ...attempt, state, version: attempt.version + 1 } : undefined

/** Whether the payer may still use it. */
export const isUsable = (attempt: Attempt, now: string): boolean => attempt.state === 'open' && attempt.expiresAt > now

/** A checkout lives an hour: the provider allows 30 minutes to 24 hours, and a person who pays by card is done or gone by then. */
export const cardValidForMinutes = 60
/** A transfer order written down today may be carried to the bank weeks later; the term of the notice is 7 days. */
export const transferValidForDays = 30

const minute = 60_000

export const expiryOf = (rail: Rail, createdAt: string): string => {
  const lasts = rail === 'card' ? cardValidForMinutes : transferValidForDays * 24 * 60
  return new Date(Date.parse(createdAt) + lasts * minute).toISOString()
}

/** Limits of one rail, đồng, both inclusive: configuration, with its reasons, in data/rail-limits.json. */
export interface RailLimits {
  minimumVnd: number
  maximumVnd: number
}

const limitsOf = ({ minimumVnd, maximumVnd }: RailLimits): RailLimits => ({ minimumVnd, maximumVnd })

export const railLimits: Readonly<Record<Rail, RailLimits>> = {
  card: limitsOf(limits.card),
  transfer: limitsOf(limits.transfer),
  counter: limitsOf(limits.counter),
}

/** From here on an instant transfer (and its QR code) is refused by banks. */
export const instantTransferBelowVnd = limits.transfer.instantBelowVnd

export interface RailOffer {
  rail: Rail
  offered: boolean
  because?: 'below-minimum' | 'above-maximum' | 'not-configured' | 'at-the-counter'
  minimumVnd: number
  maximumVnd: number
}

const reasonAgainst = (amountVnd: number, rail: Rail, configured: boolean): RailOffer['because'] => {
  if (rail === 'counter') return 'at-the-counter'
  if (!configured) return 'not-configured'
  if (amountVnd < railLimits[rail].minimumVnd) return 'below-minimum'
  return amountVnd > railLimits[rail].maximumVnd ? 'above-maximum' : undefined
}

/** Which rails the payer may choose, and why not the others: the page offers another rail, never an error. */
export const railOffers = (amountVnd: number, configured: Readonly<Record<Rail, boolean>>): RailOffer[] =>
  (['card', 'transfer', 'counter'] as const).map(rail => {
    const because = reasonAgainst(amountVnd, rail, configured[rail])
    return { rail, offered: because === undefined, ...(because ? { because } : {}), ...railLimits[rail] }
  })

/** Refuses `order.not-payable` (with its state) and `attempt.rail-not-offered`. */
export const refuseUnpayable = (order: Order, rail: Rail, offers: readonly RailOffer[]): void => {
  if (order.state !== 'open') refuse('conflict', 'order.not-payable', { state: order.state })
  const offer = offers.find(each => each.rail === rail)
  if (!offer?.offered) refuse('conflict', 'attempt.rail-not-offered', { rail, because: offer?.because ?? 'not-configured' })
}

/** Whether somebody who only has the code of the paper notice may see and pay it. */
export const isPayableByCode = (order: Order): boolean => !isSensitive(order.kind) && order.state !== 'proposed'
