// Reads the API's form bodies and queries: `a[b][0][c]=d` to nested objects. All leaves are text.
import { invalid } from './stripe-refusal.ts'

export type Form = { [name: string]: string | Form }

const pathOf = (name: string): readonly string[] => {
  const first = name.split('[')[0] ?? ''
  const rest = [...name.slice(first.length).matchAll(/\[([^\]]*)\]/g)].map(match => match[1] ?? '')
  return [first, ...rest]
}

export function readForm(text: string): Form {
  const form: Form = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const path = pathOf(name)
    let at = form
    path.forEach((part, index) => {
      // `expand[]=x` counts up.
      const key = part === '' ? String(Object.keys(at).length) : part
      if (index === path.length - 1) {
        at[key] = value
        return
      }
      const below = at[key]
      if (typeof below === 'string') throw invalid(`Invalid request: ${name} is both a value and an object`, { param: name })
      const inside: Form = below ?? Object.create(null)
      at[key] = inside
      at = inside
    })
  }
  return form
}
