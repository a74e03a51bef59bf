// Writes the receipt as a sealed PDF, once, and makes sure that the key it verifies with is public.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { findCourt } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import { filingIdOf } from './filing.ts'
import { findFiling } from './filing-store.ts'
import { publishKeys } from './keys-publisher.ts'
import { receiptPdfKey, storeReceipt } from './paper-store.ts'
import { compactOf } from './receipt.ts'
import { receiptPaper } from './receipt-paper.ts'
import { renderReceipt } from './receipt-pdf.ts'
import { digestToSeal, sealed, withStatement } from './receipt-seal.ts'
import { receiptLink, sealedStatement } from './sealed-statement.ts'
import { findReceipt, noteReceiptPdf } from './submission-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

/** A fresh portal verifies its first receipt at once, without waiting for the daily publication. */
let keysArePublic = false

const publishKeysOnce = async (): Promise<void> => {
  if (keysArePublic) return
  await publishKeys()
  keysArePublic = true
}

export const handler = journalWorker('render-receipt', async ({ subject }) => {
  const id = filingIdOf(subject) ?? refuse('invalid', 'filing.missing', { subject })
  const [filing, receipt, directory] = await Promise.all([findFiling(id), findReceipt(id), courtDirectory(), publishKeysOnce()])
  if (filing === undefined || receipt === undefined || receipt.pdf !== null) return
  const { statement, next, signature } = receipt
  const court = findCourt(directory, statement.courtCode)
  const courtName = (filing.language === 'vi' ? court?.nameVi : court?.nameEn) ?? statement.courtCode
  const statementSealed = sealedStatement(await compactOf(statement), signature)
  const link = receiptLink(PORTAL_ORIGIN, statementSealed)
  const { bytes } = await renderReceipt(receiptPaper({ statement, link, next, courtName, language: filing.language }), statement.receivedAt)
  const unsealed = withStatement(bytes, statementSealed)
  const key = receiptPdfKey(id)
  const pdf = await storeReceipt(key, sealed(unsealed, receiptKeyId, await signWithReceiptKey(await digestToSeal(unsealed))))
  await noteReceiptPdf(id, { key, versionId: pdf.versionId, sha256: pdf.sha256, sizeBytes: pdf.sizeBytes })
})
