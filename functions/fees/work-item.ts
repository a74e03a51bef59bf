// What waits for a person at the accountant's desk: money that settled nothing, a dispute, a refund that failed, a misfit of reconciliation.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Rail } from './rail-fact.ts'

export const workItemKinds = ['suspense', 'dispute', 'refund-failed', 'refund-elsewhere', 'reconciliation'] as const
export type WorkItemKind = (typeof workItemKinds)[number]

/** Why money went to suspense, or what reconciliation found. */
export const workItemReasons = [
  'duplicate',
  'wrong-amount',
  'wrong-currency',
  'order-unknown',
  'order-closed',
  'other-book',
  'no-reference',
  'dispute-open',
  'dispute-lost',
  'refund-failed',
  'refund-elsewhere',
  'missing-here',
  'missing-there',
  'amount-differs',
  'currency-differs',
  'unknown-movement',
  'payout-differs',
  'suspense-aged',
  'not-asked',
] as const
export type WorkItemReason = (typeof workItemReasons)[number]

/** `proposed`: one officer has said what to do with the money, a second one must agree. */
export const workItemStates = ['open', 'proposed', 'closed'] as const
export type WorkItemState = (typeof workItemStates)[number]

export const workItemTransitions: Readonly<Record<WorkItemState, readonly WorkItemState[]>> = {
  open: ['proposed', 'closed'],
  proposed: ['open', 'closed'],
  closed: [],
}

/** What may be done with money in suspense, by two people: give it to the order it was meant for, or give it back, whole or in part. */
export type Proposal = { what: 'apply'; orderId: string } | { what: 'return'; amount: number; payTo: string }

export interface WorkItem {
  id: string
  version: number
  head: JournalHead
  kind: WorkItemKind
  reason: WorkItemReason
  book: string
  state: WorkItemState
  rail: Rail | null
  factId: string
  orderId: string | null
  attemptId: string | null
  amount: number
  currency: string
  /** Of money in suspense: what is still there. Zero for items that hold no money. */
  remaining: number
  /** What the rail wrote beside the money, as far as a person needs it to find the order. */
  note: string
  createdAt: string
  proposal: (Proposal & { by: ActorRecord; at: string; reason: string }) | null
  /** Orders that money of it went to, and refunds that were made of it. */
  appliedTo: string[]
  refundIds: string[]
  closed: { by: ActorRecord; at: string; how: 'applied' | 'returned' | 'explained'; note: string } | null
}

export type WorkItemEvent =
  | 'payment.suspended'
  | 'work-item.opened'
  | 'work-item.proposed'
  | 'work-item.declined'
  | 'work-item.applied'
  | 'work-item.returned'
  | 'work-item.explained'

export interface WorkItemChange {
  item: WorkItem
  happening: Happening & { event: WorkItemEvent }
}

export const workItemSubject = (id: string): string => `work-item#${id}`

interface Act {
  actor: ActorRecord
  now: string
}

const change = (
  event: WorkItemEvent,
  item: WorkItem,
  { actor, now }: Act,
  facts: Readonly<Record<string, string | number | boolean | null>> = {},
): WorkItemChange => ({
  item,
  happening: {
    event,
    subject: workItemSubject(item.id),
    actor,
    at: now,
    facts: {
      ...{ state: item.state, kind: item.kind, reason: item.reason, book: item.book, factId: item.factId },
      ...{ orderId: item.orderId, amount: item.amount, currency: item.currency, ...facts },
    },
  },
})

const moved = (item: WorkItem, state: WorkItemState): WorkItem =>
  workItemTransitions[item.state].includes(state)
    ? { ...item, state }
    : refuse('conflict', 'work-item.not-possible-now', { state: item.state, asked: state })

const given = (text: string): string => (text.trim() === '' ? refuse('invalid', 'work-item.reason-missing') : text.trim())

export type NewWorkItem = Pick<
  WorkItem,
  'id' | 'kind' | 'reason' | 'book' | 'rail' | 'factId' | 'orderId' | 'attemptId' | 'amount' | 'currency' | 'note'
