// Refunds, in the table of fees (layout: order-store.ts). by-collector: `<book>#refund#open` or `#closed`; by-payer: `order#<id>`, its refunds.
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putNew, putVersion, queryAll, queryPage, transact, type Write } from '../platform/table.ts'
import { accounts } from './ledger.ts'
import { actorItem, dayItem, headItem, railItem } from './order-item.ts'
import { type Refund, type RefundChange, refundCauses, refundStates, refundSubject } from './refund.ts'

const { TABLE_FEES } = settings('TABLE_FEES')

const refundItem: z.ZodMiniType<Refund> = z.object({
  id: z.string(),
  version: z.int(),
  head: headItem,
  cause: z.enum(refundCauses),
  state: z.enum(refundStates),
  book: z.string(),
  orderId: z.nullable(z.string()),
  workItemId: z.nullable(z.string()),
  from: z.enum(accounts),
  rail: railItem,
  factId: z.string(),
  amount: z.int(),
  currency: z.string(),
  decision: z.nullable(z.object({ number: z.string(), signedOn: dayItem, text: z.string() })),
  payTo: z.string(),
  createdAt: z.string(),
  enteredBy: actorItem,
  approvedBy: z.nullable(actorItem),
  railRefundId: z.nullable(z.string()),
  execution: z.nullable(z.object({ how: z.enum(['own-rail', 'transfer', 'counter']), reference: z.string(), paidOn: dayItem })),
  round: z.int(),
})

const keyOf = (id: string) => ({ pk: refundSubject(id), sk: 'refund' })

const isClosed = (refund: Refund): boolean => refund.state === 'done' || refund.state === 'rejected'

const itemOf = (refund: Refund): Item & { version: number } => ({
  ...keyOf(refund.id),
  ...refund,
  collectorQueue: `${refund.book}#refund#${isClosed(refund) ? 'closed' : 'open'}`,
  sortedBy: refund.createdAt,
  ...(refund.orderId === null ? {} : { payerKey: `order#${refund.orderId}` }),
})

/** Refund first, journal second. */
export const newRefundWrites = ({ refund, happening }: RefundChange): { refund: Refund; writes: Write[] } => {
  const entry = nextEntry(refund.head, happening)
  const stored: Refund = { ...refund, head: headOf(entry) }
  return { refund: stored, writes: [putNew(TABLE_FEES, itemOf(stored)), append(entry)] }
}

export const refundWrites = ({ refund, happening }: RefundChange): { refund: Refund; writes: Write[] } => {
  const entry = nextEntry(refund.head, happening)
  const next: Refund = { ...refund, version: refund.version + 1, head: headOf(entry) }
  return { refund: next, writes: [putVersion(TABLE_FEES, itemOf(next)), append(entry)] }
}

/** Refuses `refund.changed-meanwhile`. */
export const saveRefund = async (change: RefundChange, others: readonly Write[] = []): Promise<Refund> => {
  const { refund, writes } = refundWrites(change)
  return (await transact([...writes, ...others])) === undefined ? refund : refuse('conflict', 'refund.changed-meanwhile')
}

export const findRefund = async (id: string): Promise<Refund | undefined> => {
  const item = await getItem(TABLE_FEES, keyOf(id))
  return item && refundItem.parse(item)
}

/** Refuses `refund.missing`, also for refunds of other books, and `refund.changed-meanwhile` for another version than was seen. */
export const getBookRefund = async (id: string, book: string, seenVersion: number): Promise<Refund> => {
  const refund = await findRefund(id)
  if (refund?.book !== book) return refuse('missing', 'refund.missing')
  return refund.version === seenVersion ? refund : refuse('conflict', 'refund.changed-meanwhile', { version: refund.version })
}

export const pageOfRefunds = async (book: string, queue: 'open' | 'closed', next?: string): Promise<Page<Refund>> => {
  const page = await queryPage(TABLE_FEES, {
    index: 'by-collector',
    partition: ['collectorQueue', `${book}#refund#${queue}`],
    descending: queue === 'closed',
    limit: 50,
    next,
  })
  return { items: page.items.map(item => refundItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

export const refundsOfOrder = async (orderId: string): Promise<Refund[]> =>
  (await queryAll(TABLE_FEES, { index: 'by-payer', partition: ['payerKey', `order#${orderId}`] }))
    .filter(item => String(item.pk).startsWith('refund#'))
    .map(item => refundItem.parse(item))
