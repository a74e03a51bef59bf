// Orders of the books by state; each leads to its own page, where it is acted upon.
import type { BookOrder } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { statusTag } from '../kit/status-tag.ts'
import { readOrders } from './answers.ts'
import { books, orders } from './books-words.ts'
import { chosenIn, filterLinks, listing } from './listing.ts'
import { day, money, traceLink } from './said.ts'

const words = books.orders

const columns: readonly Column<BookOrder>[] = [
  { heading: books.common.order, cell: order => traceLink(order.id, order.code) },
  { heading: words.kind, cell: order => orders.kinds[order.kind] },
  { heading: words.payer, cell: order => h('strong', {}, order.payerName) },
  { heading: books.common.amount, figures: true, cell: order => money(order.amountVnd) },
  { heading: words.due, figures: true, cell: order => day(order.due) || '—' },
  {
    heading: books.common.state,
    cell: order =>
      statusTag(orders.states[order.state], order.may.includes('check') ? 'warning' : order.state === 'settled' ? 'success' : 'neutral'),
  },
]

export async function showOrders(place: HTMLElement): Promise<void> {
  const state = chosenIn(orders.states, 'open')
  const list = h('div', {})
  place.replaceChildren(filterLinks(words.filter, orders.states, state), list)
  const caption = fill(words.caption, { state: new Map(Object.entries(orders.states)).get(state) ?? state })
  await listing(list, {
    ask: next => api(`/api/books/orders?${new URLSearchParams({ state, ...(next === undefined ? {} : { next }) })}`, { parse: readOrders }),
    render: page => (page.orders.length === 0 ? emptyState(words.empty) : foldTable(caption, columns, page.orders)),
  })
}
