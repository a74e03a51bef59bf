// What an uploaded file is to the portal, and the steps it takes from its declaration to its place in a filing.

import { refuse } from '../kernel/refusal.ts'
import type { AcceptedType, DocumentState, DocumentView, RefusalCause } from './document-form.ts'
import { uploadLimits } from './document-form.ts'

/** What the malware scanner says; `unscannable` when it could not look inside. */
export type Verdict = 'clean' | 'infected' | 'unscannable'

/** What our own check of the content says: `sound`, or the cause for which the file cannot be taken. */
export const inspections = ['sound', 'empty', 'not-what-it-claims', 'corrupt', 'encrypted', 'macros'] as const satisfies readonly (
  | 'sound'
  | RefusalCause
)[]
export type Inspection = (typeof inspections)[number]

export interface DossierDocument {
  dossierId: string
  id: string
  /** Subject of the person who declared it. */
  owner: string
  /** NFC, without path, control characters and direction marks; ends in an extension of its type. */
  name: string
  type: AcceptedType
  sizeBytes: number
  state: DocumentState
  /** Where the content lies in the documents bucket. */
  key: string
  uploadId: string
  declaredAt: string
  /** Instant of the last sign of life while `uploading` or `checking`. */
  pendingSince?: string
  cause?: RefusalCause
  /** Fixed at arrival, as are `versionId`, `pages` and `inspection`. Lower-case hex. */
  sha256?: string
  versionId?: string
  pages?: number
  inspection?: Inspection
  verdict?: Verdict
  /** Set when the owner took it away; it is kept for some days, because a submission may have been under way. */
  discardedAt?: string
  version: number
}

/** Which step may follow which state; the store refuses every other one. */
export const steps: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  uploading: ['uploading', 'checking', 'refused'],
  checking: ['checking', 'ready', 'refused'],
  ready: ['ready', 'filed'],
  // A verdict of malware outweighs an earlier cause.
  refused: ['refused'],
  filed: ['filed'],
}

/** States from which a document may come to this one: the store's condition. */
export const statesBefore = (state: DocumentState): DocumentState[] => {
  const all: readonly DocumentState[] = ['uploading', 'checking', 'ready', 'refused', 'filed']
  return all.filter(earlier => steps[earlier].includes(state))
}

/** Without any new part for this long an upload counts as interrupted. */
export const uploadAbandonedAfterHours = 24
/** A check that takes longer than this is a fault of ours, and an alarm. */
export const checkOverdueAfterHours = 2
/** A document of a draft that is never filed is forgotten after this long; the bucket's lifecycle says the same. */
export const draftKeptForDays = 180
/** A discarded document can still be filed by a submission that was under way. */
export const discardedKeptForDays = 7
/** Links to read a document are good for this long. */
export const readLinkValidForSeconds = 300
/**
 * Filed documents are locked for this long. Case files of civil matters are kept for decades by the courts' archives;
 * the lock covers the case itself with both instances and the five years in which enforcement may be asked for. Configuration of the court.
 */
export const lockedForYears = 10

export const keyOf = (dossierId: string, id: string): string => `dossiers/${dossierId}/${id}`

/** The record that a key of the bucket belongs to; undefined for other things kept in a dossier's folder. */
export const documentOfKey = (key: string): { dossierId: string; id: string } | undefined => {
  const [, dossierId, id] = /^dossiers\/([A-Za-z0-9-]+)\/([A-Za-z0-9-]+)$/.exec(key) ?? []
  return dossierId !== undefined && id !== undefined ? { dossierId, id } : undefined
}

/** State and cause that two answers give, whichever came first. */
const outcome = (inspection: Inspection | undefined, verdict: Verdict | undefined): Pick<DossierDocument, 'state' | 'cause'> => {
  if (verdict === 'infected') return { state: 'refused', cause: 'infected' }
  if (inspection !== undefined && inspection !== 'sound') return { state: 'refused', cause: inspection }
  // A scanner gives up on what is locked by a password and on nothing else that our own inspection lets through.
  if (verdict === 'unscannable') return { state: 'refused', cause: 'encrypted' }
  return { state: inspection === 'sound' && verdict === 'clean' ? 'ready' : 'checking' }
}

