// Feedback at the desk: what is to be answered first, an answer in the court's name, and what was answered.
import type { DeskFeedback } from '../../../../functions/feedback/feedback-form.ts'
import { civilDateOf, formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { desk } from '../desk/desk-words.ts'
import { factList } from '../desk/fact-list.ts'
import { administrators, courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { answerForm } from './answer-form.ts'
import { readDeskPage } from './feedback-answers.ts'
import { answerSaid, daySaid } from './feedback-said.ts'
import { feedback } from './feedback-words.ts'

const words = feedback.desk
const place = placeById('feedback')

interface Wanted {
  readonly state: 'open' | 'answered'
  readonly next?: string | undefined
  readonly above?: Child
}

async function showList({ state, next, above }: Wanted): Promise<void> {
  const query = new URLSearchParams({ state, ...(next === undefined ? {} : { next }) })
  const outcome = await whileWaiting(place, api(`/api/desk/feedback?${query}`, { parse: readDeskPage }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showList({ state, next, above }))
  const page = outcome.data
  fillPlace(
    place,
    above,
    choiceOf(state),
    page.feedback.length === 0
      ? emptyState(words.empty.title, h('p', {}, words.empty.body))
      : h('div', { class: 'feedback-list' }, page.feedback.map(entryOf)),
    page.next === undefined ? null : pagination({ next: () => void showList({ state, next: page.next }) }),
  )
}

const choiceOf = (state: Wanted['state']): HTMLElement =>
  h(
    'p',
    { class: 'actions feedback-choice', role: 'group', 'aria-label': words.which },
    (['open', 'answered'] as const).map(each =>
      h(
        'button',
        {
          type: 'button',
          class: 'button button-quiet',
          'aria-pressed': String(each === state),
          onclick: () => void showList({ state: each }),
        },
        words[each],
      ),
    ),
  )

function entryOf(each: DeskFeedback): HTMLElement {
  const form = h('div', {})
  const isLate = each.due < civilDateOf(new Date())
  const day = daySaid(each.due)
  const term = each.answer ? null : statusTag(fill(isLate ? words.overdue : words.due, { day }), isLate ? 'danger' : 'neutral')
  const open = (): void => {
    fillPlace(
      form,
      answerForm(each, {
        done: answered => void finished(answered),
        cancel: () => fillPlace(form, button),
      }),
    )
    form.querySelector('input')?.focus()
  }
  const button = h('button', { type: 'button', class: 'button', onclick: open }, words.answer)
  if (!each.answer) fillPlace(form, button)
  return h(
    'article',
    { class: 'entry feedback-entry' },
    h('h2', { class: 'entry-title' }, feedback.form.categories[each.category].label),
    h(
      'p',
      { class: 'quiet' },
      h('span', { class: 'figure', translate: 'no' }, each.code),
      ' · ',
      formatMinute(each.receivedAt, pageLanguage),
    ),
    term,
    h('p', { class: 'said' }, each.text),
    factList([[words.contact, [each.email, each.phone].filter(said => said !== undefined).join(' · ')]]),
    answerSaid(each),
    form,
  )
}

async function finished({ code }: DeskFeedback): Promise<void> {
  const done = notice('success', fill(words.done, { code }))
  await showList({ state: 'open', above: done })
  done.focus()
}

await withOfficer(place, desk, [...courtOfficers, ...administrators], () => showList({ state: 'open' }))
