// The court's hearings at the desk: a week, one hearing with what can be done, and the form of an act.
import type { DeskAnswer, DeskHearing, DeskWeek } from '../../../../functions/hearings/hearing-form.ts'
import { dayPath } from '../../../../functions/hearings/public-files.ts'
import { addDays, formatDate, formatLongDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'
import { type ActForm, cancelForm, holdForm, moveForm, postponeForm, scheduleForm } from './act-forms.ts'
import { dayOf, readDone, readWeek } from './answers.ts'
import { hearingFacts } from './hearing-facts.ts'
import { type By, weekTable } from './week-table.ts'
import { desk, words } from './words.ts'

const place = placeById('hearings')
let by: By = 'room'

const button = (label: string, onclick: () => void, look = 'quiet'): HTMLElement =>
  h('button', { type: 'button', class: `button button-${look}`, onclick }, label)

async function showWeek(officer: SignedIn, from: string, above?: Child): Promise<void> {
  const query = from === '' ? '' : `?${new URLSearchParams({ from })}`
  const outcome = await whileWaiting(place, api(`/api/desk/hearings${query}`, { parse: readWeek }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showWeek(officer, from))
  const week = outcome.data
  const monday = dayOf(week.days[0]?.date ?? '')
  history.replaceState(null, '', `?tuan=${monday}`)
  const go = (to: string) => () => void showWeek(officer, to)
  const arrange = h('select', {
    id: 'by',
    class: 'control',
    onchange: () => {
      by = arrange.value === 'judge' ? 'judge' : 'room'
      void showWeek(officer, monday)
    },
  })
  for (const each of ['room', 'judge'] as const) arrange.append(h('option', { value: each }, words.by[each]))
  arrange.value = by
  fillPlace(
    place,
    above,
    h('p', { class: 'lead' }, words.lead),
    h(
      'div',
      { class: 'week-head' },
      h('h2', {}, fill(words.week, { from: formatDate(monday, pageLanguage), to: formatDate(addDays(monday, 6), pageLanguage) })),
      button(words.previous, go(addDays(monday, -7))),
      button(words.thisWeek, go('')),
      button(words.following, go(addDays(monday, 7))),
      h('label', { for: 'by' }, words.by.label),
      arrange,
    ),
    officer.role === 'clerk'
      ? h(
          'div',
          { class: 'actions' },
          button(words.schedule, () => showForm(officer, week, scheduleForm(week)), 'primary'),
        )
      : h('p', { class: 'quiet' }, words.clerkOnly),
    week.hearings.length === 0 ? emptyState(words.empty) : null,
    weekTable(week, by, hearing => showHearing(officer, week, hearing)),
  )
}

const heading = (text: string): HTMLElement => h('h2', { tabindex: -1, class: 'step-title' }, text)

function showHearing(officer: SignedIn, week: DeskWeek, hearing: DeskHearing): void {
  const day = formatLongDate(dayOf(hearing.day), pageLanguage)
  const title = heading(fill(words.facts.title, { time: hearing.startsAt, day }))
  const acts =
    officer.role === 'clerk' && hearing.state === 'scheduled'
      ? [
          button(words.move, () => showForm(officer, week, moveForm(week, hearing)), 'primary'),
          button(words.postpone, () => showForm(officer, week, postponeForm(week, hearing))),
          button(words.hold, () => showForm(officer, week, holdForm(hearing))),
          button(words.cancel, () => showForm(officer, week, cancelForm(hearing))),
        ]
      : []
  fillPlace(
    place,
    title,
    hearingFacts(hearing),
    h(
      'div',
      { class: 'actions' },
      acts,
      button(words.back, () => void showWeek(officer, hearing.day), 'plain'),
    ),
  )
  title.focus()
}

const doneSaid = ({ hearings, term }: DeskAnswer, courtCode: string): HTMLElement => {
  const last = hearings.at(-1)
  const page = last ? addressIn(pageLanguage, dayPath(courtCode, dayOf(last.day))) : ''
  return notice(
    'success',
    words.done.title,
    h('p', {}, words.done.body),
    term
      ? h(
          'p',
          {},
          fill(words.done.term, { due: formatDate(dayOf(term.due), pageLanguage), article: sayArticle(pageLanguage, term.article) }),
        )
      : null,
    page === '' ? null : h('p', {}, h('a', { href: page }, words.done.public)),
  )
}

function showForm(officer: SignedIn, week: DeskWeek, act: ActForm): void {
  const title = heading(act.title)
  const errors = h('div', {})
  const failure = h('div', {})
  const submit = h('button', { type: 'submit', class: 'button button-primary' }, act.submit)
  const send = async (): Promise<void> => {
    const read = act.read()
    showErrors(errors, 'problems' in read ? read.problems : [])
    if ('problems' in read) return
    submit.disabled = true
    const outcome = await api(read.sending.path, { method: 'POST', body: read.sending.body, parse: readDone })
    submit.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome)
    const done = doneSaid(outcome.data, week.courtCode)
    await showWeek(officer, outcome.data.hearings.at(-1)?.day ?? '', done)
    done.focus()
  }
  const element = h(
    'form',
    {
      class: 'hearing-form',
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        void send()
      },
    },
    act.element,
    failure,
    h(
      'div',
      { class: 'actions' },
      submit,
      button(words.form.cancel, () => void showWeek(officer, week.days[0]?.date ?? ''), 'plain'),
    ),
  )
  fillPlace(place, title, errors, element)
  title.focus()
}

const asked = new URLSearchParams(location.search).get('tuan') ?? ''
await withOfficer(place, desk, courtOfficers, officer => showWeek(officer, asked))
