// Whether a judgment may be published at all: Resolution 03/2017/NQ-HĐTP and Civil Procedure Code 2015, Art. 269(4), rule by rule.
import type { CivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'

/** WHEN within 30 days of effect; NOT-1 … NOT-6 what is not published; LAW what the Code says of first-instance judgments. */
export const publicationRules = ['WHEN', 'NOT-1', 'NOT-2', 'NOT-3', 'NOT-4', 'NOT-5', 'NOT-6', 'LAW'] as const
export type PublicationRule = (typeof publicationRules)[number]

/** What the clerk answers for; each question is asked, none has a default. */
export interface PublicationAnswers {
  /** The case was tried in closed session. */
  isClosedSession: boolean
  /** State secrets, or content that the State wants kept secret. */
  hasStateSecret: boolean
  /** A party has justifiably asked to keep a professional, business, personal or family secret. */
  isSecrecyAsked: boolean
  /** Content contrary to fine customs. */
  isAgainstCustoms: boolean
  /** Somebody under 18 took part. */
  hasMinor: boolean
  /** Secrets of persons and families that stand in the text can be encoded away without changing what it says. */
  canBeEncoded: boolean
}

export interface PublicationCase {
  /** Undefined while it has no legal effect, appealed judgments included. */
  effectiveOn: CivilDate | undefined
  /** The case file itself names somebody under 18, whatever was answered. */
  hasMinor: boolean
  /** A court document of a kind that is published: judgments, and decisions that end a case. */
  isPublishedKind: boolean
  answers: PublicationAnswers
}

/** Every rule that stands against publication, in the order of the law; empty when it may be published. */
export const rulesAgainst = ({ effectiveOn, hasMinor, isPublishedKind, answers }: PublicationCase): PublicationRule[] => [
  ...(isPublishedKind ? [] : (['LAW'] as const)),
  ...(effectiveOn === undefined ? (['NOT-1'] as const) : []),
  ...(answers.isClosedSession ? (['NOT-2'] as const) : []),
  ...(answers.hasStateSecret ? (['NOT-3'] as const) : []),
  // A secret that can be encoded away keeps nothing from the public.
  ...(answers.isSecrecyAsked && !answers.canBeEncoded ? (['NOT-4'] as const) : []),
  ...(answers.isAgainstCustoms || answers.hasMinor || hasMinor ? (['NOT-5'] as const) : []),
  ...(answers.canBeEncoded ? [] : (['NOT-6'] as const)),
]

/** Refuses `judgment.not-publishable`, naming the rules. */
export const checkPublishable = (asked: PublicationCase): void => {
  const rules = rulesAgainst(asked)
  if (rules.length > 0) refuse('conflict', 'judgment.not-publishable', { rules })
}
