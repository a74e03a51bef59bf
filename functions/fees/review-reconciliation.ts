// Two different officers look at a prepared report, one after the other.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { reconciliationView } from './book-view.ts'
import { reviewForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { reviewReconciliation } from './reconciliation.ts'
import { findReconciliation, saveReconciliation } from './reconciliation-store.ts'

export const handler = httpFunction(routes.reviewReconciliation, { body: reviewForm }, async ({ body, path, actor, now }) => {
  const prepared = (await findReconciliation(bookOf(actor), path.day ?? '')) ?? refuse('missing', 'reconciliation.missing')
  if (prepared.version !== body.version) refuse('conflict', 'reconciliation.changed-meanwhile', { version: prepared.version })
  const saved = await saveReconciliation(reviewReconciliation(prepared, body.note, actor, now), false)
  return ok(reconciliationView(saved ?? refuse('conflict', 'reconciliation.changed-meanwhile'), actor))
})
