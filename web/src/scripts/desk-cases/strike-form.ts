// Under each step that an officer may strike out: the reason, and the button.
import type { CaseStepView, DeskCase } from '../../../../functions/cases/case-form.ts'
import { fill } from '../../words/fill.ts'
import { cases } from '../cases/case-words.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { readCase } from './answers.ts'

const words = cases.desk

export function strikeForm(its: DeskCase, step: CaseStepView, done: (now: DeskCase, said: string) => void): HTMLElement | null {
  if (!step.mayStrike) return null
  const failure = h('div', {})
  const id = `strike-${step.kind}-${step.recordedAt.replace(/\D/g, '')}`
  const reason = field({ id, label: words.strikeReason }, textArea({ rows: 2, maxlength: 2000 }))
  const submit = h('button', { type: 'submit', class: 'button' }, words.strikeButton)
  const send = async (): Promise<void> => {
    const body = { version: its.version, step: step.kind, recordedAt: step.recordedAt, reason: reason.control.value }
    const outcome = await api(`/api/desk/cases/${its.id}/strikes`, { method: 'POST', body, parse: readCase })
    if (!outcome.ok) return showFailure(failure, outcome)
    done(outcome.data, fill(words.strikeDone, { step: cases.steps[step.kind] }))
  }
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    submit.disabled = true
    void send().finally(() => {
      submit.disabled = false
    })
  }
  return h(
    'details',
    { class: 'strike' },
    h('summary', {}, words.strike),
    h('p', {}, words.strikeBody),
    step.kind === 'in-effect' ? h('p', {}, words.strikeEffect) : null,
    h('form', { novalidate: true, onsubmit }, reason.element, failure, h('div', { class: 'actions' }, submit)),
  )
}
