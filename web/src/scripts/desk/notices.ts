// Messages that nobody knows to have arrived: a clerk tells the filer in another way and records how. Nothing is ever sent again blindly.

import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import type { UnresolvedNotice } from '../../../../functions/notices/notice-form.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textArea } from '../kit/field.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import type { SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readUnresolved } from './answers.ts'
import { desk } from './desk-words.ts'
import { factList } from './fact-list.ts'
import { filingAddress } from './filing-address.ts'
import { eventSaid } from './filing-history.ts'
import { courtOfficers, withOfficer } from './officer.ts'
import { codeSaid } from './warnings.ts'

const words = desk.notices
const place = placeById('notices')
const ways = ['told-by-phone', 'told-by-post', 'told-in-person', 'arrived-after-all'] as const
type Way = (typeof ways)[number]

interface Resolution {
  readonly how: Way
  readonly note: string
}

interface Wanted {
  /** Key of the page; the first without one. */
  readonly next?: string | undefined
  readonly above?: Child
}

async function showList(officer: SignedIn, wanted: Wanted = {}): Promise<void> {
  const query = wanted.next === undefined ? '' : `?${new URLSearchParams({ next: wanted.next })}`
  const outcome = await whileWaiting(place, api(`/api/desk/notices${query}`, { parse: readUnresolved }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showList(officer, wanted))
  const { notices, next } = outcome.data
  fillPlace(
    place,
    wanted.above,
    h('p', { class: 'lead' }, words.lead),
    notices.length === 0
      ? emptyState(words.empty.title, h('p', {}, words.empty.body))
      : foldTable(
          words.caption,
          columnsFor(officer, each => ask(officer, each)),
          notices,
        ),
    next === undefined ? null : pagination({ next: () => void showList(officer, { next }) }),
  )
}

const columnsFor = (officer: SignedIn, resolve: (each: UnresolvedNotice) => void): Column<UnresolvedNotice>[] => [
  {
    heading: words.columns.filing,
    cell: each => aboutSaid(each),
  },
  { heading: words.columns.event, cell: each => eventSaid(each.event) },
  { heading: words.columns.at, cell: each => h('span', { class: 'figure' }, formatMinute(each.claimedAt, pageLanguage)) },
  { heading: words.columns.state, cell: each => `${words.email}: ${words.states[each.state]}` },
  {
    heading: words.columns.act,
    cell: each =>
      officer.role === 'clerk'
        ? h(
            'button',
            {
              type: 'button',
              class: 'button',
              'aria-label': fill(words.resolveOf, { code: codeSaid(each.code) }),
              onclick: () => resolve(each),
            },
            words.resolve,
          )
        : words.clerkOnly,
  },
]

/** A filing of the court opens at the desk; what else a notice is about is known by its code. */
const aboutSaid = ({ about, code }: UnresolvedNotice): HTMLElement =>
  about.kind === 'filing'
    ? h('a', { class: 'row-link figure', href: filingAddress(about.id) }, codeSaid(code))
    : h('span', { class: 'figure' }, codeSaid(code))

const heading = (text: string): HTMLElement => h('h2', { tabindex: -1, class: 'step-title' }, text)

const whatSaid = (each: UnresolvedNotice): string => fill(words.review.what, { code: codeSaid(each.code), event: eventSaid(each.event) })

function ask(officer: SignedIn, each: UnresolvedNotice, typed?: Resolution): void {
  const title = heading(words.resolve)
  const errors = h('div', {})
  const how = radioCards({
    id: 'how',
    label: words.how.label,
    choices: ways.map(way => ({ value: way, label: words.how[way] })),
    chosen: typed ? [typed.how] : [],
  })
  const note = field(
    { id: 'note', label: words.note, hint: words.noteHint, optional: true },
    textArea({ rows: 3, maxlength: 500 }, typed?.note ?? ''),
  )
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        const way = ways.find(known => known === how.chosen()[0])
        how.setError(way === undefined ? words.how.missing : undefined)
        showErrors(errors, way === undefined ? [{ fieldId: 'how', message: words.how.missing }] : [])
        if (way !== undefined) review(officer, each, { how: way, note: note.control.value.trim() })
      },
    },
    how.element,
    note.element,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'button button-primary' }, words.resolve),
      h('button', { type: 'button', class: 'button button-plain', onclick: () => void showList(officer) }, words.cancel),
    ),
  )
  fillPlace(place, title, h('p', {}, whatSaid(each)), errors, form)
  title.focus()
}

function review(officer: SignedIn, each: UnresolvedNotice, resolution: Resolution): void {
  const title = heading(words.review.title)
  const failure = h('div', {})
  const send = async (): Promise<void> => {
    button.disabled = true
    const path = `/api/desk/notices/${encodeURIComponent(each.id)}/resolution`
    const outcome = await api(path, { method: 'POST', body: resolution, parse: () => undefined })
    button.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome)
    const body = fill(words.done.body, { code: codeSaid(each.code), how: words.how[resolution.how] })
    const done = notice('success', words.done.title, h('p', {}, body))
    await showList(officer, { above: done })
    done.focus()
  }
  const button = h('button', { type: 'button', class: 'button button-primary', onclick: () => void send() }, words.review.send)
  fillPlace(
    place,
    title,
    factList([
      [words.columns.filing, whatSaid(each)],
      [words.how.label, words.how[resolution.how]],
      [words.note, resolution.note],
    ]),
    h('p', {}, words.review.after),
    failure,
    h(
      'div',
      { class: 'actions' },
      button,
      h('button', { type: 'button', class: 'button button-plain', onclick: () => ask(officer, each, resolution) }, words.review.back),
    ),
  )
  title.focus()
}

await withOfficer(place, desk, courtOfficers, officer => showList(officer))
