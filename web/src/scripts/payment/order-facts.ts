// One order as facts: amount in figures and words, payee, basis, both days, state.
import type { OrderView, PublicOrder } from '../../../../functions/fees/fees-form.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { fill } from '../../words/fill.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { filingAddress } from '../my-filings/addresses.ts'
import { orders, payment } from './payment-words.ts'

const words = payment.order

const tones: Readonly<Record<PublicOrder['state'], Tone>> = {
  proposed: 'neutral',
  open: 'warning',
  settled: 'success',
  cancelled: 'neutral',
  refunded: 'information',
}

export const orderState = (state: PublicOrder['state']): HTMLElement => statusTag(orders.states[state], tones[state])

export const amountSaid = (amountVnd: number): string => formatVnd(amountVnd, pageLanguage)

export const dayOf = (day: string | undefined): string =>
  day !== undefined && isCivilDate(day) ? formatLongDate(day, pageLanguage) : (day ?? '')

/** The earlier of two readings of the law first; nothing lapses by itself after either. */
function daysSaid({ due, lastDay }: Pick<PublicOrder, 'due' | 'lastDay'>): Fact[] {
  if (due === undefined) return []
  if (lastDay === undefined || lastDay === due) return [[words.due, h('strong', {}, dayOf(due))]]
  return [
    [words.due, h('strong', {}, fill(words.dueEarlier, { day: dayOf(due) }))],
    [words.last, fill(words.lastNote, { day: dayOf(lastDay) })],
  ]
}

function basisSaid({ basis }: OrderView): Child {
  const number = basis.signedOn
    ? fill(words.basisSigned, { number: basis.number, day: dayOf(basis.signedOn) })
    : basis.number && fill(words.basisNumber, { number: basis.number })
  return [basis.text, number, basis.article].filter(part => part !== '').map(part => h('p', {}, part))
}

export const payeeName = ({ payee }: Pick<PublicOrder, 'payee'>): string => (pageLanguage === 'en' ? payee.nameEn : payee.nameVi)

export function orderFacts(order: OrderView | PublicOrder): HTMLElement {
  const own: Fact[] =
    'id' in order
      ? [
          [words.basis, basisSaid(order)],
          [words.filing, order.filingId ? h('a', { href: filingAddress(order.filingId) }, words.filingLink) : null],
        ]
      : []
  return factList([
    [words.code, h('span', { class: 'figure', translate: 'no' }, order.code)],
    [words.amount, [h('strong', { class: 'figure' }, amountSaid(order.amountVnd)), ` (${vndInWords(order.amountVnd, pageLanguage)})`]],
    [words.payee, h('strong', {}, payeeName(order))],
    ...(order.state === 'open' || order.state === 'proposed' ? daysSaid(order) : []),
    ...own,
    [words.state, orderState(order.state)],
  ])
}
