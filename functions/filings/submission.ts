// What must hold before a petition is received, first version or amendment: complete, read, signed, addressed to a court that exists.
import type { DossierDocument } from '../documents/document.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { type CourtDirectory, findCourt, isInForce } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Draft, filesToSubmit, petitionToSign } from './draft.ts'
import { samenessOf } from './duplicate.ts'
import type { ReceiptFile } from './filing-form.ts'
import type { FiledObject, Occasion } from './filing-submission.ts'
import { petitionProblems } from './petition.ts'
import type { Petition } from './petition-form.ts'
import { type SignatureKind, type SignatureRecord, sign } from './signature.ts'

export interface Submission {
  petitionSha256: string
  signature: { kind: SignatureKind; typedName: string }
}

export interface CheckedSubmission {
  filed: { petition: Petition; files: ReceiptFile[]; objects: FiledObject[]; sameness: string }
  signature: SignatureRecord
}

/**
 * Refuses `filing.incomplete` with every problem as `field code`, `filing.court-unknown`, and as `petitionToSign` and `sign` do.
 */
export const checkSubmission = async (
  draft: Draft,
  submission: Submission,
  documents: readonly DossierDocument[],
  directory: CourtDirectory,
  { actor, now }: Occasion,
): Promise<CheckedSubmission> => {
  const today = civilDateOf(now)
  const { petition } = draft
  const problems = petitionProblems(petition, documents, today)
  if (problems.length > 0) refuse('invalid', 'filing.incomplete', { problems: problems.map(({ field, code }) => `${field} ${code}`) })
  const court = findCourt(directory, petition.courtCode)
  if (court === undefined || !isInForce(court, today)) refuse('invalid', 'filing.court-unknown', { court: petition.courtCode })
  const petitionFile = petitionToSign(draft, submission.petitionSha256)
  const signature = sign({ ...submission.signature, petitionSha256: submission.petitionSha256 }, petition, actor, now)
  const { files, objects } = filesToSubmit(petitionFile, documents)
  return { filed: { petition, files, objects, sameness: await samenessOf(petition) }, signature }
}
