// One e-mail of one notice to one address: claimed before it is sent, never sent twice, settled by what the provider tells, in whatever order.

import { servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import type { About } from '../kernel/told.ts'
import type { NoticeEvent } from './notice.ts'
import type { NoticeState } from './notice-form.ts'

/**
 * What is known of an e-mail. A later one outweighs an earlier one, whichever is heard first: a delivery that is told after a
 * complaint does not hide it. `released`: the provider did not take it now, another attempt is due. `bounced-for-now`: a full mailbox
 * or an absence note, which a delivery outweighs.
 */
export const outcomes = [
  'released',
  'claimed',
  'unknown',
  'sent',
  'failed',
  'bounced-for-now',
  'delivered',
  'bounced-for-good',
  'complained',
] as const
export type Outcome = (typeof outcomes)[number]

export interface Mailing {
  id: string
  channel: 'email'
  event: NoticeEvent
  about: About
  code: string
  /** The court whose clerks must act when it does not arrive. */
  courtCode: string
  /** Subject of the person told, and the address at that time: evidence, shown to nobody. */
  recipient: string
  to: string
  outcome: Outcome
  claimedAt: string
  resolution?: { how: string; note: string; by: string; at: string }
  version: number
}

const weight = (outcome: Outcome): number => outcomes.indexOf(outcome)

/** What has been heard of the e-mail. Undefined when it says nothing new. */
export const afterNews = (mailing: Mailing, outcome: Outcome): Mailing | undefined =>
  weight(outcome) > weight(mailing.outcome) ? { ...mailing, outcome, version: mailing.version + 1 } : undefined

/** The provider did not take it now: the claim is given back. Undefined when something was heard of it meanwhile. */
export const afterRelease = (mailing: Mailing): Mailing | undefined =>
  mailing.outcome === 'claimed' ? { ...mailing, outcome: 'released', version: mailing.version + 1 } : undefined

/** A claim is older than this only when its worker was stopped: the worker's time and a reserve. */
export const claimTimesOutAfterSeconds = 60

/**
 * A message came again and its e-mail is claimed already. A released one is claimed anew; one whose worker was stopped between claim and
 * answer may have gone out, so it is never sent again. Undefined: another worker is at it, or it is settled.
 */
export const afterRedelivery = (mailing: Mailing, now: string): Mailing | undefined => {
  if (mailing.outcome === 'released') return { ...mailing, outcome: 'claimed', claimedAt: now, version: mailing.version + 1 }
  const age = (Date.parse(now) - Date.parse(mailing.claimedAt)) / 1000
  return mailing.outcome === 'claimed' && age > claimTimesOutAfterSeconds ? afterNews(mailing, 'unknown') : undefined
}

/** After this long without an answer a claim counts as unknown. */
export const unansweredAfterMinutes = 15
/** SES tries for up to 14 hours before it gives up; a day without any news of a mail that it took is no answer. */
export const undeliveredAfterHours = 24

/** What the passing of time makes of an e-mail that nobody spoke of. Undefined: nothing yet. */
export const afterSilence = (mailing: Mailing, now: string): Mailing | undefined => {
  const minutes = (Date.parse(now) - Date.parse(mailing.claimedAt)) / 60_000
  const isOld = minutes >= undeliveredAfterHours * 60
  const next = (outcome: Outcome): Mailing => ({ ...mailing, outcome, version: mailing.version + 1 })
  if (mailing.outcome === 'claimed' && minutes >= unansweredAfterMinutes) return next('unknown')
  if (mailing.outcome === 'sent' && isOld) return next('unknown')
  // Released and not taken up again for a day: it surely did not go out.
  return mailing.outcome === 'released' && isOld ? next('failed') : undefined
}

const failures: readonly Outcome[] = ['unknown', 'failed', 'bounced-for-now', 'bounced-for-good', 'complained']
const open: readonly Outcome[] = ['released', 'claimed', 'sent']

/** Whose list it stands on: the clock's while it is under way, the court's when a clerk must tell the person otherwise, nobody's when it arrived. */
export const waitsFor = (mailing: Mailing): 'provider' | 'clerk' | 'nobody' => {
  if (mailing.resolution) return 'nobody'
  if (open.includes(mailing.outcome)) return 'provider'
  return failures.includes(mailing.outcome) ? 'clerk' : 'nobody'
}

const states: Readonly<Record<Outcome, NoticeState>> = {
  released: 'claimed',
  claimed: 'claimed',
  unknown: 'unknown',
  sent: 'sent',
  failed: 'failed',
  'bounced-for-now': 'bounced',
  delivered: 'delivered',
  'bounced-for-good': 'bounced',
  complained: 'complained',
}

export const stateOf = (mailing: Mailing): NoticeState => states[mailing.outcome]

/**
 * A clerk told the person in another way. Refuses `notice.unknown` for one of another court, `notice.not-unresolved` for one that
 * needs nobody any more.
 */
export const resolve = (mailing: Mailing | undefined, told: { how: string; note: string }, clerk: Actor, now: string): Mailing => {
  if (mailing === undefined || !servesIn(clerk, mailing.courtCode)) return refuse('missing', 'notice.unknown')
  if (waitsFor(mailing) !== 'clerk') refuse('conflict', 'notice.not-unresolved', { state: stateOf(mailing) })
  return { ...mailing, resolution: { ...told, by: clerk.subject, at: now }, version: mailing.version + 1 }
}

/** What the provider's event says of an e-mail; undefined for events that settle nothing (delays, opens). */
export const outcomeOfEvent = (event: { eventType: string; bounceType?: string | undefined }): Outcome | undefined => {
  switch (event.eventType) {
    case 'Send':
      return 'sent'
    case 'Delivery':
      return 'delivered'
    case 'Bounce':
      return event.bounceType === 'Permanent' ? 'bounced-for-good' : 'bounced-for-now'
    case 'Complaint':
      return 'complained'
    case 'Reject':
    case 'Rendering Failure':
      return 'failed'
    default:
      return undefined
  }
}
