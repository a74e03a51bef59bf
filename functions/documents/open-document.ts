// A link to read one's own document, or one's own petition as it was filed.
import { ownerOfDossier, petitionFileOf } from '../filings/filing-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { ownDocument, ownDossier, petitionId, readable } from './document-access.ts'
import { linkToRead } from './document-link-store.ts'
import { findDocument } from './document-store.ts'

export const handler = httpFunction(routes.openDocument, {}, async ({ path, actor }) => {
  const dossierId = path.dossierId ?? ''
  const id = path.documentId ?? ''
  if (id !== petitionId) return ok(linkToRead(readable(ownDocument(await findDocument(dossierId, id), actor))))
  const [dossier, petition] = await Promise.all([ownerOfDossier(dossierId), petitionFileOf(dossierId)])
  ownDossier(dossier, actor)
  return ok(linkToRead(petition ?? refuse('missing', 'document.unknown')))
})
