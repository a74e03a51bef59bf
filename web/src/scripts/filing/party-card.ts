// One party of the petition: a person or an organisation, with address, contact, representative, and the witness of one who cannot sign.

import type { Party } from '../../../../functions/filings/petition-form.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { readPersonalNumber } from '../../../../functions/kernel/personal-number.ts'
import { formatPhone } from '../../../../functions/kernel/phone.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'
import { readTaxCode } from '../../../../functions/kernel/tax-code.ts'
import { fill } from '../../words/fill.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { dateFields } from '../kit/date-fields.ts'
import { type Field, field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { addressFields, tick } from './address-fields.ts'
import type { FieldErrors } from './field-errors.ts'
import { partyWords as words } from './party-words.ts'
import type { PartyList } from './petition-change.ts'
import { emptyRepresentative, isEmpty, representativeFields } from './representative-fields.ts'
import { fieldId } from './wizard-pages.ts'

const isReadable = (read: (text: string) => unknown, text: string): boolean => {
  try {
    read(text)
    return true
  } catch (refusal) {
    if (isRefusal(refusal)) return false
    throw refusal
  }
}

export interface PartyCardOptions {
  list: PartyList
  index: number
  party: Party
  heading: string
  directory: CourtDirectory
  errors: FieldErrors
  article: string | undefined
  /** Whoever is removed last would leave an empty page. */
  onRemove: (() => void) | undefined
  change: (change: Partial<Party>) => void
  /** The card is drawn anew: another kind of party asks for other fields. */
  redraw: (focusId: string) => void
}

export const partyCard = (options: PartyCardOptions): HTMLElement => {
  const { list, index, party, heading, directory, errors, article, onRemove, change, redraw } = options
  const path = (name: string) => fieldId(`${list}.${index}.${name}`)
  const isPerson = party.type === 'person'
  const files = list === 'plaintiffs'

  const type = radioCards({
    id: path('type'),
    label: words.type,
    choices: [
      { value: 'person', label: words.person },
      { value: 'organisation', label: words.organisation },
    ],
    chosen: [party.type],
    onChange: ([value]) => {
      const isOrganisation = value === 'organisation'
      change({
        type: isOrganisation ? 'organisation' : 'person',
        // Everyone acts through somebody where the law says so (BLTTDS 189(3)): the fields are there at once.
        ...(isOrganisation && files && !party.representative ? { representative: emptyRepresentative } : {}),
        ...(isOrganisation ? { cannotSign: false } : {}),
        // What was opened for an organisation and left empty goes again.
        ...(!isOrganisation && isEmpty(party.representative) ? { representative: null } : {}),
      })
      redraw(path('fullName'))
    },
  })
  type.element.classList.add('side-by-side')

  const text = (
    name: 'fullName' | 'personalNumber' | 'taxCode' | 'phone' | 'email' | 'signingWitness',
    attributes: Record<string, unknown>,
  ) => {
    const input = textInput({
      ...attributes,
      value: name === 'phone' ? formatPhone(party.phone) : party[name],
      oninput: () => change({ [name]: input.value }),
    })
    return input
  }
  const title = h('h2', { class: 'party-title' }, heading)
  const nameInput = text('fullName', { maxlength: 200, autocomplete: 'off' })
  const name = errors.add(
    path('fullName'),
    field(
      {
        id: path('fullName'),
        label: isPerson ? words.fullName : words.organisationName,
        hint: isPerson ? words.fullNameHint : undefined,
        article,
      },
      nameInput,
    ),
  )
  const birth = isPerson
    ? dateFields({
        id: path('birth'),
        label: words.birth,
        hint: words.birthHint,
        optional: true,
        yearAlone: true,
        value: party.birth,
        onChange: () => change({ birth: birth?.value() ?? '' }),
      })
    : null

  /** A number that looks wrong is pointed out and kept: it never stops a petition. */
  const doubted = (base: Field<HTMLInputElement>, isSound: (value: string) => boolean, odd: string): HTMLElement => {
    const doubt = h('p', { class: 'doubt', role: 'status' })
    const check = () => {
      doubt.textContent = base.control.value.trim() === '' || isSound(base.control.value) ? '' : odd
    }
    base.control.addEventListener('change', check)
    base.element.append(doubt)
    check()
    return base.element
  }
  const number = isPerson
    ? doubted(
        field(
          { id: path('personalNumber'), label: words.personalNumber, optional: true },
          text('personalNumber', { maxlength: 20, inputmode: 'numeric' }),
        ),
        value => isReadable(readPersonalNumber, value),
        words.personalNumberOdd,
      )
    : doubted(
        field({ id: path('taxCode'), label: words.taxCode, optional: true }, text('taxCode', { maxlength: 20, inputmode: 'numeric' })),
        value => isReadable(readTaxCode, value),
        words.taxCodeOdd,
      )

  let address = party.address
  const place = errors.add(
    path('address'),
    addressFields({
      id: path('address'),
      label: isPerson ? words.address : words.seat,
      article: list === 'plaintiffs' || list === 'defendants' ? words.addressArticle : undefined,
      address,
      mayBeLastKnown: list === 'defendants',
      directory,
      change: part => {
        address = { ...address, ...part }
        change({ address })
      },
    }),
  )
  const phone = field(
    { id: path('phone'), label: words.phone, optional: true },
    text('phone', { type: 'tel', maxlength: 30, inputmode: 'tel' }),
  )
  const email = errors.add(
    path('email'),
    field(
      { id: path('email'), label: words.email, ...(files ? { hint: words.emailHint, article: words.emailArticle } : { optional: true }) },
      text('email', { type: 'email', maxlength: 200, inputmode: 'email', spellcheck: 'false', autocapitalize: 'none' }),
    ),
  )
  const represented = tick(
    path('represented'),
    words.represented,
    files ? words.representedHint : undefined,
    party.representative !== null,
    isSo => {
      change({ representative: isSo ? emptyRepresentative : null })
      redraw(isSo ? path('representative-fullName') : path('represented'))
    },
  )
  const representative = party.representative
    ? representativeFields({
        id: path('representative'),
        representative: party.representative,
        errors,
        change: changed => change({ representative: changed }),
      })
    : null
  const cannotSign =
    files && isPerson
      ? tick(path('cannotSign'), words.cannotSign, words.cannotSignHint, party.cannotSign, isSo => {
          change({ cannotSign: isSo })
          redraw(isSo ? path('signingWitness') : path('cannotSign'))
        })
      : null
  const witness = party.cannotSign
    ? errors.add(
        path('signingWitness'),
        field({ id: path('signingWitness'), label: words.signingWitness }, text('signingWitness', { maxlength: 150 })),
      )
    : null
  if (!party.representative) errors.add(path('representative'), name)

  return h(
    'section',
    { class: 'party', 'aria-label': heading },
    h(
      'div',
      { class: 'party-head' },
      title,
      onRemove
        ? h(
            'button',
            { type: 'button', class: 'button button-plain', onclick: () => onRemove() },
            fill(words.remove, { name: party.fullName.trim() === '' ? heading : party.fullName }),
          )
        : null,
    ),
    type.element,
    name.element,
    birth?.element,
    number,
    place.element,
    phone.element,
    email.element,
    represented,
    representative,
    cannotSign,
    witness?.element,
  )
}
