// Everything that hangs together with an order, a code, a reference, a payment, a bank line or a receipt of one's own books, both ways.
import { historyOf } from '../filings/filing-view.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { history } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { bookOrder, refundView, workItemView } from './book-view.ts'
import type { Trace } from './books-form.ts'
import { bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { findPayment, hangingOn } from './ledger-store.ts'
import { receiptId } from './official-receipt.ts'
import { orderSubject } from './order.ts'
import { readOrderCode } from './order-code.ts'
import { attemptsOf } from './order-store.ts'
import { attemptView } from './order-view.ts'
import { findCancellation, findOfficialReceipt } from './receipt-store.ts'
import { receiptSummary } from './receipt-summary.ts'
import { refundsOfOrder } from './refund-store.ts'
import { findLine } from './statement-store.ts'
import { traced } from './trace-store.ts'
import { hangingView, receiptNumbers } from './trace-view.ts'
import { findWorkItem, workItemsOfOrder } from './work-item-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

const receiptOf = async ({ series, number }: { series: string; number: number }): Promise<Trace['receipts']> => {
  const [receipt, cancellation] = await Promise.all([findOfficialReceipt(series, number), findCancellation(series, number)])
  if (receipt === undefined) return []
  const summary = await receiptSummary(receipt, { cancellation, origin: PORTAL_ORIGIN, pdfUrl: undefined })
  return [{ ...summary, id: receiptId(series, number), orderId: receipt.orderId, may: cancellation ? [] : ['cancel'] }]
}

const linesOf = async (factIds: readonly string[]): Promise<Trace['lines']> => {
  const found = await Promise.all(factIds.filter(id => id.startsWith('bl_')).map(findLine))
  return found
    .filter(line => line !== undefined)
    .map(({ id, account, bookedOn, amount, content, fileId }) => ({ lineId: id, account, bookedOn, amountVnd: amount, content, fileId }))
}

/** Money that belongs to no order yet: itself, its line and its work item. */
const withoutOrder = async (factId: string, book: string, seen: Parameters<typeof workItemView>[1], now: string): Promise<Trace> => {
  const payment = await findPayment(factId)
  if (payment?.book !== book) return refuse('missing', 'trace.nothing-found')
  const item = payment.workItemId === null ? undefined : await findWorkItem(payment.workItemId)
  return {
    ...{ attempts: [], events: [], entries: [], receipts: [], refunds: [], history: [] },
    facts: [payment.fact],
    lines: await linesOf([factId]),
    workItems: item ? [workItemView(item, seen, now)] : [],
  }
}

export const handler = httpFunction(routes.tracePayment, {}, async ({ path, actor, now }) => {
  const book = bookOf(actor)
  const asked = (path.id ?? '').trim()
  const { order, factIds } = await traced(asked, readOrderCode(asked))
  const [factId] = factIds
  if (order === undefined && factId !== undefined) return ok(await withoutOrder(factId, book, actor, now))
  if (order?.book !== book) return refuse('missing', 'trace.nothing-found')
  const [attempts, items, refunds, hanging, entries] = await Promise.all([
    attemptsOf(order.id),
    workItemsOfOrder(order.id),
    refundsOfOrder(order.id),
    hangingOn(order.id),
    history(orderSubject(order.id)),
  ])
  const seen = hangingView(hanging)
  return ok({
    ...seen,
    order: bookOrder(order, collectorIn(collectors, book), actor),
    attempts: attempts.map(attempt => attemptView(attempt, order)),
    lines: await linesOf(seen.facts.map(fact => fact.factId)),
    receipts: (await Promise.all(receiptNumbers(hanging).map(receiptOf))).flat(),
    workItems: items.map(item => workItemView(item, actor, now)),
    refunds: refunds.map(refund => refundView(refund, actor)),
    history: historyOf(entries),
  } satisfies Trace)
})
