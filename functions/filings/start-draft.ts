// Begins a draft, with what is already known of the person filled in.
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { newDraft } from './draft.ts'
import { putDraft } from './draft-store.ts'
import { draftView } from './draft-view.ts'

export const handler = httpFunction(routes.startDraft, {}, async ({ actor, now, newId }) => {
  const draft = newDraft(newId(), actor, now)
  await putDraft(draft)
  return created(draftView(draft, undefined))
})
