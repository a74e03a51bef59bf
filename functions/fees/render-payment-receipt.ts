// Writes the paper of a receipt as a sealed PDF, once.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { digestToSeal, sealed, withStatement } from '../filings/receipt-seal.ts'
import { findCourt } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import { paymentPaper } from './payment-paper.ts'
import { findPaper, storePaper } from './payment-paper-store.ts'
import { renderPaymentReceipt } from './payment-pdf.ts'
import { paymentLink, sealedPayment } from './payment-statement.ts'
import { findOfficialReceipt } from './receipt-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = journalWorker('render-payment-receipt', async ({ subject, facts }) => {
  const series = subject.replace(/^receipt-series#/, '')
  const receipt = (await findOfficialReceipt(series, Number(facts.number))) ?? refuse('missing', 'receipt.missing', { subject })
  const [paper, directory] = await Promise.all([findPaper(receipt), courtDirectory()])
  if (paper) return
  const { statement, signature, issuedAt } = receipt
  const courtName = findCourt(directory, statement.courtCode)?.nameVi ?? statement.courtCode
  const link = await paymentLink(PORTAL_ORIGIN, statement, signature)
  const bytes = await renderPaymentReceipt(paymentPaper(statement, courtName), link, issuedAt)
  const unsealed = withStatement(bytes, await sealedPayment(statement, signature))
  await storePaper(receipt, sealed(unsealed, receiptKeyId, await signWithReceiptKey(await digestToSeal(unsealed))))
})
