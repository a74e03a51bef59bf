// The trial balance of one's own books at the end of any day that has begun.
import { civilDateOf, isCivilDate } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { balancesAt } from './balance-store.ts'
import { balanceRow } from './book-view.ts'
import type { TrialBalance } from './books-form.ts'
import { bookOf } from './collector.ts'

export const handler = httpFunction(routes.readTrialBalance, {}, async ({ actor, query, now }) => {
  const book = bookOf(actor)
  const asked = query.day ?? ''
  const day = isCivilDate(asked) ? asked : civilDateOf(now)
  const { balances, entries } = await balancesAt(book, day)
  return ok({ book, day, rows: balances.map(balanceRow), entries } satisfies TrialBalance)
})
