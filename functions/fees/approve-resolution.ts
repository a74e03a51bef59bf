// Officers look at what is proposed for a work item; when two different ones stand behind it, it is booked.
import { actorRecord } from '../kernel/actor.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { workItemView } from './book-view.ts'
import { approvalForm } from './books-form.ts'
import { bookOf } from './collector.ts'
import { agreedFirst, declineProposal, proposalToDecide } from './resolution.ts'
import { type Agreed, applying, correcting, givingBack, matching } from './resolution-booking-store.ts'
import type { Act, WorkItem } from './work-item.ts'
import { getBookWorkItem, saveWorkItem } from './work-item-store.ts'

const agreed = async (item: WorkItem, proposal: NonNullable<WorkItem['proposal']>, refundId: string, act: Act): Promise<Agreed> => {
  if (proposal.what === 'apply') return applying(item, proposal, act)
  if (proposal.what === 'return') return givingBack(item, proposal, refundId, act)
  return proposal.what === 'payout' ? matching(item, proposal.payoutId, act) : correcting(item, act)
}

export const handler = httpFunction(routes.approveResolution, { body: approvalForm }, async ({ body, path, actor, now, newId }) => {
  const item = await getBookWorkItem(path.id ?? '', bookOf(actor), body.version)
  const proposal = proposalToDecide(item, actor)
  const act = { actor: actorRecord(actor), now }
  if (!body.agrees) return ok(workItemView(await saveWorkItem(declineProposal(item, body.reason, act)), actor, now))
  const first = agreedFirst(item, act)
  if (first) return ok(workItemView(await saveWorkItem(first), actor, now))
  const { change, others } = await agreed(item, proposal, newId(), act)
  return ok(workItemView(await saveWorkItem(change, others), actor, now))
})
