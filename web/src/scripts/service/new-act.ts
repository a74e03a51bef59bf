// A clerk prepares a document at the desk: case, a template with its places or a file of the court's own, recipients from the case or typed.
import type { ActView, NamedView } from '../../../../functions/electronic-service/service-form.ts'
import { fill } from '../../words/fill.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readAct, readId, readParties } from './answers.ts'
import { desk, deskService } from './desk-words.ts'
import type { PaperSource } from './paper-source.ts'
import { recipientCards } from './recipient-cards.ts'
import { actAddress } from './service-words.ts'
import { templatePaper } from './template-paper.ts'
import { uploadedPaper } from './uploaded-paper.ts'

const words = deskService.new
const place = placeById('new')

/** An address that the file does not hold is not an unknown one: posting begins only when a clerk says so. */
const begunWith = (each: NamedView) => ({
  ...each,
  channel: each.address === '' && !each.hasEService ? ('direct' as const) : ('proposed' as const),
})

/** `draft`: what a decision has called for; its places and recipients stand in the form already. */
function form(draft?: ActView): HTMLElement {
  const errors = h('div', {})
  const failure = h('div', {})
  const caseNumber = field({ id: 'case-number', label: words.case, hint: words.caseHint }, textInput({ value: draft?.caseNumber ?? '' }))
  const contentPlace = h('div', {})
  const sources = { template: templatePaper(draft), upload: uploadedPaper() }
  let paper: PaperSource = sources.template
  const from = radioCards({
    id: 'from',
    label: words.from.label,
    choices: (['template', 'upload'] as const).map(value => ({ value, label: words.from[value], hint: words.from.hints[value] })),
    chosen: ['template'],
    onChange: ([chosen]) => {
      paper = chosen === 'upload' ? sources.upload : sources.template
      fillPlace(contentPlace, paper.element)
    },
  })
  fillPlace(contentPlace, paper.element)
  const recipients = recipientCards(draft?.named.map(begunWith))
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
    const document = paper.value()
    if (document === undefined) return
    button.disabled = true
    const completes = draft && { draft: { id: draft.id, version: draft.version } }
    const body = { caseNumber: caseNumber.control.value, ...document, ...completes, recipients: typed }
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
    from.element,
    contentPlace,
    h('h2', {}, words.recipients),
    recipients.element,
    failure,
    h('div', { class: 'actions' }, button),
  )
}

const begun = new URLSearchParams(location.search).get('ma')

await withOfficer(place, desk, courtOfficers, async () => {
  if (begun === null) return fillPlace(place, form())
  const outcome = await whileWaiting(place, api(`/api/desk/service/${encodeURIComponent(begun)}`, { parse: readAct }), 6)
  if (outcome.ok) fillPlace(place, form(outcome.data.state === 'drafted' ? outcome.data : undefined))
  else await showFailure(place, outcome)
})
