// One result as it is answered: short enough that ten of them stay under 20 KB.
import type { Card } from './card.ts'
import type { Judged } from './ranking.ts'
import type { SearchAnswer } from './search-form.ts'
import { snippetOf } from './snippet.ts'

const longestTitle = 240
const longestSummary = 220

const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most)
  return `${text.slice(0, space > most / 2 ? space : most)}…`
}

export const resultOf = (card: Card, { body, hits }: Judged): SearchAnswer['results'][number] => ({
  card: {
    ...card,
    title: shortened(card.title, longestTitle),
    relation: shortened(card.relation, longestTitle),
    summary: shortened(card.summary, longestSummary),
    precedents: card.precedents.slice(0, 5),
  },
  snippet: [...snippetOf(body, hits).pieces],
})
