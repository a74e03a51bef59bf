// The text of a judgment as it is worked on: title, summary and paragraphs in one piece, so that a person has one code in all of them.

import { refuse } from '../kernel/refusal.ts'
import { tidyText } from '../kernel/search-key.ts'

/** About 150 pages: longer ones are criminal cases with many accused, whose annexes are published apart. */
export const longestText = 600_000

export interface JudgmentText {
  title: string
  summary: string
  paragraphs: string[]
}

/** Paragraphs have no empty lines among them, so this tells the three parts apart. */
const betweenParts = '\n\n'

/** Refuses `judgment.text-missing`, `judgment.text-too-long`. */
export const sourceOf = ({ title, summary, text }: { title: string; summary: string; text: string }): string => {
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/).flatMap(line => tidyText(line) || [])
  const parts = [tidyText(title), tidyText(summary), paragraphs.join('\n')]
  if (parts.includes('')) refuse('invalid', 'judgment.text-missing')
  const source = parts.join(betweenParts)
  return source.length > longestText ? refuse('invalid', 'judgment.text-too-long') : source
}

export const partsOf = (source: string): JudgmentText => {
  const [title = '', summary = '', ...rest] = source.split(betweenParts)
  return {
    title,
    summary,
    paragraphs: rest
      .join('\n')
      .split('\n')
      .filter(line => line !== ''),
  }
}
