// One reminder to one address: planned once for each notice, sent by day only, alone or in a digest, and never a second time.
// It changes no state of any filing, case or service: nothing here knows one.
import type { Language } from '../kernel/actor.ts'
import type { ConsentGiven, ReminderChannel } from './reminder-consent.ts'

/**
 * `due` waits for its hour; `claimed` about to be sent; `sent` the provider has it; `delivered`; `refused` the provider will not take it;
 * `fallen-back` another channel took its place; `unknown` nobody knows, and nothing is sent again; `dropped` consent ended before its hour.
 */
export const reminderStates = ['due', 'claimed', 'sent', 'delivered', 'refused', 'fallen-back', 'unknown', 'dropped'] as const
export type ReminderState = (typeof reminderStates)[number]

export interface Reminder {
  /** Digest of notice, recipient and channel: the same however often the notice is told. */
  id: string
  version: number
  subject: string
  channel: ReminderChannel
  address: string
  language: Language
  /** What the person knows the matter by; gives nothing away. */
  code: string
  courtCode: string
  linkId: string
  plannedAt: string
  dueAt: string
  state: ReminderState
  /** When it went out, or was about to. */
  claimedAt?: string
  /** Of the message that carried it, alone or in a digest. */
  messageId?: string
  /** Where it goes if Zalo does not take it. */
  instead?: { channel: 'sms'; address: string }
}

/** Reminders by telephone come between these hours of Vietnam. */
export const dayFrom = 7
export const dayTo = 21
const localOffsetMs = 7 * 3_600_000

/** E-mail makes no noise: it goes at once. SMS and Zalo wait for 07:00 when it is 21:00 or later, or earlier than 07:00. */
export const dueFor = (channel: ReminderChannel, now: string): string => {
  if (channel === 'email') return now
  const local = new Date(Date.parse(now) + localOffsetMs)
  const hour = local.getUTCHours()
  if (hour >= dayFrom && hour < dayTo) return now
  const morning = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + (hour >= dayTo ? 1 : 0), dayFrom)
  return new Date(morning - localOffsetMs).toISOString()
}

export interface Told {
  /** Of the notice, the same on every delivery. */
  id: string
  subject: string
  code: string
  courtCode: string
  language: Language
}

/** The reminders that a notice gives: one on Zalo (or by SMS where Zalo does not take it), else one by SMS; and one by e-mail. */
export const plannedFor = (
  told: Told,
  given: readonly ConsentGiven[],
  linkId: string,
  idOf: (channel: ReminderChannel) => string,
  now: string,
): Reminder[] => {
  const on = (channel: ReminderChannel) => given.find(each => each.channel === channel)
  const [zalo, sms, email] = [on('zalo'), on('sms'), on('email')]
  const first = zalo ?? sms
  return [first, email].flatMap((consent): Reminder[] => {
    if (consent === undefined) return []
    const { channel, address } = consent
    const { subject, code, courtCode, language } = told
    return [
      {
        ...{ id: idOf(channel), version: 1, subject, channel, address, language, code, courtCode, linkId },
        ...{ plannedAt: now, dueAt: dueFor(channel, now), state: 'due' },
        ...(channel === 'zalo' && sms ? { instead: { channel: 'sms', address: sms.address } } : {}),
      },
    ]
  })
}

export interface ReminderMessage {
  channel: ReminderChannel
  address: string
  language: Language
  reminders: readonly Reminder[]
}

/** One message for each telephone or address, in the language of its latest reminder: a family that shares one gets one message. */
export const messagesOf = (due: readonly Reminder[]): ReminderMessage[] =>
  [...Map.groupBy(due, ({ channel, address }) => `${channel} ${address}`).values()].flatMap(reminders => {
    const last = reminders.at(-1)
    return last ? [{ channel: last.channel, address: last.address, language: last.language, reminders }] : []
  })

/** An answer may be lost; after this long nobody waits for it, and nothing is sent again. */
export const claimedForMinutes = 15
/** Zalo may never tell of a delivery (its documentation); a day without a word is no answer. */
export const untoldAfterHours = 24

/** Whether something may still be heard of it: of a claim our own answer, and of what Zalo took its word. SMS and e-mail say no more. */
export const awaitsWord = ({ state, channel }: Reminder): boolean => state === 'claimed' || (state === 'sent' && channel === 'zalo')

/** What the passing of time makes of a reminder; undefined: nothing yet. */
export const afterSilence = (reminder: Reminder, now: string): Reminder | undefined => {
  const minutes = (Date.parse(now) - Date.parse(reminder.claimedAt ?? now)) / 60_000
  const isLost = reminder.state === 'claimed' && minutes >= claimedForMinutes
  const isUntold = awaitsWord(reminder) && reminder.state === 'sent' && minutes >= untoldAfterHours * 60
  return isLost || isUntold ? { ...reminder, version: reminder.version + 1, state: 'unknown' } : undefined
}
