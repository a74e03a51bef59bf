// Radio and checkbox cards: large targets, a label and a plain explanation each — the same markup as RadioCards.astro and CheckboxCards.astro.
import type { FieldOptions } from './field.ts'
import { type Group, group } from './group.ts'
import { h } from './h.ts'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }
export type ChoiceCards = Group & {
  /** The values now chosen, in the order of the choices. */
  chosen(): string[]
  choose(values: readonly string[]): void
}

type CardOptions = FieldOptions & {
  readonly choices: readonly Choice[]
  readonly chosen?: readonly string[] | undefined
  readonly onChange?: ((values: string[]) => void) | undefined
}

export function radioCards(options: CardOptions): ChoiceCards {
  return cards('radio', options)
}

export function checkboxCards(options: CardOptions): ChoiceCards {
  return cards('checkbox', options)
}

function cards(type: 'radio' | 'checkbox', options: CardOptions): ChoiceCards {
  const inputs = options.choices.map((choice, index) =>
    h('input', {
      type,
      name: options.id,
      value: choice.value,
      id: `${options.id}-${index + 1}`,
      checked: options.chosen?.includes(choice.value) ?? false,
      'aria-describedby': choice.hint ? `${options.id}-${index + 1}-hint` : undefined,
      onchange: () => options.onChange?.(chosen()),
    }),
  )
  const chosen = () => inputs.filter(input => input.checked).map(input => input.value)
  const rows = options.choices.map((choice, index) =>
    h(
      'div',
      { class: 'choice' },
      inputs[index],
      h('label', { for: `${options.id}-${index + 1}` }, choice.label),
      choice.hint ? h('p', { class: 'choice-hint', id: `${options.id}-${index + 1}-hint` }, choice.hint) : null,
    ),
  )
  const base = group(options, h('div', { class: 'choices' }, rows))
  const choose = (values: readonly string[]) => {
    for (const input of inputs) input.checked = values.includes(input.value)
  }
  return { ...base, chosen, choose }
}
