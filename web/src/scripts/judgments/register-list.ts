// A page of the register as it stands: years are read from the newest until the page is full, and counted on when only their columns know.

import type { Card } from '../../../../functions/search/card.ts'
import type { Overview, YearColumns } from '../../../../functions/search/register.ts'
import {
  countInOverview,
  inOrder,
  isCountedByOverview,
  type Selected,
  selectedIn,
  yearsLeft,
} from '../../../../functions/search/register-selection.ts'
import type { RegisterChoice } from './register-choice.ts'
import { readCards, readColumns } from './register-files.ts'

export const cardsAPage = 20

export interface RegisterPage {
  cards: readonly Card[]
  count: number
  /** Whether all years were counted. */
  isCounted: boolean
  /** Counts the years that were not needed for the page. */
  countOn: () => Promise<number>
}

/** These orders run across the years, so all of them are needed. */
const acrossYears = ['published', 'number']

export async function registerPage(
  all: Overview,
  { filter, sort, page }: RegisterChoice,
  number?: { serial: number; year: number },
): Promise<RegisterPage> {
  // A judgment of January may bear a number of the year before.
  const years = yearsLeft(all, filter, sort).filter(year => number === undefined || year === number.year || year === number.year + 1)
  const columns = new Map<number, YearColumns>()
  const found: Selected[] = []
  const take = async (year: number): Promise<void> => {
    const read = await readColumns(year)
    columns.set(year, read)
    found.push(...selectedIn(read, filter, number?.serial))
  }
  const waiting = [...years]
  const needed = page * cardsAPage
  while (waiting.length > 0 && (acrossYears.includes(sort) || found.length < needed)) await take(waiting.shift() ?? 0)
  const shown = inOrder(found, columns, sort).slice(needed - cardsAPage, needed)
  const [first] = columns.values()
  const isKnown = isCountedByOverview(filter) && number === undefined
  return {
    cards: first === undefined ? [] : await readCards(shown, first.cardsAFile),
    count: isKnown ? countInOverview(all, filter) : found.length,
    isCounted: isKnown || waiting.length === 0,
    countOn: async () => {
      for (let year = waiting.shift(); year !== undefined; year = waiting.shift()) await take(year)
      return found.length
    },
  }
}

/** All relations of the years that are left. */
export async function relationsOf(all: Overview, { filter }: RegisterChoice): Promise<string[]> {
  const columns = await Promise.all(yearsLeft(all, filter, 'newest').map(readColumns))
  return [...new Set(columns.flatMap(({ relations }) => relations))]
}
