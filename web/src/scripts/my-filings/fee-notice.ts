// The notice of the advance: payee, amount in figures and words, both readings of the term, what to do, and the warning of fraud.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { payAddress } from '../payment/addresses.ts'
import { filingAddress } from './addresses.ts'
import { words } from './filing-words.ts'

const { fee } = words.now

export function feeNotice({ id, may }: FilingView, notified: NonNullable<FilingView['feeNotice']>): HTMLElement {
  const { amountVnd, collector, basis } = notified
  const said = notice(
    'warning',
    fee.title,
    factList([
      [fee.amount, [h('strong', { class: 'figure' }, formatVnd(amountVnd, pageLanguage)), ` (${vndInWords(amountVnd, pageLanguage)})`]],
      [fee.collector, h('strong', {}, collector)],
      ...daysSaid(notified),
      [fee.basis, basis],
    ]),
    h(
      'ol',
      {},
      fee.steps.map(step => h('li', {}, step)),
    ),
    h('p', {}, h('a', { class: 'button button-primary', href: payAddress(pageLanguage) }, fee.pay)),
    may.includes('ask-exemption')
      ? h('p', {}, fee.exemption, ' ', h('a', { href: filingAddress(id, 'mien-giam') }, fee.askExemption))
      : null,
    h(
      'div',
      { class: 'fraud-note' },
      h('p', {}, icon('warning'), h('strong', {}, fee.fraudTitle)),
      h('p', {}, fee.fraud, ' ', h('a', { href: addressIn(pageLanguage, paths.fraud) }, fee.fraudMore)),
    ),
  )
  said.removeAttribute('role')
  return said
}

/** Two readings where the laws differ: the earlier to keep, the later after which the judge may return the petition. */
export function daysSaid({ due, lastDay }: { readonly due: string; readonly lastDay: string }): Fact[] {
  if (!isCivilDate(due)) return []
  const day = formatLongDate(due, pageLanguage)
  if (!isCivilDate(lastDay) || lastDay === due) return [[fee.due, h('strong', {}, fill(fee.dueOne, { day }))]]
  return [
    [fee.due, h('strong', {}, fill(fee.dueNote, { day }))],
    [fee.last, fill(fee.lastNote, { day: formatLongDate(lastDay, pageLanguage) })],
  ]
}
