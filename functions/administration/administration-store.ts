// Reference data that an administrator keeps: the courts' calendar and the court directory.
//
// pk          sk             what                                                      found by
// calendar    current        the calendar in force: version, years, days, why          key
// calendar    version#<n>    every calendar that was ever in force                     key
// directory   current        the court directory in force, as JSON                     key
// directory   version#<n>    every directory that was ever in force                    key
//
// Without a stored version the data that ships with the release is in force, as version 0.
// A change is one transaction: the new current, the kept version, the journal entry; two administrators never overwrite each other.
import * as z from 'zod/mini'
import { emptyHead, type JournalEntry, type JournalHead } from '../kernel/event.ts'
import { append, headOf } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, getItems, transact } from '../platform/table.ts'

const { TABLE_ADMINISTRATION } = settings('TABLE_ADMINISTRATION')

export type Subject = 'calendar' | 'directory'

const storedSchema = z.object({
  version: z.int(),
  content: z.string(),
  reason: z.string(),
  changedAt: z.string(),
  head: z.object({ sequence: z.number(), hash: z.string() }),
})

export interface Stored {
  version: number
  /** JSON, parsed by whoever knows its shape. */
  content: string
  reason: string
  changedAt: string
  head: JournalHead
}

export const findCurrent = async (subject: Subject): Promise<Stored | undefined> => {
  const item = await getItem(TABLE_ADMINISTRATION, { pk: subject, sk: 'current' })
  return item === undefined ? undefined : storedSchema.parse(item)
}

/** What is in force of both subjects, in one call. */
export const findBoth = async (): Promise<Partial<Record<Subject, Stored>>> => {
  const items = await getItems(TABLE_ADMINISTRATION, [
    { pk: 'calendar', sk: 'current' },
    { pk: 'directory', sk: 'current' },
  ])
  return Object.fromEntries(items.map(item => [item.pk, storedSchema.parse(item)]))
}

/** The chain of the subject's journal so far. */
export const headSoFar = (stored: Stored | undefined): JournalHead => stored?.head ?? emptyHead

/** Puts a new version in force. False when someone else changed it since `previous` was read. */
export const saveVersion = async (
  subject: Subject,
  previous: number,
  next: { content: string; reason: string; changedAt: string },
  entry: JournalEntry,
): Promise<boolean> => {
  const item = { ...next, version: previous + 1, head: headOf(entry) }
  const refused = await transact([
    {
      Put: {
        TableName: TABLE_ADMINISTRATION,
        Item: { pk: subject, sk: 'current', ...item },
        ConditionExpression: previous === 0 ? 'attribute_not_exists(pk)' : '#version = :previous',
        ...(previous === 0
          ? {}
          : { ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':previous': previous } }),
      },
    },
    { Put: { TableName: TABLE_ADMINISTRATION, Item: { pk: subject, sk: `version#${String(previous + 1).padStart(6, '0')}`, ...item } } },
    append(entry),
  ])
  return refused === undefined
}
