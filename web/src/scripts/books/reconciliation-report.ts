// One day's report: opening, movements, closing, misfits, its two reviewers, and the same as a spreadsheet.
import type { FindingView, ReconciliationView } from '../../../../functions/fees/books-form.ts'
import { reconciliationCsv } from '../../../../functions/fees/reconciliation-csv.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { missingText } from '../desk/act.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textArea } from '../kit/field.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { actForm, read } from './act-form.ts'
import { readDay, readDone } from './answers.ts'
import { balanceTable } from './balance-table.ts'
import { books } from './books-words.ts'
import { codeSaid, day as daySaid, minute, money, railSaid, traceLink } from './said.ts'

const words = books.reconciliation
const askAgainMs = 3_000

export async function showReport(place: HTMLElement, day: string): Promise<void> {
  const path = `/api/books/reconciliations/${encodeURIComponent(day)}`
  const outcome = await whileWaiting(place, api(path, { parse: readDay }), 6)
  if (!outcome.ok) return showFailure(place, outcome, () => void showReport(place, day))
  const view = outcome.data
  const again = () => void showReport(place, day)
  const back = h('p', {}, h('a', { href: addressIn(pageLanguage, paths.booksReconciliation) }, words.back))
  const heading = h('h2', { tabindex: -1 }, fill(words.report, { day: daySaid(day) }))
  if (view.state === 'running') {
    fillPlace(place, back, heading, notice('information', words.running))
    setTimeout(again, askAgainMs)
    return
  }
  fillPlace(place, back, heading, parts(view), view.may.includes('review') ? reviewForm(view, path, again) : null)
}

function parts(view: ReconciliationView): Child {
  return [
    h('p', { class: 'button-row' }, csvLink(view)),
    view.list.length === 0 ? notice('success', words.listEmpty) : findingsTable(view.list),
    balanceTable(words.opening, view.opening),
    foldTable(
      words.movements,
      [
        { heading: books.trace.type, cell: ({ kind }) => books.balance.entries[kind] },
        { heading: words.count, figures: true, cell: ({ count }) => String(count) },
        { heading: books.common.amount, figures: true, cell: ({ amount, currency }) => money(amount, currency) },
      ],
      view.movements,
    ),
    balanceTable(words.closing, view.closing),
    h(
      'p',
      { class: 'quiet' },
      `${words.states[view.state]}. `,
      view.reviews.map(({ by, at, note }) => `${fill(words.review, { by, when: minute(at), note })} `),
    ),
    view.sha256 ? h('p', { class: 'quiet' }, `${words.sha} `, codeSaid(view.sha256)) : null,
  ]
}

const findingsTable = (list: readonly FindingView[]): HTMLElement =>
  foldTable(
    words.list,
    [
      { heading: books.work.what, cell: ({ reason }) => h('strong', {}, books.work.reasons[reason]) },
      { heading: books.work.fact, cell: ({ rail, factId, orderId }) => [h('p', {}, railSaid(rail)), traceLink(orderId ?? factId, factId)] },
      { heading: words.here, figures: true, cell: ({ amount, currency }) => money(amount, currency) },
      {
        heading: words.there,
        figures: true,
        cell: ({ amountThere, currency }) => (amountThere === undefined ? '—' : money(amountThere, currency)),
      },
    ],
    list,
  )

/** Made here of the very report on the page; the mark at its start tells spreadsheets that it is Unicode. */
function csvLink(view: ReconciliationView): HTMLElement {
  const file = new Blob([reconciliationCsv(view)], { type: 'text/csv;charset=utf-8' })
  return h('a', { class: 'button button-quiet', href: URL.createObjectURL(file), download: `doi-soat-${view.day}.csv` }, words.csv)
}

function reviewForm(view: ReconciliationView, path: string, done: () => void): HTMLElement {
  const note = field({ id: 'review-note', label: words.note }, textArea({ rows: 3, maxlength: 2000 }))
  return actForm({
    ...{ title: words.reviewTitle, lead: words.reviewBody, fields: note.element, send: words.reviewSend, parse: readDone, done },
    ...{ path: `${path}/review`, closable: false },
    read: () => read([missingText(note, words.noteMissing)], () => ({ version: view.version, note: note.control.value.trim() })),
  })
}
