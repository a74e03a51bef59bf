// Writes the court's paper from its template, signs it and stores it, once; only then can it be served: the message follows the artefact.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { digestToSeal, sealed, withStatement } from '../filings/receipt-seal.ts'
import { systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { findCourt } from '../kernel/courts.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import { mergedPaper, templateNamed } from './document-template.ts'
import { storeServedFile } from './paper-store.ts'
import { renderServedDocument } from './served-document-pdf.ts'
import { documentSealed } from './service-act.ts'
import { formatServiceCode } from './service-code.ts'
import { compactDocument, type DocumentStatement, sealedService, serviceDigest, serviceLink } from './service-statement.ts'
import { findAct, saveAct } from './service-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = journalWorker('seal-document', async ({ facts, at: sealedAt }) => {
  const [act, directory] = await Promise.all([findAct(String(facts.actId)), courtDirectory()])
  const template = act?.document.template
  if (act?.state !== 'preparing' || !template) return
  const { id: code, courtCode: court, document, caseNumber, recipients } = act
  const day = civilDateOf(sealedAt)
  const courtName = findCourt(directory, court)?.nameVi ?? court
  const about = { fields: document.fields, court: courtName, caseNumber, recipients, paperDate: day }
  const paper = mergedPaper(templateNamed(template.id), about)
  const statement: DocumentStatement = { v: 4, what: 'document', code, court, kind: document.kind, sealedAt, paper }
  const compact = await compactDocument(statement, day)
  const statementSealed = sealedService(compact, await signWithReceiptKey(await serviceDigest(compact)))
  const link = serviceLink(PORTAL_ORIGIN, statementSealed)
  const { bytes, pages } = await renderServedDocument(paper, { code: formatServiceCode(code), link, sealedAt })
  const unsealed = withStatement(bytes, statementSealed)
  const whole = sealed(unsealed, receiptKeyId, await signWithReceiptKey(await digestToSeal(unsealed)))
  const change = documentSealed(act, await storeServedFile(code, whole, pages, sealedAt), systemActor('electronic-service'))
  if (change) await saveAct(change)
})
