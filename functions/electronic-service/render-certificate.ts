// Writes the certificate of service of one recipient as a sealed PDF, once.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { digestToSeal, sealed, withStatement } from '../filings/receipt-seal.ts'
import { findCourt } from '../kernel/courts.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import { certificatePaper } from './certificate-paper.ts'
import { renderCertificate } from './certificate-pdf.ts'
import { certificateStatement } from './certificate-statement.ts'
import { findCertificate, storeCertificate } from './paper-store.ts'
import { compactCertificate, sealedService, serviceDigest, serviceLink } from './service-statement.ts'
import { findAct, findRecipient } from './service-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = journalWorker('render-certificate', async ({ facts }) => {
  const [code, no] = [String(facts.actId), Number(facts.recipientNo)]
  const [recipient, act, made, directory] = await Promise.all([
    findRecipient(code, no),
    findAct(code),
    findCertificate(code, no),
    courtDirectory(),
  ])
  const statement = recipient && certificateStatement(recipient, act?.document.file?.sha256 ?? '')
  if (statement === undefined || made) return
  const compact = await compactCertificate(statement)
  const statementSealed = sealedService(compact, await signWithReceiptKey(await serviceDigest(compact)))
  const link = serviceLink(PORTAL_ORIGIN, statementSealed)
  const courtName = findCourt(directory, statement.court)?.nameVi ?? statement.court
  const pdf = await renderCertificate(certificatePaper(statement, courtName), link, statement.certifiedAt)
  const unsealed = withStatement(pdf, statementSealed)
  const bytes = sealed(unsealed, receiptKeyId, await signWithReceiptKey(await digestToSeal(unsealed)))
  await storeCertificate(code, no, { bytes, servedOn: statement.servedOn, link, certifiedAt: statement.certifiedAt })
})
