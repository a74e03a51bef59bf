// Several controls under one question: a fieldset with legend, hint and error. Date fields and choice cards stand on it.
import { describe, errorPart, type FieldOptions, hintParts, optionalMark, showError } from './field.ts'
import { type Child, h } from './h.ts'

export type Group = {
  readonly element: HTMLFieldSetElement
  setError(message: string | undefined): void
}

export function group(options: FieldOptions, ...controls: readonly Child[]): Group {
  const hints = hintParts(options)
  const error = errorPart(options.id)
  const element = h(
    'fieldset',
    { class: 'field', id: options.id, tabindex: -1 },
    h('legend', { class: 'field-label' }, options.label, optionalMark(options.optional)),
    hints,
    error,
    controls,
  )
  const setError = (message: string | undefined) => {
    showError(element, error, message)
    describe(element, options.id, hints !== null, message !== undefined)
  }
  setError(options.error)
  return { element, setError }
}
