// What people ask of the full-text search, and what they are answered. Asked by POST: what people look for stands in no address and no log.
import * as z from 'zod/mini'
import { judgmentLevels, judgmentOutcomes } from '../judgments/published-judgment.ts'
import { caseKindCodes } from '../kernel/case-kinds.ts'
import { card } from './card.ts'

export const resultsAPage = 10

const year = z.int().check(z.gte(1945), z.lte(2200))

export const searchForm = z.object({
  text: z.string().check(z.maxLength(300)),
  courts: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60))),
  fromYear: z.optional(year),
  toYear: z.optional(year),
  kind: z.optional(z.enum(caseKindCodes)),
  level: z.optional(z.enum(judgmentLevels)),
  outcome: z.optional(z.enum(judgmentOutcomes)),
  relation: z.optional(z.string().check(z.maxLength(200))),
  precedent: z.optional(z.boolean()),
  page: z.optional(z.int().check(z.gte(1), z.lte(5))),
})

export const searchAnswer = z.object({
  /** How many judgments have the words; `isMore` when counting ended there. */
  total: z.number(),
  isMore: z.boolean(),
  /** None has all the words: these have some. */
  isLoose: z.boolean(),
  /** After those that have all the words come some that have most. */
  hasOthers: z.boolean(),
  page: z.number(),
  pages: z.number(),
  results: z.array(
    z.object({
      card,
      /** Text and marked text in turn. */
      snippet: z.array(z.string()),
    }),
  ),
})
export type SearchAnswer = z.infer<typeof searchAnswer>
