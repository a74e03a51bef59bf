// A field for whole đồng that groups its thousands and reads itself back in words, so that a missing zero is heard.
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { type Field, type FieldOptions, field, textInput } from './field.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'
import { pageLanguage } from './page-words.ts'
import { amountTyped, grouped } from './typed-money.ts'

export type MoneyField = Field<HTMLInputElement> & {
  /** Whole đồng, or undefined when empty or not a number. */
  amountVnd(): number | undefined
}

export function moneyField(
  options: FieldOptions & {
    readonly amountVnd?: number | undefined
    readonly onChange?: ((amountVnd: number | undefined) => void) | undefined
  },
): MoneyField {
  const input = textInput({ class: 'control-money', inputmode: 'numeric', value: grouped(options.amountVnd) })
  const base = field({ ...options, hint: options.hint ?? kitWords.money.example }, input)
  const words = h('output', { class: 'money-words', for: options.id })
  const readBack = () => {
    const amount = amountTyped(input.value)
    words.textContent = amount === undefined ? '' : vndInWords(amount, pageLanguage)
  }
  input.addEventListener('input', readBack)
  input.addEventListener('change', () => {
    const amount = amountTyped(input.value)
    if (amount !== undefined) input.value = grouped(amount)
    options.onChange?.(amount)
  })
  const line = h('div', { class: 'money-line' })
  input.replaceWith(line)
  line.append(input, h('span', { class: 'money-unit' }, kitWords.money.unit))
  base.element.append(words)
  readBack()
  return { ...base, amountVnd: () => amountTyped(input.value) }
}
