// The generated judgments are what the figures of search rest on: they are like judgments, and the same every time.
import { describe, expect, test } from 'vitest'
import { publishedJudgment } from '../../functions/judgments/published-judgment.ts'
import { judgmentCorpus } from '../support/judgment-corpus/judgment-corpus.ts'
import { labelledQueries } from '../support/judgment-corpus/labelled-queries.ts'

const some = [...judgmentCorpus(600)]

describe('the generated judgments', () => {
  test('are published judgments by their schema', () => {
    expect(some.filter(({ judgment }) => !publishedJudgment.safeParse(judgment).success)).toEqual([])
  })

  test('have 800 to 2,500 words, and each an id of its own', () => {
    const words = some.map(({ judgment }) => judgment.paragraphs.join(' ').split(/\s+/).length)
    expect(Math.min(...words)).toBeGreaterThanOrEqual(800)
    expect(Math.max(...words)).toBeLessThanOrEqual(2_500)
    expect(new Set(some.map(({ judgment }) => judgment.id)).size).toBe(some.length)
  })

  test('are the same for the same seed, and others for another', () => {
    const [first] = judgmentCorpus(1)
    expect(first?.judgment).toEqual(some[0]?.judgment)
    const [other] = judgmentCorpus(1, 2)
    expect(other?.judgment.id).not.toBe(some[0]?.judgment.id)
  })

  test('were given by courts that sat on that day', () => {
    expect(some.filter(({ judgment }) => judgment.courtCode.startsWith('NA-KV') && judgment.date < '2025-07-01')).toEqual([])
    expect(some.filter(({ judgment }) => judgment.courtCode.startsWith('NA-H-') && judgment.date > '2025-06-30')).toEqual([])
  })
})

describe('the labelled queries', () => {
  const queries = labelledQueries()

  test('are many and of every manner', () => {
    expect(queries.length).toBeGreaterThan(160)
    expect(new Set(queries.map(({ manner }) => manner)).size).toBe(7)
  })

  test('nearly all have something to find', () => {
    const empty = queries.filter(({ worth }) => !some.some(each => worth(each) > 0))
    expect(empty.length).toBeLessThan(queries.length / 20)
  })
})
