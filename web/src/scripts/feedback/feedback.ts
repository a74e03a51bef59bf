// The page of feedback: the form, and the answer for whoever types a code.

import { formatFeedbackCode, parseFeedbackCode } from '../../../../functions/feedback/feedback.ts'
import type { FollowedFeedback } from '../../../../functions/feedback/feedback-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'
import { factList } from '../desk/fact-list.ts'
import { api } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { describe, showError } from '../kit/field.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { courtName } from './court-choices.ts'
import { readFollowed } from './feedback-answers.ts'
import { answerSaid, daySaid, deskSaid } from './feedback-said.ts'
import { feedback } from './feedback-words.ts'
import { showForm } from './send-form.ts'

const words = feedback.follow
const place = placeById('followed')
const input = placeById('code')

const slipIn = (typed: string): string | undefined => {
  if (typed.trim() === '') return words.missing
  try {
    parseFeedbackCode(typed)
    return undefined
  } catch (refusal) {
    if (isRefusal(refusal)) return words.slip
    throw refusal
  }
}

async function follow(typed: string): Promise<void> {
  const code = formatFeedbackCode(parseFeedbackCode(typed))
  const outcome = await api('/api/feedback/find', { method: 'POST', body: { code }, parse: readFollowed })
  if (!outcome.ok) return showFailure(place, outcome, () => void follow(typed))
  show(outcome.data)
}

function show(found: FollowedFeedback): void {
  const title = h('h3', { tabindex: -1 }, found.answer ? words.answer : words.waiting)
  fillPlace(
    place,
    title,
    answerSaid(found),
    factList([
      [words.code, h('span', { class: 'figure', translate: 'no' }, found.code)],
      [words.received, formatMinute(found.receivedAt, pageLanguage)],
      [words.about, feedback.form.categories[found.category].label],
      [words.to, deskSaid(found.desk, courtName)],
      [words.due, found.answer ? undefined : daySaid(found.due)],
    ]),
  )
  title.focus()
}

placeById('code-form').addEventListener('submit', event => {
  event.preventDefault()
  if (!(input instanceof HTMLInputElement)) return
  const slip = slipIn(input.value)
  const element = input.closest<HTMLElement>('.field')
  if (element) showError(element, placeById('code-error'), slip)
  describe(input, 'code', true, slip !== undefined)
  showErrors(placeById('code-errors'), slip === undefined ? [] : [{ fieldId: 'code', message: slip }])
  if (slip === undefined) void follow(input.value)
})
showForm(placeById('feedback-form'))
