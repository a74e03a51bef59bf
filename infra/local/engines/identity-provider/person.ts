// The people whom the stand-in of the identity provider knows, and what it says of them.

export interface Person {
  /** What is typed on the sign-in page; no password goes with it. */
  readonly login: string
  /** Opaque: the portal's key for the person, never a number of theirs. */
  readonly subject: string
  readonly role: string
  readonly name: string
  readonly personalNumber?: string
  readonly phone?: string
  readonly email?: string
  readonly organisation?: { readonly name: string; readonly taxCode: string }
  /** Level of the electronic identification account; 2 unless said otherwise. */
  readonly level?: number
}

export const claimNames = ['full_name', 'personal_number', 'phone_number', 'email', 'level', 'organisation']

export function claimsOf(person: Person): { sub: string; [claim: string]: unknown } {
  return {
    sub: person.subject,
    full_name: person.name,
    level: person.level ?? 2,
    ...(person.personalNumber ? { personal_number: person.personalNumber } : {}),
    ...(person.phone ? { phone_number: person.phone } : {}),
    ...(person.email ? { email: person.email } : {}),
    ...(person.organisation ? { organisation: { name: person.organisation.name, tax_code: person.organisation.taxCode } } : {}),
  }
}

/** Typed with blanks, capitals or a full-width keyboard, a login is still the same. */
export const findByLogin = (people: readonly Person[], typed: string): Person | undefined =>
  people.find(({ login }) => login === typed.normalize('NFKC').trim().toLowerCase())
