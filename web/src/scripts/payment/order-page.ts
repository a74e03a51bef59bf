// One order: what it is, and by its state how to pay it, why it cannot be paid, or what its payer has got.
import type { AttemptView, OrderView, PublicOrder } from '../../../../functions/fees/fees-form.ts'
import type { Rail } from '../../../../functions/fees/rail-fact.ts'
import { gate } from '../account/signed-in.ts'
import { announce } from '../kit/announce.ts'
import { api, type Outcome } from '../kit/api.ts'
import { failureNotice, showFailure, signInAddress } from '../kit/failure.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { looksSignedIn } from '../kit/session-marker.ts'
import { whileWaiting } from '../kit/wait.ts'
import { payAddress, type Which, waitAddress } from './addresses.ts'
import { readOpened, readOrder, readPublicAttempt, readPublicOrder } from './answers.ts'
import { rememberCardVisit, takeCardVisit } from './card-visit.ts'
import { counterView } from './counter-view.ts'
import { orderFacts } from './order-facts.ts'
import { moneyApart, paidView } from './paid-view.ts'
import { orders, payment } from './payment-words.ts'
import { railsForm, runningCard } from './rails-form.ts'
import { transferView } from './transfer-view.ts'

type Order = OrderView | PublicOrder

export const askOrder = (which: Which): Promise<Outcome<Order>> =>
  'id' in which
    ? api(`/api/orders/${encodeURIComponent(which.id)}`, { parse: readOrder })
    : api('/api/orders/find', { method: 'POST', body: which, parse: readPublicOrder })

/** The card page speaks the language of this page, and leads back to it: not the language of the browser. */
const openAttempt = (which: Which, rail: Rail): Promise<Outcome<{ attempt: AttemptView }>> => {
  const asking = { method: 'POST', body: { rail }, headers: { 'accept-language': pageLanguage } } as const
  return 'id' in which
    ? api(`/api/orders/${encodeURIComponent(which.id)}/attempts`, { ...asking, parse: readOpened })
    : api(`/api/orders/by-code/${encodeURIComponent(which.code)}/attempts`, { ...asking, parse: readPublicAttempt })
}

export async function showOrder(place: HTMLElement, which: Which): Promise<void> {
  const outcome = await whileWaiting(place, askOrder(which), 6)
  if (outcome.ok) return render(place, which, outcome.data)
  const signedOut = !outcome.ok && outcome.reason === 'signed-out'
  fillPlace(place, signedOut ? await gate(payment.mine.why) : await failureNotice(outcome, () => void showOrder(place, which)))
}

function render(place: HTMLElement, which: Which, order: Order): void {
  const heading = h('h2', { tabindex: -1 }, orders.kinds[order.kind])
  const step = h('div', { class: 'part' })
  fillPlace(place, h('section', { class: 'part' }, heading, orderFacts(order), 'id' in order ? moneyApart(order) : null), step, others())
  fillPlace(step, stepOf(place, step, which, order))
  heading.focus()
}

const others = (): HTMLElement =>
  h('p', { class: 'screen-only' }, h('a', { href: payAddress(pageLanguage) }, looksSignedIn() ? payment.mine.back : payment.other))

function stepOf(place: HTMLElement, step: HTMLElement, which: Which, order: Order): Child {
  const { order: words } = payment
  if (order.state === 'proposed') return notice('information', words.proposed, h('p', {}, words.proposedBody))
  if (order.state === 'cancelled') return notice('information', words.cancelled, h('p', {}, words.cancelledBody))
  if ('id' in order && order.paperAtCourt) return notice('success', words.paperAtCourt, h('p', {}, words.paperAtCourtBody))
  if (order.state === 'open') return ways(step, which, order)
  if ('id' in order) return paidView(order, () => void showOrder(place, which))
  return notice(
    'success',
    payment.paid.title,
    h('p', {}, payment.paid.byCode),
    h('p', {}, payment.paid.signInBody, ' ', h('a', { href: signInAddress() }, payment.paid.signIn)),
  )
}

function ways(step: HTMLElement, which: Which, order: Order): HTMLElement {
  const attempts = 'id' in order ? order.attempts : []
  const visited = takeCardVisit()
  const back = () => show(ways(step, which, order))
  const show = (shown: HTMLElement) => {
    fillPlace(step, shown)
    shown.querySelector<HTMLElement>('h2, legend')?.scrollIntoView({ block: 'start' })
    shown.querySelector<HTMLElement>('h2')?.focus()
  }
  const go = async (rail: Rail, errors: HTMLElement) => {
    if (rail === 'counter') return show(counterView(order, back))
    const outcome = await openAttempt(which, rail)
    if (!outcome.ok) return showFailure(errors, outcome, () => void go(rail, errors))
    const { attempt } = outcome.data
    const waiting = waitAddress(which, attempt, pageLanguage)
    if (attempt.transfer) return show(transferView(attempt, attempt.transfer, waiting, back))
    if (attempt.cardUrl === undefined) return location.assign(waiting)
    rememberCardVisit(attempt.id)
    announce(payment.rails.cardGo)
    // A plain navigation: the policy of this page allows forms to nobody else.
    location.assign(attempt.cardUrl)
  }
  return railsForm(order, go, [visited === undefined ? null : leftNote(which, visited), runningCard(attempts, new Date())])
}

function leftNote(which: Which, attemptId: string): HTMLElement {
  const { title, body, pending, wait } = payment.back
  const link = h('a', { href: waitAddress(which, { id: attemptId, rail: 'card' }, pageLanguage) }, wait)
  return notice('information', title, h('p', {}, body), h('p', {}, pending, ' ', link))
}
