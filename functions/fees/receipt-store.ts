// Official receipts: numbers without gaps, given in the transaction that uses them. Receipts and cancellations lie in the ledger's table (layout:
// ledger-store.ts) and never change; the series with its last number lies in the table of fees (`series#<id>`, by-collector `<book>#series`).
import * as z from 'zod/mini'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putNew, putVersion, queryAll, queryPage, transact, type Write } from '../platform/table.ts'
import {
  type Cancellation,
  issuedHappening,
  type OfficialReceipt,
  printedNumber,
  type ReceiptHappening,
  receiptKinds,
  type Series,
} from './official-receipt.ts'
import type { Order } from './order.ts'
import { orderKinds } from './order.ts'
import { actorItem, headItem, railItem } from './order-item.ts'
import { findOrder, putOrder } from './order-store.ts'

const { TABLE_FEES, TABLE_LEDGER } = settings('TABLE_FEES', 'TABLE_LEDGER')

const seriesItem: z.ZodMiniType<Series> = z.object({
  id: z.string(),
  version: z.int(),
  head: headItem,
  book: z.string(),
  kind: z.enum(receiptKinds),
  form: z.string(),
  symbol: z.string(),
  year: z.int(),
  last: z.int(),
})

const receiptItem: z.ZodMiniType<OfficialReceipt> = z.object({
  series: z.string(),
  number: z.int(),
  kind: z.enum(receiptKinds),
  orderId: z.string(),
  statement: z.object({
    v: z.literal(2),
    what: z.enum(receiptKinds),
    form: z.string(),
    symbol: z.string(),
    number: z.string(),
    book: z.string(),
    collector: z.string(),
    payer: z.string(),
    amountVnd: z.int(),
    amountInWords: z.string(),
    paidFor: z.enum(orderKinds),
    basis: z.string(),
    article: z.string(),
    courtCode: z.string(),
    caseName: z.string(),
    orderCode: z.string(),
    rail: railItem,
    paidOn: z.string(),
    issuedAt: z.string(),
  }),
  keyId: z.string(),
  signature: z.string(),
  issuedAt: z.string(),
  replaces: z.nullable(z.int()),
})

const cancellationItem: z.ZodMiniType<Cancellation> = z.object({
  series: z.string(),
  number: z.int(),
  reason: z.string(),
  by: actorItem,
  at: z.string(),
  replacedBy: z.nullable(z.int()),
})

type NewSeries = Omit<Series, 'version' | 'head' | 'last'>

const seriesKey = (id: string) => ({ pk: `series#${id}`, sk: 'series' })
const receiptKey = (series: string, number: number) => ({ pk: `receipts#${series}`, sk: printedNumber(number) })

export const findSeries = async (id: string): Promise<Series | undefined> => {
  const item = await getItem(TABLE_FEES, seriesKey(id))
  return item && seriesItem.parse(item)
}

/** The series as it stands; one that has given no number yet stands at zero. */
const seriesNow = async (series: NewSeries): Promise<Series> =>
  (await findSeries(series.id)) ?? { ...series, version: 0, head: emptyHead, last: 0 }

const putSeries = (series: Series): Write => {
  const item = { ...seriesKey(series.id), ...series, collectorQueue: `${series.book}#series`, sortedBy: `${series.year}#${series.id}` }
  return series.version === 1 ? putNew(TABLE_FEES, item) : putVersion(TABLE_FEES, item)
}

const putReceipt = (receipt: OfficialReceipt): Write =>
  putNew(TABLE_LEDGER, {
    ...receiptKey(receipt.series, receipt.number),
    ...receipt,
    order: `order#${receipt.orderId}`,
    orderOrder: `${receipt.issuedAt}#receipt`,
  })

const putCancellation = (cancellation: Cancellation, orderId: string): Write => {
  const { pk, sk } = receiptKey(cancellation.series, cancellation.number)
  const order = { order: `order#${orderId}`, orderOrder: `${cancellation.at}#cancellation` }
  return putNew(TABLE_LEDGER, { pk, sk: `${sk}#cancelled`, ...cancellation, ...order })
}

export const findOfficialReceipt = async (series: string, number: number): Promise<OfficialReceipt | undefined> => {
  const item = await getItem(TABLE_LEDGER, receiptKey(series, number))
  return item && receiptItem.parse(item)
}

export const findCancellation = async (series: string, number: number): Promise<Cancellation | undefined> => {
  const { pk, sk } = receiptKey(series, number)
  const item = await getItem(TABLE_LEDGER, { pk, sk: `${sk}#cancelled` })
  return item && cancellationItem.parse(item)
}

/** Messages of one series come one after the other; an accountant who cancels is the only other writer. */
const attempts = 10

