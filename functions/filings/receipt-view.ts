// The receipt as the filer's page shows it.
import type { ReceiptView } from './filing-form.ts'
import type { Receipt } from './filing-item.ts'
import { compactOf } from './receipt.ts'
import { receiptLink, sealedStatement } from './sealed-statement.ts'

/** The link that the QR code carries. */
export const linkOf = async ({ statement, signature }: Receipt, origin: string): Promise<string> =>
  receiptLink(origin, sealedStatement(await compactOf(statement), signature))

/** `pdfUrl` once the worker has written it. */
export const receiptView = async (filingId: string, receipt: Receipt, origin: string, pdfUrl?: string): Promise<ReceiptView> => ({
  filingId,
  statement: receipt.statement,
  signature: { keyId: receipt.keyId, algorithm: 'ES256', value: receipt.signature },
  link: await linkOf(receipt, origin),
  next: receipt.next,
  ...(receipt.pdf && pdfUrl ? { pdf: { url: pdfUrl, sha256: receipt.pdf.sha256 } } : {}),
})
