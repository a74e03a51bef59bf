// The owner takes a document away before it is filed.
import { ownerOfDossier } from '../filings/filing-lookup.ts'
import { isOwner } from '../identity/role.ts'
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { afterDiscard } from './document.ts'
import { openDossier } from './document-access.ts'
import { abandonParts, hideContent } from './document-content-store.ts'
import { changeDocument, findDocument } from './document-store.ts'

export const handler = httpFunction(routes.discardDocument, {}, async ({ path, actor, now }) => {
  const dossierId = path.dossierId ?? ''
  const id = path.documentId ?? ''
  const [dossier, document] = await Promise.all([ownerOfDossier(dossierId), findDocument(dossierId, id)])
  if (document === undefined || !isOwner(actor, document.owner)) return refuse('missing', 'document.unknown')
  openDossier(dossier, actor)
  await changeDocument(dossierId, id, current => afterDiscard(current, now))
  if (document.state === 'uploading') await abandonParts(document)
  else await hideContent(document)
  return noContent()
})
