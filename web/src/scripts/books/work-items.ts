// The work list: money that settled nothing and every misfit, with what two people do about it.
import type { WorkItemView } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { statusTag } from '../kit/status-tag.ts'
import { readItems } from './answers.ts'
import { books } from './books-words.ts'
import { chosenIn, filterLinks, listing } from './listing.ts'
import { minute, money, railSaid, traceLink } from './said.ts'
import { workItemForm } from './work-item-form.ts'
import { proposalStory } from './work-item-said.ts'

const words = books.work

const stateCell = (item: WorkItemView): Child => [
  statusTag(words.states[item.state], item.state === 'closed' ? 'success' : 'warning'),
  item.proposal ? h('p', { class: 'quiet' }, proposalStory(item)) : null,
  item.closed
    ? h(
        'p',
        { class: 'quiet' },
        fill(words.closed, {
          ...item.closed,
          when: minute(item.closed.at),
          how: new Map(Object.entries(words.how)).get(item.closed.how) ?? item.closed.how,
        }),
      )
    : null,
  item.state === 'proposed' && item.may.length === 0 ? h('p', { class: 'quiet' }, books.common.secondPerson) : null,
]

/** What the portal has proposed, an officer may propose otherwise. */
const labelOf = (item: WorkItemView, may: WorkItemView['may'][number]): string =>
  may === 'propose' && item.proposal ? words.proposeOther : words[may]

export const workItemColumns = (act: (form: HTMLElement) => void, again: () => void): readonly Column<WorkItemView>[] => [
  {
    heading: words.what,
    cell: item => [
      h('p', {}, h('strong', {}, words.reasons[item.reason])),
      h('p', { class: 'quiet' }, `${words.kinds[item.kind]} · ${fill(words.age, { count: item.ageDays })}`),
    ],
  },
  {
    heading: books.common.amount,
    figures: true,
    cell: item => [
      h('p', {}, money(item.amount, item.currency)),
      item.remaining > 0 && item.remaining !== item.amount
        ? h('p', { class: 'quiet' }, fill(words.remaining, { amount: money(item.remaining, item.currency) }))
        : null,
    ],
  },
  {
    heading: words.fact,
    cell: item => [
      h('p', {}, railSaid(item.rail)),
      traceLink(item.orderId ?? item.factId, item.factId),
      item.note === '' ? null : h('p', { class: 'quiet' }, item.note),
    ],
  },
  { heading: books.common.state, cell: stateCell },
  {
    heading: books.common.act,
    cell: item =>
      item.may.map(may =>
        h(
          'button',
          { type: 'button', class: 'button button-quiet', onclick: () => act(workItemForm(item, may, again)) },
          labelOf(item, may),
        ),
      ),
  },
]

export async function showWorkItems(place: HTMLElement): Promise<void> {
  const state = chosenIn(words.filter, 'open')
  const list = h('div', {})
  place.replaceChildren(h('p', { class: 'quiet' }, words.lead), filterLinks(books.common.state, words.filter, state), list)
  await listing(list, {
    ask: next =>
      api(`/api/books/work-items?${new URLSearchParams({ state, ...(next === undefined ? {} : { next }) })}`, { parse: readItems }),
    render: (page, act, again) =>
      page.items.length === 0
        ? emptyState(state === 'open' ? words.empty : words.emptyClosed)
        : foldTable(state === 'open' ? words.caption : words.captionClosed, workItemColumns(act, again), page.items),
  })
}
