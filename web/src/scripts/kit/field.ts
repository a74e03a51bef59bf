// A labelled field: label, hint with its article of law, error, control — the same markup as components/Field.astro.
import { fill } from '../../words/fill.ts'
import { type Attributes, type Child, h } from './h.ts'
import { icon } from './icon.ts'
import { kitWords } from './kit-words.ts'

export type FieldOptions = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** The article that asks for it, e.g. `BLTTDS Điều 189 khoản 4`. */
  readonly article?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
export type Field<C extends Control = Control> = {
  readonly element: HTMLElement
  readonly control: C
  /** Shows or clears the error, in words and for screen readers. */
  setError(message: string | undefined): void
}

export function field<C extends Control>(options: FieldOptions, control: C): Field<C> {
  control.id = options.id
  if (!control.name) control.name = options.id
  control.classList.add('control')
  const hints = hintParts(options)
  const error = errorPart(options.id)
  const element = h(
    'div',
    { class: 'field' },
    h('label', { class: 'field-label', for: options.id }, options.label, optionalMark(options.optional)),
    hints,
    error,
    control,
  )
  const setError = (message: string | undefined) => {
    showError(element, error, message)
    describe(control, options.id, hints !== null, message !== undefined)
  }
  setError(options.error)
  return { element, control, setError }
}

export function textInput(attributes: Attributes & { readonly value?: string } = {}): HTMLInputElement {
  return h('input', { type: 'text', autocomplete: 'off', ...attributes })
}

export function textArea(attributes: Attributes = {}, value = ''): HTMLTextAreaElement {
  const area = h('textarea', { rows: 5, ...attributes })
  area.value = value
  return area
}

export function selectInput(
  choices: readonly { readonly value: string; readonly label: string }[],
  value = '',
  attributes: Attributes = {},
): HTMLSelectElement {
  const select = h(
    'select',
    attributes,
    choices.map(choice => h('option', { value: choice.value }, choice.label)),
  )
  select.value = value
  return select
}

export function optionalMark(optional: boolean | undefined): Child {
  return optional ? h('span', { class: 'field-optional' }, ` (${kitWords.optional})`) : null
}

export function hintParts(options: Pick<FieldOptions, 'id' | 'hint' | 'article'>): HTMLElement | null {
  if (!options.hint && !options.article) return null
  return h(
    'p',
    { class: 'field-hint', id: `${options.id}-hint` },
    options.hint,
    options.hint && options.article ? ' ' : null,
    options.article ? h('span', { class: 'basis' }, fill(kitWords.legalBasis, { article: options.article })) : null,
  )
}

export function errorPart(id: string): HTMLElement {
  return h('p', { class: 'field-error', id: `${id}-error`, hidden: true })
}

export function showError(element: HTMLElement, error: HTMLElement, message: string | undefined): void {
  element.classList.toggle('field-wrong', message !== undefined)
  error.hidden = message === undefined
  error.replaceChildren()
  if (message !== undefined) error.append(icon('error'), h('span', { class: 'visually-hidden' }, `${kitWords.errorPrefix} `), message)
}

/** Ties the control (or a group) to its hint and error for screen readers. */
export function describe(control: HTMLElement, id: string, hasHint: boolean, hasError: boolean): void {
  const ids = [hasHint ? `${id}-hint` : '', hasError ? `${id}-error` : ''].filter(part => part !== '')
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '))
  else control.removeAttribute('aria-describedby')
  if (control instanceof HTMLFieldSetElement) return
  if (hasError) control.setAttribute('aria-invalid', 'true')
  else control.removeAttribute('aria-invalid')
}
