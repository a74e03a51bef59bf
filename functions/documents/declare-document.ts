// The owner of a dossier says which file will come; what can be refused by its name and size is refused before a byte is sent.
import { ownerOfDossier } from '../filings/filing-lookup.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { declare } from './declaration.ts'
import { keyOf, viewOf } from './document.ts'
import { openDossier } from './document-access.ts'
import { beginContent } from './document-content-store.ts'
import { declarationForm } from './document-form.ts'
import { addDocument, listDocuments } from './document-store.ts'

export const handler = httpFunction(routes.declareDocument, { body: declarationForm }, async ({ body, path, actor, now, newId }) => {
  const dossierId = path.dossierId ?? ''
  const [dossier, kept] = await Promise.all([ownerOfDossier(dossierId), listDocuments(dossierId)])
  openDossier(dossier, actor)
  const declared = declare(body, kept.length)
  const id = newId()
  const key = keyOf(dossierId, id)
  const uploadId = await beginContent(key, declared.type)
  const document = {
    dossierId,
    id,
    owner: actor.subject,
    ...declared,
    state: 'uploading',
    key,
    uploadId,
    declaredAt: now,
    pendingSince: now,
    version: 1,
  } as const
  await addDocument(document)
  return created(viewOf(document, []))
})
