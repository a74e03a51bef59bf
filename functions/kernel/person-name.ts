// Answers for people's names: one full name, one to many words, kept as written, sorted by given name as lists in Vietnam are.
import { refuse } from './refusal.ts'
import { tidyText } from './search-key.ts'

const longestName = 150

/**
 * A full name as it is kept. Names have no first and last field and need not have two words. Refuses `name.missing`, `name.too-long`,
 * `name.unreadable` (figures, symbols).
 */
export function readFullName(text: string): string {
  const name = tidyText(text)
  if (name === '') refuse('invalid', 'name.missing')
  if (name.length > longestName) refuse('invalid', 'name.too-long', { longest: longestName })
  if (!/^\p{L}[\p{L}\p{M}'’.·\- ]*$/u.test(name)) refuse('invalid', 'name.unreadable')
  return name
}

/** The last word: how a person is called, and sorted. */
export function givenName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(' ') + 1)
}

const letters = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ')

/** None, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

interface Weighed {
  readonly letters: readonly number[]
  readonly tones: readonly number[]
}

function weigh(word: string): Weighed {
  const shapes = [...word.toLowerCase()].map(character => {
    const marks = [...character.normalize('NFD')]
    const tone = marks.findIndex(mark => tones.includes(mark))
    const toneless = marks
      .filter((_, index) => index !== tone)
      .join('')
      .normalize('NFC')
    const letter = letters.indexOf(toneless)
    return { letter: letter < 0 ? letters.length + (toneless.codePointAt(0) ?? 0) : letter, tone: tones.indexOf(marks[tone] ?? '') + 1 }
  })
  return { letters: shapes.map(shape => shape.letter), tones: shapes.map(shape => shape.tone) }
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, index) => number !== b[index])
  return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? -1)
}

function compareWords(a: string, b: string): number {
  const [left, right] = [weigh(a), weigh(b)]
  return compareNumbers(left.letters, right.letters) || compareNumbers(left.tones, right.tones)
}

/** Given name, then family name, then the middle; for `Array.sort`. */
export function comparePersonNames(a: string, b: string): number {
  const [left, right] = [a, b].map(name => {
    const words = tidyText(name).split(' ')
    return [words.at(-1) ?? '', ...words.slice(0, -1)]
  })
  const length = Math.max(left?.length ?? 0, right?.length ?? 0)
  for (let index = 0; index < length; index += 1) {
    const order = compareWords(left?.[index] ?? '', right?.[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
