// Filters, sorts and counts the register from its columns alone: what the browser does without any server.
import { judgmentLevels, judgmentOutcomes } from '../judgments/published-judgment.ts'
import type { Overview, YearColumns } from './register.ts'
import type { SearchFilter } from './search-filter.ts'

export type Sort = 'newest' | 'oldest' | 'published' | 'number'

/** A judgment by its place in the register. */
export interface Selected {
  year: number
  place: number
}

/** A number typed into the search box: `12/2024`, `12/2024/DS-ST`. */
export const numberAsked = (text: string): { serial: number; year: number } | undefined => {
  const [, serial, year] = /(?:^|\s)0*(\d{1,6})\s*\/\s*((?:19|20)\d{2})(?:\s*\/|\s|$)/.exec(text) ?? []
  return serial === undefined || year === undefined ? undefined : { serial: Number(serial), year: Number(year) }
}

/** The years of the register that a filter leaves, in the order in which they are needed. */
export const yearsLeft = ({ years }: Overview, { fromYear, toYear }: SearchFilter, sort: Sort): number[] =>
  years
    .filter(
      ({ year, cells }) => cells.length > 0 && (fromYear === undefined || year >= fromYear) && (toYear === undefined || year <= toYear),
    )
    .map(({ year }) => year)
    .sort((a, b) => (sort === 'oldest' ? a - b : b - a))

/** Whether the overview alone knows how many there are. */
export const isCountedByOverview = ({ level, outcome, relation, precedent }: SearchFilter): boolean =>
  level === undefined && outcome === undefined && relation === undefined && !precedent

export const countInOverview = ({ years }: Overview, { courts = [], fromYear, toYear, kind }: SearchFilter): number =>
  years
    .filter(({ year }) => (fromYear === undefined || year >= fromYear) && (toYear === undefined || year <= toYear))
    .flatMap(({ cells }) => cells)
    .filter(cell => (courts.length === 0 || courts.includes(cell.court)) && (kind === undefined || cell.kind === kind))
    .reduce((sum, { count }) => sum + count, 0)

const matches = (columns: YearColumns, filter: SearchFilter, serial: number | undefined): ((place: number) => boolean) => {
  const courts = (filter.courts ?? []).map(court => columns.courts.indexOf(court))
  const kind = filter.kind === undefined ? undefined : columns.kinds.indexOf(filter.kind)
  const relation = filter.relation === undefined ? undefined : columns.relations.indexOf(filter.relation)
  const level = filter.level === undefined ? undefined : judgmentLevels.indexOf(filter.level)
  const outcome = filter.outcome === undefined ? undefined : judgmentOutcomes.indexOf(filter.outcome)
  return place =>
    columns.day[place] !== -1 &&
    (courts.length === 0 || courts.includes(columns.court[place] ?? -1)) &&
    (kind === undefined || columns.kind[place] === kind) &&
    (relation === undefined || columns.relation[place] === relation) &&
    (level === undefined || columns.level[place] === level) &&
    (outcome === undefined || columns.outcome[place] === outcome) &&
    (!filter.precedent || (columns.precedent[place] ?? 0) > 0) &&
    (serial === undefined || columns.serial[place] === serial)
}

/** What is left of one year, in the order asked for: the whole of it for `newest` and `oldest`. */
export const selectedIn = (columns: YearColumns, filter: SearchFilter, serial?: number): Selected[] => {
  const isLeft = matches(columns, filter, serial)
  return columns.day.flatMap((_, place) => (isLeft(place) ? [{ year: columns.year, place }] : []))
}

/** Puts places of several years in order; later entries of the register come first among equals. */
export const inOrder = (selected: readonly Selected[], columnsOf: ReadonlyMap<number, YearColumns>, sort: Sort): Selected[] => {
  const cell = (column: 'day' | 'published' | 'serial', { year, place }: Selected): number => columnsOf.get(year)?.[column][place] ?? 0
  const dayOf = (each: Selected): number => Date.UTC(each.year, 0, 1) / 86_400_000 + cell('day', each)
  const keyOf: Readonly<Record<Sort, (each: Selected) => number>> = {
    newest: each => -dayOf(each),
    oldest: dayOf,
    published: each => -(dayOf(each) + cell('published', each)),
    number: each => cell('serial', each),
  }
  const key = keyOf[sort]
  return selected
    .map(each => ({ each, key: key(each) }))
    .sort((a, b) => a.key - b.key || b.each.year - a.each.year || b.each.place - a.each.place)
    .map(({ each }) => each)
}
