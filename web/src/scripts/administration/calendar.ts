// The calendar of the courts: edited day by day on this device, looked at once more, then put in force for every term that runs.
import type { CalendarView } from '../../../../functions/administration/administration-form.ts'
import { civilDateOf, yearOf } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { administrators, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import type { SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'
import { administration } from './administration-words.ts'
import { readCalendar } from './answers.ts'
import { askDay } from './calendar-day-form.ts'
import { changeSaid, daySaid, lackingSaid, undecidedSaid, yearTable } from './calendar-days.ts'
import { changesOf, coveredYears, type Day, type Edits, undone, withDay, withEdits, withoutDay, yearsShown } from './calendar-edits.ts'
import { keepEdits, keptEdits } from './kept-edits.ts'
import { stepTitle } from './step.ts'
import { versionSaid } from './version-said.ts'

const words = administration.calendar
const place = placeById('calendar')
const today = civilDateOf(new Date())

interface Desk {
  readonly officer: SignedIn
  saved: CalendarView
  edits: Edits
  year: number
}

const askCalendar = () => api('/api/administration/calendar', { parse: readCalendar })

function edit(desk: Desk, edits: Edits): void {
  desk.edits = edits
  keepEdits(desk.officer.subject, edits)
  showYear(desk)
}

function showYear(desk: Desk, above: Child = null): void {
  stepTitle(words.title)
  const days = withEdits(desk.saved.days, desk.edits)
  fillPlace(
    place,
    above,
    pendingSaid(desk),
    lackingSaid(days, yearOf(today)),
    undecidedSaid(days, today),
    h('p', { class: 'lead' }, words.lead),
    versionSaid(desk.saved),
    h(
      'div',
      { class: 'year-line' },
      yearLinks(desk, days),
      h('button', { type: 'button', class: 'button', onclick: () => showDay(desk) }, words.add),
    ),
    yearTable(days, desk.year, {
      change: day => showDay(desk, day),
      remove: day => edit(desk, withoutDay(desk.edits, desk.saved.days, day.date)),
    }),
  )
}

function yearLinks(desk: Desk, days: readonly Day[]): HTMLElement {
  const go = (year: number) => {
    desk.year = year
    showYear(desk)
    place.querySelector<HTMLElement>('.filter[aria-current]')?.focus()
  }
  return h(
    'nav',
    { class: 'filter-list', 'aria-label': words.years },
    h(
      'ul',
      {},
      yearsShown(days, yearOf(today)).map(year =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'filter figure', 'aria-current': year === desk.year ? 'true' : undefined, onclick: () => go(year) },
            year,
          ),
        ),
      ),
    ),
  )
}

function showDay(desk: Desk, day?: Day): void {
  const days = withEdits(desk.saved.days, desk.edits)
  askDay(place, {
    day,
    others: days.filter(each => each.date !== day?.date),
    onKeep: typed => {
      desk.year = Number(typed.date.slice(0, 4))
      edit(desk, withDay(desk.edits, desk.saved.days, typed, day?.date))
    },
    onCancel: () => showYear(desk),
  })
}

function pendingSaid(desk: Desk): Child {
  const changes = changesOf(desk.saved.days, desk.edits)
  if (changes.length === 0) return null
  const undo = (date: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button button-plain',
        'aria-label': fill(words.pending.undoOf, { day: daySaid(date) }),
        onclick: () => edit(desk, undone(desk.edits, date)),
      },
      words.pending.undo,
    )
  return h(
    'section',
    { class: 'pending', 'aria-labelledby': 'pending-title' },
    h('h2', { id: 'pending-title' }, words.pending.title),
    h(
      'ul',
      { class: 'points' },
      changes.map(change => h('li', {}, changeSaid(change), ' ', undo(change.date))),
    ),
    h(
      'p',
      { class: 'row-acts' },
      h('button', { type: 'button', class: 'button button-primary', onclick: () => review(desk) }, administration.review),
      h('button', { type: 'button', class: 'button button-plain', onclick: () => edit(desk, {}) }, words.pending.dropAll),
    ),
  )
}

function review(desk: Desk, above: Child = null): void {
  stepTitle(words.save.title)
  const days = withEdits(desk.saved.days, desk.edits)
  const years = coveredYears(days)
  const lost = desk.saved.years.filter(year => !years.includes(year))
  const reason = field({ id: 'reason', label: administration.reason, hint: words.save.reasonHint }, textInput({ maxlength: 500 }))
  const errors = h('div', {})
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.save.send)
  const send = async (): Promise<void> => {
    const why = reason.control.value.normalize('NFC').trim()
    const missing = why === '' ? administration.reasonMissing : undefined
    reason.setError(missing)
    showErrors(errors, missing === undefined ? [] : [{ fieldId: 'reason', message: missing }])
    if (missing !== undefined) return
    button.disabled = true
    const body = { version: desk.saved.version, years, days, reason: why }
    const outcome = await api('/api/administration/calendar', { method: 'PUT', body, parse: readCalendar })
    button.disabled = false
    if (outcome.ok) return saved(desk, outcome.data)
    if (outcome.reason === 'refused' && outcome.problem.code === 'calendar.changed-meanwhile') return overtaken(desk)
    await showFailure(errors, outcome)
  }
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        void send()
      },
    },
    reason.element,
    h(
      'div',
      { class: 'actions' },
      button,
      h('button', { type: 'button', class: 'button button-plain', onclick: () => showYear(desk) }, administration.edit),
    ),
  )
  fillPlace(
    place,
    above,
    h(
      'ul',
      { class: 'points' },
      changesOf(desk.saved.days, desk.edits).map(change => h('li', {}, changeSaid(change))),
    ),
    lost.length > 0 ? notice('error', fill(words.save.lost, { years: lost.join(', ') })) : null,
    h('p', {}, fill(words.save.years, { years: years.join(', ') })),
    h('p', {}, words.save.after),
    errors,
    form,
  )
}

function saved(desk: Desk, calendar: CalendarView): void {
  desk.saved = calendar
  edit(desk, {})
  const done = notice('success', fill(words.done.title, { version: calendar.version }), h('p', {}, words.done.body))
  showYear(desk, done)
  done.focus()
}

/** Somebody saved another version: the changes are put on top of it, and looked at again. */
async function overtaken(desk: Desk): Promise<void> {
  const outcome = await askCalendar()
  if (!outcome.ok) return showFailure(place, outcome, () => void overtaken(desk))
  desk.saved = outcome.data
  const { version, reason } = outcome.data
  const said = notice('warning', fill(words.changedMeanwhile.title, { version }), h('p', {}, fill(words.changedMeanwhile.body, { reason })))
  review(desk, said)
  said.focus()
}

async function open(officer: SignedIn): Promise<void> {
  const outcome = await whileWaiting(place, askCalendar())
  if (!outcome.ok) return showFailure(place, outcome, () => void open(officer))
  showYear({ officer, saved: outcome.data, edits: keptEdits(officer.subject), year: yearOf(today) })
}

await withOfficer(place, administration, administrators, open)
