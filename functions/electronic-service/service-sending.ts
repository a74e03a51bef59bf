// The electronic step of one recipient: claimed before the e-mail is sent, never sent twice, settled by what the provider tells, in whatever order.
import { systemActor } from '../kernel/actor.ts'
import { append, type ServiceChange } from './service-change.ts'
import type { Cause, EventType, TimelineEvent } from './service-event.ts'
import { currentStep, type ServiceRecipient } from './service-recipient.ts'

const portal = systemActor('electronic-service')
const provider = systemActor('mail-provider')

/** Events that say the e-mail of a step left us, or that we stopped asking. */
const answers: readonly EventType[] = ['sent', 'accepted', 'failed', 'unknown']

const emailEvents = (recipient: ServiceRecipient, step: number): readonly TimelineEvent[] =>
  recipient.timeline.filter(event => event.step === step && event.channel === 'e-service' && event.via === 'email')

/** A claim is older than this only when its worker was stopped: the worker's time and a reserve. */
export const claimTimesOutAfterSeconds = 90

/**
 * The claim of the one delivery that may send this step's e-mail. `theirs`: another delivery is at it, or it is done. `lost`: the worker that
 * had claimed it was stopped between claim and answer, so the e-mail may have gone out and is never sent again.
 */
export const claimSending = (
  recipient: ServiceRecipient,
  step: number,
  now: string,
): { claim: 'ours'; recipient: ServiceRecipient } | { claim: 'theirs' } | { claim: 'lost'; change: ServiceChange } => {
  const current = currentStep(recipient)
  if (current.step !== step || current.channel !== 'e-service') return { claim: 'theirs' }
  if (emailEvents(recipient, step).some(event => answers.includes(event.type) || event.type === 'delivered')) return { claim: 'theirs' }
  const { claim } = recipient
  if (claim?.step === step && claim.state === 'answered') return { claim: 'theirs' }
  if (claim?.step === step && claim.state === 'claimed') {
    const age = (Date.parse(now) - Date.parse(claim.at)) / 1000
    if (age <= claimTimesOutAfterSeconds) return { claim: 'theirs' }
    return { claim: 'lost', change: ended(recipient, 'unknown', 'no-answer', now) }
  }
  return { claim: 'ours', recipient: { ...recipient, claim: { step, state: 'claimed', at: now }, version: recipient.version + 1 } }
}

/** The consent ended between address and sending: nothing is sent, an officer takes the next rung. */
export const withoutConsent = (recipient: ServiceRecipient, now: string): ServiceChange => ended(recipient, 'failed', 'consent-ended', now)

const ended = (recipient: ServiceRecipient, type: 'failed' | 'unknown', cause: Cause, now: string): ServiceChange =>
  append(answered(recipient), [{ type, cause, via: 'email' }], portal, now)

const answered = (recipient: ServiceRecipient): ServiceRecipient =>
  recipient.claim === null ? recipient : { ...recipient, claim: { ...recipient.claim, state: 'answered' } }

/** The provider surely did not take it now: the claim is given back, another delivery of the message may take it up. */
export const released = (recipient: ServiceRecipient): ServiceRecipient | undefined =>
  recipient.claim?.state === 'claimed'
    ? { ...recipient, claim: { ...recipient.claim, state: 'released' }, version: recipient.version + 1 }
    : undefined

/**
 * What the provider answered at once. `unknown`: it may have gone out; the provider's events or the clock will tell. Undefined when it is
 * known already, or the service is certified: a certificate is the end, however late our own record comes.
 */
