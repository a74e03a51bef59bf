// Takes a draft away that was never filed. An amendment is part of its filing and stays.
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { deleteDraft, getOwnDraft } from './draft-store.ts'

export const handler = httpFunction(routes.discardDraft, {}, async ({ path, actor }) => {
  const draft = await getOwnDraft(path.id ?? '', actor)
  if (draft.amends) refuse('conflict', 'draft.belongs-to-filing')
  if (!(await deleteDraft(draft))) refuse('conflict', 'draft.already-submitted')
  return noContent()
})