/**
 * Gives the next number of the series to a receipt of the order, signed by `write`. Answers the receipt that the order already has, if it has one:
 * series, receipt, order and journal are one transaction.
 */
export const issueReceipt = async (
  orderId: string,
  series: NewSeries,
  write: (order: Order, number: number) => Promise<Omit<OfficialReceipt, 'number' | 'series' | 'kind' | 'orderId' | 'replaces'>>,
): Promise<OfficialReceipt | undefined> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const [order, now] = await Promise.all([findOrder(orderId), seriesNow(series)])
    if (order === undefined) return undefined
    if (order.receipt !== null) return findOfficialReceipt(order.receipt.series, order.receipt.number)
    const number = now.last + 1
    const receipt: OfficialReceipt = {
      ...(await write(order, number)),
      series: series.id,
      number,
      kind: series.kind,
      orderId,
      replaces: null,
    }
    const entry = nextEntry(now.head, issuedHappening(receipt))
    const refused = await transact([
      putSeries({ ...now, version: now.version + 1, last: number, head: headOf(entry) }),
      putReceipt(receipt),
      putOrder({ ...order, receipt: { series: series.id, number } }),
      append(entry),
    ])
    if (refused === undefined) return receipt
  }
  throw new Error(`receipt-store: ${series.id} changes faster than it can be read`)
}

/**
 * Cancels a number, and gives the next one to its replacement when there is one. Refuses `receipt.already-cancelled`, `receipt.series-busy`.
 */
export const replaceReceipt = async (
  receipt: OfficialReceipt,
  told: (replacedBy: number | null) => { cancellation: Cancellation; happening: ReceiptHappening },
  write: ((order: Order, number: number) => Promise<Pick<OfficialReceipt, 'statement' | 'keyId' | 'signature' | 'issuedAt'>>) | undefined,
): Promise<{ cancellation: Cancellation; replacement: OfficialReceipt | undefined }> => {
  const { series: seriesId, number, orderId, kind } = receipt
  for (let tried = 0; tried < attempts; tried += 1) {
    const [order, series, earlier] = await Promise.all([findOrder(orderId), findSeries(seriesId), findCancellation(seriesId, number)])
    if (earlier) return refuse('conflict', 'receipt.already-cancelled')
    if (order === undefined || series === undefined) throw new Error(`receipt-store: ${seriesId} ${number} hangs in the air`)
    const replacedBy = write ? series.last + 1 : null
    const { cancellation, happening } = told(replacedBy)
    const cancelled = nextEntry(series.head, happening)
    const replacement: OfficialReceipt | undefined =
      write && replacedBy !== null
        ? { ...(await write(order, replacedBy)), series: seriesId, number: replacedBy, kind, orderId, replaces: number }
        : undefined
    const issued = replacement && nextEntry(headOf(cancelled), issuedHappening(replacement, happening.actor))
    const refused = await transact([
      putSeries({ ...series, version: series.version + 1, last: replacedBy ?? series.last, head: headOf(issued ?? cancelled) }),
      putCancellation(cancellation, orderId),
      append(cancelled),
      ...(replacement && issued
        ? [putReceipt(replacement), append(issued), putOrder({ ...order, receipt: { series: seriesId, number: replacement.number } })]
        : []),
    ])
    if (refused === undefined) return { cancellation, replacement }
  }
  return refuse('busy', 'receipt.series-busy')
}

/** The series of the books, the latest year first. */
export const seriesOfBook = async (book: string): Promise<Series[]> =>
  (await queryAll(TABLE_FEES, { index: 'by-collector', partition: ['collectorQueue', `${book}#series`], descending: true })).map(item =>
    seriesItem.parse(item),
  )

export interface Numbered {
  receipt: OfficialReceipt
  cancellation: Cancellation | undefined
}

const isCancellation = (item: Item): boolean => String(item.sk).endsWith('#cancelled')

/** A number stands under itself; what belongs to it (its cancellation, its paper) under the number and a word. */
const isReceipt = (item: Item): boolean => !String(item.sk).includes('#')

/** Receipts of a series from the last number down, each with its cancellation. */
export const pageOfSeries = async (series: string, next?: string): Promise<Page<Numbered>> => {
  const page = await queryPage(TABLE_LEDGER, { partition: ['pk', `receipts#${series}`], descending: true, limit: 60, next })
  const cancelled = page.items.filter(isCancellation).map(item => cancellationItem.parse(item))
  const items = page.items
    .filter(isReceipt)
    .map(item => receiptItem.parse(item))
    .map(receipt => ({ receipt, cancellation: cancelled.find(each => each.number === receipt.number) }))
  return { items, ...(page.next ? { next: page.next } : {}) }
}
