// The tables of a trace; one that is empty is left out.
import type { Trace } from '../../../../functions/fees/books-form.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { books, orders } from './books-words.ts'
import { receiptColumns } from './receipts.ts'
import { refundColumns } from './refunds.ts'
import { codeSaid, day, minute, money, railSaid } from './said.ts'
import { workItemColumns } from './work-items.ts'

const words = books.trace

const table = <Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Child =>
  rows.length === 0 ? null : foldTable(caption, columns, rows)

const attemptColumns: readonly Column<Trace['attempts'][number]>[] = [
  { heading: words.id, cell: ({ id, transfer }) => codeSaid(transfer?.reference ?? id) },
  { heading: books.common.rail, cell: ({ rail }) => railSaid(rail) },
  { heading: books.common.state, cell: ({ state }) => orders.attempts[state] },
  { heading: books.common.when, cell: ({ createdAt }) => minute(createdAt) },
  { heading: words.expires, cell: ({ expiresAt }) => minute(expiresAt) },
]

/** A state that this page does not know yet stands for itself. */
const wordOf = (names: Readonly<Record<string, string>>, name: string): string => new Map(Object.entries(names)).get(name) ?? name

const factColumns: readonly Column<Trace['facts'][number]>[] = [
  { heading: words.id, cell: ({ factId }) => codeSaid(factId) },
  {
    heading: words.type,
    cell: ({ rail, kind, state }) => [railSaid(rail), wordOf(words.factKinds, kind), wordOf(words.factStates, state)].join(' · '),
  },
  { heading: books.common.amount, figures: true, cell: ({ amount, currency }) => money(amount, currency) },
  { heading: books.common.when, cell: ({ at }) => minute(at) },
  { heading: words.hash, cell: ({ rawSha256 }) => codeSaid(rawSha256) },
]

const eventColumns: readonly Column<Trace['events'][number]>[] = [
  { heading: words.id, cell: ({ eventId }) => codeSaid(eventId) },
  { heading: words.type, cell: ({ type }) => codeSaid(type) },
  { heading: books.common.when, cell: ({ receivedAt }) => minute(receivedAt) },
]

const entryColumns: readonly Column<Trace['entries'][number]>[] = [
  { heading: words.type, cell: ({ kind, fact }) => [h('p', {}, books.balance.entries[kind]), codeSaid(fact)] },
  { heading: books.common.day, cell: entry => day(entry.day) },
  {
    heading: words.lineSums,
    cell: ({ lines }) =>
      h(
        'ul',
        { class: 'postings' },
        lines.map(({ account, amount, currency }) =>
          h(
            'li',
            {},
            `${amount > 0 ? books.balance.debit : books.balance.credit} ${books.balance.accounts[account]} `,
            h('span', { class: 'figure' }, money(Math.abs(amount), currency)),
          ),
        ),
      ),
  },
]

const lineColumns: readonly Column<Trace['lines'][number]>[] = [
  { heading: words.id, cell: ({ lineId }) => codeSaid(lineId) },
  { heading: books.common.day, cell: ({ bookedOn }) => day(bookedOn) },
  { heading: books.common.amount, figures: true, cell: ({ amountVnd }) => money(amountVnd) },
  { heading: words.content, cell: ({ content }) => content },
]

const historyColumns: readonly Column<Trace['history'][number]>[] = [
  { heading: words.type, cell: ({ event }) => new Map(Object.entries(words.happened)).get(event) ?? codeSaid(event) },
  { heading: books.common.when, cell: ({ at }) => minute(at) },
  { heading: words.actor, cell: ({ actor }) => (actor.role === 'system' ? words.portal : actor.fullName) },
]

export const traceTables = (trace: Trace, act: (form: HTMLElement) => void, again: () => void): Child => [
  table(words.attempts, attemptColumns, trace.attempts),
  table(words.facts, factColumns, trace.facts),
  table(words.events, eventColumns, trace.events),
  table(words.entries, entryColumns, trace.entries),
  table(words.lines, lineColumns, trace.lines),
  table(words.receipts, receiptColumns(act, again), trace.receipts),
  table(words.items, workItemColumns(act, again), trace.workItems),
  table(words.refunds, refundColumns(act, again), trace.refunds),
  table(words.history, historyColumns, trace.history),
]
