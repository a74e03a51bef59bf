// Balances as a table with the sums of each currency, and whether they are even.
import type { BalanceRow } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { books } from './books-words.ts'
import { money } from './said.ts'
import { totalsOf } from './totals.ts'

const words = books.balance

export function balanceTable(caption: string, rows: readonly BalanceRow[]): Child {
  if (rows.length === 0) return h('p', {}, h('strong', {}, caption), `: ${words.nothing}`)
  const totals = totalsOf(rows)
  const table = foldTable(
    caption,
    [
      { heading: words.account, cell: row => words.accounts[row.account] },
      { heading: words.debit, figures: true, cell: row => money(row.debit, row.currency) },
      { heading: words.credit, figures: true, cell: row => money(row.credit, row.currency) },
      { heading: words.balance, figures: true, cell: row => money(row.balance, row.currency) },
    ],
    rows,
  )
  return [
    table,
    totals.map(({ currency, debit, credit }) =>
      h(
        'p',
        { class: 'balance-total' },
        h('strong', {}, fill(words.total, { currency: currency.toUpperCase() })),
        ` ${words.debit} `,
        h('span', { class: 'figure' }, money(debit, currency)),
        `, ${words.credit} `,
        h('span', { class: 'figure' }, money(credit, currency)),
        `. ${debit === credit ? words.even : words.uneven}`,
      ),
    ),
  ]
}
