// Who may do what: the portal's roles as sentences. Every route names one of these.
import type { Actor } from '../kernel/actor.ts'

/** The predicate that a route names: true lets the caller through. */
export type MayCall = (actor: Actor | undefined) => boolean

export const anyone: MayCall = () => true
export const isSignedIn: MayCall = actor => actor !== undefined
/** A person who acts for themselves or for others before the court: everyone signed in who is not an officer. */
export const isParty: MayCall = actor => actor !== undefined && ['citizen', 'lawyer', 'company'].includes(actor.role)
export const isClerk: MayCall = actor => actor?.role === 'clerk' && actor.courtCode !== undefined
export const isJudge: MayCall = actor => (actor?.role === 'judge' || actor?.role === 'chief-judge') && actor.courtCode !== undefined
export const isChiefJudge: MayCall = actor => actor?.role === 'chief-judge' && actor.courtCode !== undefined
/** Clerks and judges: those who may open a filing of their own court. */
export const isCourtOfficer: MayCall = actor => isClerk(actor) || isJudge(actor)
/** Keeps the books of one court. */
export const isAccountant: MayCall = actor => actor?.role === 'accountant' && actor.courtCode !== undefined
/** Keeps the books of the civil enforcement agency. */
export const isEnforcementAccountant: MayCall = actor => actor?.role === 'enforcement-accountant'
/** Whoever keeps books sees their own only (fees/collector.ts). */
export const keepsBooks: MayCall = actor => isAccountant(actor) || isEnforcementAccountant(actor)
export const isAdministrator: MayCall = actor => actor?.role === 'administrator'
/** Officers answer what is said of their court, administrators what is said of the portal. */
export const answersFeedback: MayCall = actor => isCourtOfficer(actor) || isAdministrator(actor)

/** Whether the record belongs to this person, under any of their accounts. */
export const isOwner = (actor: Actor, owner: string): boolean => actor.subjects.includes(owner)

/** Whether the officer serves in that court. */
export const servesIn = (actor: Actor, courtCode: string): boolean => actor.courtCode === courtCode
