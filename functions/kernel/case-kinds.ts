// Answers for the kinds of case, the grounds for returning a petition (Civil Procedure Code 2015, Art. 192(1)) and the roles in a case.
import { isOneOf } from './closed-set.ts'
import table from './data/case-kinds.json' with { type: 'json' }
import { refuse } from './refusal.ts'

export const caseKindCodes = ['DS', 'HNGĐ', 'KDTM', 'LĐ', 'HC', 'HS', 'VDS', 'PS', 'BPXLHC'] as const
export type CaseKindCode = (typeof caseKindCodes)[number]

export interface CaseKind {
  readonly code: CaseKindCode
  readonly nameVi: string
  readonly nameEn: string
  readonly law: string
  /** `vụ án` is a dispute, ended by a judgment; `việc` a request, ended by a decision. */
  readonly caseForm: string
  readonly feeKind: string | null
  /** What follows number and year once a first-instance case is accepted: `TLST-DS`. `null` where courts differ. */
  readonly acceptanceSymbol: string | null
  readonly roles: readonly string[]
  /** Names are hidden in public lists unless an officer decides otherwise. */
  readonly confidentialByDefault: boolean
  /** Codes of the time limits of this kind; `null` where none runs. */
  readonly deadlines: {
    readonly assign: string | null
    readonly decide: string | null
    readonly amend: string | null
    readonly fee: string | null
    readonly prepare: string | null
    readonly appeal: string | null
  }
  readonly filedByCitizens: boolean
  /** Why the portal takes no petition of this kind. */
  readonly closedVi: string
  readonly closedEn: string
  readonly source: string
  readonly confidence: string
}

export const caseKinds: readonly CaseKind[] = table.kinds.map(row => {
  if (!isOneOf(caseKindCodes, row.code)) throw new Error(`case-kinds.json: unknown kind ${row.code}`)
  return { closedVi: '', closedEn: '', ...row, code: row.code }
})

/** Refuses `case-kind.unknown`. */
export function caseKind(code: string): CaseKind {
  return caseKinds.find(kind => kind.code === code) ?? refuse('invalid', 'case-kind.unknown', { kind: code })
}

/** The letters of Art. 192(1), as the law numbers its points. */
export const returnGroundCodes = ['a', 'b', 'c', 'd', 'đ', 'e', 'g'] as const
export type ReturnGroundCode = (typeof returnGroundCodes)[number]

export interface ReturnGround {
  readonly code: ReturnGroundCode
  readonly nameVi: string
  readonly nameEn: string
  readonly article: string
  readonly source: string
  readonly confidence: string
}

export const returnGrounds: readonly ReturnGround[] = table.returnGrounds.map(row => {
  if (!isOneOf(returnGroundCodes, row.code)) throw new Error(`case-kinds.json: unknown ground ${row.code}`)
  return { ...row, code: row.code }
})

/** Refuses `return-ground.unknown`. */
export function returnGround(code: string): ReturnGround {
  return returnGrounds.find(ground => ground.code === code) ?? refuse('invalid', 'return-ground.unknown', { ground: code })
}

export interface PartyRole {
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string
  readonly note: string
  readonly source: string
  readonly confidence: string
}

export const partyRoles: readonly PartyRole[] = table.roles.map(row => ({ note: '', ...row }))
