// The recipients of a document that is being prepared: typed one by one, or taken from the case.
import { channels } from '../../../../functions/electronic-service/service-event.ts'
import type { CasePartiesView, PrepareForm } from '../../../../functions/electronic-service/service-form.ts'
import { civilDateOf, formatDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { deskService } from './desk-words.ts'
import { service } from './service-words.ts'

const words = deskService.new
type Typed = PrepareForm['recipients'][number]
type Begun = Partial<Typed> & { readonly since?: string | null }

interface Card {
  readonly element: HTMLElement
  values(): Typed
}

const isChannel = (text: string): text is (typeof channels)[number] => channels.some(channel => channel === text)

function card(no: number, begun: Begun, remove: () => void): Card {
  const id = (name: string): string => `r${no}-${name}`
  const fullName = field({ id: id('name'), label: words.fullName }, textInput({ value: begun.fullName ?? '' }))
  const partAs = field({ id: id('part'), label: words.partAs, optional: true }, textInput({ value: begun.partAs ?? '' }))
  const number = field(
    { id: id('number'), label: words.number, hint: words.numberHint, optional: true },
    textInput({ inputmode: 'numeric' }),
  )
  const organisation = checkboxCards({
    id: id('organisation'),
    label: words.organisation,
    choices: [{ value: 'yes', label: words.yes }],
    chosen: begun.isOrganisation ? ['yes'] : [],
    optional: true,
  })
  const address = field(
    { id: id('address'), label: words.address, hint: words.addressHint, optional: true },
    textInput({ value: begun.address ?? '' }),
  )
  const choices = [{ value: 'proposed', label: words.proposed }, ...channels.map(value => ({ value, label: service.channels[value] }))]
  const channel = field({ id: id('channel'), label: words.channel }, selectInput(choices, begun.channel ?? 'proposed'))
  const since = begun.since ? fill(words.eService, { day: formatDate(civilDateOf(begun.since), pageLanguage) }) : undefined
  const title = fill(words.recipient, { no })
  return {
    element: h(
      'fieldset',
      { class: 'recipient' },
      h('legend', { class: 'field-label' }, title),
      since === undefined ? null : h('p', { class: 'quiet' }, since),
      fullName.element,
      partAs.element,
      organisation.element,
      number.element,
      address.element,
      channel.element,
      h('button', { type: 'button', class: 'button button-plain', onclick: remove }, fill(words.remove, { no })),
    ),
    values: () => ({
      partyId: begun.partyId ?? '',
      fullName: fullName.control.value.trim(),
      partAs: partAs.control.value.trim(),
      isOrganisation: organisation.chosen().includes('yes'),
      number: number.control.value.trim(),
      address: address.control.value.trim(),
      channel: isChannel(channel.control.value) ? channel.control.value : 'proposed',
    }),
  }
}

export function recipientCards(named: readonly Begun[] = []): {
  element: HTMLElement
  take(found: CasePartiesView): void
  values(): Typed[]
} {
  const place = h('div', {})
  let cards: Card[] = []
  let count = 0
  const show = (): void =>
    fillPlace(
      place,
      cards.map(each => each.element),
    )
  const add = (begun: Begun = {}): void => {
    count += 1
    const made: Card = card(count, begun, () => {
      cards = cards.filter(each => each !== made)
      show()
    })
    cards.push(made)
    show()
  }
  for (const each of named.length === 0 ? [{}] : named) add(each)
  const roles: ReadonlyMap<string, string> = new Map(Object.entries(words.roles))
  return {
    element: h(
      'div',
      {},
      place,
      h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => add() }, words.add)),
    ),
    take: found => {
      cards = cards.filter(each => each.values().fullName !== '')
      for (const { partyId, fullName, role, isOrganisation, eServiceSince } of found.parties)
        add({ partyId, fullName, partAs: roles.get(role) ?? role, isOrganisation, since: eServiceSince })
    },
    values: () => cards.map(each => each.values()),
  }
}
