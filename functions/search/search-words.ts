// Words as full-text search keeps them: plain (small letters, no marks, đ as d) to be found by, exact (with marks, tones in one place) to be told apart by.
import { tidyText } from '../kernel/search-key.ts'

export interface Word {
  plain: string
  exact: string
}

const inWords = /[\p{L}\p{N}]+/gu

/** Where two spellings put the tone (hoà, hòa; thuỷ, thủy), the older one is kept. After q the u is no vowel: quý stays. */
const endings: readonly (readonly [RegExp, string])[] = [
  ...['oàòa', 'oáóa', 'oảỏa', 'oãõa', 'oạọa', 'oèòe', 'oéóe', 'oẻỏe', 'oẽõe', 'oẹọe'].map(
    each => [new RegExp(`${each.slice(0, 2)}$`), each.slice(2)] as const,
  ),
  ...['uỳùy', 'uýúy', 'uỷủy', 'uỹũy', 'uỵụy'].map(each => [new RegExp(`(?<!q)${each.slice(0, 2)}$`), each.slice(2)] as const),
]

const madeOf = (written: string): Word => {
  const lower = written.toLowerCase().normalize('NFC')
  const exact = endings.reduce((word, [ending, kept]) => word.replace(ending, kept), lower)
  const letters = lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').toLowerCase()
  // 07/2023 and 7/2023 are the same number.
  const plain = letters.replace(/[^\p{L}\p{N}]+/gu, '').replace(/^0+(?=\d)/, '')
  return { plain: plain === '' ? lower : plain, exact: exact.replace(/^0+(?=\d)/, '') }
}

/** Judgments share their words: a few thousand make up all of them. */
const known = new Map<string, Word>()
const mostKnown = 50_000

export const wordOf = (written: string): Word => {
  const found = known.get(written)
  if (found !== undefined) return found
  const made = madeOf(written)
  if (known.size >= mostKnown) known.clear()
  known.set(written, made)
  return made
}

/** The words of a text in their order. */
export const wordsOf = (text: string): Word[] => (tidyText(text).match(inWords) ?? []).map(wordOf)

/** 1 for what words are made of, 2 for what they are not, 0 for what was not asked yet. */
const kinds = new Uint8Array(65_536)

const isInWord = (code: number): boolean => {
  const kind = kinds[code]
  if (kind !== 0) return kind === 1
  const found = /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
  kinds[code] = found ? 1 : 2
  return found
}

/** Tells each word of a text that is tidy already, with its place. Written as a loop over characters: questions read dozens of judgments. */
export const eachWord = (tidy: string, told: (written: string, start: number, end: number, at: number) => void): void => {
  let at = 0
  let start = -1
  for (let index = 0; index <= tidy.length; index += 1) {
    const inside = index < tidy.length && isInWord(tidy.charCodeAt(index))
    if (inside && start === -1) start = index
    else if (!inside && start !== -1) {
      told(tidy.slice(start, index), start, index, at)
      at += 1
      start = -1
    }
  }
}

/** Whether somebody typed marks: then those marks are meant. */
export const isMarked = ({ plain, exact }: Word): boolean => plain !== exact

export const pairOf = (left: Word, right: Word): string => `${left.plain} ${right.plain}`

/** Every two words that stand side by side, each pair once; numbers make no pairs. */
export const pairsOf = (words: readonly Word[]): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [left, right] = [words[at], words[at + 1]]
    if (left && right && /^\D/.test(left.plain) && /^\D/.test(right.plain)) pairs.add(pairOf(left, right))
  }
  return pairs
}
