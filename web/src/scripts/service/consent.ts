// The page of consent to electronic service: what one agrees to, to which address, since when; asking, confirming the address by a code,
// changing, withdrawing, and the history.
import type { ConsentView } from '../../../../functions/electronic-service/service-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { timeline } from '../kit/timeline.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readConsent } from './answers.ts'
import { served } from './served-words.ts'

const words = served.consent
const place = placeById('consent')
const door = '/api/service-consent'

async function show(said?: HTMLElement): Promise<void> {
  const outcome = await whileWaiting(place, api(door, { parse: readConsent }), 6)
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  const view = outcome.data
  const state = view.since
    ? fill(words.inForce, { minute: formatMinute(view.since, pageLanguage), email: view.email ?? '' })
    : words.notInForce
  const part = view.asked === null ? form(view) : codePart(view, view.asked)
  fillPlace(place, said, h('p', { class: 'part' }, h('strong', {}, state)), part, history(view))
  if (view.asked !== null) placeById('code').focus()
  said?.focus()
}

/** Nothing is in force at a new address before its code is typed. */
function codePart(view: ConsentView, asked: { email: string; at: string }): HTMLElement {
  const failure = h('div', {})
  const attributes = { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 6 }
  const code = field({ id: 'code', label: words.code.label }, textInput(attributes))
  const confirm = async (): Promise<void> => {
    const typed = code.control.value.replace(/\s/g, '')
    const isCode = /^\d{6}$/.test(typed)
    code.setError(isCode ? undefined : words.code.missing)
    if (!isCode) return code.control.focus()
    const outcome = await api(`${door}/confirmation`, { method: 'POST', body: { code: typed }, parse: () => undefined })
    if (outcome.ok) await show(notice('success', words.given))
    else await showFailure(failure, outcome)
  }
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    void confirm()
  }
  const section = h(
    'section',
    { class: 'part' },
    h('h2', {}, words.code.title),
    h('p', {}, fill(words.code.body, { email: asked.email, minute: formatMinute(asked.at, pageLanguage) })),
    h(
      'form',
      { novalidate: true, class: 'stack', onsubmit },
      code.element,
      failure,
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'submit', class: 'button button-primary' }, words.code.confirm),
        h(
          'button',
          { type: 'button', class: 'button button-plain', onclick: () => section.replaceWith(h('div', {}, form(view))) },
          words.code.other,
        ),
      ),
    ),
  )
  return section
}

function form(view: ConsentView): Child {
  const { title, lines } = words.form
  const text = [
    h('h2', {}, title),
    h(
      'ol',
      { class: 'points' },
      lines.map(line => h('li', {}, line)),
    ),
  ]
  if (!view.mayGive) return h('section', { class: 'part' }, text, notice('information', undefined, h('p', {}, words.needsIdentity)))
  const failure = h('div', {})
  const email = field({ id: 'email', label: words.email }, textInput({ type: 'email', value: view.email ?? '', autocomplete: 'email' }))
  const ask = async (): Promise<void> => {
    const address = email.control.value.trim()
    const isAddress = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)
    email.setError(isAddress ? undefined : words.emailMissing)
    if (!isAddress) return email.control.focus()
    const outcome = await api(door, { method: 'POST', body: { email: address, form: view.form }, parse: () => undefined })
    if (outcome.ok) await show()
    else await showFailure(failure, outcome)
  }
  const withdraw = async (): Promise<void> => {
    const outcome = await api(`${door}/withdrawal`, { method: 'POST', parse: () => undefined })
    if (outcome.ok) await show(notice('success', words.withdrawn))
    else await showFailure(failure, outcome)
  }
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    void ask()
  }
  return h(
    'section',
    { class: 'part' },
    text,
    h(
      'form',
      { novalidate: true, class: 'stack', onsubmit },
      email.element,
      failure,
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'submit', class: 'button button-primary' }, view.inForce ? words.change : words.give),
        view.inForce ? h('button', { type: 'button', class: 'button button-quiet', onclick: () => void withdraw() }, words.withdraw) : null,
      ),
    ),
  )
}

function history(view: ConsentView): HTMLElement {
  const entries = view.history.map(({ inForce, email, form: name, at }) => ({
    title: inForce ? fill(words.historyGiven, { email, form: name }) : words.historyWithdrawn,
    when: formatMinute(at, pageLanguage),
    datetime: at,
    state: 'done' as const,
  }))
  return h('section', { class: 'part' }, h('h2', {}, words.history), entries.length === 0 ? h('p', {}, words.noHistory) : timeline(entries))
}

await whenSignedIn(place, words.lead, async person => {
  if (['citizen', 'lawyer', 'company'].includes(person.role)) return show()
  fillPlace(place, h('h2', {}, words.title), notice('information', undefined, h('p', {}, words.isParty)))
})
