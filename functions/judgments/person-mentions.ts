// Answers for who is meant by each mention of a name: the full name in any spelling, its end, the given name after a title or alone, a nickname.
import { knownPlaces } from './known-places.ts'
import type { Candidate } from './name-finder.ts'
import {
  compounds,
  deeds,
  manTitles,
  neutralWords,
  openers,
  places,
  properCompounds,
  roles,
  surnames,
  titles,
  womanTitles,
} from './name-words.ts'
import { isOfficial } from './official-names.ts'
import { isEncoded, isOneToned, plainKey, type Word } from './word.ts'

export interface Person {
  readonly keys: readonly string[]
  /** As first written. */
  readonly words: readonly string[]
  readonly isListed: boolean
  readonly calledAs: Set<'man' | 'woman' | 'plain'>
}

export interface Mention {
  readonly from: number
  readonly to: number
  readonly person: Person
  /** The whole name, or its end; a nickname keeps nothing of itself. */
  readonly keepsWords: boolean
}

type Title = 'man' | 'woman' | 'plain'

const join = (keys: readonly string[]): string => keys.join(' ')

/** The title or role right before a word, as far as it tells man from woman; undefined where there is none. */
function titleBefore(words: readonly Word[], at: number): Title | undefined {
  for (let length = 1; length <= 5; length += 1) {
    const start = at - length
    if (start < 0 || words[at]?.join === 'apart') return undefined
    const known = titles.at(words, start) === length || roles.at(words, start) === length
    if (!known) continue
    const key = words[at - 1]?.key ?? ''
    return manTitles.has(key) ? 'man' : womanTitles.has(key) ? 'woman' : 'plain'
  }
  return undefined
}

class Names {
  readonly people: Person[] = []
  readonly #full = new Map<string, Person>()
  readonly #plain = new Map<string, Person>()
  readonly #ends = new Map<string, Person[]>()
  readonly aliases = new Map<string, Person>()
  longest = 1

