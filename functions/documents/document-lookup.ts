// The window onto documents: what a dossier holds, for whoever submits, shows or decides a filing.
import type { DossierDocument } from './document.ts'
import { listDocuments } from './document-store.ts'

/** Every document of the dossier that its owner has not discarded, in the order of declaration. Only `ready` and `filed` ones may be filed. */
export const listDossier = (dossierId: string): Promise<DossierDocument[]> => listDocuments(dossierId)
