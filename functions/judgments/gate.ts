// The gate: nothing is published while anything in it could tell who somebody is. What is no such thing is dismissed by name and with a reason.

import { searchKey } from '../kernel/search-key.ts'
import { detectLeftovers } from './anonymiser.ts'
import type { Finding, Known, PublicText } from './finding.ts'

const contextWidth = 40

/** The number of the docket in any spelling: it would join the judgment to the schedule of hearings, where names stand. */
const acceptanceNumber = /\d{1,5}\s*[A-Za-z]?\s*\/\s*(?:19|20)\d{2}\s*\/\s*TL(?:ST|PT)[\s\p{Pd}]*\p{L}*/giu

const placesOf = ({ title, summary, paragraphs, relation, precedents, notes }: PublicText): { place: string; text: string }[] => [
  { place: 'title', text: title },
  { place: 'summary', text: summary },
  { place: 'relation', text: relation },
  ...precedents.map(text => ({ place: 'precedents', text })),
  ...notes.map(text => ({ place: 'note', text })),
  ...paragraphs.map((text, index) => ({ place: String(index + 1), text })),
]

const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - contextWidth), end + contextWidth).replaceAll('\n', ' ')

/** A name of one word stands in every text; the detector looks for it behind titles. */
const isSearchable = (key: string): boolean => key.includes(' ')

/** What still tells who somebody is, in the order of the text. */
export const findingsIn = (text: PublicText, known: Known): Finding[] => {
  const places = placesOf(text)
  const whole = places.map(each => each.text).join('\n')
  const placeAt = (offset: number): string => {
    let end = 0
    for (const each of places) {
      end += each.text.length + 1
      if (offset < end) return each.place
    }
    return ''
  }
  const found = (kind: string, value: string, start: number): Finding => ({
    kind,
    value,
    place: placeAt(start),
    context: around(whole, start, start + value.length),
  })
  const key = ` ${searchKey(whole)} `
  const seen = detectLeftovers(
    whole,
    known.people.map(fullName => ({ fullName })),
  ).map(({ kind, value, start }) => found(kind, value, start))
  const isSeen = (name: string) => seen.some(({ value }) => searchKey(value) === searchKey(name))
  return [
    ...seen,
    ...[...whole.matchAll(acceptanceNumber)].map(match => found('acceptance-number', match[0], match.index)),
    ...known.people
      .filter(name => isSearchable(searchKey(name)) && key.includes(` ${searchKey(name)} `) && !isSeen(name))
      .map((value): Finding => ({ kind: 'known-name', value, place: '', context: value })),
    ...(known.caseNumber !== null && key.includes(` ${searchKey(known.caseNumber)} `)
      ? [{ kind: 'acceptance-number', value: known.caseNumber, place: '', context: known.caseNumber }]
      : []),
  ]
}
