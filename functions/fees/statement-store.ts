// Imported bank statements and their lines, in the ledger's table (layout: ledger-store.ts): a file once, a line once, whatever file repeats it.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { ActorRecord } from '../kernel/actor.ts'
import { emptyHead } from '../kernel/event.ts'
import { append, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putItemOnce, putNew, queryAll, transact } from '../platform/table.ts'
import type { Statement, StatementLine } from './bank-statement.ts'
import { digestId } from './digest.ts'
import type { BankLine } from './matching.ts'

const { TABLE_LEDGER } = settings('TABLE_LEDGER')

const lineItem: z.ZodMiniType<BankLine> = z.object({
  id: z.string(),
  book: z.string(),
  account: z.string(),
  transactionId: z.string(),
  bookedOn: z.string(),
  amount: z.int(),
  currency: z.string(),
  content: z.string(),
  fileId: z.string(),
  importedAt: z.string(),
})

const statementItem = z.object({
  fileId: z.string(),
  fileName: z.string(),
  account: z.string(),
  book: z.string(),
  from: z.string(),
  until: z.string(),
  lines: z.int(),
  importedAt: z.string(),
})
export type ImportedFile = z.infer<typeof statementItem>

/** SHA-256 of the file as it was sent. */
export const fileIdOf = (content: string): string => createHash('sha256').update(content).digest('hex')

/** What makes a line the same line in every file: the account and the bank's own number of the transaction. */
export const lineIdOf = ({ account, transactionId }: Pick<StatementLine, 'account' | 'transactionId'>): string =>
  `bl_${digestId(account, transactionId)}`

/** What the line was when it was read: its evidence. */
export const lineDigest = (line: BankLine): string =>
  createHash('sha256')
    .update([line.account, line.transactionId, line.bookedOn, line.amount, line.currency, line.content].join('\n'))
    .digest('hex')

export const findFile = async (fileId: string): Promise<ImportedFile | undefined> => {
  const item = await getItem(TABLE_LEDGER, { pk: `statement#${fileId}`, sk: 'statement' })
  return item && statementItem.parse(item)
}

/** Puts one line unless an earlier file had it; answers whether it is new. */
export const putLine = (line: BankLine): Promise<boolean> =>
  putItemOnce(TABLE_LEDGER, { pk: `line#${line.id}`, sk: 'line', ...line, bookOrder: `line#${line.bookedOn}#${line.id}` })

/** Notes the file as imported, after all of its lines: an import that broke off is done again, line by line, and books nothing twice. */
export const noteFile = async (file: ImportedFile, statement: Statement, actor: ActorRecord): Promise<boolean> => {
  const entry = nextEntry(emptyHead, {
    event: 'statement.imported',
    subject: `statement#${file.fileId}`,
    actor,
    at: file.importedAt,
    facts: { book: file.book, account: file.account, lines: file.lines, from: file.from, until: file.until, format: statement.format },
  })
  const refused = await transact([putNew(TABLE_LEDGER, { pk: `statement#${file.fileId}`, sk: 'statement', ...file }), append(entry)])
  return refused === undefined
}

export const findLine = async (id: string): Promise<BankLine | undefined> => {
  const item = await getItem(TABLE_LEDGER, { pk: `line#${id}`, sk: 'line' })
  return item && lineItem.parse(item)
}

/** Lines of the books that the bank booked between two days, both included. */
export const linesBetween = async (book: string, from: string, until: string): Promise<BankLine[]> =>
  (
    await queryAll(TABLE_LEDGER, {
      index: 'by-book',
      partition: ['book', book],
      sort: { attribute: 'bookOrder', from: `line#${from}`, to: `line#${until}#~` },
    })
  ).map(item => lineItem.parse(item))
