// The desk's first page: the queue of the officer's court in the order of its terms, filtered, by pages, by keyboard.
import type { QueuePage } from '../../../../functions/desk/desk-form.ts'
import { localTimeOf } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import type { SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readQueue } from './answers.ts'
import { desk, events } from './desk-words.ts'
import { courtOfficers, withOfficer } from './officer.ts'
import { choiceOf, isFiltered, type QueueChoice, queuePath, searchOf } from './queue-address.ts'
import { queueFilters } from './queue-filters.ts'
import { queueTable } from './queue-table.ts'
import { courtName, directoryInForce } from './reference.ts'
import { watchRowKeys } from './row-keys.ts'

const words = desk.queue
const place = placeById('queue')

/** Keys of the pages before this one: the API leads forward only. */
interface Standing {
  choice: QueueChoice
  behind: string[]
  next: string | undefined
  counts: Readonly<Record<string, number>>
}

let standing: Standing = { choice: choiceOf(location.search), behind: [], next: undefined, counts: {} }

async function show(officer: SignedIn, from: Standing, focus: boolean): Promise<void> {
  standing = from
  history.replaceState(history.state, '', location.pathname + searchOf(from.choice))
  const outcome = await whileWaiting(place, api(queuePath(from.choice, from.next), { parse: readQueue }))
  if (!outcome.ok) return showFailure(place, outcome, () => void show(officer, from, true))
  standing = { ...from, counts: outcome.data.counts ?? from.counts }
  render(officer, outcome.data)
  const found = fill(words.found, { count: outcome.data.rows.length })
  announce(found)
  if (focus) place.querySelector<HTMLElement>('.filter[aria-current="true"]')?.focus()
}

const restart = (officer: SignedIn, choice: QueueChoice) =>
  void show(officer, { choice, behind: [], next: undefined, counts: standing.counts }, true)

function render(officer: SignedIn, page: QueuePage): void {
  const { choice, behind, next, counts } = standing
  const filters = queueFilters({ choice, counts, judges: officer.role !== 'clerk', onChoose: wanted => restart(officer, wanted) })
  const asOf = fill(words.asOf, { time: localTimeOf(new Date()) })
  const refresh = h(
    'button',
    { type: 'button', class: 'button button-plain', onclick: () => void show(officer, standing, false) },
    words.refresh,
  )
  fillPlace(
    place,
    filters,
    h('p', { class: 'queue-head' }, h('span', { class: 'quiet figure' }, asOf), refresh),
    page.rows.length > 0 ? queueTable(page.rows, choice.closed) : nothing(choice),
    behind.length > 0 || page.next !== undefined
      ? pagination({
          ...(behind.length > 0
            ? { previous: () => void show(officer, { ...standing, behind: behind.slice(0, -1), next: behind.at(-1) || undefined }, true) }
            : {}),
          ...(page.next === undefined
            ? {}
            : { next: () => void show(officer, { ...standing, behind: [...behind, next ?? ''], next: page.next }, true) }),
        })
      : null,
    keysSaid(),
  )
}

function nothing(choice: QueueChoice): HTMLElement {
  if (isFiltered(choice)) return emptyState(words.empty.filtered)
  return choice.closed ? emptyState(words.empty.closed) : emptyState(words.empty.title, h('p', {}, words.empty.body))
}

const lettersKey = 'desk-letters-off'
const lettersOn = () => localStorage.getItem(lettersKey) === null

function keysSaid(): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    id: 'letters',
    onchange: () => (box.checked ? localStorage.removeItem(lettersKey) : localStorage.setItem(lettersKey, '1')),
  })
  box.checked = lettersOn()
  return h(
    'div',
    { class: 'keys' },
    h('h2', { class: 'keys-title' }, words.keys.title),
    h('p', {}, words.keys.body),
    h('p', { class: 'tick' }, box, h('label', { for: 'letters' }, words.keys.on)),
  )
}

async function sayWho(officer: SignedIn): Promise<void> {
  const role = new Map(Object.entries(events.actors)).get(officer.role) ?? officer.role
  const court = courtName(await directoryInForce(), officer.courtCode ?? '', pageLanguage)
  placeById('who').textContent = fill(desk.who, { fullName: officer.fullName, role, court })
}

watchRowKeys(() => [...place.querySelectorAll<HTMLElement>('.row-link')], lettersOn)
await withOfficer(place, desk, courtOfficers, async officer => {
  void sayWho(officer)
  await show(officer, standing, false)
})
