// Who acts for a party, and by what authority: BLTTDS 85, 189(2), (3).
import type { Party } from '../../../../functions/filings/petition-form.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, textInput } from '../kit/field.ts'
import { group } from '../kit/group.ts'
import type { FieldErrors } from './field-errors.ts'
import { partyWords } from './party-words.ts'

type Representative = NonNullable<Party['representative']>

export const emptyRepresentative: Representative = { fullName: '', authority: 'law', position: '', document: '' }

export const isEmpty = (representative: Representative | null): boolean =>
  representative !== null && [representative.fullName, representative.position, representative.document].every(text => text.trim() === '')

export const representativeFields = (options: {
  id: string
  representative: Representative
  errors: FieldErrors
  change: (representative: Representative) => void
}): HTMLElement => {
  const { id, errors } = options
  const words = partyWords.representative
  let now = options.representative
  const change = (part: Partial<Representative>) => {
    now = { ...now, ...part }
    options.change(now)
  }
  const name = textInput({ value: now.fullName, maxlength: 150, oninput: () => change({ fullName: name.value }) })
  const position = textInput({ value: now.position, maxlength: 150, oninput: () => change({ position: position.value }) })
  const paper = textInput({ value: now.document, maxlength: 300, oninput: () => change({ document: paper.value }) })
  const nameField = errors.add(`${id}-fullName`, field({ id: `${id}-fullName`, label: words.fullName }, name))
  const paperField = errors.add(
    `${id}-document`,
    field({ id: `${id}-document`, label: words.document, hint: words.documentHint, optional: now.authority === 'law' }, paper),
  )
  const authority = errors.add(
    `${id}-authority`,
    radioCards({
      id: `${id}-authority`,
      label: words.authority,
      choices: [
        { value: 'law', label: words.law, hint: words.lawHint },
        { value: 'authorisation', label: words.authorisation, hint: words.authorisationHint },
      ],
      chosen: [now.authority],
      onChange: ([value]) => change({ authority: value === 'authorisation' ? 'authorisation' : 'law' }),
    }),
  )
  const base = group(
    { id, label: words.legend, article: words.article },
    nameField.element,
    authority.element,
    field({ id: `${id}-position`, label: words.position, hint: words.positionHint, optional: true }, position).element,
    paperField.element,
  )
  base.element.classList.add('sub')
  errors.add(id, base)
  return base.element
}
