// The two languages of the site and where a page lives in each: Vietnamese at the root, English under /en with the same path.
import type { Language } from '../../../functions/kernel/actor.ts'

export type { Language }
export const languages: readonly Language[] = ['vi', 'en']

/** The static paths of a page that exists in both languages; `undefined` is the root. A new list each time, because Astro writes into it. */
export function bothLanguages(): { params: { lang: 'en' | undefined } }[] {
  return [{ params: { lang: undefined } }, { params: { lang: 'en' } }]
}

/** The language named by a route parameter or a `lang` attribute; everything but `en` is Vietnamese. */
export function languageOf(value: string | undefined): Language {
  return value === 'en' ? 'en' : 'vi'
}

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi'
}

/** The address of a page (`/huong-dan`) in a language (`/en/huong-dan`); query and fragment stay. */
export function addressIn(language: Language, path: string): string {
  if (language === 'vi') return path
  return `/en${path.replace(/^\/(?=$|[?#])/, '')}`
}
