// The chosen judgments on the page: added by a link of the register or by hand, taken out again.
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { field, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { type Chosen, chosen, judgmentIdIn, keepChosen, lookUp } from './cart.ts'
import { copies } from './copies-words.ts'

const words = copies.cart

export interface CartView {
  readonly element: HTMLElement
  readonly judgments: () => readonly Chosen[]
  readonly add: (id: string) => Promise<void>
  readonly empty: () => void
}

export function cartView(): CartView {
  let judgments = chosen()
  const list = h('div', { id: 'chosen' })
  const input = field({ id: 'judgment', label: words.add, hint: words.addHint }, textInput({ inputmode: 'url' }))
  const keep = (next: Chosen[]): void => {
    judgments = next
    keepChosen(next)
    show()
  }
  const row = (each: Chosen): HTMLElement =>
    h(
      'li',
      { class: 'copy-chosen' },
      h(
        'span',
        {},
        h('strong', { class: 'figure' }, each.number),
        ` · ${each.title}`,
        h('br'),
        h('span', { class: 'quiet' }, each.courtName),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'button button-plain',
          'aria-label': fill(words.removeOf, { number: each.number }),
          onclick: () => keep(judgments.filter(({ id }) => id !== each.id)),
        },
        words.remove,
      ),
    )
  const show = (): void =>
    judgments.length === 0
      ? fillPlace(list, h('p', { class: 'quiet' }, words.empty))
      : fillPlace(list, h('p', {}, fill(words.count, { count: judgments.length })), h('ul', { class: 'copy-list' }, judgments.map(row)))
  const add = async (id: string): Promise<void> => {
    if (judgments.some(each => each.id === id)) return input.setError(words.twice)
    const found = await lookUp(id)
    if (typeof found === 'string') return input.setError(found === 'gone' ? words.gone : words.unknown)
    input.setError(undefined)
    input.control.value = ''
    keep([...judgments, found])
    announce(fill(words.added, { number: found.number }))
  }
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        const id = judgmentIdIn(input.control.value)
        if (id === undefined) input.setError(words.addMissing)
        else void add(id)
      },
    },
    input.element,
    h('p', {}, h('button', { type: 'submit', class: 'button button-quiet' }, words.addButton)),
  )
  show()
  return {
    element: h('section', { class: 'stack' }, h('h3', {}, words.title), list, form),
    judgments: () => judgments,
    add,
    empty: () => keep([]),
  }
}
