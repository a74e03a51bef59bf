// Files a lawsuit through the portal's own doors: draft, uploads, petition, signature, submission.
import type { Petition } from '../functions/filings/petition-form.ts'
import type { Paper } from './papers.ts'
import { type PortalClient, textOf } from './portal-client.ts'

export interface FiledLawsuit {
  id: string
  receiptCode: string
}

export interface PreparedLawsuit {
  id: string
  petitionSha256: string
}

const revisionOf = (draft: unknown): number => {
  if (draft === null || typeof draft !== 'object' || !('revision' in draft)) throw new Error('file-lawsuit: not a draft')
  return Number(draft.revision)
}

/** Everything but the last click: the draft is complete and the petition is rendered. */
export const prepareLawsuit = async (
  client: PortalClient,
  papers: readonly Paper[],
  petition: (documentIds: readonly string[]) => Petition,
): Promise<PreparedLawsuit> => {
  const draft = await client.post('/api/drafts')
  const id = textOf(draft, 'id')
  const documentIds = await Promise.all(papers.map(paper => client.upload(id, paper)))
  await Promise.all(documentIds.map(documentId => client.uploaded(id, documentId)))
  await client.put(`/api/drafts/${id}`, { revision: revisionOf(draft), petition: petition(documentIds) })
  await client.post(`/api/drafts/${id}/petition`)
  const ready = await client.until(`/api/drafts/${id}`, value => {
    const file = value.petitionFile
    return file !== null && typeof file === 'object' && 'state' in file && file.state === 'ready'
  })
  return { id, petitionSha256: textOf(ready.petitionFile, 'sha256') }
}

/** The last click. Repeating it answers the same receipt. */
export const submitLawsuit = async (client: PortalClient, prepared: PreparedLawsuit, typedName: string): Promise<FiledLawsuit> => {
  const receipt = await client.post('/api/filings', {
    draftId: prepared.id,
    petitionSha256: prepared.petitionSha256,
    signature: { kind: 'typed-name', typedName },
  })
  const statement = receipt !== null && typeof receipt === 'object' && 'statement' in receipt ? receipt.statement : undefined
  return { id: textOf(receipt, 'filingId'), receiptCode: textOf(statement, 'code') }
}

export const fileLawsuit = async (
  client: PortalClient,
  papers: readonly Paper[],
  petition: (documentIds: readonly string[]) => Petition,
  typedName: string,
): Promise<FiledLawsuit> => submitLawsuit(client, await prepareLawsuit(client, papers, petition), typedName)
