// Answers for where each person of a text is named, once known: in which words, by whom is meant, officials left out.
import { join, keysOf, Names, type Person } from './known-names.ts'
import type { Candidate } from './name-finder.ts'
import { fullNameAt, isPlaceName, shortNameAt, titleBefore } from './name-match.ts'
import { compounds, properCompounds, surnames } from './name-words.ts'
import { isOfficial } from './official-names.ts'
import { isEncoded, isOneToned, plainKey, type Word } from './word.ts'

export interface Mention {
  readonly from: number
  readonly to: number
  readonly person: Person
  /** The whole name, or its end; a nickname keeps nothing of itself. */
  readonly keepsWords: boolean
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
    if (
      plainly(candidate) > 0 &&
      names.plainly(
        words
          .slice(from, to)
          .map(word => plainKey(word.text))
          .join(' '),
      ) !== undefined
    )
      return
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
  // Longer names first, and those typed without diacritics last: they are mostly somebody's who is named properly elsewhere.
  const plainly = ({ from, to }: Candidate): number => (words.slice(from, to).every(word => /^[A-Z’']+$/i.test(word.text)) ? 100 : 0)
  for (const candidate of candidates.toSorted((a, b) => plainly(a) - plainly(b) || b.to - b.from - (a.to - a.from))) learn(candidate)
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
        mentions.push({ from: index, to: full.to, person: full.person, keepsWords: !full.person.isNickname })
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
        true,
      )
    else names.addAlias(join(keys), person)
  }
}
