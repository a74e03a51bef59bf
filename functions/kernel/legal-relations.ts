// Answers for the legal relations of disputes and requests: Civil Procedure Code 2015, Art. 26-33; Administrative Procedure Law 2015, Art. 30.
import { type CaseKindCode, caseKindCodes } from './case-kinds.ts'
import { isOneOf } from './closed-set.ts'
import table from './data/legal-relations.json' with { type: 'json' }
import { refuse } from './refusal.ts'

export interface LegalRelation {
  readonly code: string
  readonly kind: CaseKindCode
  /** A dispute has a defendant; a request has none. */
  readonly form: 'dispute' | 'request'
  readonly nameVi: string
  readonly nameEn: string
  readonly article: string
  readonly feeKind: string
  /** Whether the fee follows the amount in dispute. */
  readonly valued: 'yes' | 'no' | 'depends'
  readonly valuedNote: string
  /** What must come before the court, or which other court decides; empty where nothing must. */
  readonly preconditionVi: string
  readonly preconditionEn: string
  readonly source: string
  readonly confidence: string
}

export const legalRelations: readonly LegalRelation[] = table.relations.map(row => {
  const { kind, form, valued } = row
  if (!isOneOf(caseKindCodes, kind) || !isOneOf(['dispute', 'request'], form) || !isOneOf(['yes', 'no', 'depends'], valued)) {
    throw new Error(`legal-relations.json: ${row.code} cannot be read`)
  }
  return { valuedNote: '', preconditionVi: '', preconditionEn: '', ...row, kind, form, valued }
})

/** Refuses `legal-relation.unknown`. */
export function legalRelation(code: string): LegalRelation {
  return legalRelations.find(relation => relation.code === code) ?? refuse('invalid', 'legal-relation.unknown', { relation: code })
}

export function relationsOf(kind: CaseKindCode, form: 'dispute' | 'request'): LegalRelation[] {
  return legalRelations.filter(relation => relation.kind === kind && relation.form === form)
}
