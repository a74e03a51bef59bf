// What lists and results show of a judgment: everything but its text.
import * as z from 'zod/mini'
import { judgmentLevels, judgmentOutcomes, type PublishedJudgment } from '../judgments/published-judgment.ts'
import { caseKindCodes } from '../kernel/case-kinds.ts'

export const card = z.object({
  id: z.string(),
  number: z.string(),
  date: z.string(),
  courtCode: z.string(),
  courtName: z.string(),
  level: z.enum(judgmentLevels),
  kind: z.enum(caseKindCodes),
  relation: z.string(),
  title: z.string(),
  summary: z.string(),
  outcome: z.union([z.enum(judgmentOutcomes), z.literal('')]),
  precedents: z.array(z.string()),
  publishedOn: z.string(),
  /** How often it was corrected. */
  corrections: z.number(),
})

export type Card = z.infer<typeof card>

export const cardOf = (judgment: PublishedJudgment): Card => ({
  id: judgment.id,
  number: judgment.number,
  date: judgment.date,
  courtCode: judgment.courtCode,
  courtName: judgment.courtName,
  level: judgment.level,
  kind: judgment.caseKind,
  relation: judgment.relation,
  title: judgment.title,
  summary: judgment.summary,
  outcome: judgment.outcome,
  precedents: judgment.precedents,
  publishedOn: judgment.publishedOn,
  corrections: judgment.corrections.length,
})
