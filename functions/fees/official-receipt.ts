// Receipts without gaps: an official receipt where the collector has an electronic series, else the portal's payment confirmation.
// Every number of a series is explained: issued, or cancelled with its reason and what replaced it.
import { type Actor, type ActorRecord, actorRecord, systemActor } from '../kernel/actor.ts'
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { vndInWords } from '../kernel/money-words.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Collector } from './collector.ts'
import type { Order } from './order.ts'
import type { PaymentStatement } from './payment-statement.ts'

export const receiptKinds = ['receipt', 'confirmation'] as const
export type ReceiptKind = (typeof receiptKinds)[number]

export interface Series {
  id: string
  version: number
  head: JournalHead
  book: string
  kind: ReceiptKind
  form: string
  symbol: string
  year: number
  /** The last number given. */
  last: number
}

export interface OfficialReceipt {
  series: string
  number: number
  kind: ReceiptKind
  orderId: string
  statement: PaymentStatement
  keyId: string
  signature: string
  issuedAt: string
  /** The cancelled number that this one stands for. */
  replaces: number | null
}

export interface Cancellation {
  series: string
  number: number
  reason: string
  by: ActorRecord
  at: string
  replacedBy: number | null
}

export type ReceiptEvent = 'receipt.issued' | 'receipt.cancelled'
export type ReceiptHappening = Happening & { event: ReceiptEvent }

/** The portal's own form of a payment confirmation (xác nhận thanh toán): no tax paper. */
const confirmation = { form: 'XNTT', symbol: 'CC' } as const

/** Collector, form, symbol and year: letters, digits and dashes, so that it can stand in a path. */
const seriesId = (book: string, form: string, symbol: string, year: number): string =>
  [book, form, symbol, String(year)].map(part => part.replace(/[^A-Za-z0-9-]/g, '-')).join('~')

/**
 * The series from which the receipt of this order is numbered in the year of that instant. Cash has its official receipt on paper already, and
 * what goes to the Treasury is receipted by the Treasury: there the portal only confirms.
 */
export const seriesFor = (collector: Collector, order: Order, now: string): Omit<Series, 'version' | 'head' | 'last'> => {
  const year = yearOf(civilDateOf(now))
  const registered = order.settled?.rail === 'counter' || order.payee === 'TREASURY' ? null : collector.electronicSeries
  const kind: ReceiptKind = registered ? 'receipt' : 'confirmation'
  const { form, symbol } = registered ?? confirmation
  return { id: seriesId(collector.book, form, symbol, year), book: collector.book, kind, form, symbol, year }
}

export const seriesSubject = (id: string): string => `receipt-series#${id}`

/** Seven digits, as printed. */
export const printedNumber = (number: number): string => String(number).padStart(7, '0')

/** `<series>~0000001`: one receipt in a path. */
export const receiptId = (series: string, number: number): string => `${series}~${printedNumber(number)}`

/** Undefined for what is no receipt's id. */
export const readReceiptId = (id: string): { series: string; number: number } | undefined => {
  const [, series, number] = /^(.+~\d{4})~(\d{7})$/.exec(id) ?? []
  return series === undefined ? undefined : { series, number: Number(number) }
}

/** What the next number of the series will say. Refuses `order.not-paid`. */
export const statementFor = (
  order: Order,
  series: Pick<Series, 'kind' | 'form' | 'symbol'>,
  number: number,
  { collector, caseName, now }: { collector: Collector; caseName: string; now: string },
): PaymentStatement => {
  if (order.settled === null) return refuse('conflict', 'order.not-paid')
  return {
    v: 2,
    what: series.kind,
    form: series.form,
    symbol: series.symbol,
    number: printedNumber(number),
    book: order.book,
    collector: collector.nameVi,
    payer: order.payer.name,
    amountVnd: order.paidVnd,
    amountInWords: vndInWords(order.paidVnd, 'vi'),
    paidFor: order.kind,
    basis: [order.basis.text, order.basis.number].filter(part => part !== '').join(' – '),
    article: order.basis.article,
    courtCode: order.courtCode,
    caseName,
    orderCode: order.code,
    rail: order.settled.rail,
    paidOn: order.settled.on,
    issuedAt: now,
  }
}

const issuer = systemActor('issue-receipt')

const seriesHappening = (
  event: ReceiptEvent,
  series: string,
  { actor, now }: { actor: ActorRecord; now: string },
  facts: Readonly<Record<string, string | number | null>>,
): ReceiptHappening => ({ event, subject: seriesSubject(series), actor, at: now, facts })

export const issuedHappening = (receipt: OfficialReceipt, actor: ActorRecord = issuer): ReceiptHappening =>
  seriesHappening(
    'receipt.issued',
    receipt.series,
    { actor, now: receipt.issuedAt },
    { number: receipt.number, orderId: receipt.orderId, amountVnd: receipt.statement.amountVnd, replaces: receipt.replaces },
  )

/** The number stays in the series, with who cancelled it and why. Refuses `receipt.reason-missing`. */
export const cancelReceipt = (
  receipt: OfficialReceipt,
  asked: { reason: string; replacedBy: number | null },
  actor: Actor,
  now: string,
): { cancellation: Cancellation; happening: ReceiptHappening } => {
  const reason = asked.reason.trim() === '' ? refuse('invalid', 'receipt.reason-missing') : asked.reason.trim()
  const by = actorRecord(actor)
  const cancellation: Cancellation = { series: receipt.series, number: receipt.number, reason, by, at: now, replacedBy: asked.replacedBy }
  const facts = { number: receipt.number, orderId: receipt.orderId, reason, replacedBy: asked.replacedBy }
  return { cancellation, happening: seriesHappening('receipt.cancelled', receipt.series, { actor: by, now }, facts) }
}
