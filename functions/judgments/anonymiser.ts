// Answers for what must not stand in a published judgment (Resolution 03/2017/NQ-HĐTP; Official letter 144/TANDTC-PC on encoding): finds it, proposes
// what to write instead, applies what a clerk has accepted, and looks again at the result.
import { findAddresses } from './address-finder.ts'
import { assignCodes, distinctLetters, placeLetters } from './encoding.ts'
import { knownPlaces } from './known-places.ts'
import { findCandidates } from './name-finder.ts'
import { findOrganisations, isEncodedOrganisation, organisationLetters } from './organisation-finder.ts'
import { findBareOrganisations } from './organisation-mentions.ts'
import { findMentions } from './person-mentions.ts'
import { findPatterns, type PatternFinding } from './personal-patterns.ts'
import { readText } from './readable-text.ts'
import { isEncoded, type Word, wordsOf } from './word.ts'

export type PersonalKind = 'person' | 'organisation' | 'address' | PatternFinding['kind']

export interface Replacement {
  readonly from: string
  readonly to: string
  readonly kind: PersonalKind
}

/** A replacement at its place: `start` and `end` count in the text that `proposeReplacements` returns. */
export interface ProposedReplacement extends Replacement {
  readonly start: number
  readonly end: number
}

export interface PersonalFinding {
  readonly kind: PersonalKind
  readonly start: number
  readonly end: number
  readonly value: string
}

export interface NamedPerson {
  readonly fullName: string
}

interface Span {
  readonly start: number
  readonly end: number
  readonly kind: PersonalKind
  readonly to: string
}

const organisationForm =
  /^(?:tổng công ty|công ty|ngân hàng|doanh nghiệp|hợp tác xã|htx|quỹ|tập đoàn|chi nhánh|hộ kinh doanh|trường|ủy ban|uỷ ban|ubnd|xí nghiệp|văn phòng|tòa án|sở|phòng|công an)\s/iu

const startOf = (words: readonly Word[], from: number): number => words[from]?.start ?? 0
const endOf = (words: readonly Word[], to: number): number => words[to - 1]?.end ?? 0

/** What stands in a readable text and what is written instead; in order of place, none overlapping another. */
function findSpans(text: string, people: readonly NamedPerson[], isFinished: boolean): Span[] {
  const words = wordsOf(text)
  const blocked = new Uint8Array(words.length)
  const block = (from: number, to: number): void => {
    blocked.fill(1, from, to)
  }
  const patterns = findPatterns(text)
  let at = 0
  for (const { start, end } of patterns) {
    while (at < words.length && endOf(words, at + 1) <= start) at += 1
    for (let index = at; index < words.length && startOf(words, index) < end; index += 1) block(index, index + 1)
  }

  const formal = findOrganisations(words, text).filter(found => isOpen(blocked, found.from, found.to))
  for (const found of formal) block(found.from, found.to)

  const addresses = findAddresses(words, text, { names: knownPlaces }).filter(found => isOpen(blocked, found.from, found.to))
  for (const found of addresses) block(found.from, found.to)

  const bare = findBareOrganisations(words, text, formal, blocked)
  for (const found of bare) block(found.from, found.to)
  const organisations = [...formal, ...bare]
    .sort((a, b) => a.from - b.from)
    .filter(found => !isSingleLetters(words.slice(found.from, found.to)))
    .filter(found => !(isFinished && isEncodedOrganisation(words.slice(found.from, found.to))))

  const listed = people
    .filter(person => !organisationForm.test(person.fullName))
    .map(person => wordsOf(readText(person.fullName).text))
    .filter(name => name.length > 0)
  const mentions = findMentions({ words, text, blocked, candidates: findCandidates(words, text, blocked), listed, isFinished })

  const spans: Span[] = patterns.map(({ kind, start, end, to }) => ({ kind, start, end, to }))
  spans.push(
    ...personSpans(words, text, mentions),
    ...organisationSpans(words, organisations),
    ...addressSpans(
      words,
      addresses.filter(found => !found.stays),
    ),
  )
  return spans.filter(span => span.to !== text.slice(span.start, span.end)).sort((a, b) => a.start - b.start)
}

const isOpen = (blocked: Uint8Array, from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) if (blocked[index] === 1) return false
  return true
}

const isSingleLetters = (words: readonly Word[]): boolean => words.every(word => isEncoded(word))

function personSpans(words: readonly Word[], text: string, mentions: ReturnType<typeof findMentions>): Span[] {
  const coded = [...new Set(mentions.map(mention => mention.person))].map(person => ({
    person,
    family: person.keys.slice(0, -1).join(' '),
    given: person.words.at(-1) ?? '',
    calledAs: person.calledAs,
  }))
  const codes = new Map([...assignCodes(coded)].map(([{ person }, code]) => [person, code]))
  return mentions.map(({ from, to, person, keepsWords }) => {
    const start = startOf(words, from)
    const kept = keepsWords ? text.slice(start, startOf(words, to - 1)) : ''
    return { kind: 'person' as const, start, end: endOf(words, to), to: kept + (codes.get(person) ?? '') }
  })
}

