// The table of reminders.
//
// pk                    sk         what                                                  found by
// consent#<subject>     consent    what one account agreed to, and its history           key
// link#<link id>        marker     the link that ends reminders, of which account        key
// reminder#<id>         reminder   one reminder on one channel                           key; by-due while it waits or is under way
// message#<id>          marker     a message at the provider, and which reminders it carried   key
// delivered#<id>        marker     Zalo said that this message arrived                   key
// zalo                  lock       who refreshes Zalo's tokens, until when               key
//
// by-due: `waiting` in the order of the hour at which it may go; `under-way`, while something may still be heard of it, in the order in which it went.
// A reminder is claimed under the condition of its version before anything is sent; nothing that was claimed is sent again.
import * as z from 'zod/mini'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import {
  getItem,
  type Item,
  putItemOnce,
  putNew,
  putVersion,
  queryAll,
  queryPage,
  transact,
  updateItem,
  type Write,
} from '../platform/table.ts'
import { awaitsWord, type Reminder, reminderStates } from './reminder.ts'
import { type ConsentChange, consentSubject, noConsent, type ReminderConsent, reminderChannels } from './reminder-consent.ts'

const { TABLE_REMINDERS } = settings('TABLE_REMINDERS')

const channel = z.enum(reminderChannels)
const consentItem: z.ZodMiniType<ReminderConsent> = z.object({
  subject: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  linkId: z.string(),
  given: z.array(z.object({ channel, address: z.string(), since: z.string(), form: z.string() })),
  asked: z.exactOptional(
    z.object({ channel, address: z.string(), askedAt: z.string(), digest: z.exactOptional(z.string()), tries: z.int() }),
  ),
  codesAt: z.array(z.string()),
  history: z.array(
    z.object({
      ...{ at: z.string(), channel, act: z.enum(['given', 'withdrawn']), way: z.enum(['account', 'link']) },
      ...{ address: z.string(), form: z.string() },
    }),
  ),
})

const reminderItem: z.ZodMiniType<Reminder> = z.object({
  ...{ id: z.string(), version: z.int(), subject: z.string(), channel, address: z.string(), language: z.enum(['vi', 'en']) },
  ...{ code: z.string(), courtCode: z.string(), linkId: z.string(), plannedAt: z.string(), dueAt: z.string() },
  state: z.enum(reminderStates),
  claimedAt: z.exactOptional(z.string()),
  messageId: z.exactOptional(z.string()),
  instead: z.exactOptional(z.object({ channel: z.literal('sms'), address: z.string() })),
})

const consentKey = (subject: string) => ({ pk: `consent#${subject}`, sk: 'consent' })
const linkKey = (linkId: string) => ({ pk: `link#${linkId}`, sk: 'marker' })

export const findConsent = async (subject: string): Promise<ReminderConsent | undefined> => {
  const item = await getItem(TABLE_REMINDERS, consentKey(subject))
  return item && consentItem.parse(item)
}

/** `linkId`: for an account that has none yet. */
export const consentOf = async (subject: string, linkId: string): Promise<ReminderConsent> =>
  (await findConsent(subject)) ?? noConsent(subject, linkId)

export const consentByLink = async (linkId: string): Promise<ReminderConsent | undefined> => {
  const marker = await getItem(TABLE_REMINDERS, linkKey(linkId))
  return marker && findConsent(z.object({ subject: z.string() }).parse(marker).subject)
}

const putConsent = (consent: ReminderConsent): Write[] => {
  const item = { ...consentKey(consent.subject), ...consent }
  if (consent.version > 1) return [putVersion(TABLE_REMINDERS, item)]
  return [putNew(TABLE_REMINDERS, item), putNew(TABLE_REMINDERS, { ...linkKey(consent.linkId), subject: consent.subject })]
}

/** The record and its journal entry. False when somebody was faster. */
export const saveConsent = async ({ consent, happening }: ConsentChange): Promise<boolean> => {
  const entry = nextEntry(consent.head, happening)
  return (await transact([...putConsent({ ...consent, head: headOf(entry) }), append(entry)])) === undefined
}

/** Working state of a code, which is no decision: without a journal entry. False when somebody was faster. */
export const saveCode = async (consent: ReminderConsent): Promise<boolean> => (await transact(putConsent(consent))) === undefined

