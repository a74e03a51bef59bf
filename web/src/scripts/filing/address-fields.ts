// The address of a party: hamlet or house, the commune of today, or a place outside the province, and the text of old papers.

import type { Address } from '../../../../functions/filings/petition-form.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { field, textInput } from '../kit/field.ts'
import { type Group, group } from '../kit/group.ts'
import { h } from '../kit/h.ts'
import { communeBox } from './commune-box.ts'
import { partyWords } from './party-words.ts'

export const tick = (
  id: string,
  label: string,
  hint: string | undefined,
  isTicked: boolean,
  change: (isTicked: boolean) => void,
): HTMLElement => {
  const box = h('input', {
    type: 'checkbox',
    id,
    checked: isTicked,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onchange: () => change(box.checked),
  })
  return h(
    'div',
    { class: 'choice' },
    box,
    h('label', { for: id }, label),
    hint ? h('p', { class: 'choice-hint', id: `${id}-hint` }, hint) : null,
  )
}

export const addressFields = (options: {
  id: string
  label: string
  article: string | undefined
  address: Address
  /** Only whoever is sued may be given by the last address that is known. */
  mayBeLastKnown: boolean
  directory: CourtDirectory
  change: (change: Partial<Address>) => void
}): Group => {
  const { id, label, article, address, mayBeLastKnown, directory, change } = options
  const line = textInput({ value: address.line, maxlength: 300, oninput: () => change({ line: line.value }) })
  const lineField = field({ id: `${id}-line`, label: partyWords.addressLine, hint: partyWords.addressLineHint, optional: true }, line)
  const commune = communeBox({
    id: `${id}-commune`,
    label: partyWords.commune,
    hint: partyWords.communeHint,
    directory,
    communeCode: address.communeCode,
    onChoose: communeCode => change({ communeCode }),
  })
  const elsewhere = textInput({ value: address.elsewhere, maxlength: 200, oninput: () => change({ elsewhere: elsewhere.value }) })
  const elsewhereField = field({ id: `${id}-elsewhere`, label: partyWords.elsewhere }, elsewhere)
  const isOutside = address.communeCode === '' && address.elsewhere !== ''
  const showOutside = (isOut: boolean) => {
    commune.element.hidden = isOut
    elsewhereField.element.hidden = !isOut
  }
  showOutside(isOutside)
  const outside = tick(`${id}-outside`, partyWords.communeOutside, undefined, isOutside, isOut => {
    showOutside(isOut)
    if (isOut) commune.control.value = ''
    else elsewhere.value = ''
    change(isOut ? { communeCode: '' } : { elsewhere: '' })
  })
  const old = textInput({ value: address.oldText, maxlength: 300, oninput: () => change({ oldText: old.value }) })
  const oldField = field({ id: `${id}-old`, label: partyWords.oldText, hint: partyWords.oldTextHint, optional: true }, old)
  const lastKnown = mayBeLastKnown
    ? tick(`${id}-last-known`, partyWords.lastKnown, partyWords.lastKnownHint, address.isLastKnown, isLastKnown => change({ isLastKnown }))
    : null
  const base = group(
    { id, label, article },
    lineField.element,
    commune.element,
    elsewhereField.element,
    outside,
    h('details', { class: 'fold', open: address.oldText !== '' }, h('summary', {}, partyWords.oldText), oldField.element),
    lastKnown,
  )
  base.element.classList.add('sub')
  return base
}
