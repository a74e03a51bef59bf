// The receipts of each series, every number accounted for; a wrong one is cancelled and keeps its number.
import type { BookReceipt, BookReceiptPage } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { missingText } from '../desk/act.ts'
import { api } from '../kit/api.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { field, selectInput, textArea } from '../kit/field.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { statusTag } from '../kit/status-tag.ts'
import { actForm, read } from './act-form.ts'
import { readDone, readReceipts } from './answers.ts'
import { books } from './books-words.ts'
import { listing } from './listing.ts'
import { minute, money, traceLink } from './said.ts'

const words = books.receipts

function cancelForm(receipt: BookReceipt, done: () => void): HTMLElement {
  const reason = field({ id: 'cancel-receipt', label: books.common.reason }, textArea({ rows: 3, maxlength: 2000 }))
  const replace = checkboxCards({ id: 'replace', label: words.replace, choices: [{ value: 'yes', label: words.replace }], chosen: ['yes'] })
  return actForm({
    ...{ title: `${words.cancel} ${receipt.number}`, lead: words.cancelBody, fields: [reason.element, replace.element], send: words.send },
    ...{ path: `/api/books/receipts/${encodeURIComponent(receipt.id)}/cancellation`, parse: readDone, done },
    read: () =>
      read([missingText(reason, books.common.reasonMissing)], () => ({
        reason: reason.control.value.trim(),
        replace: replace.chosen().length > 0,
      })),
  })
}

export const receiptColumns = (act: (form: HTMLElement) => void, again: () => void): readonly Column<BookReceipt>[] => [
  { heading: words.number, cell: receipt => h('strong', { class: 'figure' }, receipt.number) },
  { heading: words.issued, cell: receipt => h('span', { class: 'figure' }, minute(receipt.issuedAt)) },
  { heading: books.common.amount, figures: true, cell: receipt => money(receipt.amountVnd) },
  { heading: books.common.order, cell: receipt => traceLink(receipt.orderId, books.common.open) },
  {
    heading: books.common.state,
    cell: ({ cancelled }) =>
      cancelled
        ? [
            statusTag(fill(words.cancelled, { reason: cancelled.reason }), 'warning'),
            cancelled.replacedBy ? h('p', { class: 'quiet' }, fill(words.replaced, { number: cancelled.replacedBy })) : null,
          ]
        : statusTag(words.valid, 'success'),
  },
  {
    heading: books.common.act,
    cell: receipt => [
      h('a', { class: 'button button-plain', href: receipt.link }, words.verify),
      receipt.may.includes('cancel')
        ? h('button', { type: 'button', class: 'button button-quiet', onclick: () => act(cancelForm(receipt, again)) }, words.cancel)
        : null,
    ],
  },
]

export async function showReceipts(place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search).get('quyen')
  const list = h('div', {})
  place.replaceChildren(h('p', { class: 'quiet' }, words.lead), list)
  await listing(list, {
    ask: next => {
      const query = new URLSearchParams({ ...(asked === null ? {} : { series: asked }), ...(next === undefined ? {} : { next }) })
      return api(`/api/books/receipts?${query}`, { parse: readReceipts })
    },
    render: (page, act, again) =>
      page.receipts.length === 0
        ? emptyState(words.empty)
        : [seriesChoice(page, asked), foldTable(captionOf(page, asked), receiptColumns(act, again), page.receipts)],
  })
}

const chosenOf = ({ series }: BookReceiptPage, asked: string | null) => series.find(each => each.id === asked) ?? series[0]

const captionOf = (page: BookReceiptPage, asked: string | null): string => {
  const chosen = chosenOf(page, asked)
  return chosen === undefined ? words.series : fill(words.caption, { symbol: chosen.symbol, year: chosen.year })
}

function seriesChoice(page: BookReceiptPage, asked: string | null): HTMLElement | null {
  if (page.series.length < 2) return null
  const choices = page.series.map(each => ({ value: each.id, label: fill(words.seriesSaid, { ...each }) }))
  const select = selectInput(choices, chosenOf(page, asked)?.id ?? '', {
    onchange: () => location.assign(`?${new URLSearchParams({ quyen: select.value })}`),
  })
  return field({ id: 'series', label: words.series }, select).element
}
