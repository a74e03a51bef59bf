// The table of electronic service: acts and their recipients (consents and figures: consent-store.ts, figures-store.ts).
//
// pk            sk                 what                                                        found by
// act#<code>    act                one document and whom it is to be served on                 key; by-court (`acts#<court>`)
// act#<code>    recipient#<nn>     one recipient: timeline, claim of the e-mail under way       key; by-court (`tasks#<court>`), by-account, by-clock
// act#<code>    certificate#<nn>   statement and signature of a certificate, its PDF            key
//
// by-court `tasks#<court>`: recipients for whom an officer must do something; they leave it when the certificate is made.
// by-account: what was placed in a person's account, in the order of its placing. by-clock: recipients of whom the mail provider has the word.
// A change is one transaction: the recipient under the condition of its version, and the journal entry of each new event of its timeline.
import type { JournalEntry, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import {
  getItem,
  type Item,
  type Page,
  putNew,
  putVersion,
  queryAll,
  queryPage,
  type Refused,
  transact,
  type Write,
} from '../platform/table.ts'
import type { ActChange, ServiceAct } from './service-act.ts'
import type { ServiceChange } from './service-change.ts'
import { actItem, recipientItem } from './service-item.ts'
import { currentStep, phaseOf, type ServiceRecipient, waitsFor } from './service-recipient.ts'

const { TABLE_SERVICE } = settings('TABLE_SERVICE')

const two = (no: number): string => String(no).padStart(2, '0')
const actKey = (id: string) => ({ pk: `act#${id}`, sk: 'act' })
const recipientKey = (actId: string, no: number) => ({ pk: `act#${actId}`, sk: `recipient#${two(no)}` })

const itemOfAct = (act: ServiceAct): Item & { version: number } => ({
  ...actKey(act.id),
  ...act,
  courtQueue: `acts#${act.courtCode}`,
  sortedBy: act.preparedAt,
})

const itemOfRecipient = (recipient: ServiceRecipient): Item & { version: number } => {
  const waiting = waitsFor(phaseOf(recipient))
  return {
    ...recipientKey(recipient.actId, recipient.no),
    ...recipient,
    sortedBy: recipient.timeline[0]?.at ?? '',
    ...(waiting === 'officer' ? { courtQueue: `tasks#${recipient.courtCode}` } : {}),
    ...(waiting === 'provider' ? { waiting: 'provider', waitingSince: currentStep(recipient).since } : {}),
    ...(recipient.account === null ? {} : { accountKey: recipient.account }),
  }
}

/** Entries chained behind a head, and the head that they make. */
const chained = (
  head: JournalHead,
  happenings: readonly (ActChange['happening'] | ServiceChange['happenings'][number])[],
): { entries: JournalEntry[]; head: JournalHead } => {
  const entries: JournalEntry[] = []
  let last = head
  for (const happening of happenings) {
    const entry = nextEntry(last, happening)
    entries.push(entry)
    last = headOf(entry)
  }
  return { entries, head: last }
}

const actWrites = ({ act, happening }: ActChange): { act: ServiceAct; writes: Write[] } => {
  const { entries, head } = chained(act.head, [happening])
  const next = { ...act, head }
  const put = act.version === 1 ? putNew(TABLE_SERVICE, itemOfAct(next)) : putVersion(TABLE_SERVICE, itemOfAct(next))
  return { act: next, writes: [put, ...entries.map(append)] }
}

const recipientWrites = ({ recipient, happenings }: ServiceChange): { recipient: ServiceRecipient; writes: Write[] } => {
  const { entries, head } = chained(recipient.head, happenings)
  const next = { ...recipient, head }
  const put = next.version === 1 ? putNew(TABLE_SERVICE, itemOfRecipient(next)) : putVersion(TABLE_SERVICE, itemOfRecipient(next))
  return { recipient: next, writes: [put, ...entries.map(append)] }
}

export const findAct = async (id: string): Promise<ServiceAct | undefined> => {
  const item = await getItem(TABLE_SERVICE, actKey(id))
  return item && actItem.parse(item)
}

/** Refuses `service.changed-meanwhile`. */
export const saveAct = async (change: ActChange): Promise<ServiceAct> => {
  const { act, writes } = actWrites(change)
  return (await transact(writes)) === undefined ? act : refuse('conflict', 'service.changed-meanwhile')
}

/** The act and all its recipients at once, on the condition that each consent still stands. Refuses `service.changed-meanwhile`. */
export const saveStart = async (
  started: { act: ActChange; recipients: readonly ServiceChange[] },
  consentStands: readonly Write[],
): Promise<ServiceAct> => {
  const { act, writes } = actWrites(started.act)
  const others = started.recipients.flatMap(change => recipientWrites(change).writes)
  const refused = await transact([...writes, ...others, ...consentStands])
  return refused === undefined ? act : refuse('conflict', 'service.changed-meanwhile')
}

export const findRecipient = async (actId: string, no: number): Promise<ServiceRecipient | undefined> => {
  const item = await getItem(TABLE_SERVICE, recipientKey(actId, no))
  return item && recipientItem.parse(item)
}

/** By `TD-….2`; undefined for what is no such name. */
export const findRecipientById = async (id: string): Promise<ServiceRecipient | undefined> => {
  const [, actId, no] = /^(TD-[0-9A-Z]+)\.(\d{1,2})$/.exec(id) ?? []
  return actId === undefined ? undefined : findRecipient(actId, Number(no))
}

export const recipientsOf = async (actId: string): Promise<ServiceRecipient[]> =>
  (await queryAll(TABLE_SERVICE, { partition: ['pk', `act#${actId}`], sort: { attribute: 'sk', beginsWith: 'recipient#' } })).map(item =>
    recipientItem.parse(item),
  )

interface SavedChange {
  recipient: ServiceRecipient
  refused: Refused | undefined
}

export const trySave = async (change: ServiceChange, others: readonly Write[] = []): Promise<SavedChange> => {
  const { recipient, writes } = recipientWrites(change)
  return { recipient, refused: await transact([...writes, ...others]) }
}

/** Refuses `service.changed-meanwhile` when something was heard, or somebody acted, in between. */
export const saveChange = async (change: ServiceChange, others: readonly Write[] = []): Promise<ServiceRecipient> => {
  const { recipient, refused } = await trySave(change, others)
  return refused === undefined ? recipient : refuse('conflict', 'service.changed-meanwhile')
}

/** Writers of one recipient: its sender, the provider's events, the clock, an officer, the person. */
const attempts = 8

/**
 * Applies a rule to the recipient as it stands, and again when someone else was faster. Answers the recipient as this call has changed it;
 * undefined when the rule changes nothing or there is no such recipient. A rule that only takes or returns a claim tells of no event.
 */
export const changeRecipient = async (
  actId: string,
  no: number,
  rule: (recipient: ServiceRecipient) => ServiceChange | undefined,
): Promise<ServiceRecipient | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const recipient = await findRecipient(actId, no)
    const change = recipient && rule(recipient)
    if (change === undefined) return undefined
    const saved = await trySave(change)
    if (saved.refused === undefined) return saved.recipient
  }
  throw new Error('service-store: the recipient changes faster than it can be read')
}

