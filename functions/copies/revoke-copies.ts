// A published judgment was taken down or corrected: every certified copy of it says so from that day on. The copies themselves stay as they are.
import { judgmentIdOf } from '../judgments/published-judgment.ts'
import { systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { copyChange } from './copy-request.ts'
import { findRequest, saveRequest } from './copy-store.ts'
import { copiesOfJudgment, madeOf, putMade } from './made-store.ts'

const revoker = systemActor('revoke-copies')

export const handler = journalWorker('revoke-copies', async ({ subject, event, at }, { now }) => {
  const state = event === 'judgment.taken-down' ? 'withdrawn' : 'corrected'
  for (const { requestId, number } of await copiesOfJudgment(judgmentIdOf(subject) ?? '')) {
    const [request, made] = await Promise.all([findRequest(requestId), madeOf(requestId)])
    const copy = made.find(each => each.number === number)
    // What was withdrawn stays withdrawn; a copy made after the correction has it in its text.
    const isKnown = copy?.state === 'withdrawn' || copy?.state === state || (state === 'corrected' && (copy?.madeAt ?? '') > at)
    if (request === undefined || copy === undefined || isKnown) continue
    const change = copyChange('copy.revoked', request, { actor: revoker, now }, { number, becomes: state })
    await saveRequest(change, [putMade({ ...copy, state, asOf: civilDateOf(at) })])
  }
})
