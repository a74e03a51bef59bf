// An officer opens a filed document; only the court that has the filing may.
import { ownerOfDossier } from '../filings/filing-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { filedDocument, mayInspect, readable } from './document-access.ts'
import { linkToRead } from './document-content-store.ts'
import { findDocument } from './document-store.ts'

export const handler = httpFunction(routes.inspectDocument, {}, async ({ path, actor }) => {
  const dossierId = path.dossierId ?? ''
  const [dossier, document] = await Promise.all([ownerOfDossier(dossierId), findDocument(dossierId, path.documentId ?? '')])
  if (!mayInspect(actor, dossier)) refuse('missing', 'dossier.unknown')
  return ok(await linkToRead(readable(filedDocument(document))))
})
