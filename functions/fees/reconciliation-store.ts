// Reconciliations: the present state of each day in the table of fees (`reconciliation#<book>` / `<day>`), every prepared report in the ledger's.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { CivilDate } from '../kernel/civil-date.ts'
import { canonicalJson } from '../kernel/event.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Page, putNew, putVersion, queryPage, transact, type Write } from '../platform/table.ts'
import { accounts, entryKinds } from './ledger.ts'
import { actorItem, dayItem, headItem, railItem } from './order-item.ts'
import { isFinal, type Reconciliation, type ReconciliationChange, type Report, reconciliationStates } from './reconciliation.ts'
import { workItemReasons } from './work-item.ts'

const { TABLE_FEES, TABLE_LEDGER } = settings('TABLE_FEES', 'TABLE_LEDGER')

const balance = z.object({ account: z.enum(accounts), currency: z.string(), debit: z.int(), credit: z.int() })

const reportItem: z.ZodMiniType<Report> = z.object({
  opening: z.array(balance),
  closing: z.array(balance),
  movements: z.array(z.object({ kind: z.enum(entryKinds), currency: z.string(), count: z.int(), amount: z.int() })),
  matched: z.int(),
  healed: z.int(),
  found: z.int(),
  findings: z.array(
    z.object({
      reason: z.enum(workItemReasons),
      rail: z.nullable(railItem),
      factId: z.string(),
      orderId: z.nullable(z.string()),
      amount: z.int(),
      currency: z.string(),
      amountThere: z.nullable(z.int()),
      workItemId: z.string(),
    }),
  ),
})

const reconciliationItem: z.ZodMiniType<Reconciliation> = z.object({
  book: z.string(),
  day: dayItem,
  version: z.int(),
  head: headItem,
  state: z.enum(reconciliationStates),
  requestedBy: actorItem,
  requestedAt: z.string(),
  preparedAt: z.nullable(z.string()),
  report: z.nullable(reportItem),
  sha256: z.string(),
  reviews: z.array(z.object({ by: actorItem, at: z.string(), note: z.string() })),
})

const keyOf = (book: string, day: string) => ({ pk: `reconciliation#${book}`, sk: day })

export const findReconciliation = async (book: string, day: string): Promise<Reconciliation | undefined> => {
  const item = await getItem(TABLE_FEES, keyOf(book, day))
  return item && reconciliationItem.parse(item)
}

export const reportDigest = (report: Report): string => createHash('sha256').update(canonicalJson(report)).digest('hex')

const changed = ({ reconciliation, happening }: ReconciliationChange, isNew: boolean): { next: Reconciliation; writes: Write[] } => {
  const entry = nextEntry(reconciliation.head, happening)
  const next: Reconciliation = { ...reconciliation, version: isNew ? 1 : reconciliation.version + 1, head: headOf(entry) }
  const item = { ...keyOf(next.book, next.day), ...next }
  return { next, writes: [isNew ? putNew(TABLE_FEES, item) : putVersion(TABLE_FEES, item), append(entry)] }
}

/** Undefined when someone else changed it meanwhile. */
export const saveReconciliation = async (change: ReconciliationChange, isNew: boolean): Promise<Reconciliation | undefined> => {
  const { next, writes } = changed(change, isNew)
  return (await transact(writes)) === undefined ? next : undefined
}

/** A prepared report is also kept as it is, for good. Undefined when someone else changed it meanwhile. */
export const savePrepared = async (change: ReconciliationChange): Promise<Reconciliation | undefined> => {
  const { next, writes } = changed(change, false)
  const { book, day, version, report, sha256, preparedAt } = next
  const kept = { pk: `report#${book}#${day}`, sk: String(version).padStart(6, '0'), report, sha256, preparedAt }
  return (await transact([...writes, putNew(TABLE_LEDGER, kept)])) === undefined ? next : undefined
}

/** Latest day first. */
export const pageOfReconciliations = async (book: string, next?: string): Promise<Page<Reconciliation>> => {
  const page = await queryPage(TABLE_FEES, {
    partition: ['pk', `reconciliation#${book}`],
    descending: true,
    limit: 40,
    next,
  })
  return { items: page.items.map(item => reconciliationItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/** The last of the days before this one that is closed for good: its closing is where a balance may start from. */
export const lastFinalBefore = async (book: string, day: CivilDate): Promise<Reconciliation | undefined> => {
  const page = await queryPage(TABLE_FEES, {
    partition: ['pk', `reconciliation#${book}`],
    sort: { attribute: 'sk', to: day },
    descending: true,
    limit: 10,
  })
  return page.items.map(item => reconciliationItem.parse(item)).find(each => each.day < day && isFinal(each))
}
