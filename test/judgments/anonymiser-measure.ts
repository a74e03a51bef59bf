// Holds the anonymiser against labelled judgments: how many names and numbers it found, how much of what it changed deserved it, and how long it took.
import { detectPersonal, proposeReplacements } from '../../functions/judgments/anonymiser.ts'
import type { Label, LabelKind, LabelledText } from './manuscript.ts'

export interface Miss {
  readonly label: Label
  /** Which of the texts. */
  readonly place: number
  readonly context: string
}

export interface Measure {
  readonly total: Readonly<Record<LabelKind, number>>
  readonly found: Readonly<Record<LabelKind, number>>
  readonly missed: readonly Miss[]
  /** What was changed and had no label, or should have stayed. */
  readonly wrong: readonly string[]
  readonly changes: number
  readonly leftovers: readonly string[]
  /** People with more than one code in one text, and codes of more than one person. */
  readonly inconsistent: readonly string[]
  readonly milliseconds: readonly number[]
  readonly words: number
}

/** As a reader of plain text has it: for counting places only. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/g, '')

const covers = (changed: Uint8Array, start: number, end: number, text: string): boolean => {
  for (let index = start; index < end; index += 1) if (changed[index] !== 1 && /[\p{L}\p{N}]/u.test(text.charAt(index))) return false
  return true
}

const touches = (changed: Uint8Array, start: number, end: number): boolean => {
  for (let index = start; index < end; index += 1) if (changed[index] === 1) return true
  return false
}

type Replaced = ReturnType<typeof proposeReplacements>['replacements'][number]

/** The last word of what is written for a person, at a place of the text. */
function noteCode(codes: Map<string, Set<string>>, person: string, replacements: readonly Replaced[], at: number): void {
  const made = replacements.find(({ start, end, kind }) => kind === 'person' && start <= at && at < end)
  const code = made === undefined ? undefined : /[^\s-]+$/.exec(made.to)?.[0]
  if (code !== undefined) codes.set(person, (codes.get(person) ?? new Set()).add(code))
}

export function measureAnonymiser(texts: Iterable<LabelledText>): Measure {
  const total = { person: 0, organisation: 0, address: 0, number: 0, kept: 0 }
  const found = { ...total }
  const missed: Miss[] = []
  const wrong: string[] = []
  const leftovers: string[] = []
  const inconsistent: string[] = []
  const milliseconds: number[] = []
  let changes = 0
  let words = 0
  let place = -1
  for (const { text, labels, people } of texts) {
    place += 1
    const began = performance.now()
    const proposed = proposeReplacements(text, people)
    milliseconds.push(performance.now() - began)
    words += text.split(/\s+/).length
    const changed = new Uint8Array(proposed.text.length)
    const deserved = new Uint8Array(proposed.text.length)
    // What of a replacement stays as it was (family and middle names) is not changed.
    for (const { start, end, from, to } of proposed.replacements) {
      let same = 0
      while (same < from.length && from.charAt(same) === to.charAt(same) && from.slice(same).includes(' ') === true) same += 1
      const kept = Math.max(from.lastIndexOf(' ', same), from.lastIndexOf('\n', same), from.lastIndexOf('-', same)) + 1
      changed.fill(1, start + (to.startsWith(from.slice(0, kept)) ? kept : 0), end)
    }
    const codes = new Map<string, Set<string>>()
    for (const label of labels) {
      const [start, end] = [plain(text.slice(0, label.start)).length, plain(text.slice(0, label.end)).length]
      total[label.kind] += 1
      if (label.kind === 'kept') {
        if (touches(changed, start, end)) wrong.push(`${label.trap}: ${proposed.text.slice(Math.max(0, start - 30), end + 20)}`)
        else found.kept += 1
        continue
      }
      deserved.fill(1, start, end)
      if (label.kind === 'person') noteCode(codes, label.of, proposed.replacements, start)
      if (covers(changed, start, end, proposed.text)) found[label.kind] += 1
      else missed.push({ label, place, context: proposed.text.slice(Math.max(0, start - 50), end + 30) })
    }
    for (const { start, end, from, to, kind } of proposed.replacements) {
      changes += 1
      if (!touches(deserved, start, end)) wrong.push(`${kind} ${from} → ${to}: ${proposed.text.slice(Math.max(0, start - 40), end + 25)}`)
    }
    for (const [person, each] of codes) if (each.size > 1) inconsistent.push(`${place} ${person}: ${[...each].join(', ')}`)
    let result = ''
    let done = 0
    for (const { start, end, to } of proposed.replacements) {
      result += proposed.text.slice(done, start) + to
      done = end
    }
    result += proposed.text.slice(done)
    for (const { kind, value, start, end } of detectPersonal(result))
      leftovers.push(`${kind} ${value}: ${result.slice(Math.max(0, start - 40), end + 25)}`)
  }
  return { total, found, missed, wrong, changes, leftovers, inconsistent, milliseconds, words }
}
