// What a draft is: a petition being written, kept by the server for its owner, and the PDF of it that the owner reads before signing.
import type { DossierDocument } from '../documents/document.ts'
import type { Actor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead, type JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { PetitionState, ReceiptFile } from './filing-form.ts'
import type { FiledObject } from './filing-submission.ts'
import { petitionWeightLimit } from './petition.ts'
import { emptyParty, emptyPetition, type Party, type Petition } from './petition-form.ts'

/** The petition's PDF, for one revision of the draft. */
export interface PetitionFile {
  state: 'rendering' | 'ready'
  revision: number
  requestedAt: string
  key: string
  versionId: string
  sha256: string
  sizeBytes: number
  pages: number
}

export interface Draft {
  id: string
  owner: string
  /** `writing` until submitted, and again while an amendment is written. */
  state: 'writing' | 'submitted'
  /** Grows with every change of the petition. */
  revision: number
  petition: Petition
  updatedAt: string
  petitionFile: PetitionFile | null
  /** Journal of the dossier so far; the filing takes it over. */
  head: JournalHead
  /** Whether a filing of this id exists, which this draft amends. */
  amends: boolean
}

/** An unfiled draft is forgotten after this long without a change; the uploads' lifecycle says the same. */
export const draftKeptForDays = 180

const personOf = (actor: Actor): Party[] => {
  const contact = { ...emptyParty('p1'), phone: actor.phone ?? '', email: actor.email ?? '' }
  if (actor.role === 'lawyer') return []
  if (actor.organisation)
    return [
      {
        ...contact,
        type: 'organisation',
        fullName: actor.organisation.name,
        taxCode: actor.organisation.taxCode,
        representative: { fullName: actor.fullName, authority: 'law', position: '', document: '' },
      },
    ]
  return [{ ...contact, fullName: actor.fullName, personalNumber: actor.personalNumber ?? '' }]
}

/** A new draft, with what the State already knows of the person (nobody is asked for it again). A lawyer files for others. */
export const newDraft = (id: string, actor: Actor, now: string): Draft => ({
  id,
  owner: actor.subject,
  state: 'writing',
  revision: 0,
  petition: { ...emptyPetition, date: civilDateOf(now), plaintiffs: personOf(actor) },
  updatedAt: now,
  petitionFile: null,
  head: emptyHead,
  amends: false,
})

/** The draft as an amendment starts: the petition in force, over which the filer writes. */
export const amendmentDraft = (draft: Draft, petition: Petition, now: string): Draft => ({
  ...draft,
  state: 'writing',
  revision: draft.revision + 1,
  petition: { ...petition, date: civilDateOf(now), declared: false },
  updatedAt: now,
  petitionFile: null,
  amends: true,
})

/** Refuses `draft.too-long` for a petition that no stored item can hold. */
export const checkWeight = (petition: Petition): void => {
  if (JSON.stringify(petition).length > petitionWeightLimit) refuse('invalid', 'draft.too-long', { characters: petitionWeightLimit })
}

export const petitionState = ({ petitionFile, revision }: Draft): PetitionState => {
  if (petitionFile === null) return { state: 'none' }
  if (petitionFile.revision !== revision) return { state: 'outdated' }
  if (petitionFile.state === 'rendering') return { state: 'rendering' }
  const { sha256, sizeBytes, pages } = petitionFile
  return { state: 'ready', sha256, sizeBytes, pages }
}

/**
 * The PDF that is signed. Refuses `petition.not-prepared` when none is ready, `petition.outdated` when the draft changed since,
 * `petition.not-what-was-read` when the person read another one.
 */
export const petitionToSign = (draft: Draft, sha256: string): PetitionFile => {
  const { petitionFile } = draft
  if (petitionFile === null) return refuse('conflict', 'petition.not-prepared')
  if (petitionFile.revision !== draft.revision) return refuse('conflict', 'petition.outdated')
  if (petitionFile.state !== 'ready') return refuse('conflict', 'petition.not-prepared')
  if (petitionFile.sha256 !== sha256) return refuse('conflict', 'petition.not-what-was-read')
  return petitionFile
}

/** Name under which the petition stands among the files of a receipt. */
export const petitionFileName = 'don-khoi-kien.pdf'

const isWhole = (document: DossierDocument): boolean => document.state === 'ready' || document.state === 'filed'

/** Everything that is filed with the petition: itself, and every document that arrived sound, listed as evidence or not. */
export const filesToSubmit = (
  petition: PetitionFile,
  documents: readonly DossierDocument[],
): { files: ReceiptFile[]; objects: FiledObject[] } => {
  const whole = documents.filter(isWhole)
  return {
    files: [
      { id: 'petition', name: petitionFileName, sizeBytes: petition.sizeBytes, sha256: petition.sha256 },
      ...whole.map(({ id, name, sizeBytes, sha256 }) => ({ id, name, sizeBytes, sha256: sha256 ?? '' })),
    ],
    objects: [
      { id: 'petition', key: petition.key, versionId: petition.versionId },
      ...whole.map(({ id, key, versionId }) => ({ id, key, versionId: versionId ?? '' })),
    ],
  }
}

/** A worker that has not answered for this long is asked again. */
const renderingPatienceMinutes = 2

/** Whether the PDF of this very revision is ready or on its way. */
export const isBeingPrepared = ({ petitionFile, revision }: Draft, now: string): boolean => {
  if (petitionFile === null || petitionFile.revision !== revision) return false
  if (petitionFile.state === 'ready') return true
  return Date.parse(now) - Date.parse(petitionFile.requestedAt) < renderingPatienceMinutes * 60_000
}

/** Where the petition of a revision lies in the documents bucket. */
export const petitionKey = (id: string, revision: number): string => `dossiers/${id}/petition-${revision}.pdf`

export const requestedFile = (revision: number, key: string, now: string): PetitionFile => ({
  state: 'rendering',
  revision,
  requestedAt: now,
  key,
  versionId: '',
  sha256: '',
  sizeBytes: 0,
  pages: 0,
})
