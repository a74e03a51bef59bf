// A link to read one's own document.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { ownDocument, readable } from './document-access.ts'
import { linkToRead } from './document-content-store.ts'
import { findDocument } from './document-store.ts'

export const handler = httpFunction(routes.openDocument, {}, async ({ path, actor }) => {
  const document = ownDocument(await findDocument(path.dossierId ?? '', path.documentId ?? ''), actor)
  return ok(await linkToRead(readable(document)))
})
