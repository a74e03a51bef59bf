// Writes the status pages: plain tables, no scripts, nothing from elsewhere.
export interface Html {
  readonly html: string
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(shown).join('')
  if (value !== null && typeof value === 'object' && 'html' in value && typeof value.html === 'string') return value.html
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''))
}

/** Text of a page with every value escaped, other pieces of HTML excepted. */
export const html = (parts: TemplateStringsArray, ...values: readonly unknown[]): Html => ({
  html: parts.map((part, index) => part + (index < values.length ? shown(values[index]) : '')).join(''),
})

export function table(head: readonly string[], rows: readonly (readonly unknown[])[]): Html {
  if (rows.length === 0) return html`<p>none</p>`
  return html`<table><thead><tr>${head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    row => html`<tr>${row.map(cell => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
nav a { margin-right: 1rem } iframe { width: 100%; height: 70vh; border: 1px solid #ddd } pre { font: inherit; white-space: pre-wrap; background: #f5f5f5; padding: 1rem }
.bad { color: #a40000; font-weight: 600 }`

export const page = (title: string, body: Html): Buffer =>
  Buffer.from(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${{ html: style }}</style></head><body><nav><a href="/_local">System</a><a href="/_local/mails">Mails</a><a href="/_local/phones">Telephones</a><a href="/_local/files">Files</a><a href="/_local/payments">Payments</a><a href="/_local/people">People (JSON)</a><a href="/_local/state">State (JSON)</a><a href="/">Portal</a></nav><h1>${title}</h1>${body}</body></html>`
      .html,
  )
