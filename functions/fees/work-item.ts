// What waits for a person at the accountant's desk: money that settled nothing, a dispute, a refund that failed, a misfit of reconciliation.
import { type ActorRecord, systemActor } from '../kernel/actor.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Rail } from './rail-fact.ts'

export const workItemKinds = ['suspense', 'dispute', 'refund-failed', 'refund-elsewhere', 'reconciliation', 'paper-receipt'] as const
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
  'dispute-inquiry',
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
  'payout-not-arrived',
  'suspense-aged',
  'not-asked',
  'receipt-at-court',
] as const
export type WorkItemReason = (typeof workItemReasons)[number]

/** `proposed`: somebody has said what to do with the money; two different officers must stand behind it before it moves. */
export const workItemStates = ['open', 'proposed', 'closed'] as const
export type WorkItemState = (typeof workItemStates)[number]

export const workItemTransitions: Readonly<Record<WorkItemState, readonly WorkItemState[]>> = {
  open: ['proposed', 'closed'],
  // What the portal itself proposed, an officer may propose otherwise.
  proposed: ['open', 'proposed', 'closed'],
  closed: [],
}

/**
 * What may be done with an item, by two people. Money in suspense is given to the order it was meant for (`together`: with the money of other
 * items, when only all of them pay it), given back, whole or in part, or found to be a payout of the card provider. A refund that somebody made
 * at the rail is booked as the refund that it is.
 */
export type Proposal =
  | { what: 'apply'; orderId: string; orderCode: string; together: readonly string[] }
  | { what: 'return'; amount: number; payTo: string }
  | { what: 'payout'; payoutId: string }
  | { what: 'correct' }

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
  /** `agreed`: the first officer behind what the portal proposed; what an officer proposed has that officer behind it. */
  proposal: (Proposal & { by: ActorRecord; at: string; reason: string; agreed: ActorRecord | null }) | null
  /** Orders that money of it went to, and refunds that were made of it. */
  appliedTo: string[]
  refundIds: string[]
  closed: { by: ActorRecord; at: string; how: 'applied' | 'returned' | 'matched' | 'corrected' | 'explained'; note: string } | null
}

export type WorkItemEvent =
  | 'payment.suspended'
  | 'work-item.opened'
  | 'work-item.proposed'
  | 'work-item.agreed'
  | 'work-item.declined'
  | 'work-item.applied'
  | 'work-item.returned'
  | 'work-item.matched'
  | 'work-item.corrected'
  | 'work-item.explained'

export interface WorkItemChange {
  item: WorkItem
  happening: Happening & { event: WorkItemEvent }
}

export const workItemSubject = (id: string): string => `work-item#${id}`

export interface Act {
  actor: ActorRecord
  now: string
}

export const workItemChange = (
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

export const movedItem = (item: WorkItem, state: WorkItemState): WorkItem =>
  workItemTransitions[item.state].includes(state)
    ? { ...item, state }
    : refuse('conflict', 'work-item.not-possible-now', { state: item.state, asked: state })

export type NewWorkItem = Pick<
  WorkItem,
  'id' | 'kind' | 'reason' | 'book' | 'rail' | 'factId' | 'orderId' | 'attemptId' | 'amount' | 'currency' | 'note'
>

/** Who proposes what no person has looked at yet. It is nobody: two officers must still agree. */
export const proposer: ActorRecord = systemActor('propose-return')

/** Its order is known, and can take none of it: the money belongs to whoever sent it. */
const returnable: ReadonlySet<WorkItemReason> = new Set(['duplicate', 'wrong-amount', 'wrong-currency', 'order-closed'])

/** What the portal itself proposes: that all of the money goes back on its own way; that a refund made elsewhere is booked. */
const proposed = ({ kind, reason, amount }: NewWorkItem, now: string): WorkItem['proposal'] => {
  const by = { by: proposer, at: now, reason, agreed: null }
  if (kind === 'suspense' && returnable.has(reason)) return { what: 'return', amount, payTo: '', ...by }
  return kind === 'refund-elsewhere' ? { what: 'correct', ...by } : null
}

/** Money in suspense says so as `payment.suspended`, with the portal's own proposal; everything else as `work-item.opened`. */
export const openWorkItem = (asked: NewWorkItem, head: JournalHead, act: Act): WorkItemChange => {
  const proposal = proposed(asked, act.now)
  const item: WorkItem = {
    ...asked,
    version: 1,
    head,
    state: proposal ? 'proposed' : 'open',
    createdAt: act.now,
    remaining: asked.kind === 'suspense' ? asked.amount : 0,
    proposal,
    appliedTo: [],
    refundIds: [],
    closed: null,
  }
  return workItemChange(
    asked.kind === 'suspense' ? 'payment.suspended' : 'work-item.opened',
    item,
    act,
    proposal ? { proposed: proposal.what } : {},
  )
}
