// Answers for the names known in one text, and what each can be shortened to: the whole, the end of it, a nickname.
import { plainKey, type Word } from './word.ts'

export interface Person {
  readonly keys: readonly string[]
  /** As first written. */
  readonly words: readonly string[]
  readonly isListed: boolean
  /** Known by a nickname only: nothing of it stays. */
  readonly isNickname: boolean
  readonly calledAs: Set<'man' | 'woman' | 'plain'>
}

export const join = (keys: readonly string[]): string => keys.join(' ')

export const keysOf = (words: readonly Word[], from: number, to: number): string[] => words.slice(from, to).map(word => word.key)

/** Everyone named in one text. */
export class Names {
  readonly people: Person[] = []
  readonly #full = new Map<string, Person>()
  readonly #plain = new Map<string, Person>()
  readonly #ends = new Map<string, Person[]>()
  readonly aliases = new Map<string, Person>()
  longest = 1

  add(keys: readonly string[], words: readonly string[], isListed: boolean, isNickname = false): Person {
    const known = this.#full.get(join(keys))
    if (known !== undefined) return known
    const person: Person = { keys, words, isListed, isNickname, calledAs: new Set() }
    this.people.push(person)
    this.#full.set(join(keys), person)
    const plain = words.map(plainKey).join(' ')
    if (!this.#plain.has(plain)) this.#plain.set(plain, person)
    this.longest = Math.max(this.longest, keys.length)
    for (let start = 1; start < keys.length; start += 1) this.#addEnd(join(keys.slice(start)), person)
    if (keys.length > 2) this.#addEnd(join([keys[0] ?? '', keys.at(-1) ?? '']), person)
    return person
  }

  #addEnd(key: string, person: Person): void {
    const known = this.#ends.get(key)
    if (known === undefined) this.#ends.set(key, [person])
    else known.push(person)
  }

  addAlias(key: string, person: Person): void {
    if (!this.aliases.has(key)) this.aliases.set(key, person)
  }

  full(key: string): Person | undefined {
    return this.#full.get(key)
  }

  plainly(key: string): Person | undefined {
    return this.#plain.get(key)
  }

  /** Those whose name ends so; the listed ones first. */
  endingIn(key: string): readonly Person[] {
    return this.#ends.get(key) ?? []
  }
}
