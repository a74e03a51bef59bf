// Paying cash: where to go, what to bring, what happens then. It prints.
import type { OrderView, PublicOrder } from '../../../../functions/fees/fees-form.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { amountSaid, payeeName } from './order-facts.ts'
import { payment } from './payment-words.ts'

const words = payment.counter

export function counterView(order: OrderView | PublicOrder, back: () => void): HTMLElement {
  const facts = { code: order.code, amount: amountSaid(order.amountVnd) }
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'pay-step' },
    h('h2', { id: 'pay-step', tabindex: -1 }, words.title),
    h('p', {}, h('strong', {}, fill(words.where, { payee: payeeName(order) }))),
    h('h3', {}, words.bringTitle),
    h(
      'ul',
      {},
      words.bring.map(line => h('li', {}, fill(line, facts))),
    ),
    h('p', {}, words.after),
    h(
      'p',
      { class: 'actions screen-only' },
      h('button', { type: 'button', class: 'button button-primary', onclick: () => print() }, words.print),
      h('button', { type: 'button', class: 'button button-plain', onclick: () => back() }, payment.transfer.back),
    ),
  )
}
