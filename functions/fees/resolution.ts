// What officers do with a work item: one proposes, or takes up what the portal proposed; a second agrees; then it moves. Words alone close what holds no money.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import {
  type Act,
  movedItem,
  type Proposal,
  proposer,
  type WorkItem,
  type WorkItemChange,
  type WorkItemKind,
  workItemChange,
} from './work-item.ts'

const given = (text: string): string => (text.trim() === '' ? refuse('invalid', 'work-item.reason-missing') : text.trim())

const isPortals = (proposal: WorkItem['proposal']): boolean => proposal?.by.subject === proposer.subject && proposal.agreed === null

/** Items about money that has moved. */
const proposable: ReadonlySet<WorkItemKind> = new Set(['suspense', 'refund-elsewhere'])

/** Whether an officer may say what is to be done with the money: nobody has yet, or the portal alone has. */
export const mayPropose = ({ kind, state, proposal }: WorkItem): boolean =>
  proposable.has(kind) && (state === 'open' || (state === 'proposed' && isPortals(proposal)))

/** The first officer says what to do. Refuses `work-item.holds-no-money` for what that cannot be done with. */
export const proposeResolution = (item: WorkItem, proposal: Proposal, reason: string, actor: Actor, now: string): WorkItemChange => {
  const isFitting = item.kind === (proposal.what === 'correct' ? 'refund-elsewhere' : 'suspense')
  if (!isFitting) refuse('invalid', 'work-item.holds-no-money')
  if (proposal.what === 'return' && (proposal.amount < 1 || proposal.amount > item.remaining))
    refuse('invalid', 'work-item.more-than-there-is', { remaining: item.remaining, asked: proposal.amount })
  if (!mayPropose(item)) refuse('conflict', 'work-item.not-possible-now', { state: item.state, asked: 'proposed' })
  const by = actorRecord(actor)
  const next = { ...movedItem(item, 'proposed'), proposal: { ...proposal, by, at: now, reason: given(reason), agreed: null } }
  return workItemChange('work-item.proposed', next, { actor: by, now }, { what: proposal.what })
}

/** The officers behind a proposal so far: one or none. */
export const firstOfficer = ({ by, agreed }: NonNullable<WorkItem['proposal']>): ActorRecord | null =>
  by.subject === proposer.subject ? agreed : by

/** The next officer to look. Refuses `work-item.nothing-proposed`, `work-item.same-person-may-not-approve`. */
export const proposalToDecide = (item: WorkItem, actor: Actor): NonNullable<WorkItem['proposal']> => {
  if (item.state !== 'proposed' || item.proposal === null) return refuse('conflict', 'work-item.nothing-proposed', { state: item.state })
  if (firstOfficer(item.proposal)?.subject === actor.subject) refuse('forbidden', 'work-item.same-person-may-not-approve')
  return item.proposal
}

/** The first officer stands behind what the portal proposed: a second one is still needed. Undefined when there is one already. */
export const agreedFirst = (item: WorkItem, act: Act): WorkItemChange | undefined => {
  const { proposal } = item
  if (proposal === null || firstOfficer(proposal) !== null) return undefined
  return workItemChange('work-item.agreed', { ...item, proposal: { ...proposal, agreed: act.actor } }, act, { what: proposal.what })
}

export const declineProposal = (item: WorkItem, reason: string, act: Act): WorkItemChange =>
  workItemChange('work-item.declined', { ...movedItem(item, 'open'), proposal: null }, act, { declined: given(reason) })

/** What is left when a part has gone: nothing closes the item, the rest waits for a person again. Refuses `work-item.more-than-there-is`. */
const withoutPart = (item: WorkItem, part: number, how: 'applied' | 'returned' | 'matched', act: Act): WorkItem => {
  if (part < 1 || part > item.remaining) refuse('conflict', 'work-item.more-than-there-is', { remaining: item.remaining, asked: part })
  const remaining = item.remaining - part
  const left = remaining > 0 && item.state === 'open' ? item : movedItem(item, remaining === 0 ? 'closed' : 'open')
  const rest = { ...left, remaining, proposal: null }
  return remaining === 0 ? { ...rest, closed: { by: act.actor, at: act.now, how, note: '' } } : rest
}

/** Money of it has gone to the order that was found: the order's amount, or all that is there when other items pay the rest. */
export const applied = (item: WorkItem, order: { id: string; amountVnd: number }, act: Act): WorkItemChange => {
  const next = withoutPart(item, order.amountVnd, 'applied', act)
  return workItemChange('work-item.applied', { ...next, appliedTo: [...item.appliedTo, order.id] }, act, { appliedTo: order.id })
}

/** Money of it goes back: from now on it is owed to the payer. */
export const returned = (item: WorkItem, refund: { id: string; amount: number }, act: Act): WorkItemChange => {
  const next = withoutPart(item, refund.amount, 'returned', act)
  return workItemChange('work-item.returned', { ...next, refundIds: [...item.refundIds, refund.id] }, act, { refundId: refund.id })
}

/** It was the provider's payout arriving at the bank: money that was never a payer's. */
export const matched = (item: WorkItem, payoutId: string, act: Act): WorkItemChange =>
  workItemChange('work-item.matched', withoutPart(item, item.remaining, 'matched', act), act, { payoutId })

/** Whether words are enough: no money is held, and nobody has proposed to book any. */
export const mayExplain = (item: WorkItem): boolean => item.kind !== 'suspense' && (item.state === 'open' || mayPropose(item))

/** Closes what holds no money, with the officer's explanation. Refuses `work-item.money-must-move` for money in suspense. */
export const explain = (item: WorkItem, note: string, actor: Actor, now: string): WorkItemChange => {
  if (!mayExplain(item)) refuse('conflict', 'work-item.money-must-move')
  const by = actorRecord(actor)
  const closed = { by, at: now, how: 'explained', note: given(note) } as const
  return workItemChange('work-item.explained', { ...movedItem(item, 'closed'), closed }, { actor: by, now })
}

/** The refund that was made at the rail stands in the books now. */
export const corrected = (item: WorkItem, refundId: string, act: Act): WorkItemChange => {
  const closed = { by: act.actor, at: act.now, how: 'corrected', note: '' } as const
  const next = { ...movedItem(item, 'closed'), closed, refundIds: [...item.refundIds, refundId] }
  return workItemChange('work-item.corrected', next, act, { refundId })
}
