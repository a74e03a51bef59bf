// Money that goes back: by the court's decision through the collector (NQ 326 Art. 18, 19), or because it was never applied. Receipts stay.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Account } from './ledger.ts'
import { clearingOf } from './ledger.ts'
import { type Order, type OrderChange, orderChange } from './order.ts'
import type { Rail } from './rail-fact.ts'

/** `sent`: the rail was asked and has not answered for good. A refund that was done may still fail. */
export const refundStates = ['proposed', 'approved', 'rejected', 'sent', 'done', 'failed'] as const
export type RefundState = (typeof refundStates)[number]

export const refundTransitions: Readonly<Record<RefundState, readonly RefundState[]>> = {
  proposed: ['approved', 'rejected'],
  approved: ['sent', 'done', 'failed'],
  rejected: [],
  sent: ['done', 'failed'],
  done: ['failed'],
  // By another way.
  failed: ['done'],
}

/** `made-elsewhere`: somebody gave it back at the rail itself, and two officers have taken it into the books. */
export const refundCauses = ['court-decision', 'unapplied', 'made-elsewhere'] as const
export type RefundCause = (typeof refundCauses)[number]

/** Its own rail only for money that was never applied: public money leaves by the collector's own payment. */
export type RefundWay = 'own-rail' | 'transfer' | 'counter'

export interface Refund {
  id: string
  version: number
  head: JournalHead
  cause: RefundCause
  state: RefundState
  book: string
  /** The order whose money it is; for unapplied money the work item that holds it. */
  orderId: string | null
  workItemId: string | null
  /** What it was collected for, or `SUSPENSE`: the account that the money leaves. */
  from: Account
  /** The payment on the rail that brought the money. */
  rail: Rail
  factId: string
  amount: number
  currency: string
  decision: { number: string; signedOn: CivilDate; text: string } | null
  /** Account of the payee; empty: back on its own rail. */
  payTo: string
  createdAt: string
  enteredBy: ActorRecord
  approvedBy: ActorRecord | null
  /** The rail's own name of the refund, once asked. */
  railRefundId: string | null
  execution: { how: RefundWay; reference: string; paidOn: CivilDate } | null
  /** How often it has left and come back: each time has entries of its own. */
  round: number
}

export type RefundEvent = 'refund.proposed' | 'refund.approved' | 'refund.rejected' | 'refund.sent' | 'refund.done' | 'refund.failed'

export interface RefundChange {
  refund: Refund
  happening: Happening & { event: RefundEvent }
}

export const refundSubject = (id: string): string => `refund#${id}`
export const refundIdOf = (subject: string): string | undefined => /^refund#(.+)$/.exec(subject)?.[1]

interface Act {
  actor: ActorRecord
  now: string
}

const change = (event: RefundEvent, refund: Refund, { actor, now }: Act): RefundChange => ({
  refund,
  happening: {
    event,
    subject: refundSubject(refund.id),
    actor,
    at: now,
    facts: {
      ...{ state: refund.state, cause: refund.cause, book: refund.book, amount: refund.amount, currency: refund.currency },
      ...{ orderId: refund.orderId, workItemId: refund.workItemId, factId: refund.factId, rail: refund.rail },
      ...(refund.decision ? { decision: refund.decision.number } : {}),
    },
  },
})

const moved = (refund: Refund, state: RefundState): Refund =>
  refundTransitions[refund.state].includes(state)
    ? { ...refund, state }
    : refuse('conflict', 'refund.not-possible-now', { state: refund.state, asked: state })

/** What may still be given back of an order. */
export const refundable = (order: Order): number => order.paidVnd - order.refundingVnd

/**
 * The order with a part of its money reserved for a refund: several at once never exceed what was paid. Refuses `refund.nothing-paid`,
 * `refund.more-than-paid`.
 */
export const reserved = (order: Order, amountVnd: number): Order => {
  if (order.settled === null) refuse('conflict', 'refund.nothing-paid', { state: order.state })
  if (amountVnd < 1 || amountVnd > refundable(order))
    refuse('conflict', 'refund.more-than-paid', { available: refundable(order), asked: amountVnd })
  return { ...order, refundingVnd: order.refundingVnd + amountVnd }
}

/** The reservation of a refund that was rejected. */
export const released = (order: Order, amountVnd: number): Order => ({ ...order, refundingVnd: order.refundingVnd - amountVnd })

/** Money of the order has gone back; all of it makes the order refunded. */
export const refundedOrder = (order: Order, refund: Refund, act: Act): OrderChange => {
  const refundedVnd = order.refundedVnd + refund.amount
  const state = refundedVnd === order.paidVnd ? 'refunded' : order.state
  return orderChange('order.refunded', { ...order, refundedVnd, state }, act, { refundId: refund.id, refundedVnd })
}

/** It came back from the payee: the money is with the collector again, and still owed. */
export const unrefundedOrder = (order: Order, refund: Refund, act: Act): OrderChange => {
  const refundedVnd = order.refundedVnd - refund.amount
  return orderChange('order.refund-failed', { ...order, refundedVnd, state: 'settled' }, act, { refundId: refund.id, refundedVnd })
}

const blank = { version: 1, railRefundId: null, execution: null, round: 1, approvedBy: null } as const

export interface CourtDecision {
  number: string
  signedOn: CivilDate
  text: string
}

