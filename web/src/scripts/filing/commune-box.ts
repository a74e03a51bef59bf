// Chooses a commune by typing its name, with or without diacritics: a combobox with a list, usable by keyboard and screen reader.
import { type Commune, type CourtDirectory, communeName, findCommune, searchCommunes } from '../../../../functions/kernel/courts.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { type Field, field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { partyWords } from './party-words.ts'

const mostShown = 8

const said = (commune: Commune): string =>
  fill(partyWords.communeBox.former, { commune: communeName(commune), district: commune.formerDistrict })

export interface CommuneBox extends Field<HTMLInputElement> {
  disable(isDisabled: boolean): void
}

/** `onChoose` hears the code of the chosen commune, or empty when the text is changed again. */
export const communeBox = (options: {
  id: string
  label: string
  hint?: string
  directory: CourtDirectory
  communeCode: string
  onChoose: (communeCode: string) => void
}): CommuneBox => {
  const { id, label, hint, directory, onChoose } = options
  let chosen = options.communeCode
  let found: Commune[] = []
  let active = -1
  const known = findCommune(directory, chosen)
  const list = h('ul', { class: 'suggestions', id: `${id}-list`, role: 'listbox', 'aria-label': label, hidden: true })
  const input = textInput({
    value: known ? communeName(known) : '',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    spellcheck: 'false',
  })
  const base = field({ id, label, hint }, input)

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (commune: Commune) => {
    chosen = commune.code
    input.value = communeName(commune)
    close()
    onChoose(commune.code)
  }
  const mark = (index: number) => {
    active = index
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index) {
        input.setAttribute('aria-activedescendant', option.id)
        option.scrollIntoView({ block: 'nearest' })
      }
    }
  }
  const suggest = () => {
    found = searchCommunes(directory, input.value, mostShown)
    list.replaceChildren(
      ...found.map((commune, index) =>
        h(
          'li',
          {
            id: `${id}-option-${index + 1}`,
            class: 'suggestion',
            role: 'option',
            'aria-selected': 'false',
            // Before the field loses the focus, which closes the list.
            onpointerdown: (event: PointerEvent) => event.preventDefault(),
            onclick: () => choose(commune),
          },
          said(commune),
        ),
      ),
    )
    active = -1
    const isTyped = input.value.trim() !== ''
    list.hidden = !isTyped || found.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    if (isTyped) announce(found.length === 0 ? partyWords.communeBox.none : fill(partyWords.communeBox.count, { count: found.length }))
    none.hidden = !isTyped || found.length > 0
  }
  const none = h('p', { class: 'field-hint', hidden: true }, partyWords.communeBox.none)

  input.addEventListener('input', () => {
    if (chosen !== '') {
      chosen = ''
      onChoose('')
    }
    suggest()
  })
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) suggest()
      if (list.hidden) return
      const step = event.key === 'ArrowDown' ? 1 : -1
      mark((active + step + found.length) % found.length)
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault()
      const commune = found[Math.max(0, active)]
      if (commune) choose(commune)
    }
  })
  input.addEventListener('blur', () => {
    // One possible reading of what was typed is what was meant.
    const [only] = found
    if (chosen === '' && input.value.trim() !== '' && found.length === 1 && only) choose(only)
    close()
  })
  base.element.classList.add('commune')
  base.element.append(list, none)
  return {
    ...base,
    disable: isDisabled => {
      input.disabled = isDisabled
      if (isDisabled) close()
    },
  }
}
