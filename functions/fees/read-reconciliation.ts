// The report of one day of one's own books.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { reconciliationView } from './book-view.ts'
import { bookOf } from './collector.ts'
import { findReconciliation } from './reconciliation-store.ts'

export const handler = httpFunction(routes.readReconciliation, {}, async ({ path, actor }) => {
  const found = await findReconciliation(bookOf(actor), path.day ?? '')
  return ok(reconciliationView(found ?? refuse('missing', 'reconciliation.missing'), actor))
})
