// Opens the petition in force for writing again, because the judge asked for more or files could not be opened.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { amendmentDraft, newDraft } from './draft.ts'
import { findDraft, putDraft } from './draft-store.ts'
import { draftView } from './draft-view.ts'
import { mayAmend } from './filing.ts'
import { getOwnFiling } from './filing-store.ts'
import { getPetitionVersion } from './submission-store.ts'

export const handler = httpFunction(routes.beginAmendment, {}, async ({ path, actor, now }) => {
  const filing = await getOwnFiling(path.id ?? '', actor)
  if (!mayAmend(filing)) refuse('conflict', 'filing.no-amendment-asked', { state: filing.state })
  const current = await findDraft(filing.id)
  if (current?.state === 'writing' && current.amends) return ok(draftView(current, filing))
  const { petition } = await getPetitionVersion(filing.id, filing.petitionVersion)
  const before = current ?? { ...newDraft(filing.id, actor, now), owner: filing.owner }
  const draft = amendmentDraft(before, { ...petition, courtCode: filing.courtCode }, now)
  await putDraft(draft)
  return ok(draftView(draft, filing))
})