  add(keys: readonly string[], words: readonly string[], isListed: boolean): Person {
    const known = this.#full.get(join(keys))
    if (known !== undefined) return known
    const person: Person = { keys, words, isListed, calledAs: new Set() }
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

const keysOf = (words: readonly Word[], from: number, to: number): string[] => words.slice(from, to).map(word => word.key)

const onlySpace = (text: string, one: Word, other: Word): boolean =>
  /^[\s-]*$/.test(text.slice(one.end, other.start)) && !/\n\s*\n/.test(text.slice(one.end, other.start))

/** The longest known full name that begins here. */
function fullNameAt(words: readonly Word[], at: number, text: string, names: Names): { to: number; person: Person } | undefined {
  const first = words[at]
  if (first === undefined || !first.isCapital) return undefined
  let found: { to: number; person: Person } | undefined
  const keys: string[] = []
  const plain: string[] = []
  for (let index = at; index < words.length && index - at < names.longest; index += 1) {
    const [word, before] = [words[index], words[index - 1]]
    if (word === undefined || word.isNumber || (index > at && before !== undefined && !onlySpace(text, before, word))) break
    keys.push(word.key)
    plain.push(/^[a-z]*$/i.test(word.text) ? word.text.toLowerCase() : '\u0000')
    const person = names.full(join(keys)) ?? (keys.length > 1 ? names.plainly(join(plain)) : undefined)
    const isAmongCapitals = keys.length === 2 && word.isUpper && words[at - 1]?.isUpper === true && first.join !== 'apart'
    if (person !== undefined && (keys.length > 1 ? !isAmongCapitals || titleBefore(words, at) !== undefined : isSingle(words, at)))
      found = { to: index + 1, person }
  }
  return found
}

const isSingle = (words: readonly Word[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word === undefined || isEncoded(word)) return false
  const isAmongCapitals = word.isUpper && ((before?.isUpper && word.join !== 'apart') || (next?.isUpper && next.join !== 'apart'))
  if (isAmongCapitals || (titles.at(words, at) > 0 && next?.isCapital && next.join === 'space')) return false
  if (before !== undefined && word.join !== 'apart' && isPlaceName(`${before.key} ${word.key}`) && before.isCapital) return false
  const glued =
    (next?.isCapital && next.join === 'space' && !next.isNumber && !isEncoded(next)) ||
    (before?.isCapital && word.join === 'space' && !before.opens && !openers.has(before.key))
  const isWord = properCompounds.at(words, at) > 0 || (word.opens && compounds.at(words, at) > 0 && deeds.at(words, at + 1) < 2)
  return !glued && !isWord && !neutralWords.has(word.key)
}

function isPlaceName(key: string): boolean {
  return places.has(key) || knownPlaces.has(key)
}

export interface PersonSearch {
  readonly words: readonly Word[]
  readonly text: string
  /** Words that belong to organisations, places, numbers. */
  readonly blocked: Uint8Array
  readonly candidates: readonly Candidate[]
  readonly listed: readonly (readonly Word[])[]
  /** Is the text encoded already? Then a letter alone is nobody’s name. */
  readonly isFinished: boolean
}

const birth = /^\s{0,2}[,(–-]?\s{0,2}\(?(?:sinh\s+(?:năm|ngày|tháng|\d)|sn[\s:]|năm sinh|cccd|cmnd|trú|địa chỉ|hktt|nơi cư trú)/iu

/** Everyone who is named, in the order of appearance, with all their mentions; officials left out. */
export function findMentions({ words, text, blocked, candidates, listed, isFinished }: PersonSearch): Mention[] {
  const names = new Names()
  for (const name of listed)
    names.add(
      keysOf(name, 0, name.length),
      name.map(word => word.text),
      true,
    )
  const officials = new Set<Person>()
  const parties = new Set<Person>()
  const shorts: Candidate[] = []
  const nicknames = new Set(candidates.filter(each => each.sign === 'nickname').map(({ from, to }) => join(keysOf(words, from, to))))
  const learn = (candidate: Candidate): void => {
    const { from, to, sign } = candidate
    const last = words[to - 1]
    if (last === undefined || sign === 'nickname' || (isEncoded(last) && (isFinished || !isOneToned(last)))) return
    if (nicknames.has(join(keysOf(words, from, to)))) return
    if (to - from === 1 || (to - from === 2 && names.endingIn(join(keysOf(words, from, to))).length > 0)) {
      shorts.push(candidate)
      return
    }
    const person = names.add(
      keysOf(words, from, to),
      words.slice(from, to).map(word => word.text),
      false,
    )
    if (isOfficial(words, from, to, text)) officials.add(person)
    else if (birth.test(text.slice(last?.end ?? 0, (last?.end ?? 0) + 24))) parties.add(person)
  }
  for (const candidate of [...candidates].sort((a, b) => b.to - b.from - (a.to - a.from))) learn(candidate)
  learnNicknames(words, candidates, names)
  // A name that is the end of another's is the same person called shortly, unless a family name begins it.
  for (const { from, to } of shorts) {
    const key = join(keysOf(words, from, to))
    const title = titleBefore(words, from)
    if (names.endingIn(key).length > 0 || names.aliases.has(key) || isOfficial(words, from, to, text)) continue
    if (title === undefined && (compounds.at(words, from) > 0 || properCompounds.at(words, from) > 0)) continue
    if (isPlaceName(key) && title === undefined) continue
    if (names.people.some(person => person.keys[0] === key && !surnames.has(key))) {
      const person = names.people.find(each => each.keys[0] === key)
      if (person !== undefined) names.addAlias(key, person)
      continue
    }
    names.add(
      keysOf(words, from, to),
      words.slice(from, to).map(word => word.text),
      false,
    )
  }

  const mentions: Mention[] = []
  const stays = (person: Person): boolean => officials.has(person) && !person.isListed && !parties.has(person)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || blocked[index] === 1 || word.isNumber) continue
    const known = fullNameAt(words, index, text, names)
    const short = word.isCapital ? shortNameAt(words, index, names, officials, parties) : undefined
    const full = known === undefined || (short !== undefined && short.to > known.to) ? undefined : known
    if (full !== undefined && isUnblocked(blocked, index, full.to)) {
      if (!stays(full.person) && !isOfficial(words, index, full.to, text)) {
        mentions.push({ from: index, to: full.to, person: full.person, keepsWords: true })
        if (full.to - index === 1) full.person.calledAs.add(titleBefore(words, index) ?? 'plain')
      }
      index = full.to - 1
      continue
    }
    if (short === undefined || !isUnblocked(blocked, index, short.to)) continue
    if (!stays(short.person) && !isOfficial(words, index, short.to, text)) {
      if (short.keepsWords) short.person.calledAs.add(short.title)
      mentions.push({ from: index, to: short.to, person: short.person, keepsWords: short.keepsWords })
    }
    index = short.to - 1
  }
  return mentions
}

const isUnblocked = (blocked: Uint8Array, from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) if (blocked[index] === 1) return false
  return true
}

function learnNicknames(words: readonly Word[], candidates: readonly Candidate[], names: Names): void {
  for (const { from, to, sign } of candidates) {
    if (sign !== 'nickname') continue
    const keys = keysOf(words, from, to)
    if (words.slice(from, to).every(isEncoded)) continue
    const owner = candidates.filter(each => each.to <= from && from - each.to <= 30 && each.sign !== 'nickname').at(-1)
    const person =
      owner === undefined
        ? undefined
        : (names.full(join(keysOf(words, owner.from, owner.to))) ?? names.endingIn(join(keysOf(words, owner.from, owner.to)))[0])
    if (person === undefined)
      names.add(
        keys,
        words.slice(from, to).map(word => word.text),
        false,
      )
    else names.addAlias(join(keys), person)
  }
}

interface Short {
  readonly to: number
  readonly person: Person
  readonly keepsWords: boolean
  readonly title: Title
}

function shortNameAt(
  words: readonly Word[],
  at: number,
  names: Names,
  officials: ReadonlySet<Person>,
  parties: ReadonlySet<Person>,
): Short | undefined {
  const word = words[at]
  if (word === undefined) return undefined
  const title = titleBefore(words, at)
  for (let length = 4; length >= 1; length -= 1) {
    const last = words[at + length - 1]
    if (last === undefined) continue
    const run = words.slice(at, at + length)
    if (
      run.length < length ||
      run.some((each, index) => (index > 0 && each.join === 'apart') || each.isNumber || (!each.isCapital && !(length > 1)))
    )
      continue
    const key = join(run.map(each => each.key))
    const alias = names.aliases.get(key)
    if (alias !== undefined && (length > 1 || title !== undefined || isSingle(words, at)))
      return { to: at + length, person: alias, keepsWords: false, title: title ?? 'plain' }
    if (!run.every(each => each.isCapital)) continue
    const people = names.endingIn(key).filter(person => !officials.has(person) || person.isListed || parties.has(person))
    const anyone = people[0] ?? names.endingIn(key)[0]
    if (anyone === undefined) continue
    const next = words[at + length]
    const gluedAfter = next?.isCapital && next.join === 'space' && !next.isNumber && !isEncoded(next) && next.isUpper === last.isUpper
    if (length === 1 && properCompounds.at(words, at) > 0) continue
    if (title === undefined) {
      if (gluedAfter) continue
      if (length === 1 && !isSingle(words, at)) continue
      if (word.isUpper && words[at - 1]?.isUpper && word.join !== 'apart') continue
      const before = words[at - 1]
      if (length > 1 && before?.isCapital && word.join === 'space' && !openers.has(before.key) && !before.isNumber) continue
      if (length > 1 && isPlaceName(key) && people.length === 0) continue
    }
    const person = people.find(each => each.isListed) ?? anyone
    return { to: at + length, person, keepsWords: true, title: title ?? 'plain' }
  }
  return undefined
}
