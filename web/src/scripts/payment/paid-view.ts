// What a payer gets once the ledger has decided: the receipt or confirmation, its check, and the step that makes the court accept the case.
import type { OrderView, ReceiptSummary } from '../../../../functions/fees/fees-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { qrCode } from '../receipt/qr-code.ts'
import { readOrder } from './answers.ts'
import { amountSaid, dayOf } from './order-facts.ts'
import { orders, payment } from './payment-words.ts'
import { proofPart } from './proof-part.ts'

const { paid, suspense, refunds } = payment

const still = (said: HTMLElement): HTMLElement => {
  // It stands in the page from the start and is read in its place.
  said.removeAttribute('role')
  return said
}
const minute = (instant: string): string => formatMinute(instant, pageLanguage)

/** `again` reads the order anew: while the receipt is being made. */
export function paidView(order: OrderView, again: () => void): Child {
  const { settledAt, paperReceipt, receipt } = order
  return [
    still(
      notice(
        'success',
        paid.title,
        settledAt ? h('p', {}, fill(paid.on, { amount: amountSaid(order.paidVnd || order.amountVnd), when: minute(settledAt) })) : null,
        paperReceipt ? h('p', {}, fill(paid.paper, { ...paperReceipt, day: dayOf(paperReceipt.on) })) : null,
      ),
    ),
    order.filingId === undefined ? null : proofPart(order.filingId),
    receipt ? receiptPart(receipt, order.id) : making(again),
  ]
}

const making = (again: () => void): HTMLElement =>
  h('p', {}, paid.making, ' ', h('button', { type: 'button', class: 'button button-plain', onclick: () => again() }, paid.reload))

/** A link to the file lives five minutes, and a page may stay open for days: a click later than this asks for a fresh one. */
const linkFreshForMs = 240_000

function pdfLink(url: string, orderId: string): HTMLElement {
  const readAt = Date.now()
  const renew = async () => {
    const outcome = await api(`/api/orders/${encodeURIComponent(orderId)}`, { parse: readOrder })
    const fresh = outcome.ok ? outcome.data.receipt?.pdfUrl : undefined
    if (fresh !== undefined) location.assign(fresh)
    else if (!outcome.ok) await showFailure(failed, outcome, () => void renew())
  }
  const failed = h('span', {})
  const open = (event: Event) => {
    if (Date.now() - readAt < linkFreshForMs) return
    event.preventDefault()
    void renew()
  }
  return h('span', {}, h('a', { class: 'button button-quiet', href: url, onclick: open }, paid.pdf), failed)
}

function receiptPart(receipt: ReceiptSummary, orderId: string): HTMLElement {
  const { kind, form, symbol, number, issuedAt, amountVnd, amountInWords, link, pdfUrl, cancelled } = receipt
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'receipt-title' },
    h('h2', { id: 'receipt-title' }, paid[kind]),
    cancelled
      ? still(
          notice(
            'warning',
            fill(paid.cancelled, { reason: cancelled.reason }),
            cancelled.replacedBy ? h('p', {}, fill(paid.replaced, { number: cancelled.replacedBy })) : null,
          ),
        )
      : null,
    h(
      'div',
      { class: 'transfer' },
      h('div', { class: 'transfer-qr' }, h('a', { href: link }, qrCode(link, fill(paid.qr, { number })))),
      factList([
        [paid.number, h('strong', { class: 'figure' }, number)],
        [paid.symbol, `${form}, ${symbol}`],
        [payment.order.amount, h('strong', { class: 'figure' }, amountSaid(amountVnd))],
        [paid.words, amountInWords],
        [paid.issued, h('span', { class: 'figure' }, minute(issuedAt))],
      ]),
    ),
    h(
      'p',
      { class: 'button-row screen-only' },
      pdfUrl ? pdfLink(pdfUrl, orderId) : paid.making,
      h('a', { class: 'button button-plain', href: link }, paid.verify),
    ),
  )
}

/** Money that waits for a person, and money that goes back. */
export function moneyApart(order: OrderView): Child {
  return [
    order.inSuspense.length > 0
      ? still(
          notice(
            'warning',
            suspense.title,
            order.inSuspense.map(({ amount, currency, since }) =>
              h(
                'p',
                {},
                fill(suspense.line, {
                  amount: currency === 'vnd' ? amountSaid(amount) : `${amount} ${currency.toUpperCase()}`,
                  when: minute(since),
                }),
              ),
            ),
          ),
        )
      : null,
    order.refunds.length > 0
      ? h(
          'section',
          { class: 'part' },
          h('h2', {}, refunds.title),
          h(
            'ul',
            {},
            order.refunds.map(({ amountVnd, state, decidedAt }) =>
              h(
                'li',
                {},
                fill(refunds.line, {
                  amount: amountSaid(amountVnd),
                  state: new Map(Object.entries(orders.refunds)).get(state) ?? state,
                  when: minute(decidedAt),
                }),
              ),
            ),
          ),
        )
      : null,
  ]
}