export const subjectOfConsent = (journalSubject: string): string => journalSubject.slice(consentSubject('').length)

const queueOf = (reminder: Reminder): { dueQueue?: string; dueOrder?: string } => {
  const { state, dueAt, claimedAt } = reminder
  if (state === 'due') return { dueQueue: 'waiting', dueOrder: dueAt }
  return awaitsWord(reminder) ? { dueQueue: 'under-way', dueOrder: claimedAt ?? dueAt } : {}
}

const itemOf = (reminder: Reminder): Item & { version: number } => ({
  ...{ pk: `reminder#${reminder.id}`, sk: 'reminder' },
  ...reminder,
  ...queueOf(reminder),
})

/** Plans a reminder, once. */
export const planReminder = (reminder: Reminder): Promise<boolean> => putItemOnce(TABLE_REMINDERS, itemOf(reminder))

/** The change on the version read; false when somebody was faster. */
export const saveReminder = async (reminder: Reminder): Promise<boolean> =>
  (await transact([putVersion(TABLE_REMINDERS, itemOf(reminder))])) === undefined

/** A reminder that gives way to another channel, and the one that takes its place. */
export const fallBack = async (reminder: Reminder, next: Reminder): Promise<boolean> =>
  (await transact([putVersion(TABLE_REMINDERS, itemOf(reminder)), putNew(TABLE_REMINDERS, itemOf(next))])) === undefined

const findReminder = async (id: string): Promise<Reminder | undefined> => {
  const item = await getItem(TABLE_REMINDERS, { pk: `reminder#${id}`, sk: 'reminder' })
  return item && reminderItem.parse(item)
}

/** Reminders whose hour has come, earliest first. */
export const dueReminders = async (now: string, atMost: number): Promise<Reminder[]> => {
  const sort = { attribute: 'dueOrder', to: now }
  const page = await queryPage(TABLE_REMINDERS, { index: 'by-due', partition: ['dueQueue', 'waiting'], sort, limit: atMost })
  return page.items.map(item => reminderItem.parse(item))
}

/** Reminders under way since before this instant. */
export const underWay = async (before: string): Promise<Reminder[]> => {
  const sort = { attribute: 'dueOrder', to: before }
  const items = await queryAll(TABLE_REMINDERS, { index: 'by-due', partition: ['dueQueue', 'under-way'], sort })
  return items.map(item => reminderItem.parse(item))
}

/** What the provider calls the message, and which reminders it carried. */
export const noteMessage = (providerId: string, reminderIds: readonly string[]): Promise<boolean> =>
  putItemOnce(TABLE_REMINDERS, { pk: `message#${providerId}`, sk: 'marker', reminders: reminderIds })

/** The reminders that the provider's message carried. */
export const remindersOfMessage = async (providerId: string): Promise<Reminder[]> => {
  const marker = await getItem(TABLE_REMINDERS, { pk: `message#${providerId}`, sk: 'marker' })
  if (marker === undefined) return []
  const { reminders } = z.object({ reminders: z.array(z.string()) }).parse(marker)
  return (await Promise.all(reminders.map(findReminder))).filter(reminder => reminder !== undefined)
}

/** Zalo's word may come before the answer to our own call: noted in any order. */
export const noteDelivered = (providerId: string): Promise<boolean> =>
  putItemOnce(TABLE_REMINDERS, { pk: `delivered#${providerId}`, sk: 'marker' })

export const wasDelivered = async (providerId: string): Promise<boolean> =>
  (await getItem(TABLE_REMINDERS, { pk: `delivered#${providerId}`, sk: 'marker' })) !== undefined

const lockKey = { pk: 'zalo', sk: 'lock' }

/** One refresher at a time: true for whoever holds the lock until then. */
export const lockTokens = async (now: string, until: string): Promise<boolean> =>
  (await putItemOnce(TABLE_REMINDERS, { ...lockKey, heldUntil: until })) ||
  (await updateItem(
    TABLE_REMINDERS,
    lockKey,
    'SET heldUntil = :until',
    { ':until': until, ':now': now },
    { condition: 'heldUntil < :now' },
  )) !== undefined

export const unlockTokens = async (): Promise<void> => {
  await updateItem(TABLE_REMINDERS, lockKey, 'SET heldUntil = :never', { ':never': '' })
}
