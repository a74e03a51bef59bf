// Requests for copies at the desk: the queue, and one request with what may be done to it now.
import type { CopySummary, DeskCopyView } from '../../../../functions/copies/copy-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { desk } from '../desk/desk-words.ts'
import { factList } from '../desk/fact-list.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import { whileWaiting } from '../kit/wait.ts'
import { askedId, deskCopyAddress } from './addresses.ts'
import { readDeskView, readPage, readSummary } from './answers.ts'
import { copies } from './copies-words.ts'
import { checkForm } from './desk-check.ts'
import { madePart } from './desk-made.ts'
import { itemTable, requestFacts } from './request-facts.ts'
import { codeSaid, stateTag } from './said.ts'

const words = copies.desk
const place = placeById('copies')
type Queue = 'open' | 'done'

const columns = [
  {
    heading: words.columns.code,
    cell: (each: CopySummary) => h('a', { class: 'row-link figure', href: deskCopyAddress(each.id) }, codeSaid(each.code)),
  },
  {
    heading: words.columns.what,
    cell: (each: CopySummary) =>
      [each.firstTitle || copies.kinds[each.firstKind], each.items > 1 ? fill(copies.view.more, { count: each.items - 1 }) : ''].join(' '),
  },
  { heading: words.columns.at, cell: (each: CopySummary) => h('span', { class: 'figure' }, formatMinute(each.requestedAt, pageLanguage)) },
  { heading: words.columns.delivery, cell: (each: CopySummary) => copies.deliveries[each.delivery].label },
  { heading: words.columns.state, cell: (each: CopySummary) => stateTag(each.state) },
]

async function showQueue(queue: Queue, next?: string): Promise<void> {
  const query = new URLSearchParams({ queue, ...(next === undefined ? {} : { next }) })
  const outcome = await whileWaiting(place, api(`/api/desk/copies?${query}`, { parse: readPage }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showQueue(queue, next))
  const { requests, next: more } = outcome.data
  const choice = (of: Queue): HTMLElement =>
    h(
      'button',
      { type: 'button', class: 'button button-quiet', 'aria-pressed': String(of === queue), onclick: () => void showQueue(of) },
      words.queues[of],
    )
  fillPlace(
    place,
    h('p', { class: 'lead' }, words.lead),
    h('div', { class: 'button-row' }, choice('open'), choice('done')),
    requests.length === 0 ? emptyState(words.empty.title, h('p', {}, words.empty.body)) : foldTable(words.caption, columns, requests),
    more === undefined ? null : pagination({ next: () => void showQueue(queue, more) }),
  )
}

/** Sends an act, then shows the request as it stands; a refusal is said above the form, which keeps what was typed. */
function sender(view: DeskCopyView, failure: HTMLElement): (door: string, body: unknown) => Promise<void> {
  return async (door, body) => {
    const outcome = await api(`/api/desk/copies/${encodeURIComponent(view.id)}/${door}`, { method: 'POST', body, parse: readSummary })
    if (!outcome.ok) return showFailure(failure, outcome)
    const done = notice('success', words.done)
    await showOne(view.id, done)
    done.focus()
  }
}

type Send = ReturnType<typeof sender>

/** A reason and a button: refusing, sending back. */
function reasonForm(id: string, label: string, button: string, send: (reason: string) => Promise<void>): HTMLElement {
  const reason = field({ id, label }, textArea({ rows: 2, maxlength: 500 }))
  const open = h('details', {}, h('summary', {}, button))
  open.append(
    h(
      'form',
      {
        novalidate: true,
        class: 'stack',
        onsubmit: event => {
          event.preventDefault()
          void send(reason.control.value.trim())
        },
      },
      reason.element,
      h('p', {}, h('button', { type: 'submit', class: 'button button-quiet' }, button)),
    ),
  )
  return open
}

const certifyPart = ({ version }: DeskCopyView, send: Send): Child => [
  h('p', {}, words.certifyHint),
  h(
    'div',
    { class: 'actions' },
    h(
      'button',
      {
        type: 'button',
        class: 'button button-primary',
        id: 'certify',
        onclick: () => void send('certification', { version, agrees: true, reason: '' }),
      },
      words.certify,
    ),
  ),
  reasonForm('send-back', words.sendBackReason, words.sendBack, reason => send('certification', { version, agrees: false, reason })),
]

function dispatchPart({ version, state, delivery }: DeskCopyView, send: Send): HTMLElement {
  const ways =
    delivery === 'counter' ? (['delivered'] as const) : state === 'posted' ? (['delivered', 'returned'] as const) : (['posted'] as const)
  const how = radioCards({
    id: 'how',
    label: words.howLabel,
    choices: ways.map(value => ({ value, label: words.how[value] })),
    chosen: [ways[0]],
  })
  const reference = field({ id: 'reference', label: words.reference }, textInput({ maxlength: 200 }))
  return h(
    'form',
    {
      novalidate: true,
      class: 'stack',
      onsubmit: event => {
        event.preventDefault()
        void send('dispatch', { version, how: how.chosen()[0] ?? ways[0], reference: reference.control.value.trim() })
      },
    },
    h('h2', {}, words.dispatch),
    how.element,
    reference.element,
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.record)),
  )
}

function acts(view: DeskCopyView): Child {
  const failure = h('div', {})
  const send = sender(view, failure)
  const { deskMay, version } = view
  const withdraw = (number: number, reason: string) => send(`made/${number}/withdrawal`, { version, reason })
  const now = deskMay.filter(each => each !== 'withdraw-made')
  return [
    failure,
    now.length === 0 ? h('p', { class: 'quiet' }, words.nothingToDo) : null,
    deskMay.includes('check') ? checkForm(view, body => send('check', body)) : null,
    deskMay.includes('certify') ? certifyPart(view, send) : null,
    deskMay.includes('dispatch') ? dispatchPart(view, send) : null,
    deskMay.includes('refuse')
      ? reasonForm('refuse', words.refuseReason, words.refuseAll, reason => send('refusal', { version, reason }))
      : null,
    madePart(view, withdraw),
  ]
}

async function showOne(id: string, above: Child = null): Promise<void> {
  const outcome = await whileWaiting(place, api(`/api/desk/copies/${encodeURIComponent(id)}`, { parse: readDeskView }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showOne(id))
  const view = outcome.data
  const { requester } = view
  fillPlace(
    place,
    h('p', {}, h('a', { href: addressIn(pageLanguage, paths.deskCopies) }, copies.view.back)),
    above,
    requestFacts(view),
    factList([
      [words.requester, [requester.organisation, requester.fullName].filter(part => part !== '').join(' – ')],
      [words.as, copies.standings[view.as]],
      [words.authority, view.authority],
      [words.purpose, view.purpose],
      [words.address, view.address],
      [words.note, view.checked ? [fill(words.checkedBy, { name: view.checked.by }), view.checked.note].filter(Boolean).join(' · ') : null],
    ]),
    itemTable(view),
    acts(view),
  )
}

await withOfficer(place, desk, courtOfficers, () => (askedId() === '' ? showQueue('open') : showOne(askedId())))
