// Writes a text piece by piece and remembers where every name and number was written: the labels that the anonymiser is measured against.

export type LabelKind = 'person' | 'organisation' | 'address' | 'number' | 'kept'

export interface Label {
  readonly kind: LabelKind
  /** In the text as written; for a person the given name, for the rest all that must go (or, of what is kept, must stay). */
  readonly start: number
  readonly end: number
  /** Who or what is meant: the same for all mentions. */
  readonly of: string
  /** Which trap it sets. */
  readonly trap: string
}

export interface LabelledText {
  readonly text: string
  readonly labels: readonly Label[]
  readonly people: readonly { readonly fullName: string }[]
}

export interface Random {
  /** From 0 on, less than `most`. */
  below(most: number): number
  pick<Item>(from: readonly Item[]): Item
  chance(share: number): boolean
}

/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: most => Math.floor(next() * most),
    pick: from => {
      const item = from[Math.floor(next() * from.length)]
      if (item === undefined) throw new Error('corpus: nothing to pick from')
      return item
    },
    chance: share => next() < share,
  }
}

export class Manuscript {
  #text = ''
  readonly #labels: Label[] = []

  get text(): string {
    return this.#text
  }

  get labels(): readonly Label[] {
    return this.#labels
  }

  write(text: string): void {
    this.#text += text
  }

  /** Writes what must go, or stay: `before` is part of the mention and no secret (a family name, a label). */
  mark(kind: LabelKind, of: string, trap: string, secret: string, before = ''): void {
    this.#text += before
    const start = this.#text.length
    this.#text += secret
    this.#labels.push({ kind, of, trap, start, end: start + secret.length })
  }

  /** Does a sentence begin here? */
  get opens(): boolean {
    return /(?:^|[.:!?\n]\s*|\n\s*[-+*]\s*)$/.test(this.#text)
  }

  /** Lines broken as a converter of pages does, at spaces, nowhere near the meaning. */
  wrapped(width: number): string {
    let column = 0
    let lastSpace = -1
    const characters =
      [...this.#text].length === this.#text.length
        ? this.#text.split('')
        : Array.from({ length: this.#text.length }, (_, index) => this.#text.charAt(index))
    for (const [index, character] of characters.entries()) {
      if (character === '\n') {
        column = 0
        lastSpace = -1
        continue
      }
      if (character === ' ') lastSpace = index
      column += 1
      if (column > width && lastSpace > 0) {
        characters[lastSpace] = '\n'
        column = index - lastSpace
        lastSpace = -1
      }
    }
    return characters.join('')
  }
}
