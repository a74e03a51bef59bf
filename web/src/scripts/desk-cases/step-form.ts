// An officer records the next step of a case.
import type { DeskCase } from '../../../../functions/cases/case-form.ts'
import { civilDateOf, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { cases } from '../cases/case-words.ts'
import { api } from '../kit/api.ts'
import { dateFields } from '../kit/date-fields.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { readCase } from './answers.ts'
import { sendingForm } from './places.ts'

const words = cases.desk

export function stepForm(its: DeskCase, done: (now: DeskCase, said: string) => void): HTMLElement {
  const title = h('h2', { id: 'record-title' }, words.record)
  if (its.next.length === 0)
    return h('section', { class: 'section', 'aria-labelledby': 'record-title' }, title, h('p', {}, words.recordNone))
  const errors = h('div', {})
  const failure = h('div', {})
  const choices = [{ value: '', label: '—' }, ...its.next.map(step => ({ value: step, label: cases.steps[step] }))]
  const step = field({ id: 'step', label: words.step }, selectInput(choices))
  const day = dateFields({ id: 'step-day', label: words.day, value: civilDateOf(new Date()) })
  const number = field({ id: 'step-number', label: words.stepNumber, optional: true }, textInput({ maxlength: 60 }))
  const note = field({ id: 'step-note', label: words.note, hint: words.noteHint, optional: true }, textArea({ rows: 3, maxlength: 2000 }))
  const send = async (): Promise<void> => {
    const chosen = its.next.find(each => each === step.control.value)
    const on = day.value() ?? ''
    const problems = [
      ...(chosen === undefined ? [{ fieldId: 'step', message: words.stepMissing }] : []),
      ...(isCivilDate(on) ? [] : [{ fieldId: 'step-day', message: words.dayMissing }]),
    ]
    step.setError(chosen === undefined ? words.stepMissing : undefined)
    day.setError(isCivilDate(on) ? undefined : words.dayMissing)
    showErrors(errors, problems)
    if (problems.length > 0 || chosen === undefined) return
    const body = { version: its.version, step: chosen, on, number: number.control.value, note: note.control.value }
    const outcome = await api(`/api/desk/cases/${its.id}/steps`, { method: 'POST', body, parse: readCase })
    if (!outcome.ok) return showFailure(failure, outcome)
    done(outcome.data, fill(words.saved, { step: cases.steps[chosen] }))
  }
  return h(
    'section',
    { class: 'section', 'aria-labelledby': 'record-title' },
    title,
    sendingForm('step-form', words.save, send, errors, step.element, day.element, number.element, note.element, failure),
  )
}
