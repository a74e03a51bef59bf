// Work items of the accountants, in the table of fees (layout: order-store.ts). by-collector: `<book>#work-item#open` or `#closed`, oldest first.
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putNew, putVersion, queryAll, queryPage, transact, type Write } from '../platform/table.ts'
import { digestId } from './digest.ts'
import { actorItem, headItem, railItem } from './order-item.ts'
import { type WorkItem, type WorkItemChange, workItemKinds, workItemReasons, workItemStates, workItemSubject } from './work-item.ts'

const { TABLE_FEES } = settings('TABLE_FEES')

const saidBy = { by: actorItem, at: z.string(), reason: z.string(), agreed: z._default(z.nullable(actorItem), null) }

const workItemItem: z.ZodMiniType<WorkItem> = z.object({
  id: z.string(),
  version: z.int(),
  head: headItem,
  kind: z.enum(workItemKinds),
  reason: z.enum(workItemReasons),
  book: z.string(),
  state: z.enum(workItemStates),
  rail: z.nullable(railItem),
  factId: z.string(),
  orderId: z.nullable(z.string()),
  attemptId: z.nullable(z.string()),
  amount: z.int(),
  currency: z.string(),
  remaining: z.int(),
  note: z.string(),
  createdAt: z.string(),
  proposal: z.nullable(
    z.discriminatedUnion('what', [
      z.object({
        what: z.literal('apply'),
        orderId: z.string(),
        orderCode: z._default(z.string(), ''),
        together: z._default(z.array(z.string()), []),
        ...saidBy,
      }),
      z.object({ what: z.literal('return'), amount: z.int(), payTo: z.string(), ...saidBy }),
      z.object({ what: z.literal('payout'), payoutId: z.string(), ...saidBy }),
      z.object({ what: z.literal('correct'), ...saidBy }),
    ]),
  ),
  appliedTo: z.array(z.string()),
  refundIds: z.array(z.string()),
  closed: z.nullable(
    z.object({
      by: actorItem,
      at: z.string(),
      how: z.enum(['applied', 'returned', 'matched', 'corrected', 'explained']),
      note: z.string(),
    }),
  ),
})

const keyOf = (id: string) => ({ pk: workItemSubject(id), sk: 'item' })

const itemOf = (item: WorkItem): Item & { version: number } => ({
  ...keyOf(item.id),
  ...item,
  collectorQueue: `${item.book}#work-item#${item.state === 'closed' ? 'closed' : 'open'}`,
  sortedBy: item.closed?.at ?? item.createdAt,
  ...(item.orderId === null ? {} : { payerKey: `order#${item.orderId}` }),
})

/** What tells the collector of a paper receipt at the court: one for each order. */
export const paperReceiptItemId = (orderId: string): string => digestId('receipt-at-court', orderId)

/** Put once: an item is opened under a name that comes from what it is about. */
export const newWorkItemWrites = ({ item, happening }: WorkItemChange): Write[] => {
  const entry = nextEntry(item.head, happening)
  return [putNew(TABLE_FEES, itemOf({ ...item, head: headOf(entry) })), append(entry)]
}

/** False when it was opened before. */
export const openOnce = async (change: WorkItemChange): Promise<boolean> => (await transact(newWorkItemWrites(change))) === undefined

export const workItemWrites = ({ item, happening }: WorkItemChange): { item: WorkItem; writes: Write[] } => {
  const entry = nextEntry(item.head, happening)
  const next: WorkItem = { ...item, version: item.version + 1, head: headOf(entry) }
  return { item: next, writes: [putVersion(TABLE_FEES, itemOf(next)), append(entry)] }
}

/** Refuses `work-item.changed-meanwhile`. */
export const saveWorkItem = async (change: WorkItemChange, others: readonly Write[] = []): Promise<WorkItem> => {
  const { item, writes } = workItemWrites(change)
  return (await transact([...writes, ...others])) === undefined ? item : refuse('conflict', 'work-item.changed-meanwhile')
}

export const findWorkItem = async (id: string): Promise<WorkItem | undefined> => {
  const item = await getItem(TABLE_FEES, keyOf(id))
  return item && workItemItem.parse(item)
}

/** Refuses `work-item.missing`, also for items of other books, and `work-item.changed-meanwhile` for another version than was seen. */
export const getBookWorkItem = async (id: string, book: string, seenVersion: number): Promise<WorkItem> => {
  const item = await findWorkItem(id)
  if (item?.book !== book) return refuse('missing', 'work-item.missing')
  return item.version === seenVersion ? item : refuse('conflict', 'work-item.changed-meanwhile', { version: item.version })
}

export const pageOfWorkItems = async (book: string, queue: 'open' | 'closed', next?: string): Promise<Page<WorkItem>> => {
  const page = await queryPage(TABLE_FEES, {
    index: 'by-collector',
    partition: ['collectorQueue', `${book}#work-item#${queue}`],
    descending: queue === 'closed',
    limit: 50,
    next,
  })
  return { items: page.items.map(item => workItemItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/** Every open item of the books, oldest first. */
export const openWorkItems = async (book: string): Promise<WorkItem[]> =>
  (await queryAll(TABLE_FEES, { index: 'by-collector', partition: ['collectorQueue', `${book}#work-item#open`] })).map(item =>
    workItemItem.parse(item),
  )

/** Items that name this order, as it was paid for or applied to. */
export const workItemsOfOrder = async (orderId: string): Promise<WorkItem[]> =>
  (await queryAll(TABLE_FEES, { index: 'by-payer', partition: ['payerKey', `order#${orderId}`] }))
    .filter(item => String(item.pk).startsWith('work-item#'))
    .map(item => workItemItem.parse(item))