/** By the court's decision. `approved`: the judge gives it in the portal; otherwise an officer enters a paper that a second one compares. */
export const refundByDecision = (
  order: Order,
  asked: { id: string; amountVnd: number; decision: CourtDecision; from: Account; payTo: string; approved: boolean },
  head: JournalHead,
  act: Act,
): RefundChange => {
  if (order.settled === null) return refuse('conflict', 'refund.nothing-paid', { state: order.state })
  if (asked.decision.number.trim() === '') refuse('invalid', 'refund.decision-number-missing')
  const refund: Refund = {
    ...blank,
    id: asked.id,
    head,
    cause: 'court-decision',
    state: asked.approved ? 'approved' : 'proposed',
    book: order.book,
    orderId: order.id,
    workItemId: null,
    from: asked.from,
    rail: order.settled.rail,
    factId: order.settled.factId,
    amount: asked.amountVnd,
    currency: 'vnd',
    decision: asked.decision,
    payTo: asked.payTo,
    createdAt: act.now,
    enteredBy: act.actor,
    approvedBy: asked.approved ? act.actor : null,
  }
  return change(asked.approved ? 'refund.approved' : 'refund.proposed', refund, act)
}

/** Of money in suspense: one officer proposed it at the work item, `act.actor` is the second one who agrees. */
export const refundOfUnapplied = (
  held: { workItemId: string; book: string; orderId: string | null; rail: Rail; factId: string; currency: string },
  asked: { id: string; amount: number; payTo: string; proposedBy: ActorRecord },
  head: JournalHead,
  act: Act,
): RefundChange => {
  const refund: Refund = {
    ...blank,
    ...held,
    id: asked.id,
    head,
    cause: 'unapplied',
    state: 'approved',
    from: 'SUSPENSE',
    amount: asked.amount,
    decision: null,
    payTo: asked.payTo.trim(),
    createdAt: act.now,
    enteredBy: asked.proposedBy,
    approvedBy: act.actor,
  }
  return change('refund.approved', refund, act)
}

/** A refund that was made at the rail without the portal: done already, so it enters the books as done, by the agreement of two officers. */
export const refundMadeElsewhere = (
  held: Pick<Refund, 'book' | 'orderId' | 'workItemId' | 'from' | 'rail' | 'factId' | 'amount' | 'currency'>,
  asked: { id: string; railRefundId: string; paidOn: CivilDate; proposedBy: ActorRecord },
  head: JournalHead,
  act: Act,
): RefundChange => {
  const refund: Refund = {
    ...blank,
    ...held,
    id: asked.id,
    head,
    cause: 'made-elsewhere',
    state: 'done',
    decision: null,
    payTo: '',
    createdAt: act.now,
    enteredBy: asked.proposedBy,
    approvedBy: act.actor,
    railRefundId: asked.railRefundId,
    execution: { how: 'own-rail', reference: asked.railRefundId, paidOn: asked.paidOn },
  }
  return change('refund.done', refund, act)
}

/** The second officer's look at the court's paper. Refuses `refund.same-person-may-not-approve`, `refund.reason-missing`. */
export const decideRefund = (
  refund: Refund,
  { agrees, reason }: { agrees: boolean; reason: string },
  actor: Actor,
  now: string,
): RefundChange => {
  if (refund.enteredBy.subject === actor.subject) refuse('forbidden', 'refund.same-person-may-not-approve')
  const act = { actor: actorRecord(actor), now }
  if (agrees) return change('refund.approved', { ...moved(refund, 'approved'), approvedBy: act.actor }, act)
  if (reason.trim() === '') refuse('invalid', 'refund.reason-missing')
  return change('refund.rejected', { ...moved(refund, 'rejected'), approvedBy: act.actor }, act)
}

/** Whether the rail itself sends it back: unapplied money of a card payment, with nobody else named to pay to. */
export const goesBackOnItsRail = (refund: Refund): boolean => refund.cause === 'unapplied' && refund.rail === 'card' && refund.payTo === ''

/** The rail was asked; it has a name there now. */
export const sentRefund = (refund: Refund, railRefundId: string, act: Act): RefundChange =>
  change('refund.sent', { ...moved(refund, 'sent'), railRefundId }, act)

export const doneRefund = (refund: Refund, execution: NonNullable<Refund['execution']>, act: Act): RefundChange =>
  change('refund.done', { ...moved(refund, 'done'), execution }, act)

/** Only what the portal does not send itself is recorded by hand. Refuses `refund.goes-on-its-rail`, `refund.reference-missing`. */
export const executedByHand = (refund: Refund, execution: NonNullable<Refund['execution']>, act: Act): RefundChange => {
  if (goesBackOnItsRail(refund) && refund.state !== 'failed') refuse('conflict', 'refund.goes-on-its-rail')
  if (execution.reference.trim() === '') refuse('invalid', 'refund.reference-missing')
  return doneRefund(refund, execution, act)
}

/** It came back, or never left. It may be paid out by another way. */
export const failedRefund = (refund: Refund, act: Act): RefundChange =>
  change('refund.failed', { ...moved(refund, 'failed'), round: refund.round + 1 }, act)

/** Where the money lies that is paid out. */
export const paidFrom = (refund: Refund, how: RefundWay): Account =>
  how === 'own-rail' ? clearingOf[refund.rail] : how === 'counter' ? 'CASH' : 'BANK_CLEARING'
