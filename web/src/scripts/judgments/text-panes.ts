// Original and result side by side, drawn from the same pieces; every marked place is a button in both.
import type { Mark } from '../../../../functions/judgments/mark.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { deskJudgments } from './judgment-words.ts'
import { type Piece, piecesOf } from './marked-text.ts'

const words = deskJudgments.review

type Side = 'original' | 'public'

const shown = (source: string, mark: Mark, side: Side): string =>
  side === 'original' || mark.state === 'undone' ? source.slice(mark.start, mark.end) : mark.to

const pieceOf =
  (source: string, marks: readonly Mark[], side: Side, choose: ((index: number) => void) | undefined) =>
  (piece: Piece): Child => {
    const mark = piece.mark === undefined ? undefined : marks[piece.mark]
    if (mark === undefined || piece.mark === undefined) return piece.text
    const { mark: index } = piece
    const label = fill(words.mark, { from: source.slice(mark.start, mark.end), to: mark.to, state: words.states[mark.state] })
    const look = { class: `mark mark-${mark.state}`, 'data-mark': index }
    return choose
      ? h('button', { type: 'button', ...look, 'aria-label': label, onclick: () => choose(index) }, shown(source, mark, side))
      : h('mark', look, shown(source, mark, side))
  }

/** The first paragraph is the title of the judgment, the second its summary. */
const paragraphOf = (children: Child, index: number): HTMLElement => h('p', { class: index === 0 ? 'pane-title' : undefined }, children)

export const pane = (source: string, marks: readonly Mark[], side: Side, choose?: (index: number) => void): HTMLElement =>
  h(
    'section',
    { class: `pane pane-${side}`, 'aria-labelledby': `pane-${side}` },
    h('h2', { class: 'pane-head', id: `pane-${side}` }, words[side]),
    h(
      'div',
      { class: 'pane-text', lang: 'vi', tabindex: 0 },
      piecesOf(source, marks).map((paragraph, index) => paragraphOf(paragraph.map(pieceOf(source, marks, side, choose)), index)),
    ),
  )