export const afterHandOver = (
  recipient: ServiceRecipient,
  step: number,
  outcome: { sending: 'sent'; messageId: string } | { sending: 'failed' },
  now: string,
): ServiceChange | undefined => {
  if (recipient.timeline.some(event => event.type === 'certified')) return undefined
  const heard = emailEvents(recipient, step)
  if (outcome.sending === 'failed') {
    return heard.some(event => event.type === 'failed') ? undefined : stepEnded(recipient, step, 'failed', 'rejected', now)
  }
  if (heard.some(event => event.type === 'sent')) return undefined
  const evidence = { kind: 'provider-event', reference: outcome.messageId } as const
  return append(answered(recipient), [{ type: 'sent', step, channel: 'e-service', via: 'email', evidence }], portal, now)
}

const stepEnded = (recipient: ServiceRecipient, step: number, type: 'failed' | 'unknown', cause: Cause, now: string): ServiceChange =>
  append(answered(recipient), [{ type, cause, step, channel: 'e-service', via: 'email' }], provider, now)

/** What the provider's event means for the timeline; undefined for events that settle nothing (delays, opens, complaints after arrival). */
type ProviderNews = { what: 'accepted' | 'delivered' } | { what: 'failed'; cause: 'bounced' | 'bounced-for-now' | 'rejected' }

export const newsOfEvent = (event: { eventType: string; bounceType?: string | undefined }): ProviderNews | undefined => {
  switch (event.eventType) {
    case 'Send':
      return { what: 'accepted' }
    case 'Delivery':
      return { what: 'delivered' }
    case 'Bounce':
      return { what: 'failed', cause: event.bounceType === 'Permanent' ? 'bounced' : 'bounced-for-now' }
    case 'Reject':
    case 'Rendering Failure':
      return { what: 'failed', cause: 'rejected' }
    default:
      return undefined
  }
}

/**
 * Puts the provider's word behind what is known, once. It may come before our own record of the sending, twice, or days later: an arrival
 * after the clock had given up still serves. Undefined when it says nothing new, or the service is certified.
 */
export const afterNews = (
  recipient: ServiceRecipient,
  step: number,
  news: ProviderNews,
  messageId: string,
  now: string,
): ServiceChange | undefined => {
  const { timeline } = recipient
  if (timeline.some(event => event.type === 'certified')) return undefined
  if (!timeline.some(event => event.step === step && event.channel === 'e-service')) return undefined
  const heard = emailEvents(recipient, step)
  const isKnown = heard.some(event => event.type === news.what && (news.what !== 'failed' || event.cause === news.cause))
  if (isKnown || messageId === '') return undefined
  const evidence = { kind: 'provider-event', reference: messageId } as const
  const said = { step, channel: 'e-service', via: 'email', evidence } as const
  const event = news.what === 'failed' ? { ...said, type: 'failed' as const, cause: news.cause } : { ...said, type: news.what }
  return append(answered(recipient), [event], provider, now)
}

/** After this long without a word of the provider an e-mail counts as unknown, and an officer takes the next rung (policy; SES itself tries for 14 hours). */
export const unknownAfterHours = 24

/** What the passing of time makes of an electronic step; undefined while there is nothing to say. */
export const afterSilence = (recipient: ServiceRecipient, now: string): ServiceChange | undefined => {
  const { step, channel, since } = currentStep(recipient)
  if (channel !== 'e-service' || recipient.timeline.some(event => event.type === 'certified')) return undefined
  const isSettled = emailEvents(recipient, step).some(event => ['delivered', 'failed', 'unknown'].includes(event.type))
  const hours = (Date.parse(now) - Date.parse(since)) / 3_600_000
  return isSettled || hours < unknownAfterHours ? undefined : ended(recipient, 'unknown', 'no-answer', now)
}

/** The tag that the provider gives back with its events: act, recipient and step. */
export const mailTag = (actId: string, no: number, step: number): string => `${actId}_${no}_${step}`

export const readMailTag = (tag: string): { actId: string; no: number; step: number } | undefined => {
  const [, actId, no, step] = /^(TD-[0-9A-Z]+)_(\d{1,2})_(\d{1,2})$/.exec(tag) ?? []
  return actId === undefined ? undefined : { actId, no: Number(no), step: Number(step) }
}
