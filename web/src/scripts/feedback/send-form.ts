// The form of feedback: checked in place, sent once however often it is pressed, and answered with a code to keep.
import { answerTerm, feedbackCategories } from '../../../../functions/feedback/feedback.ts'
import { type FollowedFeedback, textAtMost } from '../../../../functions/feedback/feedback-form.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { courtChoices } from './court-choices.ts'
import { readFollowed } from './feedback-answers.ts'
import { daySaid } from './feedback-said.ts'
import { feedback } from './feedback-words.ts'

const words = feedback.form
const looksLikeEmail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/

export function showForm(place: HTMLElement): void {
  // The same message sent again, after a lost answer, is the same message.
  const id = crypto.randomUUID()
  const errors = h('div', {})
  const failure = h('div', {})
  const court = field({ id: 'court', label: words.court }, selectInput([{ value: '', label: words.courtChoose }, ...courtChoices()]))
  const category = radioCards({
    id: 'category',
    label: words.category,
    choices: feedbackCategories.map(value => ({ value, ...words.categories[value] })),
    onChange: ([chosen]) => {
      court.element.hidden = chosen === 'portal'
    },
  })
  const text = field({ id: 'text', label: words.text, hint: words.textHint }, textArea({ rows: 6 }))
  const email = field(
    { id: 'email', label: words.email, hint: words.emailHint, optional: true },
    textInput({ type: 'email', autocomplete: 'email' }),
  )
  const phone = field(
    { id: 'phone', label: words.phone, hint: words.phoneHint, optional: true },
    textInput({ type: 'tel', autocomplete: 'tel', maxlength: 30 }),
  )
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.send)

  const problems = (): FieldProblem[] => {
    const [chosen] = category.chosen()
    const said = text.control.value.trim()
    const address = email.control.value.trim()
    const found: readonly (readonly [string, { setError(message: string | undefined): void }, string | undefined])[] = [
      ['category', category, chosen === undefined ? words.categoryMissing : undefined],
      ['court', court, chosen !== 'portal' && court.control.value === '' ? words.courtMissing : undefined],
      [
        'text',
        text,
        said === '' ? words.textMissing : said.length > textAtMost ? fill(words.textTooLong, { count: textAtMost }) : undefined,
      ],
      ['email', email, address !== '' && !looksLikeEmail.test(address) ? words.emailWrong : undefined],
    ]
    return found.flatMap(([fieldId, control, message]) => {
      control.setError(message)
      return message === undefined ? [] : [{ fieldId, message }]
    })
  }

  const send = async (): Promise<void> => {
    const found = problems()
    showErrors(errors, found)
    if (found.length > 0) return
    const body = {
      id,
      category: category.chosen()[0],
      desk: court.control.value,
      text: text.control.value,
      email: email.control.value,
      phone: phone.control.value,
    }
    button.disabled = true
    const outcome = await api('/api/feedback', { method: 'POST', body, parse: readFollowed })
    button.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome, () => void send())
    showSent(place, outcome.data)
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    void send()
  }
  fillPlace(
    place,
    h('h2', { tabindex: -1 }, words.title),
    errors,
    h(
      'form',
      { novalidate: true, onsubmit: submit },
      ...[category.element, court.element, text.element, email.element, phone.element, failure],
      h('p', { class: 'actions' }, button),
    ),
  )
}

function showSent(place: HTMLElement, { code, due }: FollowedFeedback): void {
  const { sent } = feedback
  const said = notice(
    'success',
    sent.title,
    h('p', {}, `${sent.code}: `, h('strong', { class: 'figure', translate: 'no', id: 'feedback-code' }, code)),
    h('p', {}, sent.keep),
    h('p', {}, fill(sent.due, { day: daySaid(due), days: answerTerm.amount })),
  )
  const again = h('button', { type: 'button', class: 'button button-plain', onclick: () => showForm(place) }, sent.again)
  fillPlace(place, said, h('p', {}, again))
  said.focus()
}
