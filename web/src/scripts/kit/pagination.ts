// Previous and next page with the position between them — as Pagination.astro.
import { fill } from '../../words/fill.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'

export function pagination(options: {
  readonly previous?: (() => void) | undefined
  readonly next?: (() => void) | undefined
  readonly current?: number | undefined
  readonly total?: number | undefined
  /** When a page has more than one. */
  readonly label?: string | undefined
}): HTMLElement {
  const { previous, next, current, total } = options
  const button = (label: string, act: (() => void) | undefined) =>
    act ? h('button', { type: 'button', class: 'button button-quiet', onclick: () => act() }, label) : null
  return h(
    'nav',
    { class: 'pagination', 'aria-label': options.label ?? kitWords.pages.label },
    button(kitWords.pages.previous, previous),
    current !== undefined && total !== undefined ? h('span', { class: 'figure' }, fill(kitWords.pages.position, { current, total })) : null,
    button(kitWords.pages.next, next),
  )
}
