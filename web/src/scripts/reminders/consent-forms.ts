// The two steps of consent: the address with what is agreed to, and the code that came there.
import type { ReminderChannel } from '../../../../functions/reminders/reminder-consent.ts'
import type { ConsentView } from '../../../../functions/reminders/reminder-form.ts'
import { fill } from '../../words/fill.ts'
import { api, type Outcome } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { type Field, field, textInput } from '../kit/field.ts'
import { type Child, h } from '../kit/h.ts'
import { reminders } from './reminder-words.ts'

const isConsent = (value: unknown): value is ConsentView =>
  typeof value === 'object' && value !== null && 'given' in value && 'history' in value && 'known' in value

export const readConsent = (value: unknown): ConsentView => {
  if (!isConsent(value)) throw new Error('not a consent')
  return value
}

interface Step {
  readonly title: string
  readonly said: readonly Child[]
  readonly input: Field<HTMLInputElement>
  readonly wrong: (typed: string) => string | undefined
  readonly send: (typed: string) => Promise<Outcome<ConsentView>>
  readonly action: string
  readonly other: { readonly label: string; readonly go: () => void }
  readonly done: (consent: ConsentView) => void
}

function stepForm({ title, said, input, wrong, send, action, other, done }: Step): HTMLElement {
  const errors = h('div', {})
  const failure = h('div', {})
  const button = h('button', { type: 'submit', class: 'button button-primary' }, action)
  const submit = async (): Promise<void> => {
    const message = wrong(input.control.value.trim())
    input.setError(message)
    showErrors(errors, message === undefined ? [] : [{ fieldId: input.control.id, message }])
    if (message !== undefined) return
    button.disabled = true
    const outcome = await send(input.control.value.trim())
    button.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome)
    done(outcome.data)
  }
  const onsubmit = (event: Event): void => {
    event.preventDefault()
    void submit()
  }
  return h(
    'section',
    {},
    h('h2', { tabindex: -1 }, title),
    errors,
    h(
      'form',
      { novalidate: true, onsubmit },
      ...[said, input.element, failure],
      h('p', { class: 'actions' }, button, h('button', { type: 'button', class: 'button button-plain', onclick: other.go }, other.label)),
    ),
  )
}

export function askForm(
  consent: ConsentView,
  channel: ReminderChannel,
  then: { readonly done: (consent: ConsentView) => void; readonly cancel: () => void },
): HTMLElement {
  const words = reminders.form
  const isEmail = channel === 'email'
  const known = isEmail ? consent.known.email : consent.known.phone
  const label = isEmail ? words.email : words.phone
  const input = field(
    { id: 'address', label, hint: isEmail ? words.emailHint : words.phoneHint },
    textInput({ type: isEmail ? 'email' : 'tel', autocomplete: isEmail ? 'email' : 'tel', value: known ?? '' }),
  )
  return stepForm({
    title: fill(words.title, { channel: reminders.channels[channel] }),
    said: [h('p', {}, fill(words.agree, { form: consent.form }))],
    input,
    wrong: typed => (typed === '' ? words.missing : undefined),
    send: address => api('/api/reminders/consent', { method: 'POST', body: { channel, address }, parse: readConsent }),
    action: words.send,
    other: { label: words.cancel, go: then.cancel },
    done: then.done,
  })
}

export function codeForm(
  address: string,
  then: { readonly done: (consent: ConsentView) => void; readonly again: () => void },
): HTMLElement {
  const words = reminders.code
  const input = field({ id: 'code', label: words.label }, textInput({ inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 6 }))
  return stepForm({
    title: words.title,
    said: [h('p', {}, fill(words.body, { address }))],
    input,
    wrong: typed => (/^\d{6}$/.test(typed) ? undefined : words.missing),
    send: code => api('/api/reminders/consent/confirmation', { method: 'POST', body: { code }, parse: readConsent }),
    action: words.send,
    other: { label: words.again, go: then.again },
    done: then.done,
  })
}
