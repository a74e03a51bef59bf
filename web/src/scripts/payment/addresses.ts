// Where the payer's pages lead. A code of a notice stands in the fragment: it reaches no server log and no referrer.
import { addressIn, type Language } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'

/** What a payer looks at: an order of their own, or one found by the code on paper. */
export type Which = { readonly id: string } | { readonly code: string }

/** The code form and the list. */
export const payAddress = (language: Language): string => addressIn(language, paths.pay)

export const orderAddress = (which: Which, language: Language): string =>
  payAddress(language) + ('id' in which ? `?${new URLSearchParams({ order: which.id })}` : `#${which.code}`)

export const waitAddress = (which: Which, attemptId: string, language: Language): string =>
  addressIn(language, paths.payWait) +
  ('id' in which
    ? `?${new URLSearchParams({ order: which.id, attempt: attemptId })}`
    : `?${new URLSearchParams({ attempt: attemptId })}#${which.code}`)

export interface Asked {
  readonly which: Which | undefined
  readonly attempt: string
  /** Back from the card page without paying. */
  readonly left: boolean
}

/** Reads the address of either page. */
export const asked = ({ search, hash }: Pick<Location, 'search' | 'hash'>): Asked => {
  const given = new URLSearchParams(search)
  const id = given.get('order') ?? ''
  const code = decodeURIComponent(hash.slice(1))
  const which = id !== '' ? { id } : /^KN/i.test(code) ? { code } : undefined
  return { which, attempt: given.get('attempt') ?? '', left: given.has('left') }
}