function organisationSpans(words: readonly Word[], found: ReturnType<typeof findOrganisations>): Span[] {
  const names = new Map<string, string>()
  for (const { key, from, to } of found) if (!names.has(key)) names.set(key, organisationLetters(words.slice(from, to)))
  const letters = distinctLetters([...names.values()])
  const codes = new Map([...names.keys()].map((key, index) => [key, letters[index] ?? '']))
  return found.map(({ from, to, key }) => ({
    kind: 'organisation',
    start: startOf(words, from),
    end: endOf(words, to),
    to: codes.get(key) ?? '',
  }))
}

function addressSpans(words: readonly Word[], found: ReturnType<typeof findAddresses>): Span[] {
  const codes = new Map<string, string>()
  return found.map(({ from, to, key }) => {
    const code = codes.get(key) ?? placeLetters(codes.size)
    codes.set(key, code)
    return { kind: 'address', start: startOf(words, from), end: endOf(words, to), to: code }
  })
}

/**
 * What to write instead of everything personal in a text, each at its place, for a person to accept, change or refuse. `text` is the given one in NFC,
 * without invisible characters: the places count in it. `people` are the parties as the case knows them; others are found too.
 */
export function proposeReplacements(raw: string, people: readonly NamedPerson[]): { text: string; replacements: ProposedReplacement[] } {
  const { text } = readText(raw)
  const replacements = findSpans(text, people, false).map(span => ({ ...span, from: text.slice(span.start, span.end) }))
  return { text, replacements }
}

/** The text with the given replacements made, in whichever order they come; one that overlaps an earlier one is left out. */
export function applyReplacements(text: string, replacements: readonly Pick<ProposedReplacement, 'start' | 'end' | 'to'>[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, to } of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done || end < start || end > text.length) continue
    parts.push(text.slice(done, start), to)
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** The text with everything personal encoded, and each replacement that was made, in order. */
export function anonymise(text: string, people: readonly NamedPerson[]): { text: string; replacements: Replacement[] } {
  const proposed = proposeReplacements(text, people)
  return {
    text: applyReplacements(proposed.text, proposed.replacements),
    replacements: proposed.replacements.map(({ from, to, kind }) => ({ from, to, kind })),
  }
}

/** What is personal and not encoded: "Nguyễn Văn A" is nothing, "Nguyễn Văn An" is a person. Places count in the text as given. */
export function detectPersonal(raw: string): PersonalFinding[] {
  return detect(raw, [])
}

/** As `detectPersonal`, and the people of the case are looked for by name in every spelling: the gate's last look before a judgment is published. */
export function detectLeftovers(raw: string, people: readonly NamedPerson[]): PersonalFinding[] {
  return detect(raw, people)
}

function detect(raw: string, people: readonly NamedPerson[]): PersonalFinding[] {
  const { text, origins } = readText(raw)
  return findSpans(text, people, true).map(({ kind, start, end }) => {
    const [first, last] = origins === undefined ? [start, end] : [origins[start] ?? 0, origins[end] ?? raw.length]
    return { kind, start: first, end: last, value: raw.slice(first, last) }
  })
}

/** The day that often follows a number. */
const day = String.raw`(?:\s*,?\s*ngày\s+\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|tháng\s+\d{1,2}\s+năm)\s*(?:19|20)\d{2})?`
/** `12/2026/TLST-DS`, `45/TB-TLVA`: the symbol says acceptance. */
const acceptanceNumber = new RegExp(
  String.raw`(?<![\d/])(?<lead>số\s*[:.]?\s*)?\d{1,5}[A-Za-z]?\s?[/-]\s?(?:(?:19|20)\d{2}\s?[/-]\s?)?(?:[A-ZĐ]{1,4}\s?[-–.]\s?)?TL[A-ZĐ]{0,6}(?:\s?[-–.]\s?[A-ZĐ]{1,6}){0,2}(?![\p{L}\d])${day}`,
  'giu',
)
/** `thụ lý số 15/2026/HSST`, `đã thụ lý vụ án số 12/2026`: the words say so. */
const saidToBeAcceptance = new RegExp(
  String.raw`(?<lead>thụ\s+lý(?:\s+(?:vụ|việc|án|sơ|phúc|thẩm|dân|sự|hình|hành|chính|lao|động|kinh|doanh|thương|mại)){0,6}\s*:?\s*số\s*[:.]?\s*)\d{1,5}[A-Za-z]?\s?\/\s?(?:(?:19|20)?\d{2}|[A-ZĐ])(?:[\p{L}\d-]*)(?:\s?\/\s?[\p{L}-]{1,16})?${day}`,
  'giu',
)

/** Without the numbers of the docket, which would join a published judgment to the schedule of hearings and so to the parties' names. */
export function removeAcceptanceNumbers(raw: string): string {
  const { text } = readText(raw)
  return text
    .replace(acceptanceNumber, (_, lead: string | undefined) => `${lead ?? ''}...`)
    .replace(saidToBeAcceptance, (_, lead: string) => `${lead}...`)
}
