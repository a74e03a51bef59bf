// The days that were reconciled, one of them in full, and a run on demand.
import type { ReconciliationSummary } from '../../../../functions/fees/books-form.ts'
import { isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { api } from '../kit/api.ts'
import { dateFields } from '../kit/date-fields.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { fillPlace, h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { actForm, read } from './act-form.ts'
import { readDays, readDone } from './answers.ts'
import { books } from './books-words.ts'
import { listing } from './listing.ts'
import { showReport } from './reconciliation-report.ts'
import { missingDay } from './required.ts'
import { day } from './said.ts'

const words = books.reconciliation

const tones: Readonly<Record<ReconciliationSummary['state'], Tone>> = {
  running: 'information',
  prepared: 'warning',
  'reviewed-once': 'warning',
  reviewed: 'success',
}

const dayAddress = (of: string): string => `${addressIn(pageLanguage, paths.booksReconciliation)}?${new URLSearchParams({ ngay: of })}`

const columns: readonly Column<ReconciliationSummary>[] = [
  { heading: books.common.day, cell: done => h('a', { class: 'row-link figure', href: dayAddress(done.day) }, day(done.day)) },
  { heading: words.matched, figures: true, cell: done => String(done.matched) },
  { heading: words.findings, figures: true, cell: done => String(done.findings) },
  { heading: books.common.state, cell: done => statusTag(words.states[done.state], tones[done.state]) },
]

export async function showReconciliations(place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search).get('ngay') ?? ''
  if (isCivilDate(asked)) return showReport(place, asked)
  const list = h('div', {})
  fillPlace(place, h('p', { class: 'quiet' }, words.lead), list, askForm())
  await listing(list, {
    ask: next => api(`/api/books/reconciliations${next === undefined ? '' : `?${new URLSearchParams({ next })}`}`, { parse: readDays }),
    render: page => (page.reconciliations.length === 0 ? emptyState(words.empty) : foldTable(words.caption, columns, page.reconciliations)),
  })
}

function askForm(): HTMLElement {
  const fields = dateFields({ id: 'reconcile-day', label: books.common.day })
  return actForm({
    ...{
      title: words.ask,
      fields: fields.element,
      send: words.askSend,
      path: '/api/books/reconciliations',
      parse: readDone,
      closable: false,
    },
    read: () => read([missingDay(fields)], () => ({ day: fields.value() })),
    done: () => location.assign(dayAddress(fields.value() ?? '')),
  })
}
