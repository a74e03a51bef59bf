// The series of one's own books and the receipts of one of them: every number, the last first, cancelled ones with their reason.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import type { BookReceiptPage } from './books-form.ts'
import { bookOf } from './collector.ts'
import { receiptId } from './official-receipt.ts'
import { type Numbered, pageOfSeries, seriesOfBook } from './receipt-store.ts'
import { receiptSummary } from './receipt-summary.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

const shown = async ({ receipt, cancellation }: Numbered): Promise<BookReceiptPage['receipts'][number]> => ({
  ...(await receiptSummary(receipt, { cancellation, origin: PORTAL_ORIGIN, pdfUrl: undefined })),
  id: receiptId(receipt.series, receipt.number),
  orderId: receipt.orderId,
  may: cancellation ? [] : ['cancel'],
})

export const handler = httpFunction(routes.listReceipts, {}, async ({ actor, query }) => {
  const found = await seriesOfBook(bookOf(actor))
  // Official receipts before confirmations, the latest year first.
  const series = [...found.filter(each => each.kind === 'receipt'), ...found.filter(each => each.kind === 'confirmation')]
  const asked = series.find(each => each.id === query.series) ?? series[0]
  const page = asked ? await pageOfSeries(asked.id, query.next) : { items: [] }
  return ok({
    series: series.map(({ id, kind, form, symbol, year, last }) => ({ id, kind, form, symbol, year, last })),
    receipts: await Promise.all(page.items.map(shown)),
    ...(page.next ? { next: page.next } : {}),
  } satisfies BookReceiptPage)
})
