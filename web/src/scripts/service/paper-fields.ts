// The places of a paper that a clerk fills in: one control for each, by its type, and how their values are read.
import type { TemplateField } from '../../../../functions/electronic-service/document-templates.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'

/** Papers of a court are Vietnamese, and so are the names of their places. */
export function paperFields(
  fields: readonly TemplateField[],
  begun: Readonly<Record<string, string>> = {},
): { element: HTMLElement; values: () => Record<string, string> } {
  const made = fields.map(({ name, label, type, isOptional }) => {
    const options = { id: `field-${name}`, label, optional: isOptional ?? false }
    if (type === 'date') {
      const date = dateFields({ ...options, value: begun[name] })
      return { name, element: date.element, value: () => date.value() ?? '' }
    }
    const value = begun[name] ?? ''
    const control =
      type === 'text' ? textArea({ rows: 4 }, value) : textInput({ value, ...(type === 'money' ? { inputmode: 'numeric' } : {}) })
    const typed = field({ ...options, hint: type === 'time' ? '08:00' : undefined }, control)
    return { name, element: typed.element, value: () => typed.control.value.trim() }
  })
  return {
    element: h(
      'div',
      { class: 'stack', lang: 'vi' },
      made.map(each => each.element),
    ),
    values: () => Object.fromEntries(made.map(({ name, value }) => [name, value()])),
  }
}
