// One claim: what is asked, its amount read back in words, and against whom when there are several (BLTTDS 5, 189(4)(g)).
import { type Claim, type Petition, petitionLimits } from '../../../../functions/filings/petition-form.ts'
import { fill } from '../../words/fill.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { moneyField } from '../kit/money-field.ts'
import type { FieldErrors } from './field-errors.ts'
import { words } from './filing-words.ts'
import { partyWords } from './party-words.ts'
import { fieldId } from './wizard-pages.ts'

export const claimCard = (options: {
  index: number
  claim: Claim
  petition: Petition
  errors: FieldErrors
  onRemove: (() => void) | undefined
  change: (change: Partial<Claim>) => void
}): HTMLElement => {
  const { index, claim, petition, errors, onRemove, change } = options
  const { claims: said } = words
  const number = index + 1
  const path = (name: string) => fieldId(`claims.${index}.${name}`)
  const area = textArea({ rows: 3, maxlength: petitionLimits.claimCharacters, oninput: () => change({ text: area.value }) }, claim.text)
  const text = errors.add(path('text'), field({ id: path('text'), label: fill(said.text, { number }), hint: said.textHint }, area))
  const amount = moneyField({
    id: path('amountVnd'),
    label: fill(said.amount, { number }),
    hint: said.amountHint,
    optional: true,
    amountVnd: claim.amountVnd ?? undefined,
  })
  // At every keystroke, so that leaving the page by any way loses nothing.
  amount.control.addEventListener('input', () => change({ amountVnd: amount.amountVnd() ?? null }))
  const against =
    petition.defendants.length > 1
      ? errors.add(
          path('against'),
          checkboxCards({
            id: path('against'),
            label: fill(said.against, { number }),
            hint: said.againstHint,
            choices: petition.defendants.map((party, at) => ({
              value: party.id,
              label: party.fullName.trim() === '' ? fill(partyWords.defendants.one, { number: at + 1 }) : party.fullName,
            })),
            chosen: claim.against,
            onChange: chosen => change({ against: chosen }),
          }),
        )
      : null
  return h(
    'li',
    { class: 'party' },
    h(
      'div',
      { class: 'party-head' },
      h('h2', { class: 'party-title' }, fill(said.one, { number })),
      onRemove
        ? h('button', { type: 'button', class: 'button button-plain', onclick: () => onRemove() }, fill(said.remove, { number }))
        : null,
    ),
    text.element,
    amount.element,
    against?.element,
  )
}
