// What an officer typed into a form of this tab, kept through a reload and a new sign-in, and dropped once it is recorded.

const prefix = 'typed:'

export interface Typed {
  readonly name: string
  readonly values: readonly string[]
}

/** Only the person who typed it sees it again on a shared computer. */
export const typedKey = (subject: string, ...place: readonly string[]): string => prefix + [subject, ...place].join(':')

export function keepTyped(key: string, form: HTMLFormElement): void {
  sessionStorage.setItem(key, JSON.stringify(typedIn(form)))
}

export const dropTyped = (key: string): void => sessionStorage.removeItem(key)

/** Drops what others typed in this tab. */
export function dropOthersTyped(subject: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix) && !key.startsWith(`${prefix}${subject}:`)) dropTyped(key)
}

export function typedIn(form: HTMLFormElement): Typed[] {
  const data = new FormData(form)
  return [...new Set(data.keys())].map(name => ({ name, values: data.getAll(name).map(String) }))
}

export function readTyped(key: string): Typed[] {
  const text = sessionStorage.getItem(key)
  const value: unknown = text === null ? [] : JSON.parse(text)
  return Array.isArray(value) ? value.filter(isTyped) : []
}

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'name' in value && 'values' in value && Array.isArray(value.values)

/** Choices first: they open the fields that depend on them. */
export function restoreTyped(form: HTMLFormElement, typed: readonly Typed[]): void {
  const chosen = (control: HTMLInputElement) => typed.find(each => each.name === control.name)?.values.includes(control.value)
  for (const control of form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
    if (control.checked === (chosen(control) ?? control.checked)) continue
    control.checked = !control.checked
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
  for (const { name, values } of typed) {
    const control = form.elements.namedItem(name)
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) control.value = values[0] ?? ''
    else if (control instanceof HTMLInputElement && control.type === 'text') control.value = values[0] ?? ''
    else continue
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
