// Reads what people type into the search box. Quotes, AND, OR, NOT and their Vietnamese words may be used and need not; there is no wrong input.
import { tidyText } from '../kernel/search-key.ts'
import { type Word, wordsOf } from './search-words.ts'

/** Words that stand side by side: what was in quotes, a number like 12/2024/DS-ST, or a single word. */
export interface Phrase {
  words: readonly Word[]
  isQuoted: boolean
}

export interface Question {
  /** All of them are wanted; of each, one of its alternatives. */
  wanted: readonly (readonly Phrase[])[]
  unwanted: readonly Phrase[]
  /** Somebody wrote "and", or put something in quotes: then nothing may be missing. */
  isStrict: boolean
}

/** More than anyone types; what comes after is left out. */
const mostWords = 24

type Token = { is: 'phrase'; phrase: Phrase; not: boolean } | { is: 'or' | 'and' | 'not' }

const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or',
  HOẶC: 'or',
  '|': 'or',
  AND: 'and',
  VÀ: 'and',
  '&': 'and',
  NOT: 'not',
  KHÔNG: 'not',
}

const piece = /([-–]?)["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|\S+/gu

/** Who writes everything in capitals writes no operators. */
const isShouting = (text: string): boolean => {
  const words = text.split(' ').filter(word => /\p{L}/u.test(word) && !Object.hasOwn(operators, word))
  return words.length === 0 || words.every(word => word === word.toUpperCase())
}

const tokensOf = (text: string): Token[] => {
  const shouting = isShouting(text)
  return [...text.matchAll(piece)].flatMap(([whole, minus, quoted]): Token[] => {
    if (quoted !== undefined) return [{ is: 'phrase', phrase: { words: wordsOf(quoted), isQuoted: true }, not: minus !== '' }]
    const operator = shouting ? undefined : operators[whole]
    if (operator !== undefined) return [{ is: operator }]
    const not = /^[-–]\p{L}/u.test(whole)
    const words = wordsOf(whole)
    // A number of a judgment, a day or an amount stays together; other things that a sign joins are words of their own.
    const together = /^\d/.test(whole) ? [words] : words.map(word => [word])
    return together.map(each => ({ is: 'phrase', phrase: { words: each, isQuoted: false }, not }))
  })
}

export const readQuestion = (typed: string): Question => {
  const wanted: Phrase[][] = []
  const unwanted: Phrase[] = []
  let before: 'or' | 'and' | 'not' | undefined
  let counted = 0
  let isStrict = false
  for (const token of tokensOf(tidyText(typed))) {
    if (token.is !== 'phrase') {
      before = token.is
      isStrict ||= token.is === 'and'
      continue
    }
    const words = token.phrase.words.slice(0, mostWords - counted)
    if (words.length === 0) continue
    counted += words.length
    isStrict ||= token.phrase.isQuoted
    const phrase = { ...token.phrase, words }
    const alternatives = wanted.at(-1)
    if (token.not || before === 'not') unwanted.push(phrase)
    else if (before === 'or' && alternatives !== undefined) alternatives.push(phrase)
    else wanted.push([phrase])
    before = undefined
  }
  // Nothing but "not this" asks for nothing: then the words are looked for.
  return wanted.length > 0 ? { wanted, unwanted, isStrict } : { wanted: unwanted.map(phrase => [phrase]), unwanted: [], isStrict }
}

/** All words that are looked for, each once. */
export const wordsAsked = ({ wanted }: Question): Word[] => {
  const byPlain = new Map(wanted.flat().flatMap(({ words }) => words.map(word => [word.plain, word] as const)))
  return [...byPlain.values()]
}

/** A plain question is words one after the other: what stands together in it should stand together in what is found. */
const isPlainSequence = ({ wanted }: Question): boolean => wanted.every(alternatives => alternatives.length === 1)

/** The words in the order in which they were asked; none where alternatives leave no order. */
export const sequenceAsked = (question: Question): readonly Word[] =>
  isPlainSequence(question) ? question.wanted.flatMap(([first]) => first?.words ?? []) : []
