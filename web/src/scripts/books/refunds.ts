// Refunds: decided, approved by a second person, paid out, recorded; one that failed is back in hand.
import type { RefundView } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { missingText, problemAt } from '../desk/act.ts'
import { factList } from '../desk/fact-list.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, textInput } from '../kit/field.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { actForm, read } from './act-form.ts'
import { readDone, readRefunds } from './answers.ts'
import { books, orders } from './books-words.ts'
import { chosenIn, filterLinks, listing } from './listing.ts'
import { missingDay } from './required.ts'
import { day, money, traceLink } from './said.ts'
import { verdictForm } from './verdict-form.ts'

const words = books.refunds

const tones: Readonly<Record<RefundView['state'], Tone>> = {
  proposed: 'warning',
  approved: 'warning',
  rejected: 'neutral',
  sent: 'information',
  done: 'success',
  failed: 'danger',
}

const causeSaid = ({ cause, decision }: RefundView): string =>
  decision
    ? `${words.causes[cause]}. ${fill(words.decision, { number: decision.number, day: day(decision.signedOn) })}`
    : words.causes[cause]

const payToSaid = ({ payTo, cause, rail }: RefundView): string =>
  payTo || (cause === 'court-decision' ? words.byDecision : words.ownRail[rail])

const about = (refund: RefundView): HTMLElement =>
  factList([
    [books.common.amount, h('strong', { class: 'figure' }, money(refund.amount, refund.currency))],
    [words.cause, causeSaid(refund)],
    [words.payTo, payToSaid(refund)],
    [words.people, refund.enteredBy],
  ])

const pathOf = ({ id }: RefundView, door: string): string => `/api/books/refunds/${encodeURIComponent(id)}/${door}`

function executionForm(refund: RefundView, done: () => void): HTMLElement {
  const how = radioCards({
    id: 'how',
    label: words.how,
    choices: [
      { value: 'transfer', label: words.ways.transfer },
      { value: 'counter', label: words.ways.counter },
    ],
  })
  const reference = field({ id: 'reference', label: words.reference }, textInput({ maxlength: 140 }))
  const paidOn = dateFields({ id: 'paid-on', label: words.paidOn })
  return actForm({
    ...{ title: words['record-execution'], send: words.send, parse: readDone, done },
    fields: [about(refund), how.element, reference.element, paidOn.element],
    path: pathOf(refund, 'execution'),
    read: () =>
      read(
        [
          problemAt(how, how.chosen().length === 0 ? words.howMissing : undefined),
          missingText(reference, words.referenceMissing),
          missingDay(paidOn),
        ],
        () => ({
          ...{ version: refund.version, how: how.chosen()[0], reference: reference.control.value.trim(), paidOn: paidOn.value() },
        }),
      ),
  })
}

export const refundForm = (refund: RefundView, may: RefundView['may'][number], done: () => void): HTMLElement =>
  may === 'decide'
    ? verdictForm({ title: words.decide, path: pathOf(refund, 'approval'), version: refund.version, about: about(refund), done })
    : executionForm(refund, done)

export const refundColumns = (act: (form: HTMLElement) => void, again: () => void): readonly Column<RefundView>[] => [
  { heading: books.common.amount, figures: true, cell: refund => money(refund.amount, refund.currency) },
  {
    heading: words.cause,
    cell: refund => [h('p', {}, causeSaid(refund)), refund.orderId ? traceLink(refund.orderId, books.common.order) : null],
  },
  { heading: words.payTo, cell: payToSaid },
  { heading: words.people, cell: refund => [refund.enteredBy, refund.approvedBy].filter(Boolean).join(', ') },
  {
    heading: books.common.state,
    cell: refund => [
      statusTag(orders.refunds[refund.state], tones[refund.state]),
      refund.execution
        ? h(
            'p',
            { class: 'quiet' },
            fill(words.execution, {
              how: words.ways[refund.execution.how],
              reference: refund.execution.reference,
              day: day(refund.execution.paidOn),
            }),
          )
        : null,
      refund.state === 'proposed' && refund.may.length === 0 ? h('p', { class: 'quiet' }, books.common.secondPerson) : null,
    ],
  },
  {
    heading: books.common.act,
    cell: refund =>
      refund.may.map(may =>
        h('button', { type: 'button', class: 'button button-quiet', onclick: () => act(refundForm(refund, may, again)) }, words[may]),
      ),
  },
]

export async function showRefunds(place: HTMLElement): Promise<void> {
  const state = chosenIn(words.filter, 'open')
  const list = h('div', {})
  place.replaceChildren(h('p', { class: 'quiet' }, words.lead), filterLinks(books.common.state, words.filter, state), list)
  await listing(list, {
    ask: next =>
      api(`/api/books/refunds?${new URLSearchParams({ state, ...(next === undefined ? {} : { next }) })}`, { parse: readRefunds }),
    render: (page, act, again) =>
      page.refunds.length === 0 ? emptyState(words.empty) : foldTable(words.caption, refundColumns(act, again), page.refunds),
  })
}
