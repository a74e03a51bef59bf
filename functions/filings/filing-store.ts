// The table of drafts and filings.
//
// pk                        sk              what                                              found by
// filing#<id>               draft           a petition being written; stays after submission  key; by-owner (`draft#<updatedAt>`) while written
// filing#<id>               filing          the filing's state, in version n                  key; by-owner (`filing#<filedAt>`); by-court; by-deadline
// filing#<id>               petition#<nnn>  each petition as filed and signed, never changed  key
// filing#<id>               receipt         statement, signature and PDF of the receipt       key
// code#<receipt code>       marker          the code is taken, by which filing                key
// register#<court>#<year>   counter         last number of the register of petitions          key
//
// One id for draft, dossier of documents and filing: a second submission of the same draft meets the first one's `filing` item.
// by-court: `<court>#open` in the order of the term that ends first, `<court>#closed` in the order of the last step.
// by-deadline: the day on which the filer should be warned of a term of theirs; absent when none runs.
// A decision is one transaction: the filing under the condition of its version, and its journal entry.

import { isOwner, servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putVersion, queryAll, queryPage, type Refused, transact, type Write } from '../platform/table.ts'
import { type Change, type Filing, isOpen, subjectOf } from './filing.ts'
import { filingItem } from './filing-item.ts'
import { filersDay } from './filing-term.ts'

const { TABLE_FILINGS } = settings('TABLE_FILINGS')

/** Sorts after every day: no term runs. */
const noDay = '9999-12-31'

export const filingKey = (id: string) => ({ pk: subjectOf(id), sk: 'filing' })

/** The filing as an item, with the attributes by which it is found. */
export const itemOf = (filing: Filing): Item & { version: number } => {
  const open = isOpen(filing.state)
  const sortDay = open ? (filing.deadlines[0]?.due ?? noDay) : (filing.steps.at(-1)?.on ?? noDay)
  return {
    ...filingKey(filing.id),
    ...filing,
    sortedBy: `filing#${filing.filedAt}`,
    courtQueue: `${filing.courtCode}#${open ? 'open' : 'closed'}`,
    dueOrder: `${sortDay}#${filing.filedAt}`,
    deadlineDay: filersDay(filing),
  }
}

export const findFiling = async (id: string): Promise<Filing | undefined> => {
  const item = await getItem(TABLE_FILINGS, filingKey(id))
  return item && filingItem.parse(item)
}

/** The filing of this person; for everyone else it does not exist. Refuses `filing.missing`. */
export const getOwnFiling = async (id: string, actor: Actor): Promise<Filing> => {
  const filing = await findFiling(id)
  return filing && isOwner(actor, filing.owner) ? filing : refuse('missing', 'filing.missing')
}

/** The filing at the officer's own court; for other courts it does not exist. Refuses `filing.missing`. */
export const getCourtFiling = async (id: string, actor: Actor): Promise<Filing> => {
  const filing = await findFiling(id)
  return filing && servesIn(actor, filing.courtCode) ? filing : refuse('missing', 'filing.missing')
}

export interface Saving {
  /** The filing as stored, or what stood in the way. */
  filing: Filing
  refused: Refused | undefined
}

/** Filing and journal entry in one transaction, with `others` behind them. */
export const trySave = async ({ filing, happening }: Change, others: readonly Write[] = []): Promise<Saving> => {
  const entry = nextEntry(filing.head, happening)
  const next: Filing = { ...filing, version: filing.version + 1, head: headOf(entry) }
  const refused = await transact([putVersion(TABLE_FILINGS, itemOf(next)), append(entry), ...others])
  return { filing: next, refused }
}

/** As `trySave`; refuses `filing.changed-meanwhile` when someone else acted first. */
export const saveChange = async (change: Change): Promise<Filing> => {
  const { filing, refused } = await trySave(change)
  return refused ? refuse('conflict', 'filing.changed-meanwhile', { version: change.filing.version }) : filing
}

