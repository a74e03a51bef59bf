// Puts what was found in order by its text: rare words count more, typed marks count, words that stand together as they were asked count most.
import type { Question } from './question.ts'
import { sequenceAsked, wordsAsked } from './question.ts'
import { eachWord, isMarked, type Word, wordOf } from './search-words.ts'

export interface Frequencies {
  documents: number
  /** In how many judgments each word, or pair of words, stands: in all shards, and in each. */
  perWord: ReadonlyMap<string, number>
  perShard: ReadonlyMap<object, ReadonlyMap<string, number>>
}

export interface Judged {
  score: number
  /** Part of what was asked that the text has, the rarer words weighing more: 1 is all. */
  share: number
  body: string
  /** Where words of the question stand in the body, for the snippet. */
  hits: readonly Hit[]
}

export interface Hit {
  start: number
  end: number
  /** Which of the asked words. */
  asked: number
  isExact: boolean
  /** Position among the words of the text. */
  at: number
}

export const idf = (frequency: number, documents: number): number => Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))

/** FTS5's own idf is never below 1e-6; the sum over the words is what a perfect text could reach. */
export const bestPossible = (frequencies: ReadonlyMap<string, number>, documents: number): number => {
  let sum = 0
  for (const frequency of frequencies.values()) sum += Math.max(Math.log((documents - frequency + 0.5) / (frequency + 0.5)), 1e-6)
  return Math.max(sum, 1e-6)
}

/** A word in other marks than typed may be meant by somebody in haste: it counts a little. */
const otherMarks = 0.15
const saturation = 1.2
const inHead = 1.6
const together = 1.4
const inOneSentence = 2.5
const sentence = 20

const saturated = (count: number): number => (count * (saturation + 1)) / (count + saturation)

/** Which asked word each written word is, remembered for all texts of one question; -1 is none. */
export type Recognised = Map<string, number>

const hitsIn = (text: string, asked: readonly Word[], byPlain: ReadonlyMap<string, number>, recognised: Recognised): Hit[] => {
  const hits: Hit[] = []
  eachWord(text, (written, start, end, at) => {
    let code = recognised.get(written)
    if (code === undefined) {
      const { plain, exact } = wordOf(written)
      const index = byPlain.get(plain) ?? -1
      const word = asked[index]
      code = word === undefined ? -1 : index * 2 + (!isMarked(word) || word.exact === exact ? 1 : 0)
      recognised.set(written, code)
    }
    if (code >= 0) hits.push({ start, end, asked: code >> 1, at, isExact: code % 2 === 1 })
  })
  return hits
}

/** How closely the different words come together somewhere: 1 when side by side, 0 when never within a sentence. */
const closeness = (hits: readonly Hit[], different: number): number => {
  if (different < 2) return 0
  let best = 0
  const counts = new Map<number, number>()
  let from = 0
  for (const hit of hits) {
    counts.set(hit.asked, (counts.get(hit.asked) ?? 0) + (hit.isExact ? 1 : 0))
    while (hit.at - (hits[from]?.at ?? hit.at) > sentence + different) {
      const left = hits[from]
      if (left) counts.set(left.asked, (counts.get(left.asked) ?? 0) - (left.isExact ? 1 : 0))
      from += 1
    }
    let within = 0
    for (const count of counts.values()) if (count > 0) within += 1
    best = Math.max(best, within / different)
  }
  return best
}

export const judge = (
  question: Question,
  { head, body }: { head: string; body: string },
  weights: Frequencies,
  recognised: Recognised = new Map(),
): Judged => {
  const asked = wordsAsked(question)
  const byPlain = new Map(asked.map(({ plain }, index) => [plain, index]))
  const weightOf = (index: number): number => idf(weights.perWord.get(asked[index]?.plain ?? '') ?? 0, weights.documents)
  const headHits = hitsIn(head, asked, byPlain, recognised)
  const hits = hitsIn(body, asked, byPlain, recognised)
  const counts = asked.map(() => 0)
  for (const { asked: index, isExact } of hits) counts[index] = (counts[index] ?? 0) + (isExact ? 1 : otherMarks)
  for (const { asked: index, isExact } of headHits) counts[index] = (counts[index] ?? 0) + inHead * (isExact ? 1 : otherMarks)
  let score = counts.reduce((sum, count, index) => sum + weightOf(index) * saturated(count), 0)

  const all = asked.reduce((sum, _, index) => sum + weightOf(index), 0)
  const order = sequenceAsked(question).map(({ plain }) => byPlain.get(plain) ?? -1)
  if (order.length > 1) {
    const follows = new Map<string, number>()
    for (const list of [headHits, hits]) {
      list.forEach((hit, at) => {
        const next = list[at + 1]
        if (!next || next.at !== hit.at + 1 || !hit.isExact || !next.isExact) return
        const pair = `${hit.asked} ${next.asked}`
        follows.set(pair, (follows.get(pair) ?? 0) + 1)
      })
    }
    for (let at = 0; at + 1 < order.length; at += 1) {
      const [left = -1, right = -1] = [order[at], order[at + 1]]
      score += together * ((weightOf(left) + weightOf(right)) / 2) * saturated(follows.get(`${left} ${right}`) ?? 0)
    }
    const near = Math.max(closeness(hits, asked.length), closeness(headHits, asked.length))
    score += (inOneSentence * all * near ** 3) / asked.length ** 0.5
  }
  let [wanted, had] = [0, 0]
  for (const alternatives of question.wanted) {
    const weights = alternatives.map(({ words }) => words.map(({ plain }) => byPlain.get(plain) ?? 0))
    const weight = Math.max(...weights.map(indexes => indexes.reduce((sum, index) => sum + weightOf(index), 0)))
    wanted += weight
    if (weights.some(indexes => indexes.every(index => (counts[index] ?? 0) >= 1))) had += weight
  }
  return { score, share: wanted === 0 ? 1 : had / wanted, body, hits }
}
