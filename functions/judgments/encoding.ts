// Answers for the letters that stand for names (rules E1–E5, E10, E12) and for places (E7): the same one has the same letters through the whole text.

/** One who is named in a text: how the name ends decides the letter, what stands before it stays. */
export interface Coded {
  /** The words of the full name before the given name, as they are compared; empty for a single name. */
  readonly family: string
  readonly given: string
  /** Was the person called by the given name alone, and with the title of a man, of a woman, or neither? */
  readonly calledAs: ReadonlySet<'man' | 'woman' | 'plain'>
}

/** The letter of a given name: its first, with its mark (Á, Đ); a name of one letter loses its tone, since it would remain as it was. */
export function givenLetter(given: string): string {
  const [first = ''] = given.normalize('NFC')
  const letter = first.toUpperCase()
  return [...given].length > 1
    ? letter
    : letter
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
        .normalize('NFC')
}

/** Could a reader take one for the other when both are called by their letter alone? Not if one is "ông" and the other "bà". */
function confusable(one: Coded, other: Coded): boolean {
  if (one.calledAs.has('plain') || other.calledAs.has('plain')) return one.calledAs.size > 0 && other.calledAs.size > 0
  return [...one.calledAs].some(title => other.calledAs.has(title))
}

/** A code for each, in the order of appearance: `A`; `H1` and `H2` where two would be alike (E4) or become so in their short forms (E6). */
export function assignCodes<Person extends Coded>(people: readonly Person[]): ReadonlyMap<Person, string> {
  const letters = new Map<string, Person[]>()
  for (const person of people) {
    const letter = givenLetter(person.given)
    letters.set(letter, [...(letters.get(letter) ?? []), person])
  }
  const codes = new Map<Person, string>()
  for (const [letter, group] of letters) {
    const alike = (one: Person, other: Person): boolean => one.family.toLowerCase() === other.family.toLowerCase()
    const clashes = (one: Person): boolean =>
      group.some(other => other !== one && other.given.toLowerCase() !== one.given.toLowerCase() && confusable(one, other))
    const anyClash = group.some(clashes)
    const counts = new Map<string, number>()
    for (const person of group) {
      const isTwin = group.some(other => other !== person && alike(person, other))
      const isShort = [...person.given].length === 1 && person.given.toUpperCase() === letter
      if (!(isTwin || (anyClash && clashes(person)) || isShort)) {
        codes.set(person, letter)
        continue
      }
      const counter = anyClash ? '' : person.family.toLowerCase()
      const number = (counts.get(counter) ?? 0) + 1
      counts.set(counter, number)
      codes.set(person, `${letter}${number}`)
    }
  }
  return codes
}

/** A, B … Z, AA, AB …: for places, in the order of appearance. */
export function placeLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : placeLetters(Math.floor(index / 26) - 1) + letter
}

/** Codes that differ although letters are the same: `HB`, then `HB2` … Numbers only where there are two. */
export function distinctLetters(letters: readonly string[]): string[] {
  const totals = new Map<string, number>()
  for (const each of letters) totals.set(each, (totals.get(each) ?? 0) + 1)
  const counts = new Map<string, number>()
  return letters.map(each => {
    if ((totals.get(each) ?? 0) < 2) return each
    const number = (counts.get(each) ?? 0) + 1
    counts.set(each, number)
    return `${each}${number}`
  })
}
