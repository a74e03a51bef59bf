// How a petition is signed online: which kinds of signature the portal accepts, on what legal basis, and whose name it must be (BLTTDS 189(2), (3)).
import type { Actor, Assurance } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { searchKey } from '../kernel/search-key.ts'
import type { Petition } from './petition-form.ts'

export type SignatureKind = 'typed-name' | 'certified'

export interface SignaturePolicy {
  accepted: boolean
  legalBasis: string
  /** `policy`: a choice of the portal until the court's rule is known in full. */
  confidence: 'confirmed' | 'policy'
  /** Whether the court may still ask for a certified signature or one by hand. */
  mayAskForMore: boolean
}

/** Configuration of the court. Resolution 01/2026 is in force since 1 March 2026; 04/2016 asked for a certified signature. */
export const signaturePolicies: Readonly<Record<SignatureKind, SignaturePolicy>> = {
  'typed-name': { accepted: true, legalBasis: 'NQ 01/2026/NQ-HĐTP', confidence: 'policy', mayAskForMore: true },
  certified: { accepted: false, legalBasis: 'NQ 04/2016/NQ-HĐTP', confidence: 'confirmed', mayAskForMore: false },
}

/** Whoever signs has proved who they are within this time. */
export const freshProofMinutes = 15

/** What is kept of a signature beside the petition that it signs. */
export interface SignatureRecord {
  kind: SignatureKind
  name: string
  subject: string
  assurance: Assurance
  authenticatedAt: string
  signedAt: string
  /** SHA-256 of the petition's PDF, lower-case hex. */
  petitionSha256: string
  legalBasis: string
}

export interface Signing {
  kind: SignatureKind
  typedName: string
  petitionSha256: string
}

/** The port: a kind of signature proves itself, or refuses. Certified signing takes its place here when the court's provider is known. */
type Sign = (signing: Signing, petition: Petition, actor: Actor, now: string) => SignatureRecord

/** Whose name may stand under the petition: a plaintiff, who represents one, or the witness of one who cannot sign. */
export const signatories = (petition: Petition): string[] =>
  petition.plaintiffs.flatMap(party => {
    const represented = party.representative ? [party.representative.fullName] : []
    const own = party.type === 'person' ? [party.fullName] : []
    return [...own, ...represented, ...(party.cannotSign ? [party.signingWitness] : [])].filter(name => name.trim() !== '')
  })

const byTypedName: Sign = (signing, petition, actor, now) => {
  const minutes = (Date.parse(now) - Date.parse(actor.authenticatedAt)) / 60_000
  if (!(minutes <= freshProofMinutes)) refuse('conflict', 'signature.sign-in-again', { withinMinutes: freshProofMinutes })
  const typed = searchKey(signing.typedName)
  if (typed === '') refuse('invalid', 'signature.name-missing')
  const name = signatories(petition).find(each => searchKey(each) === typed)
  if (name === undefined) refuse('invalid', 'signature.name-differs', { accepted: signatories(petition) })
  return {
    kind: 'typed-name',
    name,
    subject: actor.subject,
    assurance: actor.assurance,
    authenticatedAt: actor.authenticatedAt,
    signedAt: now,
    petitionSha256: signing.petitionSha256,
    legalBasis: signaturePolicies['typed-name'].legalBasis,
  }
}

const ways: Readonly<Record<SignatureKind, Sign>> = {
  'typed-name': byTypedName,
  certified: () => refuse('invalid', 'signature.kind-not-accepted', { kind: 'certified' }),
}

/** Refuses `signature.kind-not-accepted`, `signature.sign-in-again`, `signature.name-missing`, `signature.name-differs`. */
export const sign: Sign = (signing, petition, actor, now) =>
  signaturePolicies[signing.kind].accepted
    ? ways[signing.kind](signing, petition, actor, now)
    : refuse('invalid', 'signature.kind-not-accepted', { kind: signing.kind })
