// Marks in the shells of published pages; functions/kernel/published-page.ts fills them.
import { type Language, languages } from './language.ts'

/** A value that the publisher fills in, between tags or inside an attribute: `⟦title⟧`. */
export const slot = (name: string): string => `⟦${name}⟧`

/** Routes of a shell in both languages, for a page at `pages/[shell]/<name>/[lang].astro`: `/_shell/<name>/vi`. A new list each time, because Astro writes into it. */
export function shellInBothLanguages(): { params: { shell: '_shell'; lang: Language } }[] {
  return languages.map(lang => ({ params: { shell: '_shell', lang } }))
}

/** Routes of a page that stands at its address until a worker publishes it for the first time, for a page at `pages/[...lang]/[first]/<address>.astro`. */
export function firstInBothLanguages(): { params: { first: '_first'; lang: 'en' | undefined } }[] {
  return [{ params: { first: '_first', lang: undefined } }, { params: { first: '_first', lang: 'en' } }]
}
