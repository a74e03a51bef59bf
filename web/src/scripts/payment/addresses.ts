// Where the payer's pages lead, and how they are read again. The card provider sends back to the same addresses (functions/fees/payment-page.ts).
import type { Rail } from '../../../../functions/fees/rail-fact.ts'
import { addressIn, type Language } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'

/** What a payer looks at: an order of their own, or one found by the code on paper. */
export type Which = { readonly id: string } | { readonly code: string }

/** The code form and the list. */
export const payAddress = (language: Language): string => addressIn(language, paths.pay)

/** A code stands in the fragment: it reaches no server log and no referrer. */
const named = (which: Which, more: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams({ ...('id' in which ? { khoan: which.id } : {}), ...more }).toString()
  return `${query === '' ? '' : `?${query}`}${'code' in which ? `#${which.code}` : ''}`
}

export const orderAddress = (which: Which, language: Language): string => payAddress(language) + named(which, {})

/** A transfer is waited for otherwise than a card, and who has only a code cannot ask which it was. */
export const waitAddress = (which: Which, attempt: { readonly id: string; readonly rail: Rail }, language: Language): string =>
  addressIn(language, paths.payWait) + named(which, { lan: attempt.id, ...(attempt.rail === 'transfer' ? { cach: 'transfer' } : {}) })

export interface Asked {
  readonly which: Which | undefined
  readonly attempt: string
  readonly rail: Rail
}

/** Reads the address of either page; the provider can only bring a code back in the query. */
export const asked = ({ search, hash }: Pick<Location, 'search' | 'hash'>): Asked => {
  const given = new URLSearchParams(search)
  const id = given.get('khoan') ?? ''
  const code = given.get('ma') ?? decodeURIComponent(hash.slice(1))
  const which = id !== '' ? { id } : /^KN/i.test(code) ? { code } : undefined
  return { which, attempt: given.get('lan') ?? '', rail: given.get('cach') === 'transfer' ? 'transfer' : 'card' }
}

/** The address without what the provider added, and with the code where no log sees it. */
export const tidied = ({ which, attempt, rail }: Asked, pathname: string): string =>
  which === undefined
    ? pathname
    : pathname + named(which, { ...(attempt === '' ? {} : { lan: attempt }), ...(rail === 'transfer' ? { cach: rail } : {}) })
