// The people of one invented judgment, and the many ways in which a text may name each of them.
import * as words from './corpus-vocabulary.ts'
import type { Manuscript, Random } from './manuscript.ts'

export interface Character {
  readonly id: string
  readonly fullName: string
  readonly sex: words.Sex
  readonly birthYear: number
  readonly isListed: boolean
  /** How neighbours call them; empty for most. */
  readonly nickname: string
}

export function inventName(random: Random, sex: words.Sex): string {
  if (random.chance(0.16)) return random.pick(sex === 'man' ? words.wholeNamesOfMen : words.wholeNamesOfWomen)
  const middle = random.pick(sex === 'man' ? words.middlesOfMen : words.middlesOfWomen)
  const given = random.pick(sex === 'man' ? words.givenOfMen : words.givenOfWomen)
  return [random.pick(words.familyNames), middle, given].filter(part => part !== '').join(' ')
}

export const givenOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** One who is written like another once encoded: same family and middle names, same first letter. */
export function inventTwin(random: Random, of: string, sex: words.Sex): string {
  const given = givenOf(of)
  const others = (sex === 'man' ? words.givenOfMen : words.givenOfWomen).filter(
    each => each !== given && each.charAt(0) === given.charAt(0),
  )
  return others.length === 0 || !of.includes(' ') ? inventName(random, sex) : `${of.slice(0, of.lastIndexOf(' '))} ${random.pick(others)}`
}

const tonePlacements: readonly (readonly [RegExp, string])[] = [
  [/òa$/, 'oà'],
  [/óa$/, 'oá'],
  [/ủy$/, 'uỷ'],
  [/úy$/, 'uý'],
  [/uý$/, 'úy'],
  [/òe$/, 'oè'],
]

const otherTone = (name: string): string => {
  for (const [shape, other] of tonePlacements) if (shape.test(name)) return name.replace(shape, other)
  return name
}

const withoutMarks = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

interface Disguise {
  readonly trap: string
  readonly change: (name: string, random: Random) => string
}

const gaps = (name: string, gap: string, random: Random): string => {
  const parts = name.split(' ')
  const place = random.below(Math.max(1, parts.length - 1))
  return parts.map((part, index) => (index === parts.length - 1 ? part : part + (index === place ? gap : ' '))).join('')
}

/** Applied to names that were introduced plainly before. */
const disguises: readonly Disguise[] = [
  { trap: 'capitals', change: name => name.toUpperCase() },
  { trap: 'NFD', change: name => name.normalize('NFD') },
  { trap: 'line break', change: (name, random) => gaps(name, '\n', random) },
  { trap: 'double space', change: (name, random) => gaps(name, '  ', random) },
  { trap: 'no-break space', change: (name, random) => gaps(name, '\u00a0', random) },
  { trap: 'other tone placement', change: otherTone },
  { trap: 'hyphen', change: (name, random) => gaps(name, '-', random) },
  { trap: 'hyphen at the line’s end', change: (name, random) => gaps(name, '-\n', random) },
  { trap: 'zero-width', change: (name, random) => gaps(name, '\u200b ', random) },
  { trap: 'Icelandic Ð', change: name => name.replace(/Đ/g, 'Ð') },
]

const titlesOf = (person: Character, random: Random): string =>
  person.birthYear > 2005
    ? random.pick(['cháu', 'em'])
    : person.sex === 'man'
      ? random.pick(['ông', 'anh', 'anh'])
      : random.pick(['bà', 'chị', 'chị'])

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The given name is what must go. */
function markName(sheet: Manuscript, person: Character, trap: string, before: string, name: string): void {
  const match = /[^\s\u200b-]+$/u.exec(name)
  const given = match?.[0] ?? name
  sheet.mark('person', person.id, trap, given, before + name.slice(0, name.length - given.length))
}

/** Full name with a title, as where parties are introduced. */
export function introduce(
  sheet: Manuscript,
  person: Character,
  random: Random,
  options: { readonly title?: boolean; readonly upper?: boolean } = {},
): void {
  const title = options.title === false ? '' : `${capital(titlesOf(person, random))} `
  const isUpper = options.upper ?? random.chance(0.15)
  const isBroken = random.chance(0.06) && person.fullName.includes(' ')
  const name = isUpper ? person.fullName.toUpperCase() : isBroken ? person.fullName.replace(/ (?=[^ ]+$)/u, '\n') : person.fullName
  markName(sheet, person, isUpper ? 'introduced in capitals' : isBroken ? 'introduced over a line break' : 'introduced', title, name)
}

export type Manner = 'any' | 'subject' | 'full' | 'titled'

/** A later mention: mostly title and given name, often full, sometimes disguised, sometimes the bare given name or a nickname. */
export function mention(sheet: Manuscript, person: Character, random: Random, manner: Manner): void {
  const opens = sheet.opens
  const title = titlesOf(person, random)
  const titled = `${opens ? capital(title) : title} `
  const given = givenOf(person.fullName)
  const parts = person.fullName.split(' ')
  const roll = random.below(100)
  if (person.nickname !== '' && manner !== 'full' && roll < 22) {
    sheet.mark('person', person.id, 'nickname', person.nickname, random.chance(0.6) ? titled : '')
    return
  }
  if (manner === 'full' || roll < 30) {
    const before = manner === 'subject' || manner === 'titled' || random.chance(0.75) ? titled : ''
    markName(sheet, person, 'full', before, person.fullName)
    return
  }
  if (roll < 48) {
    const disguise = random.pick(disguises)
    markName(sheet, person, disguise.trap, titled, disguise.change(person.fullName, random))
    return
  }
  if (roll < 56 && parts.length > 2) {
    const end = parts.slice(-2).join(' ')
    markName(sheet, person, 'middle and given', titled, random.chance(0.3) ? end.toUpperCase() : end)
    return
  }
  if (roll < 70 && manner !== 'titled' && parts.length > 1 && !/^(?:[A-Z]|\p{L})$/u.test(given)) {
    markName(sheet, person, opens ? 'given name alone, beginning a sentence' : 'given name alone', '', given)
    return
  }
  if (roll < 75) {
    markName(sheet, person, 'title and given in capitals', titled, given.toUpperCase())
    return
  }
  markName(sheet, person, 'title and given', titled, random.chance(0.1) ? otherTone(given) : given)
}

export const asOnBankSlip = (person: Character): string => withoutMarks(person.fullName).toUpperCase()
