// Where a filing lies at the desk, and where one is at work on it.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { pageLanguage } from '../kit/page-words.ts'

/** `act` opens one of its acts at once. */
export function filingAddress(id: string, act?: string): string {
  const query = new URLSearchParams({ 'ho-so': id, ...(act === undefined ? {} : { viec: act }) })
  return addressIn(pageLanguage, `${paths.deskFiling}?${query}`)
}

export function asked(search: string): { id: string; act: string | undefined } {
  const query = new URLSearchParams(search)
  return { id: query.get('ho-so') ?? '', act: query.get('viec') ?? undefined }
}
