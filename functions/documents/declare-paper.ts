// An officer says which paper of the court will come: a PDF, in a folder of its own that only this officer can use.
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { declarePaper } from './declaration.ts'
import { keyOf, viewOf } from './document.ts'
import { beginContent } from './document-content-store.ts'
import { declarationForm, type PaperView } from './document-form.ts'
import { addDocument } from './document-store.ts'

export const handler = httpFunction(routes.declarePaper, { body: declarationForm }, async ({ body, actor, now, newId }) => {
  const declared = declarePaper(body)
  const [dossierId, id] = [newId(), newId()]
  const key = keyOf(dossierId, id)
  const uploadId = await beginContent(key, declared.type)
  const document = {
    ...{ dossierId, id, owner: actor.subject, ...declared, key, uploadId, declaredAt: now, pendingSince: now, version: 1 },
    state: 'uploading',
  } as const
  await addDocument(document)
  return created({ dossierId, document: viewOf(document, []) } satisfies PaperView)
})
