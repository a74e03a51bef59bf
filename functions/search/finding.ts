// Finds candidates in the shards, from the strictest reading of a question to the loosest, and puts the best in order by their texts.
import { anyOf, everyChosen, withMarks } from './match-expression.ts'
import { type Question, sequenceAsked, wordsAsked } from './question.ts'
import { bestPossible, type Frequencies, type Judged, judge, type Recognised } from './ranking.ts'
import type { SearchFilter } from './search-filter.ts'
import { pairsOf } from './search-words.ts'

/** One shard of the index, open. Row ids rise with the day of the judgment. */
export interface Shard {
  readonly name: string
  readonly documents: number
  /** In how many of its judgments each of the words stands, or each pair of words. */
  frequencies(table: 'terms' | 'pairs', words: readonly string[]): ReadonlyMap<string, number>
  /** The best by BM25; a lower rank is better. */
  ranked(expression: string, filter: SearchFilter, limit: number): readonly { row: number; rank: number }[]
  /** The newest, in no other order. */
  matching(expression: string, filter: SearchFilter, limit: number): readonly number[]
  /** Those that have the words with their marks. */
  matchingExactly(expression: string, filter: SearchFilter, limit: number): readonly number[]
  textOf(row: number): { head: string; body: string }
}

export interface Found<Kind extends Shard = Shard> {
  shard: Kind
  row: number
  judged: Judged
}

export interface Finding<Kind extends Shard = Shard> {
  found: readonly Found<Kind>[]
  /** How many have all the words; counting ends at `countedUpTo`. */
  total: number
  isMore: boolean
  /** None has all the words: these have some of them. */
  isLoose: boolean
  /** After those that have all the words come some that have most. */
  hasOthers: boolean
}

/** Most candidates of each reading: what keeps words that stand in every judgment fast. The newest shards come first. */
const caps = { every: 400, pairs: 400, marks: 200, any: 300 }
const mostOfOneShard = 20
export const countedUpTo = 1_000
/** So many are read and put in order; the pages end there. */
export const readUpTo = 50
/** What stands in more than this part of all judgments chooses nothing. */
const frequentPart = 0.5
const frequentPairPart = 0.25
/** The part of a question that a judgment must have to be shown after those that have all of it. */
const worthShowing = 0.5
/** Of a long question the rarest pairs and words. */
const mostPairs = 5
const mostLoose = 5
/** With fewer than this, those that have only some of the words are looked at too. */
const few = 10

interface Candidate<Kind extends Shard> {
  shard: Kind
  row: number
  /** By what the index alone knows. */
  worth: number
}

const frequenciesIn = (shards: readonly Shard[], table: 'terms' | 'pairs', words: readonly string[]): Frequencies => {
  const perWord = new Map<string, number>()
  const perShard = new Map<Shard, ReadonlyMap<string, number>>()
  for (const shard of shards) {
    const frequencies = shard.frequencies(table, words)
    perShard.set(shard, frequencies)
    for (const [word, frequency] of frequencies) perWord.set(word, (perWord.get(word) ?? 0) + frequency)
  }
  return { documents: shards.reduce((sum, shard) => sum + shard.documents, 0), perWord, perShard }
}

/** Those that some judgment has and not nearly every one, the rarest first; the rarest of all when every judgment has them. */
const rarestFirst = ({ perWord, documents }: Frequencies, part: number): string[] =>
  [...perWord]
    .sort(([, a], [, b]) => a - b)
    .filter(([, frequency], at) => at === 0 || frequency <= documents * part)
    .map(([word]) => word)

