// Where the filer's pages are: one filing, one act on it, a draft in the wizard, the receipt.
import { addressIn, type Language } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { pageLanguage } from '../kit/page-words.ts'

/** Acts that have a page of their own within that of the filing. */
export const acts = ['rut-don', 'hoa-giai', 'mien-giam', 'khieu-nai'] as const
export type Act = (typeof acts)[number]

const at = (path: string, query: Readonly<Record<string, string>>, language: Language): string =>
  addressIn(language, `${path}?${new URLSearchParams(query)}`)

export const filingAddress = (id: string, act?: Act, language: Language = pageLanguage): string =>
  at(paths.myFiling, { 'ho-so': id, ...(act === undefined ? {} : { viec: act }) }, language)

export const draftAddress = (id: string, language: Language = pageLanguage): string => at(paths.wizard, { 'ho-so': id }, language)

/** The wizard begins the amendment that the court asked for, or goes on with it. */
export const amendmentAddress = (id: string, language: Language = pageLanguage): string =>
  at(paths.wizard, { 'ho-so': id, 'bo-sung': '1' }, language)

export const receiptAddress = (id: string, language: Language = pageLanguage): string => at(paths.receipt, { 'ho-so': id }, language)

/** What the address of the page of one filing asks for. */
export function asked(search: string): { id: string; act: Act | undefined } {
  const query = new URLSearchParams(search)
  return { id: query.get('ho-so') ?? '', act: acts.find(act => act === query.get('viec')) }
}
