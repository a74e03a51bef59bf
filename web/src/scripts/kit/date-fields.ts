// A date by three fields: no picker to fight with, and only a year where only a year is known (old people's papers).
import { isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import type { FieldOptions } from './field.ts'
import { type Group, group } from './group.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'

export type DateParts = { readonly day: string; readonly month: string; readonly year: string }
export type DateFields = Group & {
  /** `2026-11-27`, or `1951` when only the year is given and `yearAlone` allows it; undefined when empty or no such day. */
  value(): string | undefined
  parts(): DateParts
  setValue(value: string | undefined): void
}

export function dateFields(
  options: FieldOptions & {
    readonly value?: string | undefined
    readonly yearAlone?: boolean
    readonly onChange?: (() => void) | undefined
  },
): DateFields {
  const inputs = { day: part('day', 2), month: part('month', 2), year: part('year', 4) }
  function part(name: keyof DateParts, digits: number): HTMLInputElement {
    return h('input', {
      type: 'text',
      class: `control control-${digits}`,
      id: `${options.id}-${name}`,
      name: `${options.id}-${name}`,
      inputmode: 'numeric',
      maxlength: digits,
      autocomplete: 'off',
      onchange: () => options.onChange?.(),
    })
  }
  const row = h(
    'div',
    { class: 'date-fields' },
    (['day', 'month', 'year'] as const).map(name =>
      h('div', {}, h('label', { for: `${options.id}-${name}` }, kitWords.date[name]), inputs[name]),
    ),
  )
  const base = group({ ...options, hint: options.hint ?? kitWords.date.example }, row)
  const parts = () => ({ day: inputs.day.value.trim(), month: inputs.month.value.trim(), year: inputs.year.value.trim() })
  const setValue = (value: string | undefined) => {
    const [year = '', month = '', day = ''] = (value ?? '').split('-')
    inputs.year.value = year
    inputs.month.value = month === '' ? '' : String(Number(month))
    inputs.day.value = day === '' ? '' : String(Number(day))
  }
  setValue(options.value)
  return { ...base, parts, setValue, value: () => dayOfParts(parts(), options.yearAlone ?? false) }
}

/** The civil day of three typed parts; undefined when there is no such day. */
export function dayOfParts(parts: DateParts, yearAlone: boolean): string | undefined {
  if (!/^\d{4}$/.test(parts.year)) return undefined
  if (parts.day === '' && parts.month === '') return yearAlone ? parts.year : undefined
  if (!/^\d{1,2}$/.test(parts.day) || !/^\d{1,2}$/.test(parts.month)) return undefined
  const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
  return isCivilDate(day) ? day : undefined
}
