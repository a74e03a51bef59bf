// Reads the register's public files, each once: no server of ours is asked.
import type { Card } from '../../../../functions/search/card.ts'
import {
  cardFile,
  cardFileKey,
  type Overview,
  overview,
  overviewKey,
  type YearColumns,
  yearColumns,
  yearKey,
} from '../../../../functions/search/register.ts'
import type { Selected } from '../../../../functions/search/register-selection.ts'

async function fetchJson(key: string): Promise<unknown> {
  const answer = await fetch(`/${key}`)
  if (!answer.ok) throw new Error(`${key}: ${answer.status}`)
  return answer.json()
}

const kept = new Map<string, Promise<unknown>>()

/** A file that failed is asked for again. */
function once<Content>(key: string, parse: (value: unknown) => Content): Promise<Content> {
  const known = kept.get(key)
  const reading = known ?? fetchJson(key)
  if (!known) {
    kept.set(key, reading)
    reading.catch(() => kept.delete(key))
  }
  return reading.then(parse)
}

/** Before the first publication there is no register: then it is empty. */
export async function readOverview(): Promise<Overview> {
  const answer = await fetch(`/${overviewKey}`)
  if (answer.status === 404) return { years: [] }
  if (!answer.ok) throw new Error(`${overviewKey}: ${answer.status}`)
  return overview.parse(await answer.json())
}

const parsedYears = new Map<number, YearColumns>()

export async function readColumns(year: number): Promise<YearColumns> {
  const known = parsedYears.get(year)
  if (known) return known
  const columns = await once(yearKey(year), value => yearColumns.parse(value))
  parsedYears.set(year, columns)
  return columns
}

/** The cards of these places, in their order; one that was taken down meanwhile is left out. */
export async function readCards(selected: readonly Selected[], cardsAFile: number): Promise<Card[]> {
  const cards = await Promise.all(
    selected.map(async ({ year, place }) => {
      const { cards: inFile } = await once(cardFileKey(year, Math.floor(place / cardsAFile)), value => cardFile.parse(value))
      return inFile[place % cardsAFile]
    }),
  )
  return cards.filter(card => card !== null && card !== undefined)
}