const pageSize = 50

/** One page of a court's acts, the latest first. */
export const pageOfActs = async (courtCode: string, next?: string): Promise<Page<ServiceAct>> => {
  const page = await queryPage(TABLE_SERVICE, {
    index: 'by-court',
    partition: ['courtQueue', `acts#${courtCode}`],
    descending: true,
    limit: pageSize,
    next,
  })
  return { items: page.items.map(item => actItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/** One page of the recipients for whom an officer of the court must do something, the oldest first. */
export const pageOfTasks = async (courtCode: string, next?: string): Promise<Page<ServiceRecipient>> => {
  const page = await queryPage(TABLE_SERVICE, {
    index: 'by-court',
    partition: ['courtQueue', `tasks#${courtCode}`],
    limit: pageSize,
    next,
  })
  return { items: page.items.map(item => recipientItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/** What was placed in these accounts of one person, the latest first; the newest two hundred of each. */
export const placedIn = async (accounts: readonly string[]): Promise<ServiceRecipient[]> => {
  const pages = await Promise.all(
    accounts.map(account =>
      queryPage(TABLE_SERVICE, { index: 'by-account', partition: ['accountKey', account], descending: true, limit: 200 }),
    ),
  )
  const all = pages.flatMap(page => page.items.map(item => recipientItem.parse(item)))
  return all.sort((left, right) => (right.timeline[0]?.at ?? '').localeCompare(left.timeline[0]?.at ?? ''))
}

/** Recipients of whom the provider has had the word since before this instant, the oldest first. */
export const waitingSince = async (before: string): Promise<ServiceRecipient[]> =>
  (
    await queryAll(TABLE_SERVICE, {
      index: 'by-clock',
      partition: ['waiting', 'provider'],
      sort: { attribute: 'waitingSince', to: before },
    })
  ).map(item => recipientItem.parse(item))
