// A party who did not file joins their case: the code on the paper notice and the personal number, confirmed by a clerk. Who guesses learns nothing.
import type { Actor, Assurance } from '../kernel/actor.ts'
import { actorRecord } from '../kernel/actor.ts'
import type { Facts } from '../kernel/event.ts'
import { readPersonalNumber } from '../kernel/personal-number.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Case, type CaseParty, caseSubject } from './case.ts'
import type { CaseChange, CaseOccasion } from './case-progress.ts'
import { toldToDeclined, toldToJoined } from './case-told.ts'

/** Tries of one account in one day, right or wrong. */
export const joinTriesADay = 10

export interface JoinRequest {
  id: string
  caseId: string
  courtCode: string
  partyId: string
  subject: string
  fullName: string
  assurance: Assurance
  numberMatches: boolean
  /** Last characters of the code on the paper: by them the person knows the request again. */
  codeEnd: string
  askedAt: string
}

/** What the person reads of their request once a clerk has answered. */
export interface JoinAnswer {
  at: string
  codeEnd: string
  answer: 'confirm' | 'decline'
  /** Of a refusal. */
  reason: string
}

const sameNumber = (typed: string, known: string | undefined): boolean => {
  try {
    return known !== undefined && readPersonalNumber(typed).number === known
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/**
 * Whether the court is asked at all: the number is the party's, or the file has none to compare and the clerk looks at the papers. Who signed in
 * with VNeID is held to the number of their own card.
 */
export const mayAskToJoin = (party: CaseParty, typed: string, actor: Pick<Actor, 'personalNumber' | 'organisation'>): boolean => {
  if (party.type === 'organisation') return true
  if (actor.personalNumber !== undefined && !sameNumber(typed, actor.personalNumber)) return false
  return party.personalNumber === undefined || sameNumber(typed, party.personalNumber)
}

export const joinRequest = (
  { id: caseId, courtCode }: Pick<Case, 'id' | 'courtCode'>,
  party: CaseParty,
  { id, typed, codeEnd, actor, now }: { id: string; typed: string; codeEnd: string; actor: Actor; now: string },
): JoinRequest => ({
  ...{ id, caseId, courtCode, partyId: party.id, subject: actor.subject, fullName: actor.fullName, assurance: actor.assurance },
  numberMatches: sameNumber(typed, party.personalNumber),
  codeEnd,
  askedAt: now,
})

/** The party of the request. Refuses `case.missing`. */
export const partyIn = (its: Case, partyId: string): CaseParty =>
  its.parties.find(party => party.id === partyId) ?? refuse('missing', 'case.missing')

const entry = (its: Case, event: CaseChange['happening']['event'], { actor, now }: CaseOccasion, facts: Facts) => ({
  event,
  subject: caseSubject(its.id),
  actor: actorRecord(actor),
  at: now,
  facts: { courtCode: its.courtCode, ...facts },
})

/** A new code for the notice to this party; an older one no longer works. */
export const codeIssued = (its: Case, party: CaseParty, occasion: CaseOccasion): CaseChange => ({
  case: its,
  happening: entry(its, 'case.code-issued', occasion, { partyId: party.id }),
})

/** The clerk has compared the papers: the account acts for the party from now on. */
export const joinConfirmed = (its: Case, request: JoinRequest, occasion: CaseOccasion): CaseChange => {
  partyIn(its, request.partyId)
  const joined = (party: CaseParty): CaseParty =>
    party.id === request.partyId && !party.accounts.includes(request.subject)
      ? { ...party, accounts: [...party.accounts, request.subject] }
      : party
  return {
    case: { ...its, parties: its.parties.map(joined) },
    happening: entry(its, 'case.party-joined', occasion, {
      ...{ partyId: request.partyId, account: request.subject },
      told: toldToJoined(its, request.subject),
    }),
  }
}

/** Refuses `case.reason-missing`. */
export const joinDeclined = (its: Case, request: JoinRequest, reason: string, occasion: CaseOccasion): CaseChange => {
  if (reason === '') refuse('invalid', 'case.reason-missing')
  return {
    case: its,
    happening: entry(its, 'case.join-declined', occasion, {
      ...{ partyId: request.partyId, account: request.subject, reason },
      told: toldToDeclined(its, request.subject, request.codeEnd),
    }),
  }
}
