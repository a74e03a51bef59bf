// The choice of how to pay: what this order can be paid by, and in words why not by the rest.
import type { AttemptView, OrderView, PublicOrder } from '../../../../functions/fees/fees-form.ts'
import type { Rail } from '../../../../functions/fees/rail-fact.ts'
import { localTimeOf } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { rememberCardVisit } from './card-visit.ts'
import { amountSaid } from './order-facts.ts'
import { orders, payment } from './payment-words.ts'

const words = payment.rails
type Offer = PublicOrder['rails'][number]

/** The counter is always open: the portal only says where it is. */
export const canChoose = ({ rail, offered, because }: Offer): boolean => offered || (rail === 'counter' && because === 'at-the-counter')

export function whyNot({ because, minimumVnd, maximumVnd }: Offer): string {
  if (because === undefined) return ''
  return fill(words.against[because], { minimum: amountSaid(minimumVnd), maximum: amountSaid(maximumVnd) })
}

const isRail = (value: string | undefined): value is Rail => value === 'card' || value === 'transfer' || value === 'counter'

/** `note`: why one is here again, e.g. after leaving the card page. */
export function railsForm(order: OrderView | PublicOrder, go: (rail: Rail, place: HTMLElement) => Promise<void>, note: Child): HTMLElement {
  const choosable = order.rails.filter(canChoose)
  const errors = h('div', {})
  const choice = radioCards({
    id: 'rail',
    label: words.title,
    hint: words.lead,
    choices: choosable.map(({ rail }) => ({ value: rail, ...words[rail] })),
    ...(choosable[0] ? { chosen: [choosable[0].rail] } : {}),
  })
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.go)
  const submit = async (event: Event) => {
    event.preventDefault()
    const [rail] = choice.chosen()
    choice.setError(rail === undefined ? words.choose : undefined)
    if (!isRail(rail)) return
    button.disabled = true
    await go(rail, errors)
    button.disabled = false
  }
  return h(
    'form',
    { novalidate: true, class: 'rails', onsubmit: submit },
    note,
    errors,
    choice.element,
    order.rails.filter(offer => !canChoose(offer)).map(refused),
    h('p', { class: 'actions' }, button),
  )
}

const refused = (offer: Offer): HTMLElement =>
  h('p', { class: 'quiet' }, h('strong', {}, fill(words.notOffered, { rail: orders.rails[offer.rail] })), '. ', whyNot(offer))

/** A card payment that was begun and may still be used: the same one again, never a second. */
export function runningCard(attempts: readonly AttemptView[], now: Date): HTMLElement | null {
  const running = attempts.find(
    ({ rail, state, cardUrl, expiresAt }) => rail === 'card' && state === 'open' && cardUrl && new Date(expiresAt) > now,
  )
  if (!running) return null
  const { id, cardUrl, expiresAt } = running
  const said = notice(
    'information',
    fill(words.running, { time: localTimeOf(expiresAt) }),
    h(
      'p',
      {},
      h('a', { class: 'button button-quiet', href: cardUrl, rel: 'noreferrer', onclick: () => rememberCardVisit(id) }, words.resume),
    ),
  )
  said.removeAttribute('role')
  return said
}