export const find = <Kind extends Shard>(question: Question, shards: readonly Kind[], filter: SearchFilter): Finding<Kind> => {
  const asked = wordsAsked(question).map(({ plain }) => plain)
  if (asked.length === 0) return { found: [], total: 0, isMore: false, isLoose: false, hasOthers: false }
  const words = frequenciesIn(shards, 'terms', asked)
  const unknown = asked.filter(word => !words.perWord.has(word))
  const choosing = new Set(question.isStrict ? asked : [...unknown, ...rarestFirst(words, frequentPart)])
  const holding = shards.filter(shard => mayHold(question, choosing, words.perShard.get(shard)))
  const candidates = new Map<string, Candidate<Kind>>()
  const add = (shard: Kind, row: number, worth: number): void => {
    const key = `${shard.name}#${row}`
    const known = candidates.get(key)
    if (known) known.worth += worth
    else candidates.set(key, { shard, row, worth })
  }
  /** Adds the best of each shard until there are enough. Answers whether there were more. */
  const read = (expression: string, { perShard }: Frequencies, cap: number, among: readonly Kind[]): boolean => {
    let taken = 0
    let wasCut = false
    for (const shard of among) {
      if (taken >= cap) return true
      const rows = shard.ranked(expression, filter, mostOfOneShard)
      // What the shard itself makes of its frequencies is divided out, so that ranks of different shards can be compared.
      const best = bestPossible(perShard.get(shard) ?? new Map(), shard.documents)
      for (const { row, rank } of rows) add(shard, row, -rank / best)
      taken += rows.length
      if (rows.length === mostOfOneShard) wasCut = true
    }
    return wasCut
  }

  const every = everyChosen(question, choosing)
  const wasCut = read(every, words, caps.every, holding)
  const withAll = candidates.size
  const pairs = pairsAsked(question)
  if (pairs.length > 0 && !question.isStrict) {
    const frequencies = frequenciesIn(shards, 'pairs', pairs)
    const rarest = rarestFirst(frequencies, frequentPairPart).slice(0, mostPairs)
    if (rarest.length > 0) {
      const among = shards.filter(shard => rarest.some(pair => frequencies.perShard.get(shard)?.has(pair)))
      read(anyOf(question, rarest), frequencies, caps.pairs, among)
    }
  }
  const marked = withMarks(question)
  if (marked !== undefined && (wasCut || withAll > readUpTo)) {
    let taken = 0
    for (const shard of holding) {
      if (taken >= caps.marks) break
      const rows = shard.matchingExactly(marked, filter, mostOfOneShard)
      for (const row of rows) add(shard, row, 1)
      taken += rows.length
    }
  }
  if (candidates.size < (question.isStrict ? 1 : few)) {
    const known = rarestFirst(words, frequentPart).slice(0, mostLoose)
    if (known.length > 0) read(anyOf(question, known), words, caps.any, shards)
  }
  const total = wasCut ? count(every, holding, filter) : withAll
  const ordered = inOrder(question, [...candidates.values()], words)
  // Beside judgments that have all the words, those that have little of them are no answer.
  const found = withAll > 0 ? ordered.filter(({ judged }) => judged.share >= worthShowing) : ordered
  return {
    found,
    total,
    isMore: total >= countedUpTo,
    isLoose: withAll === 0 && found.length > 0,
    hasOthers: withAll > 0 && found.length > total,
  }
}

/** Pairs of words as they were asked side by side. */
const pairsAsked = (question: Question): string[] => [...pairsOf(sequenceAsked(question))]

const mayHold = ({ wanted }: Question, choosing: ReadonlySet<string>, frequencies: ReadonlyMap<string, number> | undefined): boolean =>
  wanted.every(alternatives =>
    alternatives.some(({ words }) =>
      words.every(({ plain }) => (frequencies?.has(plain) ?? false) || (words.length === 1 && !choosing.has(plain))),
    ),
  )

const count = (expression: string, shards: readonly Shard[], filter: SearchFilter): number => {
  let total = 0
  for (const shard of shards) {
    if (total >= countedUpTo) break
    total += shard.matching(expression, filter, countedUpTo - total).length
  }
  return total
}

const inOrder = <Kind extends Shard>(question: Question, candidates: Candidate<Kind>[], weights: Frequencies): Found<Kind>[] => {
  const recognised: Recognised = new Map()
  return candidates
    .sort((a, b) => b.worth - a.worth)
    .slice(0, readUpTo)
    .map(({ shard, row }) => ({ shard, row, judged: judge(question, shard.textOf(row), weights, recognised) }))
    .sort((a, b) => b.judged.score - a.judged.score)
}
