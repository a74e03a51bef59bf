// HTML in pieces: the `html` builder escapes everything that is put into it, unless it is a piece of the builder's own.

/** Text that is HTML already. Only `html` and `escapeHtml` make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type HtmlValue = string | number | Html | readonly Html[] | false | undefined

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe between tags and inside quoted attributes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => entities[character] ?? character)

const written = (value: HtmlValue): string => {
  if (value === false || value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(piece => piece.text).join('')
  return escapeHtml(String(value))
}

/** ``html`<p title="${title}">${name}</p>` ``: strings and numbers are escaped, pieces stay, lists of pieces are joined, false and undefined are nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.map((part, index) => (index === 0 ? part : written(values[index - 1]) + part)).join(''))
