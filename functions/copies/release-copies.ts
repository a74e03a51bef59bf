// The money for copies has come: nothing stands in the way of making them any more.
import { orderIdOf } from '../fees/order.ts'
import { systemActor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { releaseCopies } from './copy-request.ts'
import { findRequest, requestOfOrder, saveRequest } from './copy-store.ts'

const releaser = systemActor('release-copies')

export const handler = journalWorker('release-copies', async ({ subject, facts }, { now }) => {
  if (facts.kind !== 'copy-fee') return
  const requestId = await requestOfOrder(orderIdOf(subject) ?? '')
  // A copy fee that an accountant entered from a paper belongs to no request.
  if (requestId === undefined) return
  const request = (await findRequest(requestId)) ?? refuse('missing', 'copy.missing', { subject })
  const change = releaseCopies(request, { actor: releaser, now })
  if (change) await saveRequest(change)
})
