// Answers a search in the full texts of published judgments.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { find, readUpTo } from './finding.ts'
import { openShards } from './open-index-store.ts'
import { readQuestion } from './question.ts'
import { resultsAPage, type SearchAnswer, searchForm } from './search-form.ts'
import { resultOf } from './search-result.ts'

export const handler = httpFunction(routes.searchJudgments, { body: searchForm }, async ({ body, now }) => {
  const { text, page = 1, ...filter } = body
  const shards = await openShards(filter, Date.parse(now))
  const { found, total, isMore, isLoose, hasOthers } = find(readQuestion(text), shards, filter)
  const from = (page - 1) * resultsAPage
  const answer: SearchAnswer = {
    total,
    isMore,
    isLoose,
    hasOthers,
    page,
    pages: Math.ceil(Math.min(found.length, readUpTo) / resultsAPage),
    results: found.slice(from, from + resultsAPage).map(({ shard, row, judged }) => resultOf(shard.cardOf(row), judged)),
  }
  return ok(answer)
})
