// The documents of one's own dossier, each with its state.
import { ownerOfDossier } from '../filings/filing-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { viewOf } from './document.ts'
import { ownDossier } from './document-access.ts'
import type { DocumentList } from './document-form.ts'
import { listDocuments } from './document-store.ts'

export const handler = httpFunction(routes.listDocuments, {}, async ({ path, actor }) => {
  const dossierId = path.dossierId ?? ''
  const [dossier, documents] = await Promise.all([ownerOfDossier(dossierId), listDocuments(dossierId)])
  ownDossier(dossier, actor)
  return ok({ documents: documents.map(document => viewOf(document)) } satisfies DocumentList)
})
