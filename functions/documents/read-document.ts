// One document of one's own; while parts arrive also which of them the bucket has, so that an upload goes on after a reload.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { viewOf } from './document.ts'
import { ownDocument } from './document-access.ts'
import { partsOf } from './document-content-store.ts'
import { findDocument } from './document-store.ts'
import { partNumbers, wholeParts } from './upload-parts.ts'

export const handler = httpFunction(routes.readDocument, {}, async ({ path, actor }) => {
  const document = ownDocument(await findDocument(path.dossierId ?? '', path.documentId ?? ''), actor)
  if (document.state !== 'uploading') return ok(viewOf(document))
  const parts = await partsOf(document)
  // The upload is over and nobody noted it yet: nothing is left to send, completing it again will note it.
  const arrived = parts ? wholeParts(document.sizeBytes, parts).map(part => part.number) : partNumbers(document.sizeBytes)
  return ok(viewOf(document, arrived))
})
