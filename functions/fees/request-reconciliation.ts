// An accountant asks for the reconciliation of a day of their own books, now. A worker does it.
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { reconciliationSummary } from './book-view.ts'
import { reconciliationForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { requestReconciliation } from './reconciliation.ts'
import { findReconciliation, saveReconciliation } from './reconciliation-store.ts'

export const handler = httpFunction(routes.requestReconciliation, { body: reconciliationForm }, async ({ body, actor, now }) => {
  const book = bookOf(actor)
  const day = parseCivilDate(body.day)
  const earlier = await findReconciliation(book, day)
  const act = { actor: actorRecord(actor), now }
  const change = requestReconciliation(earlier, { book, day, today: civilDateOf(now) }, act, emptyHead)
  const saved = await saveReconciliation(change, earlier === undefined)
  return accepted(reconciliationSummary(saved ?? refuse('conflict', 'reconciliation.changed-meanwhile')))
})
