// Consent to reminders by Zalo, SMS or e-mail: a record of its own, beside and never instead of consent to electronic service.
// A reminder has no legal effect: it only says that something waits in the portal. Consent is given for one address, confirmed by a code
// sent to it, and taken back at any moment, also without signing in.
import { codesPerHour, codeValidForMinutes, triesPerCode } from '../identity/one-time-code.ts'
import type { Actor } from '../kernel/actor.ts'
import { actorRecord, systemActor } from '../kernel/actor.ts'
import { emptyHead, type Happening, type JournalHead } from '../kernel/event.ts'
import { parsePhone } from '../kernel/phone.ts'
import { refuse } from '../kernel/refusal.ts'

export const reminderChannels = ['zalo', 'sms', 'email'] as const
export type ReminderChannel = (typeof reminderChannels)[number]

/** The text that people agree to (web/src/words, reminders.form) in this version. */
export const consentForm = 'NHAC-1/2026'

export interface ConsentGiven {
  channel: ReminderChannel
  /** E.164 or an e-mail address. */
  address: string
  since: string
  form: string
}

export interface ConsentAct {
  at: string
  channel: ReminderChannel
  act: 'given' | 'withdrawn'
  /** `link`: by the link in a message, without signing in. */
  way: 'account' | 'link'
  address: string
  form: string
}

/** Asked for, and not yet confirmed by its code. */
export interface ConsentAsked {
  channel: ReminderChannel
  address: string
  askedAt: string
  digest?: string
  tries: number
}

export interface ReminderConsent {
  subject: string
  version: number
  head: JournalHead
  /** Stands in the link by which reminders are ended without signing in. Opaque. */
  linkId: string
  given: readonly ConsentGiven[]
  asked?: ConsentAsked
  /** Instants of the codes of the last hour. */
  codesAt: readonly string[]
  history: readonly ConsentAct[]
}

export interface ConsentChange {
  consent: ReminderConsent
  happening: Happening & { event: 'reminders.asked' | 'reminders.given' | 'reminders.withdrawn' }
}

export const consentSubject = (subject: string): string => `reminders#${subject}`

/** An account that has never said anything about reminders. */
export const noConsent = (subject: string, linkId: string): ReminderConsent => ({
  ...{ subject, version: 0, head: emptyHead, linkId, given: [], codesAt: [], history: [] },
})

/** Refuses `reminders.address-not-usable`. */
export const reminderAddress = (channel: ReminderChannel, typed: string): string => {
  if (channel !== 'email') return parsePhone(typed) ?? refuse('invalid', 'reminders.address-not-usable', { channel })
  const email = typed.trim().toLowerCase()
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(email) ? email : refuse('invalid', 'reminders.address-not-usable', { channel })
}

const happened = (
  consent: ReminderConsent,
  event: ConsentChange['happening']['event'],
  channel: ReminderChannel,
  actor: Happening['actor'],
  at: string,
) =>
  // The journal keeps no address: it is in the record, under its version.
  ({ event, subject: consentSubject(consent.subject), actor, at, facts: { channel, form: consentForm } }) as const

/** The person asks to be reminded; a worker sends the code. Refuses `reminders.too-many-codes`. */
export const askConsent = (
  consent: ReminderConsent,
  channel: ReminderChannel,
  address: string,
  actor: Actor,
  now: string,
): ConsentChange => {
  const anHourAgo = new Date(Date.parse(now) - 3_600_000).toISOString()
  const recent = consent.codesAt.filter(at => at > anHourAgo)
  if (recent.length >= codesPerHour) refuse('busy', 'reminders.too-many-codes', { codes: codesPerHour })
  return {
    consent: { ...consent, version: consent.version + 1, asked: { channel, address, askedAt: now, tries: 0 }, codesAt: [...recent, now] },
    happening: happened(consent, 'reminders.asked', channel, actorRecord(actor), now),
  }
}

/** The digest of the code is kept before the code is sent; undefined when nothing waits for a code, or one was made already. */
export const codeMade = (consent: ReminderConsent, digest: string): ReminderConsent | undefined =>
  consent.asked === undefined || consent.asked.digest !== undefined
    ? undefined
    : { ...consent, version: consent.version + 1, asked: { ...consent.asked, digest } }

/** A try at the code that was wrong. */
export const triedOnce = (consent: ReminderConsent): ReminderConsent =>
  consent.asked ? { ...consent, version: consent.version + 1, asked: { ...consent.asked, tries: consent.asked.tries + 1 } } : consent

/** What is asked and may still be confirmed. Refuses `reminders.code-gone`. */
export const confirmable = (consent: ReminderConsent, now: string): ConsentAsked => {
  const { asked } = consent
  const isOld = asked !== undefined && Date.parse(now) - Date.parse(asked.askedAt) > codeValidForMinutes * 60_000
  return asked === undefined || isOld || asked.tries >= triesPerCode
    ? refuse('gone', 'reminders.code-gone', { minutes: codeValidForMinutes })
    : asked
}

/** The code was right: consent holds from this moment, and takes the place of an earlier one on the channel. */
export const giveConsent = (consent: ReminderConsent, { channel, address }: ConsentAsked, actor: Actor, now: string): ConsentChange => {
  const { asked: _, ...rest } = consent
  const others = consent.given.filter(each => each.channel !== channel)
  const act: ConsentAct = { at: now, channel, act: 'given', way: 'account', address, form: consentForm }
  return {
    consent: {
      ...rest,
      version: consent.version + 1,
      given: [...others, { channel, address, since: now, form: consentForm }],
      history: [...consent.history, act],
    },
    happening: happened(consent, 'reminders.given', channel, actorRecord(actor), now),
  }
}

/** Ends reminders on a channel at once; undefined when there were none. By the link nobody need be signed in. */
export const withdrawConsent = (
  consent: ReminderConsent,
  channel: ReminderChannel,
  by: { actor: Actor } | 'link',
  now: string,
): ConsentChange | undefined => {
  const ended = consent.given.find(each => each.channel === channel)
  if (ended === undefined) return undefined
  const way = by === 'link' ? 'link' : 'account'
  const act: ConsentAct = { at: now, channel, act: 'withdrawn', way, address: ended.address, form: ended.form }
  return {
    consent: {
      ...consent,
      version: consent.version + 1,
      given: consent.given.filter(each => each !== ended),
      history: [...consent.history, act],
    },
    happening: happened(consent, 'reminders.withdrawn', channel, by === 'link' ? systemActor('reminder-link') : actorRecord(by.actor), now),
  }
}
