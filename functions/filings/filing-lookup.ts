// The window onto filings: whose dossier it is, whom to tell, what a court has before it.
import type { Actor } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Page } from '../platform/table.ts'
import { petitionFileName } from './draft.ts'
import { findDraft } from './draft-store.ts'
import { type Filing, mayAskExemption } from './filing.ts'
import type { PetitionVersion } from './filing-item.ts'
import { filingsSince, findFiling, getCourtFiling, pageOfCourt, type Queue } from './filing-store.ts'
import { getPetitionVersion } from './submission-store.ts'

export interface DossierOwner {
  owner: string
  /** The court that has the filing now; absent before submission. */
  courtCode?: string
  /** Nothing may be added or taken away: submitted, and neither an amendment nor a request for exemption is being prepared. */
  submitted: boolean
}

/** Whose dossier it is. One read for a draft, two once there is a filing. Undefined for an id that is neither. */
export const ownerOfDossier = async (id: string): Promise<DossierOwner | undefined> => {
  const draft = await findDraft(id)
  if (draft && draft.state === 'writing' && !draft.amends) return { owner: draft.owner, submitted: false }
  const filing = await findFiling(id)
  if (filing === undefined) return undefined
  // The proof of a request for exemption is gathered while it may be asked for.
  const isGathering = draft?.state === 'writing' || mayAskExemption(filing)
  return { owner: filing.owner, courtCode: filing.courtCode, submitted: !isGathering }
}

/** What a notice needs. Its words name neither people nor subject matter. */
export type FilingForNotice = Pick<
  Filing,
  'id' | 'receiptCode' | 'owner' | 'ownerName' | 'language' | 'emails' | 'state' | 'courtCode' | 'judge'
>

export const filingForNotice = async (id: string): Promise<FilingForNotice | undefined> => findFiling(id)

/** What an order of money needs: who owes, to which court the petition goes, what was notified and until when. */
export type FilingForFees = Pick<
  Filing,
  'id' | 'receiptCode' | 'owner' | 'ownerName' | 'courtCode' | 'state' | 'matter' | 'kind' | 'feeNotice' | 'deadlines' | 'proof'
>

export const filingForFees = async (id: string): Promise<FilingForFees | undefined> => findFiling(id)

/** The petition in force as a file of the dossier, for the owner's and the desk's viewer. */
export const petitionFileOf = async (
  id: string,
): Promise<{ name: string; type: 'application/pdf'; key: string; versionId: string; sizeBytes: number; sha256: string } | undefined> => {
  const filing = await findFiling(id)
  if (filing === undefined) return undefined
  const { files, objects } = await getPetitionVersion(id, filing.petitionVersion)
  const file = files.find(each => each.id === 'petition')
  const object = objects.find(each => each.id === 'petition')
  if (file === undefined || object === undefined) return undefined
  const { sizeBytes, sha256 } = file
  return { name: petitionFileName, type: 'application/pdf', key: object.key, versionId: object.versionId, sizeBytes, sha256 }
}

/** One page of a court's filings: open ones by the term that ends first. */
export const courtQueue = (courtCode: string, queue: Queue, limit: number, next?: string): Promise<Page<Filing>> =>
  pageOfCourt(courtCode, queue, limit, next)

/** A filing and the petition in force, for an officer of its court. Refuses `filing.missing`. */
export const filingAtDesk = async (id: string, officer: Actor): Promise<{ filing: Filing; petition: PetitionVersion }> => {
  const filing = await getCourtFiling(id, officer)
  return { filing, petition: await getPetitionVersion(id, filing.petitionVersion) }
}

/** Filings of one account since a day. */
export const recentFilingsOf = (owner: string, since: CivilDate): Promise<Filing[]> => filingsSince([owner], since)

/** A filing and the petition in force, for a paper that a decision calls for. Undefined for what is no filing. */
export const filingForService = async (id: string): Promise<{ filing: Filing; petition: PetitionVersion['petition'] } | undefined> => {
  const filing = await findFiling(id)
  return filing && { filing, petition: (await getPetitionVersion(id, filing.petitionVersion)).petition }
}
