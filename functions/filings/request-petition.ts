// Asks for the petition's PDF of the draft as it stands; a worker writes it.
import { actorRecord } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { isBeingPrepared, petitionKey, petitionState, requestedFile } from './draft.ts'
import { getOwnDraft, requestPetitionFile } from './draft-store.ts'
import { subjectOf } from './filing.ts'
import type { PetitionView } from './filing-form.ts'
import { findFiling } from './filing-store.ts'

export const handler = httpFunction(routes.requestPetition, {}, async ({ path, actor, now }) => {
  const draft = await getOwnDraft(path.id ?? '', actor)
  if (draft.state === 'submitted') refuse('conflict', 'draft.already-submitted')
  if (isBeingPrepared(draft, now)) return accepted(petitionState(draft) satisfies PetitionView)
  const file = requestedFile(draft.revision, petitionKey(draft.id, draft.revision), now)
  const requested = {
    event: 'petition.requested' as const,
    subject: subjectOf(draft.id),
    actor: actorRecord(actor),
    at: now,
    facts: { revision: draft.revision },
  }
  const filing = draft.amends ? await findFiling(draft.id) : undefined
  if (!(await requestPetitionFile(draft, file, requested, filing))) refuse('conflict', 'draft.changed-meanwhile')
  return accepted({ state: 'rendering' } satisfies PetitionView)
})