>

/** Money in suspense says so as `payment.suspended`; everything else as `work-item.opened`. */
export const openWorkItem = (asked: NewWorkItem, head: JournalHead, act: Act): WorkItemChange => {
  const item: WorkItem = {
    ...asked,
    version: 1,
    head,
    state: 'open',
    createdAt: act.now,
    remaining: asked.kind === 'suspense' ? asked.amount : 0,
    proposal: null,
    appliedTo: [],
    refundIds: [],
    closed: null,
  }
  return change(asked.kind === 'suspense' ? 'payment.suspended' : 'work-item.opened', item, act)
}

/** The first officer says what to do with money in suspense. Refuses `work-item.holds-no-money` for everything else. */
export const proposeResolution = (item: WorkItem, proposal: Proposal, reason: string, actor: Actor, now: string): WorkItemChange => {
  if (item.kind !== 'suspense') refuse('invalid', 'work-item.holds-no-money')
  if (proposal.what === 'return' && (proposal.amount < 1 || proposal.amount > item.remaining))
    refuse('invalid', 'work-item.more-than-there-is', { remaining: item.remaining, asked: proposal.amount })
  const by = actorRecord(actor)
  const next = { ...moved(item, 'proposed'), proposal: { ...proposal, by, at: now, reason: given(reason) } }
  return change('work-item.proposed', next, { actor: by, now }, { what: proposal.what })
}

/** The second officer. Refuses `work-item.nothing-proposed`, `work-item.same-person-may-not-approve`. */
export const proposalToDecide = (item: WorkItem, actor: Actor): Proposal => {
  if (item.state !== 'proposed' || item.proposal === null) return refuse('conflict', 'work-item.nothing-proposed', { state: item.state })
  if (item.proposal.by.subject === actor.subject) refuse('forbidden', 'work-item.same-person-may-not-approve')
  return item.proposal
}

export const declineProposal = (item: WorkItem, reason: string, act: Act): WorkItemChange =>
  change('work-item.declined', { ...moved(item, 'open'), proposal: null }, act, { declined: given(reason) })

/** What is left when a part has gone: nothing closes the item, the rest waits for a person again. Refuses `work-item.more-than-there-is`. */
const withoutPart = (item: WorkItem, part: number, how: 'applied' | 'returned', act: Act): WorkItem => {
  if (part < 1 || part > item.remaining) refuse('conflict', 'work-item.more-than-there-is', { remaining: item.remaining, asked: part })
  const remaining = item.remaining - part
  const rest = { ...moved(item, remaining === 0 ? 'closed' : 'open'), remaining, proposal: null }
  return remaining === 0 ? { ...rest, closed: { by: act.actor, at: act.now, how, note: '' } } : rest
}

/** Money of it has gone to the order that was found. */
export const applied = (item: WorkItem, order: { id: string; amountVnd: number }, act: Act): WorkItemChange => {
  const next = withoutPart(item, order.amountVnd, 'applied', act)
  return change('work-item.applied', { ...next, appliedTo: [...item.appliedTo, order.id] }, act, { appliedTo: order.id })
}

/** Money of it goes back: from now on it is owed to the payer. */
export const returned = (item: WorkItem, refund: { id: string; amount: number }, act: Act): WorkItemChange => {
  const next = withoutPart(item, refund.amount, 'returned', act)
  return change('work-item.returned', { ...next, refundIds: [...item.refundIds, refund.id] }, act, { refundId: refund.id })
}

/** Closes what holds no money, with the officer's explanation. Refuses `work-item.money-must-move` for money in suspense. */
export const explain = (item: WorkItem, note: string, actor: Actor, now: string): WorkItemChange => {
  if (item.kind === 'suspense') refuse('conflict', 'work-item.money-must-move')
  const by = actorRecord(actor)
  const closed = { by, at: now, how: 'explained', note: given(note) } as const
  return change('work-item.explained', { ...moved(item, 'closed'), closed }, { actor: by, now })
}
