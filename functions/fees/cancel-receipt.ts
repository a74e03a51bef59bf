// A receipt that was issued wrongly is cancelled: its number stays, with the reason and, where asked, the number that replaces it.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { receiptCancellationForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { collectors } from './collector-store.ts'
import { cancelReceipt, readReceiptId } from './official-receipt.ts'
import { findOfficialReceipt, findSeries, replaceReceipt } from './receipt-store.ts'
import { receiptSummary } from './receipt-summary.ts'
import { writtenReceipt } from './receipt-writing-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = httpFunction(routes.cancelReceipt, { body: receiptCancellationForm }, async ({ body, path, actor, now }) => {
  const asked = readReceiptId(path.number ?? '') ?? refuse('missing', 'receipt.missing')
  const [receipt, series] = await Promise.all([findOfficialReceipt(asked.series, asked.number), findSeries(asked.series)])
  if (receipt === undefined || series?.book !== bookOf(actor)) return refuse('missing', 'receipt.missing')
  const { cancellation, replacement } = await replaceReceipt(
    receipt,
    replacedBy => cancelReceipt(receipt, { reason: body.reason, replacedBy }, actor, now),
    body.replace ? writtenReceipt(collectors, series, now) : undefined,
  )
  const at = { origin: PORTAL_ORIGIN, pdfUrl: undefined }
  return ok({
    cancelled: await receiptSummary(receipt, { ...at, cancellation }),
    ...(replacement ? { replacement: await receiptSummary(replacement, { ...at, cancellation: undefined }) } : {}),
  })
})
