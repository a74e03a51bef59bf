// A case has taken effect: its judgment is a candidate for publication, and the term of 30 days runs (NQ 03/2017).
import { randomBytes } from 'node:crypto'
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { caseIdOf } from '../cases/case.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { lastOf } from '../cases/case-step.ts'
import { systemActor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { candidateOf } from './judgment-entry.ts'
import { addCandidate } from './judgment-store.ts'
import { publishByOf } from './publication-term.ts'
import { newJudgmentId } from './published-judgment.ts'

const worker = systemActor('open-candidate')

export const handler = journalWorker('open-candidate', async ({ subject }, { now }) => {
  const its = await findCaseById(caseIdOf(subject) ?? refuse('invalid', 'judgment.missing', { subject }))
  const effectiveOn = its && lastOf(its.steps, 'in-effect')?.on
  if (its === undefined || effectiveOn === undefined) return
  const publishBy = publishByOf(effectiveOn, await courtCalendar())
  await addCandidate(candidateOf({ id: newJudgmentId(randomBytes), its, effectiveOn, publishBy }, worker, now))
})
