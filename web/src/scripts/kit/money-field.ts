// A field for whole đồng that groups its thousands and reads itself back in words, so that a missing zero is heard.
import { formatVnd, parseVnd } from '../../../../functions/kernel/money.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'
import { type Field, type FieldOptions, field, textInput } from './field.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'
import { pageLanguage } from './page-words.ts'

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

/** What was typed as whole đồng; undefined while it cannot be read. */
function amountTyped(text: string): number | undefined {
  try {
    return text.trim() === '' ? undefined : parseVnd(text)
  } catch (refusal) {
    if (isRefusal(refusal)) return undefined
    throw refusal
  }
}

/** Grouped by dots in both languages: a comma would be read as a decimal part. */
function grouped(amountVnd: number | undefined): string {
  return amountVnd === undefined ? '' : formatVnd(amountVnd, 'vi').replace(/\s*đ$/, '')
}
