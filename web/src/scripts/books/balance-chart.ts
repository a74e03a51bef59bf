// Balances as bars, each with its name and its amount beside it; the same numbers stand in the table below. It prints in grey.
import type { BalanceRow } from '../../../../functions/fees/books-form.ts'
import { h } from '../kit/h.ts'
import { books } from './books-words.ts'
import { money } from './said.ts'
import { barsOf } from './totals.ts'

const words = books.balance
const namespace = 'http://www.w3.org/2000/svg'

function bar(share: number, isCredit: boolean): SVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 100 8')
  svg.setAttribute('preserveAspectRatio', 'none')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `bar ${isCredit ? 'bar-credit' : 'bar-debit'}`)
  const rect = document.createElementNS(namespace, 'rect')
  rect.setAttribute('width', String(Math.max(0.5, share * 100)))
  rect.setAttribute('height', '8')
  svg.append(rect)
  return svg
}

export function balanceChart(rows: readonly BalanceRow[]): HTMLElement | null {
  const bars = barsOf(rows)
  if (bars.length < 2) return null
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', {}, words.chart),
    h(
      'ul',
      {},
      bars.map(({ account, balance, share }) =>
        h(
          'li',
          {},
          h('span', {}, words.accounts[account]),
          bar(share, balance < 0),
          h('span', { class: 'figure' }, `${money(Math.abs(balance))} (${balance < 0 ? words.chartCredit : words.chartDebit})`),
        ),
      ),
    ),
  )
}
