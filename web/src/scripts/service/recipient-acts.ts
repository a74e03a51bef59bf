// What an officer may do for one recipient now: one form for each act that the state allows, the proposed one open.

import { causes } from '../../../../functions/electronic-service/service-event.ts'
import type { RecipientView } from '../../../../functions/electronic-service/service-form.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { dateFields } from '../kit/date-fields.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { type Child, h } from '../kit/h.ts'
import { deskService } from './desk-words.ts'
import { service } from './service-words.ts'

const words = deskService.do
/** Causes that an officer may find; the others are the provider's and the portal's. */
const found = causes.filter(cause => ['refused', 'absent', 'moved', 'address-unknown', 'returned', 'other'].includes(cause))

/** A fold with a form in it; `body` answers what is sent, or the field that is missing. */
function form(
  asked: { id: string; no: number; door: string; title: string; save: string; isOpen: boolean },
  parts: readonly Child[],
  body: () => Record<string, unknown> | { missing: string },
  done: () => Promise<void>,
  version: number,
): HTMLElement {
  const [errors, failure] = [h('div', {}), h('div', {})]
  const send = async (): Promise<void> => {
    const said = body()
    const missing = 'missing' in said ? String(said.missing) : undefined
    showErrors(errors, missing === undefined ? [] : [{ fieldId: missing, message: words.missing }])
    if (missing !== undefined) return
    button.disabled = true
    const path = `/api/desk/service/${asked.id}/recipients/${asked.no}/${asked.door}`
    const outcome = await api(path, { method: 'POST', body: { version, ...said }, parse: () => undefined })
    button.disabled = false
    if (outcome.ok) await done()
    else await showFailure(failure, outcome)
  }
  const button = h('button', { type: 'submit', class: 'button button-quiet' }, asked.save)
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }
  return h(
    'details',
    { open: asked.isOpen },
    h('summary', {}, asked.title),
    h('form', { novalidate: true, onsubmit }, errors, parts, failure, h('p', {}, button)),
  )
}

export function recipientActs(id: string, recipient: RecipientView, done: () => Promise<void>): HTMLElement {
  const { no, version, phase, channel, nextChannels, proposal } = recipient
  const key = (name: string): string => `r${no}-${name}`
  const parts: HTMLElement[] = []
  const add = (
    door: string,
    title: string,
    save: string,
    fields: readonly Child[],
    body: () => Record<string, unknown> | { missing: string },
    isOpen = true,
  ): void => {
    parts.push(form({ id, no, door, title, save, isOpen }, fields, body, done, version))
  }
  if (phase === 'choose-step' || phase === 'sent') {
    const proposed = proposal?.act === 'choose-step' ? proposal.channel : (nextChannels[0] ?? 'direct')
    const next = radioCards({
      id: key('next'),
      label: words.stepLabel,
      choices: nextChannels.map(value => ({ value, label: service.channels[value] })),
      chosen: [proposed],
    })
    const note = field({ id: key('note'), label: words.note, optional: true }, textInput({ maxlength: 500 }))
    const body = () => ({ channel: next.chosen()[0] ?? '', note: note.control.value.trim() })
    add('step', words.step, words.step, [next.element, note.element], body, phase === 'choose-step')
  }
  if (phase === 'to-do' || phase === 'under-way') recordForm(recipient, key, add)
  if (phase === 'posted' && proposal?.act === 'deem') add('deemed', words.deem, words.deem, [h('p', {}, words.deemBody)], () => ({}))
  if (phase === 'served') add('certificate', words.certify, words.certify, [h('p', {}, words.certifyBody)], () => ({}))
  return h('div', { 'data-channel': channel }, parts)
}

type Add = (
  door: string,
  title: string,
  save: string,
  fields: readonly Child[],
  body: () => Record<string, unknown> | { missing: string },
) => void

function recordForm({ phase, channel }: RecipientView, key: (name: string) => string, add: Add): void {
  const possible = {
    'handed-over': phase === 'to-do' && channel !== 'posting',
    received: channel === 'direct' || (phase === 'under-way' && channel !== 'posting'),
    'not-received': channel === 'direct' || (phase === 'under-way' && channel !== 'posting'),
    'posted-up': channel === 'posting',
  }
  const whats = (['handed-over', 'received', 'not-received', 'posted-up'] as const).filter(what => possible[what])
  const choices = whats.map(value => ({ value, label: words.whats[value] }))
  const receivedBy = field({ id: key('by'), label: words.receivedBy }, textInput())
  const cause = field(
    { id: key('cause'), label: words.cause },
    selectInput(
      found.map(value => ({ value, label: service.causes[value] })),
      'absent',
    ),
  )
  const note = field({ id: key('record-note'), label: words.note, optional: true }, textInput({ maxlength: 500 }))
  const showFor = (chosen: string | undefined): void => {
    receivedBy.element.hidden = chosen !== 'received'
    cause.element.hidden = chosen !== 'not-received'
    note.element.hidden = chosen !== 'not-received'
  }
  const what = radioCards({
    id: key('what'),
    label: words.what,
    choices,
    chosen: choices.length === 1 ? whats : [],
    onChange: ([chosen]) => showFor(chosen),
  })
  showFor(choices.length === 1 ? whats[0] : undefined)
  const on = dateFields({ id: key('on'), label: words.on })
  const reference = field({ id: key('reference'), label: words.reference }, textInput({ maxlength: 100 }))
  const parts = [what.element, on.element, reference.element, receivedBy.element, cause.element, note.element]
  add('record', words.record, words.save, parts, () => {
    const [chosen] = what.chosen()
    const [day, number] = [on.value(), reference.control.value.trim()]
    if (chosen === undefined) return { missing: key('what') }
    if (day === undefined) return { missing: key('on') }
    if (number === '') return { missing: key('reference') }
    const said = { what: chosen, on: day, reference: number }
    if (chosen === 'received')
      return receivedBy.control.value.trim() === '' ? { missing: key('by') } : { ...said, receivedBy: receivedBy.control.value.trim() }
    if (chosen === 'not-received') return { ...said, cause: cause.control.value, note: note.control.value.trim() }
    return chosen === 'posted-up' ? { ...said, places: ['court', 'commune', 'residence'] } : said
  })
}
