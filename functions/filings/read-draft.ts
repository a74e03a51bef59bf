// One's own draft, with what the court asked for when it is an amendment.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getOwnDraft } from './draft-store.ts'
import { draftView } from './draft-view.ts'
import { findFiling } from './filing-store.ts'

export const handler = httpFunction(routes.readDraft, {}, async ({ path, actor }) => {
  const draft = await getOwnDraft(path.id ?? '', actor)
  const isFiled = draft.state === 'submitted' || draft.amends
  return ok(draftView(draft, isFiled ? await findFiling(draft.id) : undefined))
})
