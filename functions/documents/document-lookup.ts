// The window onto documents: what a dossier holds, for whoever submits, shows or decides a filing; and a paper of the court.
import type { Actor } from '../kernel/actor.ts'
import type { DossierDocument } from './document.ts'
import { ownDocument, readable } from './document-access.ts'
import { findDocument, listDocuments } from './document-store.ts'

/** Every document of the dossier that its owner has not discarded, in the order of declaration. Only `ready` and `filed` ones may be filed. */
export const listDossier = (dossierId: string): Promise<DossierDocument[]> => listDocuments(dossierId)

/** The paper that this officer sent, once it is checked. Refuses `document.unknown`, `document.not-readable`. */
export const checkedPaper = async (dossierId: string, id: string, officer: Actor): Promise<ReturnType<typeof readable>> =>
  readable(ownDocument(await findDocument(dossierId, id), officer))
