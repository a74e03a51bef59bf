// Writes a question in the language of SQLite's full-text index. Words are letters and digits only and stand in quotes, so nothing typed is ever syntax.

import type { Phrase, Question } from './question.ts'
import { isMarked, type Word } from './search-words.ts'

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`
const plainOf = ({ words }: Phrase): string => quoted(words.map(({ plain }) => plain))

const without = (expression: string, { unwanted }: Question): string =>
  unwanted.length === 0 ? expression : `(${expression}) NOT (${unwanted.map(plainOf).join(' OR ')})`

/** The wanted phrases that choose. `choosing` are the words that do; phrases of several words always do. */
const chosenOf = ({ wanted }: Question, choosing: ReadonlySet<string>): readonly (readonly Phrase[])[] => {
  const chooses = ({ words }: Phrase): boolean => words.length > 1 || words.some(({ plain }) => choosing.has(plain))
  const chosen = wanted.filter(alternatives => alternatives.every(chooses))
  return chosen.length > 0 ? chosen : wanted
}

/** What has all that chooses. */
export const everyChosen = (question: Question, choosing: ReadonlySet<string>): string =>
  without(
    chosenOf(question, choosing)
      .map(alternatives => `(${alternatives.map(plainOf).join(' OR ')})`)
      .join(' AND '),
    question,
  )

/** Any of these words, or of these pairs of words. */
export const anyOf = (question: Question, terms: readonly string[]): string =>
  without(terms.map(term => quoted([term])).join(' OR '), question)

const sequence = ({ wanted }: Question): Word[] => wanted.flatMap(([first]) => first?.words ?? [])

/** All words with the very marks that were typed; undefined when none were, or when there are alternatives. */
export const withMarks = (question: Question): string | undefined => {
  if (question.wanted.some(alternatives => alternatives.length > 1)) return undefined
  const words = sequence(question).filter(isMarked)
  return words.length === 0 ? undefined : words.map(({ exact }) => quoted([exact])).join(' AND ')
}
