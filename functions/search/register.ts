// The register: what everyone can filter, sort and page without any server. Kept by year; a judgment has its place in the year for good.
import * as z from 'zod/mini'
import { judgmentLevels, judgmentOutcomes } from '../judgments/published-judgment.ts'
import { type CaseKindCode, caseKindCodes } from '../kernel/case-kinds.ts'
import { type Card, card } from './card.ts'

/** What workers keep of one year, in the order of publication. A judgment that was taken down leaves its place empty. */
export const registerYear = z.object({
  year: z.number(),
  /** Rises with every change. */
  version: z.number(),
  places: z.array(z.nullable(z.object({ card, similar: z.array(z.string()) }))),
})
export type RegisterYear = z.infer<typeof registerYear>
export type Place = NonNullable<RegisterYear['places'][number]>

export const emptyYear = (year: number): RegisterYear => ({ year, version: 0, places: [] })

/** Cards of one file: a page of results reads a few of them. */
export const cardsAFile = 16

export const cardFileOf = (place: number): number => Math.floor(place / cardsAFile)

export const placeOf = (year: RegisterYear, id: string): number | undefined => {
  const at = year.places.findIndex(place => place?.card.id === id)
  return at === -1 ? undefined : at
}

/** The year with the card in its place, a new one at the end; or the same when nothing has changed. */
export const entered = (year: RegisterYear, entry: Place): RegisterYear => {
  const at = placeOf(year, entry.card.id)
  if (at === undefined) return { ...year, version: year.version + 1, places: [...year.places, entry] }
  if (JSON.stringify(year.places[at]) === JSON.stringify(entry)) return year
  return { ...year, version: year.version + 1, places: year.places.with(at, entry) }
}

/** The year without the judgment, and without a trace of it among what is similar to others. */
export const removed = (year: RegisterYear, id: string): RegisterYear => {
  const isIn = year.places.some(place => place?.card.id === id || place?.similar.includes(id))
  if (!isIn) return year
  const places = year.places.map(place => {
    if (place === null || place.card.id === id) return null
    return place.similar.includes(id) ? { ...place, similar: place.similar.filter(other => other !== id) } : place
  })
  return { ...year, version: year.version + 1, places }
}

/** Files of places that differ between two states of a year. */
export const changedPlaces = (before: RegisterYear, after: RegisterYear): number[] =>
  after.places.flatMap((place, at) => (JSON.stringify(place) === JSON.stringify(before.places[at]) ? [] : [at]))

// What the browser reads.

/** `register/years/<year>.json`: columns of small numbers, one value for each place; a day of -1 is an empty place. */
export const yearColumns = z.object({
  year: z.number(),
  version: z.number(),
  cardsAFile: z.number(),
  courts: z.array(z.string()),
  kinds: z.array(z.enum(caseKindCodes)),
  relations: z.array(z.string()),
  /** Days since 1 January. */
  day: z.array(z.number()),
  /** Days from the judgment to its publication. */
  published: z.array(z.number()),
  court: z.array(z.number()),
  kind: z.array(z.number()),
  relation: z.array(z.number()),
  level: z.array(z.number()),
  outcome: z.array(z.number()),
  precedent: z.array(z.number()),
  /** First part of the judgment's number; 0 when it has none. */
  serial: z.array(z.number()),
})
export type YearColumns = z.infer<typeof yearColumns>

/** `register/cards/<year>/<file>.json` */
export const cardFile = z.object({ cards: z.array(z.nullable(card)) })

/** `register/overview.json`: how many there are, by year, court and kind. */
export const overview = z.object({
  years: z.array(
    z.object({
      year: z.number(),
      version: z.number(),
      cells: z.array(z.object({ court: z.string(), courtName: z.string(), kind: z.enum(caseKindCodes), count: z.number() })),
    }),
  ),
})
export type Overview = z.infer<typeof overview>

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

const indexed = <Value>(values: readonly Value[]): { list: Value[]; indexOf: (value: Value) => number } => {
  const list = [...new Set(values)].sort()
  const indexes = new Map(list.map((value, index) => [value, index]))
  return { list, indexOf: value => indexes.get(value) ?? -1 }
}

export const serialOf = (number: string): number => Number(/^\s*(\d{1,6})/.exec(number)?.[1] ?? 0)

export const columnsOf = ({ year, version, places }: RegisterYear): YearColumns => {
  const cards = places.flatMap(place => (place === null ? [] : [place.card]))
  const courts = indexed(cards.map(({ courtCode }) => courtCode))
  const kinds = indexed<CaseKindCode>(cards.map(({ kind }) => kind))
  const relations = indexed(cards.map(({ relation }) => relation))
  const column = (value: (card: Card) => number, nothing = 0): number[] =>
    places.map(place => (place === null ? nothing : value(place.card)))
  const firstDay = dayNumber(`${year}-01-01`)
  return {
    year,
    version,
    cardsAFile,
    courts: courts.list,
    kinds: kinds.list,
    relations: relations.list,
    day: column(({ date }) => dayNumber(date) - firstDay, -1),
    published: column(({ date, publishedOn }) => dayNumber(publishedOn) - dayNumber(date)),
    court: column(({ courtCode }) => courts.indexOf(courtCode)),
    kind: column(({ kind }) => kinds.indexOf(kind)),
    relation: column(({ relation }) => relations.indexOf(relation)),
    level: column(({ level }) => judgmentLevels.indexOf(level)),
    outcome: column(({ outcome }) => (outcome === '' ? -1 : judgmentOutcomes.indexOf(outcome))),
    precedent: column(({ precedents }) => precedents.length),
    serial: column(({ number }) => serialOf(number)),
  }
}

export const cardsOfFile = ({ places }: RegisterYear, file: number): z.infer<typeof cardFile> => ({
  cards: places.slice(file * cardsAFile, (file + 1) * cardsAFile).map(place => place?.card ?? null),
})

/** The overview with this year as it is now, unless a newer state of it is there. */
export const withYear = ({ years }: Overview, { year, version, places }: RegisterYear): Overview => {
  const known = years.find(each => each.year === year)
  if (known !== undefined && known.version >= version) return { years }
  const cells = new Map<string, Overview['years'][number]['cells'][number]>()
  for (const place of places) {
    if (place === null) continue
    const { courtCode: court, courtName, kind } = place.card
    const key = `${court} ${kind}`
    cells.set(key, { court, courtName, kind, count: (cells.get(key)?.count ?? 0) + 1 })
  }
  const rest = years.filter(each => each.year !== year)
  return { years: [...rest, { year, version, cells: [...cells.values()] }].sort((a, b) => b.year - a.year) }
}

// Where it lies.

export const overviewKey = 'register/overview.json'
export const yearKey = (year: number): string => `register/years/${year}.json`
export const cardFileKey = (year: number, file: number): string => `register/cards/${year}/${file}.json`
export const similarKey = (id: string): string => `register/similar/${id}.json`
