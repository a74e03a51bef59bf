// A clerk's resolution of an e-mail: the record in the table of notices (layout: notice-store.ts) and its journal entry, in one transaction.
import type { JournalEntry } from '../kernel/event.ts'
import { append } from '../platform/journal.ts'
import { transact } from '../platform/table.ts'
import type { Mailing } from './mailing.ts'
import { putMailing } from './notice-store.ts'

/** False when something was heard of the e-mail meanwhile, or it was resolved before. */
export const saveResolution = async (mailing: Mailing, entry: JournalEntry): Promise<boolean> =>
  (await transact([putMailing(mailing), append(entry)])) === undefined
