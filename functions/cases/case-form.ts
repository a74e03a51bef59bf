// The doors of cases: what a clerk enters of a case that did not come through the portal, and what its officers see.
import * as z from 'zod/mini'
import type { OwnHearing } from '../hearings/hearing-form.ts'
import { type CaseLevel, type CasePartyRole, type CaseState, caseLevels, casePartyRoles } from './case.ts'
import type { JoinAnswer } from './case-join.ts'
import { type CaseProcedure, type RecordedStep, recordedSteps, type StepKind } from './case-step.ts'
import type { CaseDuty, TermStanding } from './case-term.ts'

const text = (atMost: number) =>
  z.string().check(
    z.overwrite((value: string) => value.normalize('NFC')),
    z.maxLength(atMost),
  )
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Kinds that the courts of the province accept: bankruptcy goes to another province (Law on bankruptcy). */
export const enteredKinds = ['DS', 'HNGĐ', 'KDTM', 'LĐ', 'HC', 'HS', 'VDS', 'BPXLHC'] as const

const enteredPartyForm = z.object({
  role: z.enum(casePartyRoles),
  type: z.enum(['person', 'organisation']),
  fullName: text(200),
  isMinor: z.boolean(),
  /** Empty where it is not known: then nobody can join for this party. */
  personalNumber: text(30),
})

/** POST /api/desk/cases, by a clerk. The docket gives the number. Refuses `case.*`. */
export const caseEntryForm = z.object({
  /** Made by the page: the same entry sent twice is one case. */
  entryId: z.uuid(),
  level: z.enum(caseLevels),
  matter: z.enum(['dispute', 'request']),
  kind: z.enum(enteredKinds),
  /** Row of the table of legal relations; empty for criminal cases and where none fits. */
  relation: text(40),
  acceptedOn: day,
  /** Subject of the judge of the court who accepted it. */
  acceptedBy: z.string().check(z.minLength(1), z.maxLength(100)),
  parties: z.array(enteredPartyForm).check(z.minLength(1), z.maxLength(90)),
  /** Sealed besides what the law seals: a closed hearing, a secret. */
  isSealed: z.boolean(),
})
export type CaseEntry = z.infer<typeof caseEntryForm>

export interface CasePartyView {
  id: string
  role: CasePartyRole
  type: 'person' | 'organisation'
  fullName: string
  isMinor: boolean
  /** `040******123`; absent where none is known. */
  personalNumber?: string
  /** Somebody acts for this party in the portal. */
  hasAccount: boolean
}

/** What officers of its court see of a case. */
export interface DeskCase {
  id: string
  version: number
  number: string
  courtCode: string
  level: CaseLevel
  matter: string
  kind: string
  relation: string
  receiptCode: string
  acceptedOn: string
  acceptedBy: string
  state: CaseState
  judge: string | null
  clerk: string | null
  parties: CasePartyView[]
  isSealed: boolean
  procedure: CaseProcedure
  steps: CaseStepView[]
  terms: CaseTermView[]
  /** The steps that may be recorded now, by this officer. */
  next: RecordedStep[]
}

export type DeskCaseRow = Pick<
  DeskCase,
  'id' | 'number' | 'level' | 'matter' | 'kind' | 'relation' | 'acceptedOn' | 'state' | 'judge' | 'clerk' | 'isSealed'
> & { parties: Pick<CasePartyView, 'role' | 'fullName'>[] }

/** GET /api/desk/cases?queue=open|closed&number=&next= */
export interface DeskCasePage {
  rows: DeskCaseRow[]
  next?: string
}

/** Every act names the version of the case that the officer was looking at; another one is refused as `case.changed-meanwhile`. */
const seen = { version: z.int().check(z.gte(1)) }

/** POST /api/desk/cases/{id}/steps, by a clerk, the judge of the case or the chief judge. */
export const caseStepForm = z.object({ ...seen, step: z.enum(recordedSteps), on: day, number: text(60), note: text(2_000) })

/** POST /api/desk/cases/{id}/strikes: a step recorded in error, known by its kind and the instant of its recording. */
export const stepStrikeForm = z.object({ ...seen, step: z.enum(recordedSteps), recordedAt: text(40), reason: text(2_000) })

/** POST /api/desk/cases/{id}/seal: nothing of the case is public any more (BLTTDS 15(2)). */
export const caseSealForm = z.object({ ...seen, reason: text(2_000) })

/** POST /api/desk/cases/{id}/parties/{partyId}/code answers 201 with this, once: the portal keeps a digest only. */
export interface IssuedCode {
  /** `TG-XXXX-XXXX-XXX`, for the paper notice. */
  code: string
  party: string
}

/** POST /api/cases/joins: the code on the paper notice and the personal number. The answer is the same whatever is sent. */
export const joinForm = z.object({ code: text(60), personalNumber: text(30) })

export interface JoinRow {
  id: string
  caseId: string
  caseNumber: string
  party: { id: string; role: CasePartyRole; fullName: string }
  /** Who asks, as the identity provider or the one-time code knows them. */
  fullName: string
  assurance: 'eid' | 'code'
  /** The typed number is that of the party; false where the file has none to compare. */
  numberMatches: boolean
  askedAt: string
}

/** GET /api/desk/joins */
export interface JoinPage {
  rows: JoinRow[]
  next?: string
}

/** POST /api/desk/cases/{id}/joins/{joinId} */
export const joinAnswerForm = z.object({ answer: z.enum(['confirm', 'decline']), reason: text(1_000) })

export interface CaseStepView {
  kind: StepKind
  on: string
  article: string
  number?: string
  note?: string
  by: string
  recordedAt: string
  /** Recorded in error, and struck out by this officer. */
  struck?: { by: string; on: string; reason: string }
  /** At the desk: this officer may strike it out. */
  mayStrike?: true
  /** Of a judge's assignment: the draw, or the ground of a designation. */
  via?: string
}

export interface CaseTermView {
  duty: CaseDuty
  article: string
  startedOn: string
  due: string
  provisional: boolean
  doneOn?: string
  standing: TermStanding
  /** The court's own term, not a party's right. */
  isCourts: boolean
}

export interface OwnCaseRow {
  id: string
  number: string
  courtCode: string
  level: CaseLevel
  matter: string
  kind: string
  relation: string
  receiptCode: string
  acceptedOn: string
  state: CaseState
}

/** GET /api/cases: where this person takes part, and what they asked for lately. */
export interface OwnCases {
  cases: OwnCaseRow[]
  /** Requests to join of the last 30 days, whatever becomes of them. */
  asked: { at: string; code: string }[]
  /** What clerks answered in the same time. */
  answers: JoinAnswer[]
}

/** GET /api/cases/{id}: for a party of the case. */
/** GET /api/cases/{id} */
export interface OwnCaseAnswer extends OwnCase {
  /** First to last, in full. */
  hearings: OwnHearing[]
}

export interface OwnCase extends OwnCaseRow {
  procedure: CaseProcedure
  judge: string | null
  clerk: string | null
  parties: { role: CasePartyRole; fullName: string; isMine: boolean }[]
  steps: CaseStepView[]
  terms: CaseTermView[]
}
