// Small sayings that every table of the books shares: money, days, instants, kinds and rails.
import type { Rail } from '../../../../functions/fees/rail-fact.ts'
import { formatDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { orders } from './books-words.ts'
import { moneySaid } from './money-said.ts'

/** Its unit never stands on a line of its own. */
export const money = (amount: number, currency = 'vnd'): string => moneySaid(amount, currency, pageLanguage).replaceAll(' ', '\u00a0')
export const minute = (instant: string | undefined): string => (instant === undefined ? '' : formatMinute(instant, pageLanguage))
export const day = (civil: string | undefined): string =>
  civil !== undefined && isCivilDate(civil) ? formatDate(civil, pageLanguage) : (civil ?? '')
export const railSaid = (rail: Rail | undefined): string => (rail === undefined ? '' : orders.rails[rail])

/** Everything that hangs together with an order, a fact or a line, with what may be done now. */
export const traceAddress = (id: string): string => `${addressIn(pageLanguage, paths.booksTrace)}?${new URLSearchParams({ ma: id })}`

export const traceLink = (id: string, label: string = id): Child =>
  h('a', { class: 'row-link figure', href: traceAddress(id), translate: 'no' }, label)

/** An id that no person reads, short enough to compare. */
export const codeSaid = (id: string): HTMLElement => h('span', { class: 'code', translate: 'no' }, id)
