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

/** Whether the officer's court has the filing. */
export const mayInspect = (actor: Actor, dossier: Dossier | undefined): boolean =>
  dossier?.submitted === true && dossier.courtCode !== undefined && servesIn(actor, dossier.courtCode)

/** A document of a filing. Refuses `document.unknown` for one that lies in the dossier and was never filed. */
export const filedDocument = (document: DossierDocument | undefined): DossierDocument =>
  document?.state === 'filed' ? document : refuse('missing', 'document.unknown')
