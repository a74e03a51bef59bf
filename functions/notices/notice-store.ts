// Notices: the notices capability's table.
//
// pk                sk         what                                                              found by
// inbox#<subject>   <id>       a notice in a person's inbox; the id begins with its instant      subject, newest first; subject and id
// notice#<digest>   email      one e-mail to one address: claim, outcome, resolution             digest of (event, person, address)
//
// index by-unresolved (unresolved, claimedAt): `provider` for e-mails under way, `court#<code>` for those that a clerk of that court must
// deal with; an e-mail that arrived, or was dealt with, has no such attribute.
// The digest is the same on every delivery of an event, so whatever is written here is written once. Every change of an e-mail is a put on
// the version read; the rules in mailing.ts say what may follow what. Nothing is ever deleted: this is the evidence of who was told.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { isCivilDate } from '../kernel/civil-date.ts'
import { aboutKinds } from '../kernel/told.ts'
import { settings } from '../platform/settings.ts'
import {
  getItem,
  type Item,
  type Page,
  putItemOnce,
  putVersion,
  queryAll,
  queryPage,
  transact,
  updateItem,
  type Write,
} from '../platform/table.ts'
import { type Mailing, outcomes, waitsFor } from './mailing.ts'
import { type InboxEntry, noticeEvents } from './notice.ts'

const { TABLE_NOTICES } = settings('TABLE_NOTICES')

const aboutSchema = z.object({ kind: z.enum(aboutKinds), id: z.string() })

const inboxSchema = z.object({
  id: z.string(),
  event: z.enum(noticeEvents),
  part: z.enum(['filer', 'judge']),
  at: z.string(),
  about: aboutSchema,
  code: z.string(),
  due: z.exactOptional(z.string()),
  openedAt: z.exactOptional(z.string()),
})

const mailingSchema = z.object({
  id: z.string(),
  channel: z.literal('email'),
  event: z.enum(noticeEvents),
  about: aboutSchema,
  code: z.string(),
  courtCode: z.string(),
  recipient: z.string(),
  to: z.string(),
  outcome: z.enum(outcomes),
  claimedAt: z.string(),
  resolution: z.exactOptional(z.object({ how: z.string(), note: z.string(), by: z.string(), at: z.string() })),
  version: z.number(),
})

const inboxEntryOf = (item: Item): InboxEntry => {
  const { due, ...entry } = inboxSchema.parse(item)
  return { ...entry, ...(due !== undefined && isCivilDate(due) ? { due } : {}) }
}

const mailingOf = (item: Item): Mailing => mailingSchema.parse(item)

/** 22 characters that stand for an event and whom it was told to; they name nobody. */
export const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)

/** Puts a notice into an inbox, once. */
export const putIntoInbox = (subject: string, entry: InboxEntry): Promise<boolean> =>
  putItemOnce(TABLE_NOTICES, { pk: `inbox#${subject}`, sk: entry.id, ...entry })

/** The newest notices of one account, those before `before` only. */
export const readInbox = async (subject: string, atMost: number, before?: string): Promise<InboxEntry[]> => {
  const page = await queryPage(TABLE_NOTICES, {
    partition: ['pk', `inbox#${subject}`],
    ...(before ? { sort: { attribute: 'sk', to: before } } : {}),
    descending: true,
    limit: atMost + 1,
  })
  return page.items
    .map(inboxEntryOf)
    .filter(entry => entry.id !== before)
    .slice(0, atMost)
}

/** Notes when it was first opened. False when this account has no such notice. */
export const noteOpened = async (subject: string, id: string, now: string): Promise<boolean> =>
  (await updateItem(TABLE_NOTICES, { pk: `inbox#${subject}`, sk: id }, 'SET openedAt = if_not_exists(openedAt, :now)', { ':now': now })) !==
  undefined

const whoseList = (mailing: Mailing): { unresolved?: string } => {
  const waiting = waitsFor(mailing)
  if (waiting === 'nobody') return {}
  return { unresolved: waiting === 'provider' ? 'provider' : `court#${mailing.courtCode}` }
}

/** The change of an e-mail on the version read. */
export const putMailing = (mailing: Mailing): Write => putVersion(TABLE_NOTICES, itemOf(mailing))

const itemOf = (mailing: Mailing): Item & { version: number } => ({
  pk: `notice#${mailing.id}`,
  sk: mailing.channel,
  ...mailing,
  ...whoseList(mailing),
})

export const findMailing = async (id: string): Promise<Mailing | undefined> => {
  const item = await getItem(TABLE_NOTICES, { pk: `notice#${id}`, sk: 'email' })
  return item === undefined ? undefined : mailingOf(item)
}

/** Claims an e-mail that was never claimed before. */
export const claim = (mailing: Mailing): Promise<boolean> => putItemOnce(TABLE_NOTICES, itemOf(mailing))

/** Writers of one e-mail are its sender, the provider's events, the clock and a clerk. */
const attempts = 6

/**
 * Applies a rule to the e-mail as it stands, and again when someone else was faster. Answers the e-mail as this call has changed it;
 * undefined when the rule changes nothing or there is no such e-mail.
 */
export const changeMailing = async (id: string, rule: (mailing: Mailing) => Mailing | undefined): Promise<Mailing | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const mailing = await findMailing(id)
    const changed = mailing && rule(mailing)
    if (changed === undefined) return undefined
    if ((await transact([putMailing(changed)])) === undefined) return changed
  }
  throw new Error('notice-store: the e-mail changes faster than it can be read')
}

/** E-mails under way that were claimed before this instant, oldest first. */
export const listUnderWay = async (before: string): Promise<Mailing[]> =>
  (
    await queryAll(TABLE_NOTICES, {
      index: 'by-unresolved',
      partition: ['unresolved', 'provider'],
      sort: { attribute: 'claimedAt', to: before },
    })
  ).map(mailingOf)

/** E-mails that clerks of a court must deal with, oldest first. */
export const listForCourt = async (courtCode: string, atMost: number, next?: string): Promise<Page<Mailing>> => {
  const page = await queryPage(TABLE_NOTICES, {
    index: 'by-unresolved',
    partition: ['unresolved', `court#${courtCode}`],
    limit: atMost,
    next,
  })
  return { items: page.items.map(mailingOf), ...(page.next ? { next: page.next } : {}) }
}
