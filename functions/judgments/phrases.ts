// Answers for lists of phrases: does one of them stand here, in whatever spelling?
import { type Word, wordKey } from './word.ts'

/** The words of a phrase as they are compared. */
export function phraseKey(phrase: string): string {
  return phrase.split(' ').map(wordKey).join(' ')
}

/** Phrases parted by commas. Nearly every word of a text begins none of them, so first words are looked up first. */
export class Phrases {
  readonly #all: ReadonlySet<string>
  readonly #firsts: ReadonlySet<string>
  readonly #longest: number

  constructor(...lists: readonly string[]) {
    const keys = lists.flatMap(list => list.split(/\s*,\s*/)).map(phraseKey)
    this.#all = new Set(keys)
    this.#firsts = new Set(keys.map(key => key.split(' ')[0] ?? ''))
    this.#longest = Math.max(...keys.map(key => key.split(' ').length))
  }

  has(key: string): boolean {
    return this.#all.has(key)
  }

  /** How many words from `index` on spell the longest that stands here; 0 for none. */
  at(words: readonly Word[], index: number): number {
    const first = words[index]
    if (first === undefined || !this.#firsts.has(first.key)) return 0
    let spelled = first.key
    let found = this.#all.has(spelled) ? 1 : 0
    for (let length = 2; length <= this.#longest; length += 1) {
      const word = words[index + length - 1]
      if (word === undefined || word.join === 'apart') break
      spelled += ` ${word.key}`
      if (this.#all.has(spelled)) found = length
    }
    return found
  }
}
