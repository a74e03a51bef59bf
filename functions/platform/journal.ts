// The append-only journal: an entry is written in the same transaction as the record it speaks of, and never again.
import { createHash } from 'node:crypto'
import { canonicalJson, type Happening, type JournalEntry, type JournalHead } from '../kernel/event.ts'
import type { EventName } from '../subscriptions.ts'
import { settings } from './settings.ts'
import { type Item, putNew, queryAll, type Write } from './table.ts'

const { TABLE_JOURNAL } = settings('TABLE_JOURNAL')

/** The entry that follows `head`, with its hash. */
export const nextEntry = (head: JournalHead, happening: Happening & { event: EventName }): JournalEntry => {
  const entry = { ...happening, sequence: head.sequence + 1, previousHash: head.hash }
  return { ...entry, hash: createHash('sha256').update(canonicalJson(entry)).digest('base64url') }
}

export const headOf = (entry: JournalEntry): JournalHead => ({ sequence: entry.sequence, hash: entry.hash })

/** Sequence as a sort key: fixed width, so that text order is number order. */
const sortKey = (sequence: number): string => String(sequence).padStart(8, '0')

/** The write of an entry; fails when the subject already has an entry of this sequence. */
export const append = (entry: JournalEntry): Write => putNew(TABLE_JOURNAL, { pk: entry.subject, sk: sortKey(entry.sequence), ...entry })

/** The history of one subject, oldest first. */
export const history = async (subject: string): Promise<JournalEntry[]> =>
  (await queryAll(TABLE_JOURNAL, { partition: ['pk', subject] })).map(journalEntryOf)

export const journalEntryOf = (item: Item): JournalEntry => {
  const { pk: _pk, sk: _sk, ...entry } = item
  return entry as unknown as JournalEntry
}
