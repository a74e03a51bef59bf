// The form that asks for mails about a court, a kind of case or one case. What is sent confirms nothing: that is done by the link in the mail.
import { followedKinds } from '../../../../functions/hearings/public-files.ts'
import { fill } from '../../words/fill.ts'
import { kindName } from '../hearings/hearing-table.ts'
import { api } from '../kit/api.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { followers } from './follower-words.ts'

const words = followers.form
const looksLikeEmail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/

/** What the finder of the page is looking at. */
export interface Wish {
  readonly court: string
  readonly kind: string
  readonly number: string
}

interface CourtChoice {
  readonly code: string
  readonly name: string
}

const daysIn = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'askedForDays' in value ? Number(value.askedForDays) : 0

export function showFollowForm(place: HTMLElement, courts: readonly CourtChoice[], wish: Wish): void {
  const errors = h('div', {})
  const failure = h('div', {})
  const court = field(
    { id: 'follow-court', label: words.court },
    selectInput([{ value: '', label: words.everyCourt }, ...courts.map(({ code, name }) => ({ value: code, label: name }))], wish.court),
  )
  const kind = field(
    { id: 'follow-kind', label: words.kind },
    selectInput([{ value: '', label: words.everyKind }, ...followedKinds.map(code => ({ value: code, label: kindName(code) }))], wish.kind),
  )
  const number = field(
    { id: 'follow-number', label: words.number, hint: words.numberHint, optional: true },
    textInput({ maxlength: 60, value: wish.number }),
  )
  const email = field(
    { id: 'follow-email', label: words.email, hint: words.emailHint },
    textInput({ type: 'email', autocomplete: 'email', maxlength: 200 }),
  )
  const button = h('button', { type: 'submit', class: 'button' }, words.send)
  const typed = () => ({ court: court.control.value, kind: kind.control.value, number: number.control.value.trim() })

  const problems = (): FieldProblem[] => {
    const topic = typed()
    const address = email.control.value.trim()
    const isNothing = topic.court === '' && topic.kind === '' && topic.number === ''
    const courtWrong = isNothing ? words.topicMissing : topic.number !== '' && topic.court === '' ? words.courtMissing : undefined
    const emailWrong = address === '' ? words.emailMissing : looksLikeEmail.test(address) ? undefined : words.emailWrong
    court.setError(courtWrong)
    email.setError(emailWrong)
    return [
      ...(courtWrong === undefined ? [] : [{ fieldId: 'follow-court', message: courtWrong }]),
      ...(emailWrong === undefined ? [] : [{ fieldId: 'follow-email', message: emailWrong }]),
    ]
  }

  const send = async (): Promise<void> => {
    const found = problems()
    showErrors(errors, found)
    if (found.length > 0) return
    button.disabled = true
    const body = { ...typed(), email: email.control.value.trim(), language: pageLanguage }
    const outcome = await api('/api/followers', { method: 'POST', body, parse: daysIn })
    button.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome, () => void send())
    showSent(body.email, outcome.data)
  }

  const showSent = (address: string, days: number): void => {
    const said = notice(
      'success',
      fill(words.sent, { email: address }),
      h('p', {}, fill(words.sentBody, { days })),
      h('p', {}, words.sentOnce),
    )
    const again = h(
      'button',
      { type: 'button', class: 'button button-plain', onclick: () => showFollowForm(place, courts, wish) },
      words.again,
    )
    fillPlace(place, said, h('p', {}, again))
    said.focus()
  }

  fillPlace(
    place,
    errors,
    h(
      'form',
      {
        class: 'finder',
        novalidate: true,
        id: 'follow-form',
        onsubmit: event => {
          event.preventDefault()
          void send()
        },
      },
      ...[court.element, kind.element, number.element, email.element, failure],
      h('div', { class: 'actions' }, button),
    ),
  )
}
