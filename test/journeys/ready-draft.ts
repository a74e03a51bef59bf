// A draft that lacks nothing but its signature, made through the API, so that a journey can begin where it has something to say.
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import type { Petition } from '../../functions/filings/petition-form.ts'
import { todayHere } from '../portal/people.ts'

/** `against` tells drafts apart: filings that ask the same of the same person are warned of. */
export const readyDraft = async (client: PortalClient, fullName: string, against: string): Promise<string> => {
  const draft = await client.post('/api/drafts')
  const id = textOf(draft, 'id')
  const { plaintiffs, defendants, ...rest } = loanPetition([], todayHere())
  const petition: Petition = {
    ...rest,
    plaintiffs: plaintiffs.map(party => ({ ...party, fullName })),
    defendants: defendants.map(party => ({ ...party, fullName: against })),
    evidence: [],
    missingEvidenceReason: 'Bản chính sẽ nộp tại Tòa án.',
  }
  await client.put(`/api/drafts/${id}`, { revision: 0, petition })
  return id
}
