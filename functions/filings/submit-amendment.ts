// Sends the next version of the petition; every earlier one is kept, and the first filing date stays.
import { courtReference } from '../administration/reference-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getOwnDraft } from './draft-store.ts'
import { type Filing, mayAmend } from './filing.ts'
import { type AmendmentView, submissionForm } from './filing-form.ts'
import type { PetitionVersion } from './filing-item.ts'
import { getOwnFiling } from './filing-store.ts'
import { amendFiling } from './filing-submission.ts'
import { expectedStep } from './filing-term.ts'
import { checkSubmission } from './submission.ts'
import { getPetitionVersion, saveAmendment } from './submission-store.ts'

const view = (filing: Filing, { files, signature }: PetitionVersion): AmendmentView => ({
  filingId: filing.id,
  receiptCode: filing.receiptCode,
  state: filing.state,
  petitionVersion: filing.petitionVersion,
  receivedAt: signature.signedAt,
  files,
  next: filing.deadlines.map(expectedStep),
})

/** The version that these bytes have become: a second click answers the same. */
const givenBefore = async (filing: Filing, petitionSha256: string) => {
  const latest = await getPetitionVersion(filing.id, filing.petitionVersion)
  if (mayAmend(filing)) refuse('conflict', 'filing.changed-meanwhile', { version: filing.version })
  return latest.version > 1 && latest.signature.petitionSha256 === petitionSha256
    ? created(view(filing, latest))
    : refuse('conflict', 'filing.no-amendment-asked', { state: filing.state })
}

export const handler = httpFunction(routes.submitAmendment, { body: submissionForm }, async ({ body, path, actor, now }) => {
  const id = path.id ?? ''
  if (body.draftId !== id) refuse('missing', 'draft.missing')
  const [filing, draft] = await Promise.all([getOwnFiling(id, actor), getOwnDraft(id, actor)])
  if (draft.state === 'submitted') return givenBefore(filing, body.petitionSha256)
  if (draft.petition.courtCode !== filing.courtCode) refuse('invalid', 'filing.court-fixed', { court: filing.courtCode })
  const [documents, { calendar, directory }] = await Promise.all([listDossier(id), courtReference()])
  const occasion = { actor, now, calendar }
  const { filed, signature } = await checkSubmission(draft, body, documents, directory, occasion)
  const change = amendFiling(filing, filed, occasion)
  const { petition, files, objects } = filed
  const version: PetitionVersion = { version: change.filing.petitionVersion, petition, files, objects, signature }
  const saved = await saveAmendment(change, { draft, petition: version })
  return saved ? created(view(saved, version)) : givenBefore(await getOwnFiling(id, actor), body.petitionSha256)
})
