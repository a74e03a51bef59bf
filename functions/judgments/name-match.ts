// Answers for which known person a word or a few words name: the longest full name, or a shorter form that stands where a name stands.
import { join, type Names, type Person } from './known-names.ts'
import { knownPlaces } from './known-places.ts'
import { compounds, deeds, manTitles, neutralWords, openers, places, properCompounds, roles, titles, womanTitles } from './name-words.ts'
import { Phrases } from './phrases.ts'
import { isEncoded, isOneToned, plainKey, type Word } from './word.ts'

export type Title = 'man' | 'woman' | 'plain'

/** The title or role right before a word, as far as it tells man from woman; undefined where there is none. */
export function titleBefore(words: readonly Word[], at: number): Title | undefined {
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

/** phía Đông, hướng Tây: no one's name. */
const compass = new Phrases('đông, tây, nam, bắc')
const sides = new Phrases('phía, hướng, miền, cạnh, mặt, giới')

const onlySpace = (text: string, one: Word, other: Word): boolean =>
  /^[\s-]*$/.test(text.slice(one.end, other.start)) && !/\n\s*\n/.test(text.slice(one.end, other.start))

/** The longest known full name that begins here. */
export function fullNameAt(words: readonly Word[], at: number, text: string, names: Names): { to: number; person: Person } | undefined {
  const first = words[at]
  if (first === undefined) return undefined
  let found: { to: number; person: Person } | undefined
  const keys: string[] = []
  const plain: string[] = []
  for (let index = at; index < words.length && index - at < names.longest; index += 1) {
    const [word, before] = [words[index], words[index - 1]]
    if (word === undefined || word.isNumber || (index > at && before !== undefined && !onlySpace(text, before, word))) break
    keys.push(word.key)
    plain.push(/^[a-z'’]*$/i.test(word.text) ? plainKey(word.text) : '\u0000')
    const person = names.full(join(keys)) ?? (keys.length > 1 ? names.plainly(join(plain)) : undefined)
    const isAmongCapitals = keys.length === 2 && word.isUpper && words[at - 1]?.isUpper === true && first.join !== 'apart'
    if (
      person !== undefined &&
      (first.isCapital || keys.length > 2) &&
      (keys.length > 1 ? !isAmongCapitals || titleBefore(words, at) !== undefined : isSingle(words, at))
    )
      found = { to: index + 1, person }
  }
  return found
}

const isSingle = (words: readonly Word[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word === undefined || (isEncoded(word) && !isOneToned(word))) return false
  const isAmongCapitals = word.isUpper && ((before?.isUpper && word.join !== 'apart') || (next?.isUpper && next.join !== 'apart'))
  if (before !== undefined && word.join !== 'apart' && compass.has(word.key) && sides.has(before.key)) return false
  if (isAmongCapitals || (titles.at(words, at) > 0 && next?.isCapital && next.join === 'space')) return false
  if (before !== undefined && word.join !== 'apart' && isPlaceName(`${before.key} ${word.key}`) && before.isCapital) return false
  const glued =
    (next?.isCapital && next.join === 'space' && !next.isNumber && !isEncoded(next)) ||
    (before?.isCapital && word.join === 'space' && !before.opens && !openers.has(before.key))
  const isWord = properCompounds.at(words, at) > 0 || (word.opens && compounds.at(words, at) > 0 && deeds.at(words, at + 1) < 2)
  return !glued && !isWord && !neutralWords.has(word.key)
}

export function isPlaceName(key: string): boolean {
  return places.has(key) || knownPlaces.has(key)
}

interface Short {
  readonly to: number
  readonly person: Person
  readonly keepsWords: boolean
  readonly title: Title
}

export function shortNameAt(
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
