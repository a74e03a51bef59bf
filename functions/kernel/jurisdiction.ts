// Answers for which court the law names: Civil Procedure Code 2015, Art. 35 (as replaced by Law 85/2025), 39, 40. Words for the court finder.
import table from './data/jurisdiction.json' with { type: 'json' }
import { refuse } from './refusal.ts'

export interface JurisdictionRule {
  readonly code: string
  readonly textVi: string
  readonly textEn: string
  readonly article: string
  readonly source: string
  readonly confidence: string
}

export const jurisdictionRules: readonly JurisdictionRule[] = table.rules

/** Refuses `jurisdiction-rule.unknown`. */
export function jurisdictionRule(code: string): JurisdictionRule {
  return jurisdictionRules.find(rule => rule.code === code) ?? refuse('invalid', 'jurisdiction-rule.unknown', { rule: code })
}
