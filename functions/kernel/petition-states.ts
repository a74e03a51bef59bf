// Answers for the states of a petition, from draft to acceptance or return: Civil Procedure Code 2015, Art. 190-197; Law on Mediation 2020.
import { isOneOf } from './closed-set.ts'
import table from './data/petition-states.json' with { type: 'json' }

export const petitionStateCodes = [
  'DRAFT',
  'SUBMITTED',
  'REJECTED_TECHNICAL',
  'ACKNOWLEDGED',
  'UNDER_REVIEW',
  'MEDIATION_OFFERED',
  'MEDIATION',
  'MEDIATED',
  'AMENDMENT_REQUESTED',
  'FEE_NOTICE',
  'EXEMPTION_ASKED',
  'FEE_PAID',
  'ACCEPTED',
  'TRANSFERRED',
  'RETURNED',
  'RETURN_COMPLAINT',
  'WITHDRAWN',
] as const
export type PetitionStateCode = (typeof petitionStateCodes)[number]

export interface PetitionState {
  readonly code: PetitionStateCode
  readonly nameVi: string
  readonly nameEn: string
  /** What the citizen reads. */
  readonly citizenTextVi: string
  readonly citizenTextEn: string
  /** Whose act leads here, and who acts next. */
  readonly enteredBy: string
  readonly actor: string
  readonly next: readonly PetitionStateCode[]
  /** Codes of the time limits that run here. */
  readonly deadlines: readonly string[]
  readonly article: string
  readonly source: string
  readonly confidence: string
}

function known(code: string): PetitionStateCode {
  if (!isOneOf(petitionStateCodes, code)) throw new Error(`petition-states.json: unknown state ${code}`)
  return code
}

export const petitionStates: readonly PetitionState[] = table.states.map(row => ({
  ...row,
  code: known(row.code),
  next: row.next.map(known),
}))

const byCode = new Map(petitionStates.map(state => [state.code, state]))

export function petitionState(code: PetitionStateCode): PetitionState {
  const state = byCode.get(code)
  if (state === undefined) throw new Error(`petition-states.json lacks ${code}`)
  return state
}

/** Whether the law knows the step from one state to the other. */
export function mayFollow(from: PetitionStateCode, to: PetitionStateCode): boolean {
  return petitionState(from).next.includes(to)
}

/** Nothing follows from here by the court's or the person's act on the same filing. */
export function isFinal(code: PetitionStateCode): boolean {
  return petitionState(code).next.length === 0
}
