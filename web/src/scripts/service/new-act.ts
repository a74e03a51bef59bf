// A clerk prepares a document at the desk: case, template with its places, recipients from the case or typed.
import { templates } from '../../../../functions/electronic-service/document-templates.ts'
import { fill } from '../../words/fill.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { dateFields } from '../kit/date-fields.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { readId, readParties } from './answers.ts'
import { desk, deskService } from './desk-words.ts'
import { recipientCards } from './recipient-cards.ts'
import { actAddress, service } from './service-words.ts'

const words = deskService.new
const place = placeById('new')

/** The places of one template, and how their values are read. */
function places(id: string): { element: HTMLElement; values: () => Record<string, string> } {
  const fields = templates.find(template => template.id === id)?.fields ?? []
  const made = fields.map(({ name, label, type, isOptional }) => {
    const options = { id: `field-${name}`, label, optional: isOptional ?? false }
    if (type === 'date') {
      const date = dateFields(options)
      return { name, element: date.element, value: () => date.value() ?? '' }
    }
    const control = type === 'text' ? textArea({ rows: 4 }) : textInput(type === 'money' ? { inputmode: 'numeric' } : {})
    const made = field({ ...options, hint: type === 'time' ? '08:00' : undefined }, control)
    return { name, element: made.element, value: () => made.control.value.trim() }
  })
  return {
    element: h(
      'div',
      { class: 'stack', lang: 'vi' },
      made.map(each => each.element),
    ),
    values: () => Object.fromEntries(made.map(({ name, value }) => [name, value()])),
  }
}

function form(): HTMLElement {
  const errors = h('div', {})
  const failure = h('div', {})
  const caseNumber = field({ id: 'case-number', label: words.case, hint: words.caseHint }, textInput())
  const kind = field(
    { id: 'kind', label: words.kind },
    selectInput(
      templates.map(template => ({ value: template.id, label: service.kinds[template.id] })),
      'summons',
    ),
  )
  const contentPlace = h('div', {})
  let content = places('summons')
  const showContent = (): void => {
    content = places(kind.control.value)
    fillPlace(contentPlace, content.element)
  }
  kind.control.addEventListener('change', showContent)
  showContent()
  const recipients = recipientCards()
  const take = async (): Promise<void> => {
    const outcome = await api(`/api/desk/service-case?${new URLSearchParams({ so: caseNumber.control.value.trim() })}`, {
      parse: readParties,
    })
    if (!outcome.ok) return showFailure(failure, outcome)
    failure.replaceChildren()
    recipients.take(outcome.data)
    announce(fill(words.found, { count: outcome.data.parties.length }))
  }
  const send = async (): Promise<void> => {
    const typed = recipients.values()
    const isWhole = caseNumber.control.value.trim() !== '' && typed.every(each => each.fullName !== '')
    showErrors(errors, isWhole ? [] : [{ fieldId: 'case-number', message: words.missing }])
    if (!isWhole) return
    button.disabled = true
    const body = { caseNumber: caseNumber.control.value, kind: kind.control.value, fields: content.values(), recipients: typed }
    const outcome = await api('/api/desk/service', { method: 'POST', body, parse: readId })
    button.disabled = false
    if (outcome.ok) location.assign(actAddress(outcome.data.id))
    else await showFailure(failure, outcome)
  }
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.submit)
  return h(
    'form',
    {
      novalidate: true,
      class: 'stack',
      onsubmit: event => {
        event.preventDefault()
        void send()
      },
    },
    errors,
    caseNumber.element,
    h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => void take() }, words.find)),
    kind.element,
    h('h2', {}, words.content),
    contentPlace,
    h('h2', {}, words.recipients),
    recipients.element,
    failure,
    h('div', { class: 'actions' }, button),
  )
}

await withOfficer(place, desk, courtOfficers, async () => fillPlace(place, form()))
