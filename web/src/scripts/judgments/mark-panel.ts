// The chosen place: what stands there, what replaces it, and the acts on it, here or wherever the same words stand.
import type { Mark } from '../../../../functions/judgments/mark.ts'
import { fill } from '../../words/fill.ts'
import { field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { deskJudgments, wordOf } from './judgment-words.ts'

const words = deskJudgments.review

interface Chosen {
  from: string
  mark: Mark
  /** Places with the same words, this one included. */
  equals: number
  change: (changed: Partial<Mark>, everywhere: boolean) => void
  close: () => void
}

export function markPanel({ from, mark, equals, change, close }: Chosen): HTMLElement {
  const to = field({ id: 'mark-to', label: words.to }, textInput({ value: mark.to, maxlength: 300, lang: 'vi' }))
  const box = h('input', { type: 'checkbox', id: 'mark-everywhere', checked: true })
  const everywhere = () => equals > 1 && box.checked
  const accept = (event: Event) => {
    event.preventDefault()
    change({ to: to.control.value.normalize('NFC').trim() || mark.to, state: 'accepted' }, everywhere())
  }
  return h(
    'form',
    { class: 'mark-panel', 'aria-label': words.panel, onsubmit: accept },
    h(
      'p',
      {},
      h('span', { class: 'quiet' }, `${words.from}: `),
      h('strong', { lang: 'vi' }, from),
      ` · ${wordOf(deskJudgments.kinds, mark.kind)}`,
    ),
    to.element,
    equals > 1 ? h('p', { class: 'tick' }, box, h('label', { for: 'mark-everywhere' }, fill(words.everywhere, { count: equals }))) : null,
    h(
      'p',
      { class: 'mark-acts' },
      h('button', { type: 'submit', class: 'button' }, words.accept),
      mark.state === 'undone'
        ? null
        : h(
            'button',
            { type: 'button', class: 'button button-quiet', onclick: () => change({ state: 'undone' }, everywhere()) },
            words.undo,
          ),
      h('button', { type: 'button', class: 'button button-plain', onclick: () => close() }, words.close),
    ),
  )
}
