// One answer to one message.
import { answerKinds } from '../../../../functions/feedback/feedback.ts'
import { type DeskFeedback, textAtMost } from '../../../../functions/feedback/feedback-form.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { readAtDesk } from './feedback-answers.ts'
import { feedback } from './feedback-words.ts'

const words = feedback.desk

export function answerForm(
  each: DeskFeedback,
  { done, cancel }: { readonly done: (answered: DeskFeedback) => void; readonly cancel: () => void },
): HTMLElement {
  const errors = h('div', {})
  const failure = h('div', {})
  const kind = radioCards({
    id: `kind-${each.id}`,
    label: words.kind,
    choices: answerKinds.map(value => ({ value, ...words.kinds[value] })),
    chosen: ['answered'],
  })
  const text = field({ id: `answer-${each.id}`, label: words.text, hint: words.textHint }, textArea({ rows: 5, maxlength: textAtMost }))
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.send)
  const send = async (): Promise<void> => {
    const said = text.control.value.trim()
    text.setError(said === '' ? words.textMissing : undefined)
    showErrors(errors, said === '' ? [{ fieldId: text.control.id, message: words.textMissing }] : [])
    if (said === '') return
    button.disabled = true
    const body = { version: each.version, kind: kind.chosen()[0], text: said }
    const outcome = await api(`/api/desk/feedback/${each.id}/answer`, { method: 'POST', body, parse: readAtDesk })
    button.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome)
    done(outcome.data)
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    void send()
  }
  return h(
    'form',
    { novalidate: true, onsubmit: submit },
    ...[errors, kind.element, text.element, failure],
    h('p', { class: 'actions' }, button, h('button', { type: 'button', class: 'button button-plain', onclick: cancel }, words.cancel)),
  )
}
