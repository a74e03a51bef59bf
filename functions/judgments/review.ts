// The review of a proposal: every place of the text that is replaced, who put it there, and the text that the public would read.
import { refuse } from '../kernel/refusal.ts'
import { applyReplacements, proposeReplacements, removeAcceptanceNumbers } from './anonymiser.ts'
import { type JudgmentText, partsOf } from './judgment-text.ts'
import type { Mark } from './mark.ts'

/** The text in which the marks count, and what the anonymiser proposes to write instead. */
export const proposed = (text: string, people: readonly string[]): { source: string; marks: Mark[] } => {
  const { text: source, replacements } = proposeReplacements(
    text,
    people.map(fullName => ({ fullName })),
  )
  return { source, marks: replacements.map(({ start, end, to, kind }) => ({ start, end, to, kind, state: 'proposed', by: 'anonymiser' })) }
}

const isInForce = ({ state }: Mark): boolean => state !== 'undone'

/** In the order of the text. Refuses `judgment.replacement-misplaced` for what lies outside it or overlaps. */
export const checkedMarks = (source: string, marks: readonly Mark[]): Mark[] => {
  const sorted = marks.toSorted((left, right) => left.start - right.start)
  let end = 0
  for (const mark of sorted) {
    const isPlaced = mark.start < mark.end && mark.end <= source.length && !(isInForce(mark) && mark.start < end)
    if (!isPlaced) refuse('invalid', 'judgment.replacement-misplaced', { start: mark.start })
    if (isInForce(mark)) end = mark.end
  }
  return sorted
}

/** What the reviewer leaves as it was proposed, they accept by passing the judgment on. */
export const acceptedMarks = (marks: readonly Mark[]): Mark[] =>
  marks.map(mark => (mark.state === 'proposed' ? { ...mark, state: 'accepted' } : mark))

/** The text as the public would read it: marks in force applied, numbers of the docket removed. */
export const publicTextOf = (source: string, marks: readonly Mark[]): JudgmentText =>
  partsOf(removeAcceptanceNumbers(applyReplacements(source, marks.filter(isInForce))))
