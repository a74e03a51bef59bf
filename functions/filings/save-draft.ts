// Autosave: the whole petition over the revision that was typed over.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { checkWeight, petitionState } from './draft.ts'
import { savePetition } from './draft-store.ts'
import { draftForm, type SavedDraft } from './filing-form.ts'

export const handler = httpFunction(routes.saveDraft, { body: draftForm }, async ({ body, path, actor, now }) => {
  checkWeight(body.petition)
  const draft = await savePetition({ id: path.id ?? '', seenRevision: body.revision, petition: body.petition }, actor, now)
  return ok({ revision: draft.revision, updatedAt: draft.updatedAt, petitionFile: petitionState(draft) } satisfies SavedDraft)
})
