// The reconciliations of one's own books, the latest day first.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { reconciliationSummary } from './book-view.ts'
import type { ReconciliationPage } from './books-form.ts'
import { bookOf } from './collector.ts'
import { pageOfReconciliations } from './reconciliation-store.ts'

export const handler = httpFunction(routes.listReconciliations, {}, async ({ actor, query }) => {
  const page = await pageOfReconciliations(bookOf(actor), query.next)
  return ok({
    reconciliations: page.items.map(reconciliationSummary),
    ...(page.next ? { next: page.next } : {}),
  } satisfies ReconciliationPage)
})
