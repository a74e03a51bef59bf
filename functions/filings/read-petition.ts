// How far the petition's PDF is and, once it is ready, a link to read the bytes that will be signed.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { petitionState } from './draft.ts'
import { getOwnDraft } from './draft-store.ts'
import type { PetitionView } from './filing-form.ts'
import { linkToPetition } from './paper-store.ts'

export const handler = httpFunction(routes.readPetition, {}, async ({ path, actor }) => {
  const draft = await getOwnDraft(path.id ?? '', actor)
  const state = petitionState(draft)
  if (state.state !== 'ready' || draft.petitionFile === null) return ok(state satisfies PetitionView)
  return ok({ ...state, url: linkToPetition(draft.petitionFile) } satisfies PetitionView)
})
