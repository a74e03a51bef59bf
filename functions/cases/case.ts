// What a case is, from its number in the docket on: its parties, its judge, and whether anything of it is public. BLTTDS 195-197; BLTTHS 276.
import type { Actor } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { emptyHead, type Happening, type JournalHead } from '../kernel/event.ts'
import type { CaseStep, StruckStep } from './case-step.ts'
import { type Docket, docketNumber } from './docket.ts'

export const caseLevels = ['first-instance', 'appeal'] as const
export type CaseLevel = (typeof caseLevels)[number]

export const caseStates = [
  /** Being prepared for trial; a case is born in this state. */
  'PREPARING',
  'SUSPENDED',
  /** The decision to bring the case to trial has been made. */
  'TO_TRIAL',
  /** Judgment pronounced or decision made; terms for appeal and protest run. */
  'DECIDED',
  'APPEALED',
  'IN_EFFECT',
  'DISCONTINUED',
  'TRANSFERRED',
] as const
export type CaseState = (typeof caseStates)[number]

export const casePartyRoles = ['plaintiff', 'defendant', 'related', 'requester', 'accused', 'victim'] as const
export type CasePartyRole = (typeof casePartyRoles)[number]

export interface CaseParty {
  /** Unique within the case: `p1`, `p2` … */
  id: string
  role: CasePartyRole
  type: 'person' | 'organisation'
  fullName: string
  isMinor: boolean
  /** Never shown whole, never published: by it a party is recognised who joins the case. */
  personalNumber?: string | undefined
  /** Subjects of the accounts that act for this party here. */
  accounts: string[]
}

export interface CaseOfficer {
  subject: string
  fullName: string
}

export interface Case {
  /** Of a petition sent through the portal: the id of its filing, as the filing has the id of its draft. */
  id: string
  version: number
  head: JournalHead
  /** As courts write it. Unique only with court and register. */
  number: string
  courtCode: string
  symbol: string
  serial: number
  year: number
  level: CaseLevel
  matter: string
  kind: string
  relation: string
  /** Of the filing; empty for a case that did not come through the portal. */
  receiptCode: string
  acceptedOn: CivilDate
  /** The judge who examined the petition and accepted it; the judge of the case is assigned later (197). */
  acceptedBy: CaseOfficer
  state: CaseState
  judge: CaseOfficer | null
  clerk: CaseOfficer | null
  parties: CaseParty[]
  /** Nothing of its parties is public: family, minors, measures against persons, and whatever an officer has sealed. */
  isSealed: boolean
  /** In the order of their days; each is an entry of the case's journal too. */
  steps: CaseStep[]
  /** Steps that were recorded in error: shown as such, and nothing follows from them. */
  struck?: StruckStep[] | undefined
}

/** A case and the first entry of its journal: written together, or not at all. */
export interface Birth {
  case: Case
  happening: Happening & { event: 'case.accepted' }
}

export const caseSubject = (id: string): string => `case#${id}`

/** The case that a journal subject speaks of; undefined for other subjects. */
export const caseIdOf = (subject: string): string | undefined => /^case#(.+)$/.exec(subject)?.[1]

/** Kinds whose lists hide names, and every case with somebody under 18 (NQ 03/2017; BLTTDS 15(2)). */
export const isSealedByLaw = (kind: string, parties: readonly Pick<CaseParty, 'isMinor'>[]): boolean =>
  caseKind(kind).confidentialByDefault || parties.some(party => party.isMinor)

/** The parties whom this account acts for. */
export const partiesOf = ({ parties }: Pick<Case, 'parties'>, actor: Pick<Actor, 'subjects'>): CaseParty[] =>
  parties.filter(party => party.accounts.some(account => actor.subjects.includes(account)))

export const isPartyOf = (its: Pick<Case, 'parties'>, actor: Pick<Actor, 'subjects'>): boolean => partiesOf(its, actor).length > 0

/** What is known of a case before it has its number. */
export type Unnumbered = Pick<
  Case,
  'id' | 'level' | 'matter' | 'kind' | 'relation' | 'receiptCode' | 'acceptedOn' | 'acceptedBy' | 'clerk' | 'parties' | 'isSealed'
>

/** The case under its number of the docket, and the entry that begins its journal. The entry names no party. */
export const born = (
  its: Unnumbered,
  { courtCode, symbol, year }: Docket,
  serial: number,
  { actor, at }: Pick<Happening, 'actor' | 'at'>,
): Birth => {
  const number = docketNumber({ courtCode, symbol, year }, serial)
  const { id, kind, level, acceptedOn, acceptedBy, receiptCode } = its
  const accepted: CaseStep = { kind: 'accepted', on: acceptedOn, number, note: '', by: acceptedBy.fullName, recordedAt: at }
  return {
    case: {
      ...its,
      version: 1,
      head: emptyHead,
      number,
      courtCode,
      symbol,
      serial,
      year,
      state: 'PREPARING',
      judge: null,
      steps: [accepted],
    },
    happening: {
      event: 'case.accepted',
      subject: caseSubject(id),
      actor,
      at,
      facts: { number, courtCode, kind, level, acceptedOn, receiptCode },
    },
  }
}
