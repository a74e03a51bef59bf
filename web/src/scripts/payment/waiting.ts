// The page that waits after paying: asks the ledger again and again, says only what the ledger says, and what to do if it takes long.
import { localTimeOf } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { gate } from '../account/signed-in.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { type NoticeKind, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { asked, orderAddress, payAddress, tidied, type Which } from './addresses.ts'
import { readStanding } from './answers.ts'
import { askOrder } from './order-page.ts'
import { payment } from './payment-words.ts'
import { isWaiting, nextAskMs, type Stage, type Standing, stageOf } from './stage.ts'

const words = payment.wait
const place = placeById('waiting')
const given = asked(location)
const { which, attempt } = given
history.replaceState(history.state, '', tidied(given, location.pathname))
const since = Date.now()
let timer: ReturnType<typeof setTimeout> | undefined
let shown = ''

type Found = Omit<Standing, 'waitedMs'> & { readonly rail: string }

async function ask(of: Which) {
  if (!('id' in of) || attempt === '') {
    const outcome = await askOrder(of)
    return outcome.ok
      ? {
          ...outcome,
          data: { orderState: outcome.data.state, attemptState: undefined, suspended: false, rail: given.rail } satisfies Found,
        }
      : outcome
  }
  const outcome = await api(`/api/orders/${encodeURIComponent(of.id)}/attempts/${encodeURIComponent(attempt)}`, { parse: readStanding })
  if (!outcome.ok) return outcome
  const { attempt: standing, order, suspended } = outcome.data
  return { ...outcome, data: { orderState: order.state, attemptState: standing.state, suspended, rail: standing.rail } satisfies Found }
}

async function look(of: Which): Promise<void> {
  clearTimeout(timer)
  const outcome = await ask(of)
  const waitedMs = Date.now() - since
  const again = () => {
    timer = setTimeout(() => void look(of), nextAskMs(waitedMs))
  }
  if (outcome.ok) {
    const stage = stageOf({ ...outcome.data, waitedMs })
    // The order's own page has the receipt and the next step.
    if (stage === 'paid') return location.replace(orderAddress(of, pageLanguage))
    say(of, stage, outcome.data.rail)
    if (isWaiting(stage)) again()
    return
  }
  shown = ''
  if (outcome.reason === 'offline') {
    fillPlace(place, notice('warning', words.offline))
    return again()
  }
  fillPlace(place, outcome.reason === 'signed-out' ? await gate(payment.mine.why) : await failureNotice(outcome, () => void look(of)))
}

function say(of: Which, stage: Stage, rail: string): void {
  if (isWaiting(stage) && shown === stage) {
    const time = place.querySelector('[data-asked]')
    if (time) time.textContent = askedAt()
    return
  }
  shown = stage
  const said = stageNotice(of, stage, rail)
  fillPlace(place, said)
  if (!isWaiting(stage)) said.focus()
  else announce(stage === 'long' ? words.long : rail === 'transfer' ? words.transfer : words.card)
}

const askedAt = (): string => fill(words.asked, { time: localTimeOf(new Date()) })

function stageNotice(of: Which, stage: Stage, rail: string): HTMLElement {
  const see = link(of, words.see)
  if (stage === 'waiting' || stage === 'long') {
    const [title, body] =
      stage === 'long' && rail !== 'transfer'
        ? [words.long, words.longBody]
        : rail === 'transfer'
          ? [words.transfer, words.transferBody]
          : [words.card, words.cardBody]
    const quiet = notice(
      stage === 'long' && rail !== 'transfer' ? 'warning' : 'information',
      title,
      h('p', {}, body),
      progress(of),
      h('p', {}, see),
    )
    // Announced once by itself; its clock is not read aloud at every question.
    quiet.removeAttribute('role')
    return quiet
  }
  const others: Record<Exclude<Stage, 'waiting' | 'long' | 'paid'>, [NoticeKind, string, string, Child]> = {
    failed: ['error', words.failed, words.failedBody, link(of, words.pay)],
    expired: ['warning', words.expired, words.expiredBody, link(of, words.pay)],
    suspended: ['warning', words.suspended, words.suspendedBody, see],
    'paid-elsewhere': ['success', words.elsewhere, words.elsewhereBody, see],
    cancelled: ['warning', words.cancelled, payment.order.cancelledBody, see],
  }
  const [kind, title, body, action] = others[stage === 'paid' ? 'paid-elsewhere' : stage]
  return notice(kind, title, h('p', {}, body), h('p', {}, action))
}

const link = (of: Which, label: string): HTMLElement =>
  h('a', { class: 'button button-quiet', href: orderAddress(of, pageLanguage) }, label)

const progress = (of: Which): Child => [
  // Without a value: nobody knows how long a bank takes.
  h('progress', { class: 'waiting-bar', 'aria-label': words.progress }),
  h(
    'p',
    { class: 'quiet' },
    h('span', { class: 'figure', 'data-asked': true }, askedAt()),
    ' ',
    h('button', { type: 'button', class: 'button button-plain', onclick: () => void look(of) }, words.again),
  ),
]

addEventListener('online', () => {
  if (which) void look(which)
})
if (which) await look(which)
else
  fillPlace(
    place,
    notice(
      'warning',
      words.lost,
      h('p', {}, words.lostBody),
      h('p', {}, h('a', { class: 'button button-quiet', href: payAddress(pageLanguage) }, words.pay)),
    ),
  )
