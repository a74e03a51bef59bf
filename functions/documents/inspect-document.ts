// An officer opens a filed document, or the petition; only the court that has the filing may.
import { ownerOfDossier, petitionFileOf } from '../filings/filing-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { dossierOfCourt, petitionId, readable, submittedDocument } from './document-access.ts'
import { linkToRead } from './document-link-store.ts'
import { findDocument } from './document-store.ts'

export const handler = httpFunction(routes.inspectDocument, {}, async ({ path, actor }) => {
  const dossierId = path.dossierId ?? ''
  const id = path.documentId ?? ''
  const [asked, document] = await Promise.all([ownerOfDossier(dossierId), findDocument(dossierId, id)])
  const dossier = dossierOfCourt(asked, actor)
  if (id !== petitionId) return ok(linkToRead(readable(submittedDocument(document, dossier))))
  return ok(linkToRead((await petitionFileOf(dossierId)) ?? refuse('missing', 'document.unknown')))
})
