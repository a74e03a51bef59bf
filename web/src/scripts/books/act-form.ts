// The frame of an act of an accountant: reads its fields, sends once, keeps what was typed when it fails.
import { api } from '../kit/api.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { books } from './books-words.ts'

export type Reading = { readonly problems: readonly FieldProblem[] } | { readonly body: unknown }

export interface ActOptions<Answer> {
  readonly title: string
  readonly lead?: string | undefined
  readonly fields: Child
  readonly send: string
  readonly path: string
  readonly read: () => Reading
  readonly parse: (value: unknown) => Answer
  readonly done: (answer: Answer) => void
  /** A form that is the page itself has no way to be closed. */
  readonly closable?: boolean
}

export function actForm<Answer>(options: ActOptions<Answer>): HTMLElement {
  const errors = h('div', {})
  const button = h('button', { type: 'submit', class: 'button button-primary' }, options.send)
  const close = h('button', { type: 'button', class: 'button button-plain', onclick: () => element.remove() }, books.common.close)
  const submit = async (event: Event) => {
    event.preventDefault()
    const reading = options.read()
    showErrors(errors, 'problems' in reading ? reading.problems : [])
    if ('problems' in reading) return
    button.disabled = true
    const outcome = await api(options.path, { method: 'POST', body: reading.body, parse: options.parse })
    button.disabled = false
    if (outcome.ok) options.done(outcome.data)
    else await showFailure(errors, outcome)
  }
  const form = h(
    'form',
    { novalidate: true, onsubmit: submit },
    options.fields,
    h('p', { class: 'actions' }, button, options.closable === false ? null : close),
  )
  const element = h('section', { class: 'book-act' })
  fillPlace(
    element,
    h('h2', { tabindex: -1 }, options.title),
    options.lead === undefined ? null : h('p', { class: 'quiet' }, options.lead),
    errors,
    form,
  )
  return element
}

/** What all fields miss, or the body. */
export const read = (problems: readonly (readonly FieldProblem[])[], body: () => unknown): Reading => {
  const found = problems.flat()
  return found.length > 0 ? { problems: found } : { body: body() }
}
