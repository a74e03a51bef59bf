// A bank transfer laid out for paying: the VietQR code, each line to copy, and the comparison with the paper notice.
import type { AttemptView, TransferView } from '../../../../functions/fees/fees-form.ts'
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { qrCode } from '../receipt/qr-code.ts'
import { copyLine } from './copy-line.ts'
import { amountSaid, dayOf } from './order-facts.ts'
import { payment } from './payment-words.ts'

const words = payment.transfer

/** `sent` leads to the page that waits, `back` to the other ways. */
export function transferView(attempt: AttemptView, transfer: TransferView, sent: string, back: () => void): HTMLElement {
  const { amountVnd } = attempt
  const advice = notice(
    'warning',
    words.fraudTitle,
    h('p', {}, words.fraud),
    h('p', {}, h('a', { href: addressIn(pageLanguage, paths.fraud) }, words.fraudMore)),
  )
  advice.removeAttribute('role')
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'pay-step' },
    h('h2', { id: 'pay-step', tabindex: -1 }, words.title),
    h('p', {}, words.lead),
    advice,
    h(
      'div',
      { class: 'transfer' },
      qrPart(amountVnd, transfer),
      h(
        'dl',
        { class: 'copy-lines' },
        copyLine(words.accountName, transfer.accountName),
        copyLine(words.bank, transfer.bank),
        copyLine(words.account, transfer.account),
        copyLine(words.amount, amountSaid(amountVnd), String(amountVnd)),
        h(
          'div',
          { class: 'quiet' },
          h('dt', { class: 'visually-hidden' }, payment.paid.words),
          h('dd', {}, vndInWords(amountVnd, pageLanguage)),
        ),
        copyLine(words.content, transfer.content),
      ),
    ),
    h('p', { class: 'quiet' }, fill(words.valid, { day: dayOf(civilDateOf(attempt.expiresAt)) })),
    h(
      'p',
      { class: 'actions' },
      h('a', { class: 'button button-primary', href: sent }, words.sent),
      h('button', { type: 'button', class: 'button button-plain', onclick: () => back() }, words.back),
    ),
  )
}

/** From 500 million on there is no code: banks refuse an instant transfer of that size. */
function qrPart(amountVnd: number, { payload, account, content }: TransferView): HTMLElement {
  if (payload === '') {
    const said = notice('information', words.noQr, h('p', {}, words.noQrBody))
    said.removeAttribute('role')
    return said
  }
  return h('div', { class: 'transfer-qr' }, qrCode(payload, fill(words.qr, { amount: amountSaid(amountVnd), account, content })))
}
