// Who is acting: the person behind a request, as every capability sees them.

/** What a person may be in the portal. Officers come from the register of officers, everyone else from the identity provider. */
export const roles = [
  'citizen',
  'lawyer',
  'company',
  'clerk',
  'judge',
  'chief-judge',
  'accountant',
  'enforcement-accountant',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export type Language = 'vi' | 'en'

/** How the person proved who they are: `eid` is VNeID, `code` a one-time code sent to an e-mail address or a phone. */
export type Assurance = 'eid' | 'code'

export interface Actor {
  /** Opaque, stable, never a national number. */
  subject: string
  /** Every subject that is this person: their own, and one-time-code accounts bound to it later. */
  subjects: readonly string[]
  fullName: string
  role: Role
  /** The court of an officer. Absent for everyone else. */
  courtCode?: string
  language: Language
  assurance: Assurance
  /** Instant of the last proof of identity; signing asks for a recent one. */
  authenticatedAt: string
  personalNumber?: string
  email?: string
  phone?: string
  organisation?: { name: string; taxCode: string }
}

/** What the journal keeps of an actor. */
export interface ActorRecord {
  subject: string
  fullName: string
  role: Role | 'system'
}

export const actorRecord = (actor: Actor): ActorRecord => ({ subject: actor.subject, fullName: actor.fullName, role: actor.role })

export const systemActor = (name: string): ActorRecord => ({ subject: `system:${name}`, fullName: name, role: 'system' })
