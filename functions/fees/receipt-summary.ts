// A receipt of payment as pages show it.
import type { ReceiptSummary } from './fees-form.ts'
import { type Cancellation, type OfficialReceipt, printedNumber } from './official-receipt.ts'
import { paymentLink } from './payment-statement.ts'

export const receiptSummary = async (
  receipt: OfficialReceipt,
  { cancellation, origin, pdfUrl }: { cancellation: Cancellation | undefined; origin: string; pdfUrl: string | undefined },
): Promise<ReceiptSummary> => ({
  kind: receipt.kind,
  form: receipt.statement.form,
  symbol: receipt.statement.symbol,
  number: printedNumber(receipt.number),
  issuedAt: receipt.issuedAt,
  amountVnd: receipt.statement.amountVnd,
  amountInWords: receipt.statement.amountInWords,
  link: await paymentLink(origin, receipt.statement, receipt.signature),
  ...(pdfUrl ? { pdfUrl } : {}),
  ...(cancellation
    ? {
        cancelled: {
          reason: cancellation.reason,
          ...(cancellation.replacedBy === null ? {} : { replacedBy: printedNumber(cancellation.replacedBy) }),
        },
      }
    : {}),
})
