// A published judgment was taken down or corrected: every certified copy of it says so from that day on. The copies themselves stay as they are.
import { judgmentIdOf } from '../judgments/published-judgment.ts'
import { systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { journalWorker, RetryLater } from '../platform/queue-worker.ts'
import { copyChange } from './copy-request.ts'
import { findRequest, saveRequest } from './copy-store.ts'
import { copiesOfJudgment, madeOf, putMade } from './made-store.ts'

const revoker = systemActor('revoke-copies')

/** An officer was faster at the same request: the message comes again and looks at what has become of it. */
const unlessOvertaken = async (saving: Promise<unknown>): Promise<void> => {
  try {
    await saving
  } catch (error) {
    if (isRefusal(error) && error.kind === 'conflict') throw new RetryLater('the request has changed meanwhile')
    throw error
  }
}

export const handler = journalWorker('revoke-copies', async ({ subject, event, at }, { now }) => {
  const state = event === 'judgment.taken-down' ? 'withdrawn' : 'corrected'
  for (const { requestId, number } of await copiesOfJudgment(judgmentIdOf(subject) ?? '')) {
    const [request, made] = await Promise.all([findRequest(requestId), madeOf(requestId)])
    const copy = made.find(each => each.number === number)
    // What was withdrawn stays withdrawn; a copy made after the correction has it in its text.
    const isKnown = copy?.state === 'withdrawn' || copy?.state === state || (state === 'corrected' && (copy?.madeAt ?? '') > at)
    if (request === undefined || copy === undefined || isKnown) continue
    const change = copyChange('copy.revoked', request, { actor: revoker, now }, { number, becomes: state })
    await unlessOvertaken(saveRequest(change, [putMade({ ...copy, state, asOf: civilDateOf(at) })]))
  }
})
