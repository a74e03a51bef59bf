// Encoding more than was proposed: words of the original, what replaces them, and of which kind they are.
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { deskJudgments } from './judgment-words.ts'

const words = deskJudgments.review

export interface AddForm {
  element: HTMLElement
  /** Fills in the words, and goes to what is missing. */
  take: (from: string, andGo?: boolean) => void
}

/** `add` answers how many places it has found. */
export function addForm(add: (added: { from: string; to: string; kind: string }) => number): AddForm {
  const from = field({ id: 'add-from', label: words.addFrom, hint: words.addFromHint }, textInput({ maxlength: 300, lang: 'vi' }))
  const to = field({ id: 'add-to', label: words.to }, textInput({ maxlength: 300, lang: 'vi' }))
  const kinds = Object.entries(deskJudgments.kinds)
    .filter(([kind]) => kind !== 'known-name' && kind !== 'acceptance-number')
    .map(([value, label]) => ({ value, label }))
  const kind = field({ id: 'add-kind', label: words.kind }, selectInput(kinds, 'person'))
  const said = h('p', { role: 'status', class: 'quiet' })
  const submit = (event: Event): void => {
    event.preventDefault()
    const count = add({
      from: from.control.value.normalize('NFC').trim(),
      to: to.control.value.normalize('NFC').trim(),
      kind: kind.control.value,
    })
    said.textContent = count > 0 ? fill(words.added, { count }) : words.notFound
    if (count === 0) return
    announce(said.textContent)
    from.control.value = ''
    to.control.value = ''
  }
  const element = h(
    'form',
    { class: 'mark-add', onsubmit: submit, novalidate: true },
    h('h2', {}, words.add),
    h('div', { class: 'mark-add-fields' }, from.element, to.element, kind.element),
    h('p', {}, h('button', { type: 'submit', class: 'button' }, words.addDo)),
    said,
  )
  const take = (chosen: string, andGo = true): void => {
    from.control.value = chosen
    if (andGo) to.control.focus()
  }
  return { element, take }
}
