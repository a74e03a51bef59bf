// Shows a genuine receipt of a payment: what the signature vouches for. No name stands in it: the whole receipt names the payer.
import type { CompactPayment } from '../../../../functions/fees/payment-statement.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import type { verify as verifyWords } from '../../words/vi/verify.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { collectorNameOf } from './collector-name.ts'
import type { Looked } from './verdict.ts'

interface Shown {
  readonly looked: Looked
  readonly keyId: string
  readonly compact: CompactPayment
}

export function paymentView({ looked, keyId, compact }: Shown, { genuine, payment: words }: typeof verifyWords): HTMLElement {
  const { what, number, form, symbol, book, amount, day } = compact
  const line = (label: string, said: string | readonly (string | HTMLElement)[]) => h('div', {}, h('dt', {}, label), h('dd', {}, said))
  return notice(
    'success',
    words[what],
    h('p', {}, looked === 'pdf' ? genuine.pdf : genuine.link),
    h('p', {}, h('strong', {}, genuine.vouches)),
    h(
      'dl',
      { class: 'vouched' },
      line(words.number, [h('strong', { class: 'figure', translate: 'no' }, number)]),
      line(words.symbol, `${form}, ${symbol}`),
      line(words.collector, collectorNameOf(book, pageLanguage)),
      line(words.amount, [h('strong', { class: 'figure' }, formatVnd(amount, pageLanguage)), ` (${vndInWords(amount, pageLanguage)})`]),
      line(words.day, isCivilDate(day) ? formatLongDate(day, pageLanguage) : day),
      line(genuine.key, [h('code', {}, keyId)]),
    ),
    h('p', {}, words.cancelled),
  )
}
