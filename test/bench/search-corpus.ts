// The corpus of the search figures, judged once: which judgments each labelled query should find, without keeping their texts.
import type { PublishedJudgment } from '../../functions/judgments/published-judgment.ts'
import { judgmentCorpus } from '../support/judgment-corpus/judgment-corpus.ts'
import { type LabelledQuery, labelledQueries } from '../support/judgment-corpus/labelled-queries.ts'

export interface JudgedCorpus {
  count: number
  queries: readonly LabelledQuery[]
  /** nDCG@10 of an engine's first ten ids for a query; undefined when there is nothing to find. */
  quality: (query: LabelledQuery, ids: readonly string[]) => number | undefined
  texts: () => Iterable<PublishedJudgment>
}

const depth = 10

const gain = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)

export const judgedCorpus = (count: number): JudgedCorpus => {
  const queries = labelledQueries()
  const worth = new Map<LabelledQuery, Map<string, number>>(queries.map(query => [query, new Map()]))
  for (const each of judgmentCorpus(count)) {
    for (const query of queries) {
      const grade = query.worth(each)
      if (grade > 0) worth.get(query)?.set(each.judgment.id, grade)
    }
  }
  return {
    count,
    queries,
    quality: (query, ids) => {
      const grades = worth.get(query)
      if (grades === undefined || grades.size === 0) return undefined
      const ideal = [...grades.values()].sort((a, b) => b - a)
      return gain(ids.map(id => grades.get(id) ?? 0)) / gain(ideal)
    },
    *texts() {
      for (const { judgment } of judgmentCorpus(count)) yield judgment
    },
  }
}