/** The next number of a register, and the writes that give it out: they fail when somebody else took it. */
export interface NextNumber {
  number: string
  writes: (change: Change) => readonly Write[]
}

/** Officers of one court rarely meet at the same number; whoever loses takes the next one. */
const numberAttempts = 8

/** Saves what `decide` makes of the next number, register and filing in one transaction. Refuses `filing.changed-meanwhile`, `filing.register-busy`. */
export const saveWithNumber = async (next: () => Promise<NextNumber>, decide: (number: string) => Change): Promise<Filing> => {
  for (let attempt = 0; attempt < numberAttempts; attempt += 1) {
    const { number, writes } = await next()
    const change = decide(number)
    const { filing, refused } = await trySave(change, writes(change))
    if (refused === undefined) return filing
    // The first two writes are the filing and its journal: they say that the filing itself was changed.
    if (refused.index < 2) return refuse('conflict', 'filing.changed-meanwhile', { version: change.filing.version })
  }
  return refuse('busy', 'filing.register-busy')
}

/** How often the portal's own upkeep gives way to a person who acts on the same filing. */
const upkeepAttempts = 4

/** Reads the filing, asks what is to change, and saves it; once more when someone acted in between. False when nothing is to change. */
export const saveUpkeep = async (id: string, changeOf: (filing: Filing) => Change | undefined): Promise<boolean> => {
  for (let attempt = 0; attempt < upkeepAttempts; attempt += 1) {
    const filing = await findFiling(id)
    const change = filing && changeOf(filing)
    if (change === undefined) return false
    if ((await trySave(change)).refused === undefined) return true
  }
  throw new Error(`filing-store: ${subjectOf(id)} was changed by others again and again`)
}

const filings = ({ items, next }: Page<Item>): Page<Filing> => ({
  items: items.map(item => filingItem.parse(item)),
  ...(next ? { next } : {}),
})

const pageSize = 50

/** Filings of one person's account, the latest first. */
export const pageOfOwner = async (owner: string, next?: string): Promise<Page<Filing>> =>
  filings(
    await queryPage(TABLE_FILINGS, {
      index: 'by-owner',
      partition: ['owner', owner],
      sort: { attribute: 'sortedBy', beginsWith: 'filing#' },
      descending: true,
      limit: pageSize,
      next,
    }),
  )

/** Filings of the person's accounts since a day, for telling duplicates. */
export const filingsSince = async (owners: readonly string[], day: CivilDate): Promise<Filing[]> => {
  const found = await Promise.all(
    owners.map(owner =>
      queryAll(TABLE_FILINGS, {
        index: 'by-owner',
        partition: ['owner', owner],
        sort: { attribute: 'sortedBy', from: `filing#${day}`, to: 'filing#~' },
      }),
    ),
  )
  return found.flat().map(item => filingItem.parse(item))
}

export type Queue = 'open' | 'closed'

/** Filings of a court: open ones by the term that ends first, closed ones by the last step, latest first. */
export const pageOfCourt = async (courtCode: string, queue: Queue, limit: number, next?: string): Promise<Page<Filing>> =>
  filings(
    await queryPage(TABLE_FILINGS, {
      index: 'by-court',
      partition: ['courtQueue', `${courtCode}#${queue}`],
      descending: queue === 'closed',
      limit,
      next,
    }),
  )

/** Every open filing of a court, for workers. */
export const openFilingIds = async (courtCode: string): Promise<string[]> => {
  const items = await queryAll(TABLE_FILINGS, { index: 'by-court', partition: ['courtQueue', `${courtCode}#open`] })
  return items.map(item => filingItem.parse(item).id)
}

/** Filings whose owner should be warned of a term on that day. */
export const filingsToWarnOn = async (day: CivilDate): Promise<Filing[]> =>
  (await queryAll(TABLE_FILINGS, { index: 'by-deadline', partition: ['deadlineDay', day] })).map(item => filingItem.parse(item))