const isSettled = (document: DossierDocument): boolean =>
  document.state === 'ready' || document.state === 'filed' || document.cause === 'interrupted'

const next = (document: DossierDocument, change: Partial<DossierDocument>): DossierDocument => {
  const { pendingSince, ...changed } = { ...document, ...change, version: document.version + 1 }
  const isPending = changed.state === 'uploading' || changed.state === 'checking'
  return isPending && pendingSince !== undefined ? { ...changed, pendingSince } : changed
}

/** All parts have arrived. Undefined when that is known already. */
export const afterArrival = (document: DossierDocument, now: string): DossierDocument | undefined =>
  document.state === 'uploading' ? next(document, { state: 'checking', pendingSince: now }) : undefined

export interface Inspected {
  sha256: string
  versionId: string
  inspection: Inspection
  pages?: number
}

/** Our own check of the content is done. Undefined when it was done before: the first one counts. */
export const afterInspection = (document: DossierDocument, found: Inspected): DossierDocument | undefined =>
  document.inspection !== undefined || isSettled(document)
    ? undefined
    : next(document, { ...found, ...outcome(found.inspection, document.verdict) })

/** The malware scanner has answered. Undefined when it had answered before. */
export const afterVerdict = (document: DossierDocument, verdict: Verdict): DossierDocument | undefined =>
  document.verdict !== undefined || isSettled(document) ? undefined : next(document, { verdict, ...outcome(document.inspection, verdict) })

/** No part came since `silentSince`. Undefined when the upload has ended, or gone on, meanwhile. */
export const afterSilence = (document: DossierDocument, silentSince: string): DossierDocument | undefined =>
  document.state === 'uploading' && (document.pendingSince ?? document.declaredAt) <= silentSince
    ? next(document, { state: 'refused', cause: 'interrupted' })
    : undefined

/** The document belongs to a filing. Undefined when it did before. A document taken away in the same moment comes back. */
export const afterFiling = (document: DossierDocument): DossierDocument | undefined => {
  if (document.state !== 'ready') return undefined
  const { discardedAt: _, ...kept } = document
  return next(kept, { state: 'filed' })
}

/** Taken away by its owner. Undefined when it was before. Refuses `document.filed`. */
export const afterDiscard = (document: DossierDocument, now: string): DossierDocument | undefined => {
  if (document.state === 'filed') refuse('conflict', 'document.filed')
  return document.discardedAt === undefined ? next(document, { discardedAt: now }) : undefined
}

/** The instant so many hours earlier. */
export const hoursBefore = (now: string, hours: number): string => new Date(Date.parse(now) - hours * 3_600_000).toISOString()

/** Up to when a version filed at `filedAt` is locked: the end of a day, so that two filings of a day, told in any order, ask for the same. */
export const lockedUntil = (filedAt: string): Date => {
  const until = new Date(filedAt)
  until.setUTCFullYear(until.getUTCFullYear() + lockedForYears)
  until.setUTCHours(24, 0, 0, 0)
  return until
}

/** What its owner sees. `arrivedParts` only while parts arrive. */
export const viewOf = (document: DossierDocument, arrivedParts?: readonly number[]): DocumentView => ({
  id: document.id,
  name: document.name,
  type: document.type,
  sizeBytes: document.sizeBytes,
  state: document.state,
  ...(document.cause ? { cause: document.cause } : {}),
  ...(document.sha256 ? { sha256: document.sha256 } : {}),
  ...(document.pages === undefined ? {} : { pages: document.pages }),
  ...(arrivedParts ? { arrivedParts: [...arrivedParts] } : {}),
  partSizeBytes: uploadLimits.partSizeBytes,
})
