// Who a person is to the portal: what the identity provider says, what the register of officers says, and accounts bound together.
import type { Actor, Assurance, Language, Role } from '../kernel/actor.ts'

/** What the portal keeps of someone who has signed in at least once. */
export interface Person {
  subject: string
  fullName: string
  language: Language
  assurance: Assurance
  email?: string
  phone?: string
  personalNumber?: string
  organisation?: { name: string; taxCode: string }
  /** One-time-code accounts that this person proved to be theirs by signing in with VNeID from within them. */
  boundSubjects: readonly string[]
  /** Set on a one-time-code account once it is bound. */
  boundTo?: string
}

/** Someone with a role that the identity provider does not know of: officers of the court, and lawyers. */
export interface Officer {
  subject: string
  fullName: string
  role: Role
  courtCode?: string
  active: boolean
}

/** Roles that belong to one court: without a court such an officer may do nothing. */
export const courtRoles: readonly Role[] = ['clerk', 'judge', 'chief-judge', 'accountant']

/** The person whom the deployment names as its first administrator, until someone registers them otherwise. */
export const firstAdministrator = (person: Person, subject: string): Officer | undefined =>
  person.subject === subject ? { subject, fullName: person.fullName, role: 'administrator', active: true } : undefined

/** The role of a person: an active officer's, else company or citizen. */
const roleOf = (person: Person, officer: Officer | undefined): Role => {
  if (officer?.active) return officer.role
  return person.organisation ? 'company' : 'citizen'
}

/** The actor that a fresh proof of identity makes of a person. */
export const actorOf = (person: Person, officer: Officer | undefined, authenticatedAt: string): Actor => {
  const courtCode = officer?.active ? officer.courtCode : undefined
  return {
    subject: person.subject,
    subjects: [person.subject, ...person.boundSubjects],
    fullName: person.fullName,
    role: roleOf(person, officer),
    ...(courtCode ? { courtCode } : {}),
    language: person.language,
    assurance: person.assurance,
    authenticatedAt,
    ...(person.personalNumber ? { personalNumber: person.personalNumber } : {}),
    ...(person.email ? { email: person.email } : {}),
    ...(person.phone ? { phone: person.phone } : {}),
    ...(person.organisation ? { organisation: person.organisation } : {}),
  }
}

/** Only paths of this site: an address of another site as `return` would make the sign-in a lure. */
export const returnPath = (asked: string | undefined): string => (asked && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : '/')

const inLanguageOf = (returnTo: string, path: string): string => `${/^\/en(\/|$)/.test(returnTo) ? '/en' : ''}${path}`

/** The account's page, which says that the account of the one-time code stays apart because it bears another name, and leads on to where they were. */
export const keptApartPage = (returnTo: string): string =>
  inLanguageOf(returnTo, `/tai-khoan?khac-ten=1&ve=${encodeURIComponent(returnTo)}`)

/** The sign-in page that says why signing in failed, in the language of where the person was, and leads back there. */
export const failedSignInPage = (code: string, returnTo: string): string =>
  inLanguageOf(returnTo, `/dang-nhap?loi=${code}&ve=${encodeURIComponent(returnTo)}`)
