// A text with marks as pieces: paragraphs of plain words and of marked places, so that original and result can be drawn from the same pieces.
import type { Mark } from '../../../../functions/judgments/mark.ts'

/** A stretch of the original; with the index of its mark when it is one. */
export interface Piece {
  readonly text: string
  readonly mark?: number
}

/** Paragraphs of pieces, in the order of the text. Marks are sorted and do not overlap, but for undone ones, which give way. */
export const piecesOf = (source: string, marks: readonly Mark[]): Piece[][] => {
  const paragraphs: Piece[][] = [[]]
  const put = (text: string): void => {
    text.split('\n').forEach((line, index) => {
      if (index > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ text: line })
    })
  }
  let at = 0
  marks.forEach((mark, index) => {
    if (mark.start < at) return
    put(source.slice(at, mark.start))
    paragraphs.at(-1)?.push({ text: source.slice(mark.start, mark.end), mark: index })
    at = mark.end
  })
  put(source.slice(at))
  return paragraphs.filter(paragraph => paragraph.length > 0)
}

/** Indexes of the marks over the same words as this one. */
export const sameMarks = (source: string, marks: readonly Mark[], index: number): number[] => {
  const wordsOf = (mark: Mark | undefined) => (mark ? source.slice(mark.start, mark.end) : '')
  const wanted = wordsOf(marks[index])
  return marks.flatMap((mark, each) => (wordsOf(mark) === wanted ? [each] : []))
}

const isFree = (marks: readonly Mark[], start: number, end: number): boolean =>
  !marks.some(mark => mark.state !== 'undone' && mark.start < end && start < mark.end)

/** New marks over every place of the words that nothing replaces yet; undone marks under them give way. */
export const withAdded = (
  source: string,
  marks: readonly Mark[],
  added: { from: string; to: string; kind: string },
): { marks: Mark[]; count: number } => {
  const found: Mark[] = []
  for (let at = source.indexOf(added.from); added.from !== '' && at >= 0; at = source.indexOf(added.from, at + added.from.length)) {
    const end = at + added.from.length
    if (isFree(marks, at, end)) found.push({ start: at, end, to: added.to, kind: added.kind, state: 'accepted', by: 'officer' })
  }
  const kept = marks.filter(mark => !found.some(each => mark.start < each.end && each.start < mark.end))
  return { marks: [...kept, ...found].sort((left, right) => left.start - right.start), count: found.length }
}
