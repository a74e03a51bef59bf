// Answers for the topics that people choose from in their own words, and what each leads to: kind, legal relation, papers, court.
import { type CaseKindCode, caseKindCodes } from './case-kinds.ts'
import { isOneOf } from './closed-set.ts'
import table from './data/wizard-topics.json' with { type: 'json' }
import { refuse } from './refusal.ts'

export interface WizardTopic {
  readonly code: string
  readonly labelVi: string
  readonly labelEn: string
  /** `null` when the person cannot say: the court decides. */
  readonly kind: CaseKindCode | null
  readonly form: 'dispute' | 'request' | 'either'
  /** Codes of legal relations, likeliest first. */
  readonly relations: readonly string[]
  readonly article: string
  readonly feeVi: string
  readonly feeEn: string
  /** Papers that people usually bring. None of them is a condition of filing: Art. 189(5). */
  readonly papersVi: readonly string[]
  readonly papersEn: readonly string[]
  readonly preconditionVi: string
  readonly preconditionEn: string
  /** Codes of the rules that say which court; where a topic has its own rule, the words are here. */
  readonly courtRules: readonly string[]
  readonly courtVi: string
  readonly courtEn: string
  readonly source: string
  readonly confidence: string
}

export const wizardTopics: readonly WizardTopic[] = table.topics.map(row => {
  const { kind, form } = row
  if ((kind !== null && !isOneOf(caseKindCodes, kind)) || !isOneOf(['dispute', 'request', 'either'], form)) {
    throw new Error(`wizard-topics.json: ${row.code} cannot be read`)
  }
  return { preconditionVi: '', preconditionEn: '', courtVi: '', courtEn: '', ...row, kind, form }
})

/** Refuses `wizard-topic.unknown`. */
export function wizardTopic(code: string): WizardTopic {
  return wizardTopics.find(topic => topic.code === code) ?? refuse('invalid', 'wizard-topic.unknown', { topic: code })
}
