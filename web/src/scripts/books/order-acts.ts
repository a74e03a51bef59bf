// What an accountant does with one order: check the entry, cancel it, record cash, a paper receipt, a decision to refund.
import type { BookOrder } from '../../../../functions/fees/books-form.ts'
import { missingText } from '../desk/act.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { moneyField } from '../kit/money-field.ts'
import { actForm, read } from './act-form.ts'
import { readDone } from './answers.ts'
import { books } from './books-words.ts'
import { missingAmount, missingDay } from './required.ts'
import { verdictForm } from './verdict-form.ts'

const words = books.orders
type Act = BookOrder['may'][number]

const pathOf = ({ id }: BookOrder, door: string): string => `/api/books/orders/${encodeURIComponent(id)}/${door}`

/** The form of each act; `done` reads everything anew. */
export const orderActs: Readonly<Record<Act, (order: BookOrder, done: () => void) => HTMLElement>> = {
  check: (order, done) =>
    verdictForm({
      title: words.acts.check,
      lead: words.acts.checkBody,
      path: pathOf(order, 'check'),
      version: order.version,
      about: h('div', {}),
      done,
    }),
  cancel: (order, done) => {
    const reason = field({ id: 'cancel-reason', label: books.common.reason }, textArea({ rows: 3, maxlength: 2000 }))
    return actForm({
      ...{ title: words.acts.cancel, lead: words.acts.cancelBody, fields: reason.element, send: words.cancelSend, parse: readDone, done },
      path: pathOf(order, 'cancellation'),
      read: () =>
        read([missingText(reason, books.common.reasonMissing)], () => ({ version: order.version, reason: reason.control.value.trim() })),
    })
  },
  'record-counter-payment': (order, done) => {
    const amount = moneyField({ id: 'counter-amount', label: books.common.amount, amountVnd: order.amountVnd })
    const paidOn = dateFields({ id: 'counter-day', label: words.paidOn })
    const paper = paperFields()
    return actForm({
      ...{
        title: words.acts['record-counter-payment'],
        lead: words.acts['record-counter-paymentBody'],
        send: words.paySend,
        parse: readDone,
        done,
      },
      fields: [amount.element, paidOn.element, paper.element],
      path: pathOf(order, 'counter-payment'),
      read: () =>
        read([missingAmount(amount), missingDay(paidOn), paper.problems()], () => ({
          ...{ version: order.version, amountVnd: amount.amountVnd(), paidOn: paidOn.value(), paper: paper.value() },
        })),
    })
  },
  'record-paper-receipt': (order, done) => {
    const on = dateFields({ id: 'paper-day', label: words.receiptOn })
    const paper = paperFields()
    return actForm({
      ...{
        title: words.acts['record-paper-receipt'],
        lead: words.acts['record-paper-receiptBody'],
        send: words.paperSend,
        parse: readDone,
        done,
      },
      fields: [paper.element, on.element],
      path: pathOf(order, 'paper-receipt'),
      read: () => read([paper.problems(), missingDay(on)], () => ({ version: order.version, ...paper.value(), on: on.value() })),
    })
  },
  'enter-refund': (order, done) => {
    const amount = moneyField({ id: 'refund-amount', label: books.common.amount, amountVnd: order.paidVnd - order.refundedVnd })
    const number = field({ id: 'refund-number', label: words.decisionNumber }, textInput({ maxlength: 60 }))
    const signedOn = dateFields({ id: 'refund-day', label: words.decisionOn })
    const text = field({ id: 'refund-text', label: words.decisionText, optional: true }, textArea({ rows: 3, maxlength: 2000 }))
    return actForm({
      ...{ title: words.acts['enter-refund'], lead: words.acts['enter-refundBody'], send: words.refundSend, parse: readDone, done },
      fields: [amount.element, number.element, signedOn.element, text.element],
      path: '/api/books/refunds',
      read: () =>
        read([missingAmount(amount), missingText(number, words.decisionMissing), missingDay(signedOn)], () => ({
          orderId: order.id,
          amountVnd: amount.amountVnd(),
          decision: { number: number.control.value.trim(), signedOn: signedOn.value(), text: text.control.value.trim() },
        })),
    })
  },
}

function paperFields() {
  const symbol = field({ id: 'paper-symbol', label: words.symbol }, textInput({ maxlength: 20 }))
  const number = field({ id: 'paper-number', label: words.number }, textInput({ maxlength: 20 }))
  return {
    element: h('div', {}, symbol.element, number.element),
    problems: () => [...missingText(symbol, words.paperMissing), ...missingText(number, words.paperMissing)],
    value: () => ({ symbol: symbol.control.value.trim(), number: number.control.value.trim() }),
  }
}
