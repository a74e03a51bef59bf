// Orders and attempts, in the table of fees.
//
// pk                     sk               what                                                          found by
// order#<id>             order            what is owed, in version n                                    key; by-payer; by-collector
// order#<id>             attempt#<id>     one try to pay it                                             key; by-open while open
// code#<code>            marker           the code on the notice is taken, by which order               key
// reference#<TA…>        marker           the reference of a transfer is taken, by which attempt        key
// filing#<id>            order#<id>       the orders of a filing                                        key
// work-item#<id>         item             see work-item-store.ts
// refund#<id>            refund           see refund-store.ts
// series#<id>            series           see receipt-store.ts
// reconciliation#<book>  <day>            see reconciliation-store.ts
//
// by-payer: `person#<subject>` or `number#<digest of the personal number>`, latest first; `order#<id>` for its work items and refunds.
// by-collector: `<book>#<state>`, latest first; `<book>#work-item#…`, `<book>#refund#…`.  by-open: the rail of an open attempt, first to expire first.
// A decision is one transaction: the order under the condition of its version, its journal entry, and what else it makes. Nothing is deleted.
import type { Actor } from '../kernel/actor.ts'
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
import type { Attempt } from './attempt.ts'
import type { Referenced } from './matching.ts'
import { type Order, type OrderChange, type OrderState, orderSubject } from './order.ts'
import { attemptItem, orderItem } from './order-item.ts'
import type { Rail } from './rail-fact.ts'

const { TABLE_FEES } = settings('TABLE_FEES')

const orderKey = (id: string) => ({ pk: orderSubject(id), sk: 'order' })
const attemptKey = (orderId: string, id: string) => ({ pk: orderSubject(orderId), sk: `attempt#${id}` })

const payerKeyOf = ({ payer }: Order): { payerKey?: string } => {
  if (payer.subject !== undefined) return { payerKey: `person#${payer.subject}` }
  return payer.personDigest === undefined ? {} : { payerKey: `number#${payer.personDigest}` }
}

const itemOf = (order: Order): Item & { version: number } => ({
  ...orderKey(order.id),
  ...order,
  ...payerKeyOf(order),
  collectorQueue: `${order.book}#${order.state}`,
  sortedBy: `order#${order.settled?.at ?? order.openedAt ?? order.enteredAt}`,
})

const attemptAsItem = (attempt: Attempt): Item & { version: number } => ({
  ...attemptKey(attempt.orderId, attempt.id),
  ...attempt,
  ...(attempt.state === 'open' ? { openRail: attempt.rail } : {}),
})

export const findOrder = async (id: string): Promise<Order | undefined> => {
  const item = await getItem(TABLE_FEES, orderKey(id))
  return item && orderItem.parse(item)
}

/** Every key under which somebody signed in finds what they owe. `numberDigest`: of the personal number that their identity provider vouches for. */
export const payerKeys = (actor: Actor, numberDigest: string | undefined): string[] => [
  ...[...new Set([actor.subject, ...actor.subjects])].map(subject => `person#${subject}`),
  ...(numberDigest === undefined ? [] : [`number#${numberDigest}`]),
]

/** The order of this payer; for everyone else it does not exist. Refuses `order.missing`. */
export const getOwnOrder = async (id: string, keys: readonly string[]): Promise<Order> => {
  const order = await findOrder(id)
  const key = order && payerKeyOf(order).payerKey
  return order && order.state !== 'proposed' && key !== undefined && keys.includes(key) ? order : refuse('missing', 'order.missing')
}

/** The order in these books; in others it does not exist. Refuses `order.missing`. */
export const getBookOrder = async (id: string, book: string): Promise<Order> => {
  const order = await findOrder(id)
  return order?.book === book ? order : refuse('missing', 'order.missing')
}

const marked = async (pk: string): Promise<Item | undefined> => getItem(TABLE_FEES, { pk, sk: 'marker' })

export const findOrderByCode = async (code: string): Promise<Order | undefined> => {
  const marker = await marked(`code#${code}`)
  return marker && findOrder(String(marker.orderId))
}

export const findReference = async (reference: string): Promise<Referenced | undefined> => {
  const marker = await marked(`reference#${reference}`)
  return marker && { reference, orderId: String(marker.orderId), attemptId: String(marker.attemptId) }
}

/** `exists`: this order was made before (the same event came twice). `code-taken`: one chance in 2^50. */
export type NewOrderOutcome = 'saved' | 'exists' | 'code-taken'

export const saveNewOrder = async ({ order, happening }: OrderChange): Promise<NewOrderOutcome> => {
  const entry = nextEntry(order.head, happening)
  const stored: Order = { ...order, head: headOf(entry) }
  const refused = await transact([
    putNew(TABLE_FEES, itemOf(stored)),
    putNew(TABLE_FEES, { pk: `code#${order.code}`, sk: 'marker', orderId: order.id }),
    append(entry),
    ...(order.filing ? [putNew(TABLE_FEES, { pk: `filing#${order.filing.id}`, sk: orderSubject(order.id), orderId: order.id })] : []),
  ])
  if (refused === undefined) return 'saved'
  return refused.index === 1 ? 'code-taken' : 'exists'
}

