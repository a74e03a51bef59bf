// The queue as a table, one filing a row: its term and light, code and number, parties, matter, state, judge.
import type { QueueRow } from '../../../../functions/desk/desk-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../../functions/kernel/receipt-code.ts'

import { fill } from '../../words/fill.ts'
import { stateSaid } from '../../words/state.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { desk } from './desk-words.ts'
import { filingAddress } from './filing-address.ts'
import { kindName, topicName } from './matter-names.ts'
import { termChip } from './term-chip.ts'
import { termSaid } from './term-said.ts'

const words = desk.queue

const termCell = ({ next }: QueueRow): Child =>
  next ? [h('p', { class: 'term-what' }, termSaid(next.code)), termChip(next)] : h('p', { class: 'quiet' }, words.noTerm)

const filingCell = (row: QueueRow): Child => [
  h('a', { class: 'row-link figure', href: filingAddress(row.id), translate: 'no' }, formatReceiptCode(parseReceiptCode(row.receiptCode))),
  h('p', { class: 'quiet figure' }, row.registerNumber ? fill(words.number, { number: row.registerNumber }) : words.notRegistered),
]

const partiesCell = (row: QueueRow): Child => [
  h('p', { class: 'party-name' }, row.plaintiff),
  row.defendant === '' ? null : h('p', {}, fill(words.against, { defendant: row.defendant })),
]

const matterCell = (row: QueueRow): Child => [
  h('p', {}, kindName(pageLanguage, row.kind)),
  h('p', { class: 'quiet' }, topicName(pageLanguage, row.topic)),
  h('p', { class: 'quiet' }, fill(words.filedAt, { when: formatMinute(row.filedAt, pageLanguage) })),
]

const stateCell = (row: QueueRow): Child => {
  const { name, tone } = stateSaid(row.state, pageLanguage)
  return statusTag(name, tone)
}

const columns: readonly Column<QueueRow>[] = [
  { heading: words.columns.filing, cell: filingCell },
  { heading: words.columns.term, cell: termCell },
  { heading: words.columns.parties, cell: partiesCell },
  { heading: words.columns.matter, cell: matterCell },
  { heading: words.columns.state, cell: stateCell },
  { heading: words.columns.judge, cell: row => row.judge ?? h('span', { class: 'quiet' }, words.noJudge) },
]

/** The light of a row stands at its edge as well; its words stand in the term. */
export function queueTable(rows: readonly QueueRow[], closed: boolean): HTMLTableElement {
  const table = foldTable(closed ? words.captionClosed : words.caption, columns, rows)
  table.classList.add('queue')
  rows.forEach((row, index) => {
    table.tBodies[0]?.rows[index]?.classList.add(`light-${row.next?.light ?? 'none'}`)
  })
  return table
}
