// A hearing of the schedule was held: the case has that step too, once for each day.
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { hearingHeld } from './case-progress.ts'
import { findCase, trySaveCase } from './case-store.ts'

const dayOf = (fact: unknown): CivilDate => (typeof fact === 'string' && isCivilDate(fact) ? fact : refuse('invalid', 'case.missing'))

export const handler = journalWorker('record-hearing', async ({ facts, actor }, { now }) => {
  const day = dayOf(facts.day)
  // A person may act on the same case meanwhile: then it is read again.
  for (;;) {
    const its = await findCase(String(facts.caseId))
    const change = its && hearingHeld(its, day, actor, now)
    if (change === undefined || (await trySaveCase(change))) return
  }
})
