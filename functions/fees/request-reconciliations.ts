// Every morning asks for the reconciliation of the day before, of every collector's books. A worker does it.
import { addDays, civilDateOf } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { collectors } from './collector-store.ts'
import { byTheClock, requestReconciliation } from './reconciliation.ts'
import { findReconciliation, saveReconciliation } from './reconciliation-store.ts'

export const handler = scheduledFunction('request-reconciliations', async ({ now }) => {
  const today = civilDateOf(now)
  const day = addDays(today, -1)
  for (const { book } of collectors) {
    const earlier = await findReconciliation(book, day)
    // One that a person has asked for already, or is under way, is not asked for again.
    if (earlier && (earlier.state !== 'prepared' || earlier.preparedAt === null || civilDateOf(earlier.preparedAt) > day)) continue
    await saveReconciliation(
      requestReconciliation(earlier, { book, day, today }, { actor: byTheClock, now }, emptyHead),
      earlier === undefined,
    )
  }
})
