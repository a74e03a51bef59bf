// The browser has sent every part: they are counted, joined, and handed to the checks. Asking again after a lost answer changes nothing.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { afterArrival, type DossierDocument, viewOf } from './document.ts'
import { ownDocument } from './document-access.ts'
import { hasContent, joinParts, partsOf } from './document-content-store.ts'
import { changeDocument, findDocument } from './document-store.ts'
import { missingParts, wholeParts } from './upload-parts.ts'

/** Joins what has arrived. Refuses `document.parts-missing`, and `document.upload-over` when neither parts nor content are left. */
const join = async (document: DossierDocument): Promise<void> => {
  const parts = await partsOf(document)
  if (parts === undefined) {
    if (!(await hasContent(document))) refuse('gone', 'document.upload-over')
    return
  }
  const missing = missingParts(document.sizeBytes, parts)
  if (missing.length > 0) refuse('conflict', 'document.parts-missing', { parts: missing.map(String) })
  await joinParts(document, wholeParts(document.sizeBytes, parts))
}

export const handler = httpFunction(routes.completeUpload, {}, async ({ path, actor, now }) => {
  const document = ownDocument(await findDocument(path.dossierId ?? '', path.documentId ?? ''), actor)
  if (document.state !== 'uploading') return ok(viewOf(document))
  await join(document)
  const arrived = await changeDocument(document.dossierId, document.id, current => afterArrival(current, now))
  return ok(viewOf(ownDocument(arrived, actor)))
})
