// Where a payer comes back to from the provider's page: addresses of the portal's own pages, the same for the site and for the gateway.
import type { Language } from '../kernel/actor.ts'

/** The payer's page of one order: `?khoan=<id>`, or `?ma=<code>` for who has only the code. */
export const orderPage = '/nop-tien'
/** The page that waits for the ledger: `?khoan=<id>&lan=<attempt>`, or `?ma=<code>`. */
export const waitingPage = '/nop-tien/cho'

/** What the browser knows of the order: its id and attempt, or the code on the paper. */
export type Returning = { orderId: string; attemptId: string } | { code: string }

export const returnAddresses = (origin: string, language: Language, returning: Returning): { successUrl: string; cancelUrl: string } => {
  const site = `${origin}${language === 'en' ? '/en' : ''}`
  if ('code' in returning) {
    const query = `ma=${encodeURIComponent(returning.code)}`
    return { successUrl: `${site}${waitingPage}?${query}`, cancelUrl: `${site}${orderPage}?${query}` }
  }
  const order = `khoan=${encodeURIComponent(returning.orderId)}`
  return {
    successUrl: `${site}${waitingPage}?${order}&lan=${encodeURIComponent(returning.attemptId)}`,
    cancelUrl: `${site}${orderPage}?${order}`,
  }
}
