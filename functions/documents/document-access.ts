// Whose documents and dossiers are whose, and what may be read of them.
import { isOwner, servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import type { DossierDocument } from './document.ts'

/** The caller's own document. Refuses `document.unknown` for any other, for one taken away, and for none. */
export const ownDocument = (document: DossierDocument | undefined, actor: Actor): DossierDocument =>
  document !== undefined && document.discardedAt === undefined && isOwner(actor, document.owner)
    ? document
    : refuse('missing', 'document.unknown')

/** A document whose content may be read. Refuses `document.not-readable` while it arrives and when it was refused. */
export const readable = (document: DossierDocument): DossierDocument & { sha256: string; versionId: string } => {
  const { sha256, versionId } = document
  const isReadable = document.state === 'ready' || document.state === 'filed'
  if (!isReadable || sha256 === undefined || versionId === undefined)
    return refuse('conflict', 'document.not-readable', { state: document.state })
  return { ...document, sha256, versionId }
}

/** What a dossier is to this capability. */
export interface Dossier {
  owner: string
  submitted: boolean
  /** The court that has the filing. */
  courtCode?: string | undefined
}

/** The caller's own dossier. Refuses `dossier.unknown`. */
export const ownDossier = <D extends Dossier>(dossier: D | undefined, actor: Actor): D =>
  dossier !== undefined && isOwner(actor, dossier.owner) ? dossier : refuse('missing', 'dossier.unknown')

/** The caller's own dossier, still open for documents. Refuses `dossier.unknown`, `dossier.submitted`. */
export const openDossier = <D extends Dossier>(dossier: D | undefined, actor: Actor): D => {
  const own = ownDossier(dossier, actor)
  return own.submitted ? refuse('conflict', 'dossier.submitted') : own
}

/** The dossier of a filing that the officer's court has. Refuses `dossier.unknown`, whether there is none or another court has it. */
export const dossierOfCourt = (dossier: Dossier | undefined, officer: Actor): Dossier =>
  dossier?.courtCode !== undefined && servesIn(officer, dossier.courtCode) ? dossier : refuse('missing', 'dossier.unknown')

/**
 * A document as the court may see it: filed, or ready in a dossier that was submitted and is locked a moment later.
 * What the filer gathers for an amendment is theirs until they send it. Refuses `document.unknown`.
 */
export const submittedDocument = (document: DossierDocument | undefined, dossier: Dossier): DossierDocument => {
  const isSubmitted = document?.state === 'filed' || (document?.state === 'ready' && dossier.submitted)
  return document !== undefined && isSubmitted ? document : refuse('missing', 'document.unknown')
}

/** The petition written by the portal stands among the documents of its dossier under this id. */
export const petitionId = 'petition'