/** The writes of a change, order first, journal second; what is put behind them keeps its place in the answer's index. */
export const orderWrites = ({ order, happening }: OrderChange): { order: Order; writes: Write[] } => {
  const entry = nextEntry(order.head, happening)
  const next: Order = { ...order, version: order.version + 1, head: headOf(entry) }
  return { order: next, writes: [putVersion(TABLE_FEES, itemOf(next)), append(entry)] }
}

/** An order that changes without a word in its own journal, because another subject's entry tells of it. */
export const putOrder = (order: Order): Write => putVersion(TABLE_FEES, itemOf({ ...order, version: order.version + 1 }))

export const trySaveOrder = async (
  change: OrderChange,
  others: readonly Write[] = [],
): Promise<{ order: Order; refused: Refused | undefined }> => {
  const { order, writes } = orderWrites(change)
  return { order, refused: await transact([...writes, ...others]) }
}

/** As `trySaveOrder`; refuses `order.changed-meanwhile` when someone else acted first. */
export const saveOrder = async (change: OrderChange, others: readonly Write[] = []): Promise<Order> => {
  const { order, refused } = await trySaveOrder(change, others)
  return refused ? refuse('conflict', 'order.changed-meanwhile', { version: change.order.version }) : order
}

/** A new attempt and, for a transfer, its reference: behind the order that names it as the open one of its rail. */
export const newAttemptWrites = (attempt: Attempt): Write[] => [
  putNew(TABLE_FEES, attemptAsItem(attempt)),
  ...(attempt.transfer
    ? [
        putNew(TABLE_FEES, {
          pk: `reference#${attempt.transfer.reference}`,
          sk: 'marker',
          orderId: attempt.orderId,
          attemptId: attempt.id,
        }),
      ]
    : []),
]

export const findAttempt = async (orderId: string, id: string): Promise<Attempt | undefined> => {
  const item = await getItem(TABLE_FEES, attemptKey(orderId, id))
  return item && attemptItem.parse(item)
}

/** Latest first. */
export const attemptsOf = async (orderId: string): Promise<Attempt[]> => {
  const items = await queryAll(TABLE_FEES, { partition: ['pk', orderSubject(orderId)], sort: { attribute: 'sk', beginsWith: 'attempt#' } })
  return items.map(item => attemptItem.parse(item)).sort((left, right) => (left.createdAt < right.createdAt ? 1 : -1))
}

const attempts = 6

/** Applies a rule to the attempt as it stands, and again when someone else was faster; undefined when it changes nothing. */
export const changeAttempt = async (
  orderId: string,
  id: string,
  rule: (attempt: Attempt) => Attempt | undefined,
): Promise<Attempt | undefined> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const attempt = await findAttempt(orderId, id)
    const changed = attempt && rule(attempt)
    if (changed === undefined) return undefined
    if ((await transact([putVersion(TABLE_FEES, attemptAsItem(changed))])) === undefined) return changed
  }
  throw new Error('order-store: the attempt changes faster than it can be read')
}

/** Open attempts of a rail that expired before this instant. */
export const overdueAttempts = async (rail: Rail, before: string): Promise<Attempt[]> =>
  (await queryAll(TABLE_FEES, { index: 'by-open', partition: ['openRail', rail], sort: { attribute: 'expiresAt', to: before } })).map(
    item => attemptItem.parse(item),
  )

const orders = ({ items, next }: Page<Item>): Page<Order> => ({
  items: items.map(item => orderItem.parse(item)),
  ...(next ? { next } : {}),
})

const pageSize = 50

export const pageOfPayer = async (payerKey: string, next?: string): Promise<Page<Order>> =>
  orders(
    await queryPage(TABLE_FEES, {
      index: 'by-payer',
      partition: ['payerKey', payerKey],
      sort: { attribute: 'sortedBy', beginsWith: 'order#' },
      descending: true,
      limit: pageSize,
      next,
    }),
  )

export const pageOfBook = async (book: string, state: OrderState, next?: string): Promise<Page<Order>> =>
  orders(
    await queryPage(TABLE_FEES, {
      index: 'by-collector',
      partition: ['collectorQueue', `${book}#${state}`],
      descending: true,
      limit: pageSize,
      next,
    }),
  )

/** Every order of a filing. */
export const ordersOfFiling = async (filingId: string): Promise<Order[]> => {
  const pointers = await queryAll(TABLE_FEES, { partition: ['pk', `filing#${filingId}`], sort: { attribute: 'sk', beginsWith: 'order#' } })
  const found = await Promise.all(pointers.map(pointer => findOrder(String(pointer.orderId))))
  return found.filter(order => order !== undefined)
}
