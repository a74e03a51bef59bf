// What the signed-in person owes and has paid, the newest first.
import type { OrderSummary } from '../../../../functions/fees/fees-form.ts'
import { fill } from '../../words/fill.ts'
import { gate } from '../account/signed-in.ts'
import { api } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { looksSignedIn } from '../kit/session-marker.ts'
import { whileWaiting } from '../kit/wait.ts'
import { cursorPages } from '../my-filings/cursor-pages.ts'
import { orderAddress } from './addresses.ts'
import { readOrders } from './answers.ts'
import { amountSaid, dayOf, orderState, payeeName } from './order-facts.ts'
import { orders, payment } from './payment-words.ts'

const words = payment.mine

const ask = (next?: string) => api(`/api/orders${next === undefined ? '' : `?${new URLSearchParams({ next })}`}`, { parse: readOrders })

function entry(order: OrderSummary): HTMLElement {
  return h(
    'article',
    { class: `entry entry-${order.state === 'open' ? 'warning' : 'success'}` },
    h('h3', { class: 'entry-title' }, h('a', { href: orderAddress(order, pageLanguage) }, orders.kinds[order.kind])),
    h('p', {}, h('strong', { class: 'figure' }, amountSaid(order.amountVnd)), ' · ', orderState(order.state)),
    h('p', { class: 'quiet' }, payeeName(order)),
    order.state === 'open' && order.due ? h('p', {}, fill(words.due, { day: dayOf(order.due) })) : null,
  )
}

export async function showMine(place: HTMLElement): Promise<void> {
  const heading = h('h2', { tabindex: -1, id: 'mine-title' }, words.title)
  const body = h('div', {})
  fillPlace(place, h('section', { class: 'part', 'aria-labelledby': 'mine-title' }, heading, body))
  if (!looksSignedIn()) return fillPlace(body, await gate(words.why))
  const outcome = await whileWaiting(body, ask())
  if (!outcome.ok) {
    const signedOut = outcome.reason === 'signed-out'
    return fillPlace(body, signedOut ? await gate(words.why) : await failureNotice(outcome, () => void showMine(place)))
  }
  const { orders: found, next } = outcome.data
  if (found.length === 0) return fillPlace(body, emptyState(words.empty, h('p', {}, words.emptyBody)))
  const more = async (key: string | undefined) => {
    const page = await ask(key)
    return page.ok ? { ...page, data: { items: page.data.orders, next: page.data.next } } : page
  }
  fillPlace(body, cursorPages({ first: { items: found, next }, ask: more, entry, heading }))
}
