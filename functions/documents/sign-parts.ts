// Gives out links to send parts of a file straight to the bucket.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { ownDocument } from './document-access.ts'
import { type PartLinks, partsForm, uploadLimits } from './document-form.ts'
import { linkOfPart } from './document-link-store.ts'
import { findDocument, noteProgress } from './document-store.ts'
import { isProgressWorthNoting, partNumbers } from './upload-parts.ts'

export const handler = httpFunction(routes.signParts, { body: partsForm }, async ({ body, path, actor, now }) => {
  const document = ownDocument(await findDocument(path.dossierId ?? '', path.documentId ?? ''), actor)
  if (document.state !== 'uploading') refuse('conflict', 'document.not-uploading', { state: document.state })
  const known = partNumbers(document.sizeBytes)
  if (body.numbers.some(number => !known.includes(number))) refuse('invalid', 'document.part-unknown', { parts: known.length })
  if (isProgressWorthNoting(document, now)) await noteProgress(document, now)
  const links = body.numbers.map(number => linkOfPart(document, number))
  return ok({ links, validForSeconds: uploadLimits.linkValidForSeconds } satisfies PartLinks)
})
