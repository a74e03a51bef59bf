// One's own filings, the latest first, under every account of the person.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { FilingPage } from './filing-form.ts'
import { pageOfOwner } from './filing-store.ts'
import { filingSummary } from './filing-view.ts'
import { acrossAccounts } from './own-page.ts'

export const handler = httpFunction(routes.listFilings, {}, async ({ actor, query }) => {
  const { items, next } = await acrossAccounts(actor.subjects, query.next, pageOfOwner)
  return ok({ filings: items.map(filingSummary), ...(next ? { next } : {}) } satisfies FilingPage)
})
