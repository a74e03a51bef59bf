// Everything that hangs together: order, attempts, facts of the rails, messages, entries, bank lines, receipts, work items, refunds, journal.
import type { BookOrder, Trace } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { missingText } from '../desk/act.ts'
import { factList } from '../desk/fact-list.ts'
import { api } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readTrace } from './answers.ts'
import { books, orders } from './books-words.ts'
import { orderActs } from './order-acts.ts'
import { codeSaid, day, minute, money, railSaid } from './said.ts'
import { traceTables } from './trace-tables.ts'

const words = books.trace

export async function showTrace(place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search).get('ma') ?? ''
  const errors = h('div', {})
  const result = h('div', { class: 'part' })
  const query = field(
    { id: 'trace-code', label: words.query, hint: words.lead },
    textInput({ maxlength: 200, value: asked, spellcheck: 'false' }),
  )
  const submit = (event: Event) => {
    event.preventDefault()
    const problems = missingText(query, words.missing)
    showErrors(errors, problems)
    if (problems.length === 0) location.assign(`?${new URLSearchParams({ ma: query.control.value.trim() })}`)
  }
  const form = h(
    'form',
    { novalidate: true, onsubmit: submit },
    query.element,
    h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.send)),
  )
  if (asked === '') return fillPlace(place, errors, form)
  const another = h('details', { class: 'trace-another' }, h('summary', {}, words.another), form)
  fillPlace(place, errors, result, another)
  await load(result, asked)
}

async function load(place: HTMLElement, id: string): Promise<void> {
  const outcome = await whileWaiting(place, api(`/api/books/trace/${encodeURIComponent(id)}`, { parse: readTrace }), 8)
  if (!outcome.ok) return showFailure(place, outcome, () => void load(place, id))
  render(place, outcome.data, () => void load(place, id))
}

function render(place: HTMLElement, trace: Trace, again: () => void): void {
  const panel = h('div', { class: 'act-place' })
  const act = (form: HTMLElement) => {
    fillPlace(panel, form)
    form.querySelector<HTMLElement>('h2')?.focus()
  }
  fillPlace(place, trace.order ? orderPart(trace.order, act, again) : null, panel, traceTables(trace, act, again))
}

function orderPart(order: BookOrder, act: (form: HTMLElement) => void, again: () => void): Child {
  const said = books.orders
  return [
    h('h2', { tabindex: -1 }, fill(said.detail, { code: order.code })),
    factList([
      [said.kind, orders.kinds[order.kind]],
      [said.payer, h('strong', {}, order.payerName)],
      [books.common.amount, h('strong', { class: 'figure' }, money(order.amountVnd))],
      [books.common.state, statusTag(orders.states[order.state], order.state === 'settled' ? 'success' : 'neutral')],
      [said.due, day(order.due)],
      [said.paid, order.paidVnd > 0 ? `${money(order.paidVnd)} · ${railSaid(order.rail)}` : ''],
      [said.settled, minute(order.settledAt)],
      [said.refunded, order.refundedVnd > 0 ? money(order.refundedVnd) : ''],
      [said.receipt, order.receipt?.number],
      [said.paper, order.paperReceipt ? fill(said.paperLine, { ...order.paperReceipt, day: day(order.paperReceipt.on) }) : ''],
      [books.entry.text, [order.basis.text, order.basis.number, order.basis.article].filter(part => part !== '').join(' · ')],
      [said.entered, order.enteredBy],
      [said.checked, order.checkedBy],
      [books.common.systemId, codeSaid(order.id)],
    ]),
    order.state === 'proposed' && !order.may.includes('check') ? h('p', { class: 'quiet' }, books.common.secondPerson) : null,
    order.may.length > 0
      ? h(
          'p',
          { class: 'button-row' },
          order.may.map(may =>
            h('button', { type: 'button', class: 'button button-quiet', onclick: () => act(orderActs[may](order, again)) }, said.acts[may]),
          ),
        )
      : null,
  ]
}
