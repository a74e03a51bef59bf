// Which judgments are like another: the same relation in law, and the rarer words of title and summary in common.
import type { Card } from './card.ts'
import { wordsOf } from './search-words.ts'

const mostSimilar = 5

/** Words of a title or summary and pairs of them; a pair says more than its words. */
const termsOf = ({ title, summary }: Card): ReadonlySet<string> => {
  const words = wordsOf(`${title} ${summary}`).map(({ plain }) => plain)
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])
}

/** The ids of the most similar among `others`, the most similar first. */
export const similarTo = (card: Card, others: readonly Card[]): string[] => {
  const alike = others.filter(({ id, kind }) => id !== card.id && kind === card.kind)
  const own = termsOf(card)
  const terms = alike.map(termsOf)
  const frequency = new Map<string, number>()
  for (const each of terms) for (const term of each) if (own.has(term)) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weightOf = (term: string): number => Math.log(1 + alike.length / (frequency.get(term) ?? 1))
  return alike
    .map((other, at) => {
      const shared = [...(terms[at] ?? [])].filter(term => own.has(term)).reduce((sum, term) => sum + weightOf(term), 0)
      return {
        id: other.id,
        date: other.date,
        score: (shared / Math.sqrt(1 + (terms[at]?.size ?? 0))) * (other.relation === card.relation ? 2 : 1),
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.date < b.date ? 1 : -1))
    .slice(0, mostSimilar)
    .map(({ id }) => id)
}
