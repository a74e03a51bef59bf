// What is owed: one order for each sum, its payer, its collector and the states it passes through. NQ 326 Art. 10, 17; payments settle it once.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { checkVnd } from '../kernel/money.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Rail } from './rail-fact.ts'

/** `penal-fine`, `recovery`: Law on civil judgment enforcement; `procedural-fine`: obstructing proceedings (BLTTDS 489-498). */
export const orderKinds = [
  'fee-advance',
  'request-charge',
  'appeal-advance',
  'court-fee',
  'copy-fee',
  'penal-fine',
  'recovery',
  'procedural-fine',
] as const
export type OrderKind = (typeof orderKinds)[number]

/** That such an order exists reveals a conviction or a sanction: it is shown to its identified payer only. */
export const isSensitive = (kind: OrderKind): boolean => kind === 'penal-fine' || kind === 'recovery' || kind === 'procedural-fine'

/** Held for the outcome of the case: it comes back, or becomes fee, by the court's decision (NQ 326 Art. 18). */
export const isAdvance = (kind: OrderKind): boolean => kind === 'fee-advance' || kind === 'request-charge' || kind === 'appeal-advance'

export const payees = ['THADS', 'COURT', 'TREASURY'] as const
export type Payee = (typeof payees)[number]

/** Who collects: NQ 326 Art. 10(1), (2); Law 26/2008 Art. 36(2); fines for obstruction go to the account that the decision names. */
export const payeeOf: Readonly<Record<OrderKind, Payee>> = {
  'fee-advance': 'THADS',
  'request-charge': 'THADS',
  'appeal-advance': 'THADS',
  'court-fee': 'THADS',
  'copy-fee': 'COURT',
  'penal-fine': 'THADS',
  recovery: 'THADS',
  'procedural-fine': 'TREASURY',
}

/** `proposed`: entered by one officer, not yet checked by a second. `refunded`: all of it went back. */
export const orderStates = ['proposed', 'open', 'settled', 'cancelled', 'refunded'] as const
export type OrderState = (typeof orderStates)[number]

/** Nothing leads here by the passing of time: a day that is over lapses nothing by itself. */
export const orderTransitions: Readonly<Record<OrderState, readonly OrderState[]>> = {
  proposed: ['open', 'cancelled'],
  open: ['settled', 'cancelled'],
  settled: ['refunded'],
  cancelled: [],
  // A refund that was done may still come back.
  refunded: ['settled'],
}

export type OrderEvent =
  | 'order.proposed'
  | 'order.opened'
  | 'order.rejected'
  | 'order.rescheduled'
  | 'order.cancelled'
  | 'order.attempted'
  | 'order.settled'
  | 'order.receipt-recorded'
  | 'order.refunded'
  | 'order.refund-failed'

export interface Payer {
  /** Account of the portal; absent until somebody identified as the payer has signed in. */
  subject?: string
  name: string
  /** Digest of the personal number, for the one who must pay to find it; the number itself is not kept. */
  personDigest?: string
}

/** The paper that the amount comes from: a court's notice, a judgment, an enforcement decision. */
export interface Basis {
  text: string
  article: string
  number: string
  signedOn: CivilDate | null
}

export interface Settled {
  at: string
  on: CivilDate
  rail: Rail
  factId: string
  attemptId?: string
}

/** What came out of the collector's own receipt book, on paper. */
export interface PaperReceipt {
  symbol: string
  number: string
  on: CivilDate
}

export interface Order {
  id: string
  version: number
  head: JournalHead
  /** `KN-…`: printed on the notice; who has it may pay. */
  code: string
  kind: OrderKind
  payee: Payee
  /** The books that it stands in (collector.ts). */
  book: string
  state: OrderState
  payer: Payer
  amountVnd: number
  paidVnd: number
  refundedVnd: number
  /** Refunds decided or asked for and not yet failed: never more than what was paid. */
  refundingVnd: number
  courtCode: string
  filing: { id: string; receiptCode: string } | null
  basis: Basis
  /** Of two readings of the law the earlier day, and the later one after which the court may draw consequences. */
  due: CivilDate | null
  lastDay: CivilDate | null
  enteredBy: ActorRecord
  enteredAt: string
  checkedBy: ActorRecord | null
  openedAt: string | null
  /** At most one open attempt for each rail. */
  attempts: Partial<Record<Rail, string>>
  settled: Settled | null
  paperReceipt: PaperReceipt | null
  /** Official receipt or payment confirmation of the portal (official-receipt.ts). */
  receipt: { series: string; number: number } | null
  cancelled: { reason: string; at: string } | null
}

/** What a decision changes, and what the journal will say of it. Both are written in one transaction. */
export interface OrderChange {
  order: Order
  happening: Happening & { event: OrderEvent }
}

export const orderSubject = (id: string): string => `order#${id}`
export const orderIdOf = (subject: string): string | undefined => /^order#(.+)$/.exec(subject)?.[1]

interface Act {
  actor: ActorRecord
  now: string
}

/** Facts that every event of an order carries, for workers that read nothing else. No names of people. */
const commonFacts = (order: Order) => ({
  state: order.state,
  kind: order.kind,
  book: order.book,
  amountVnd: order.amountVnd,
  filingId: order.filing?.id ?? null,
})

export const orderChange = (
  event: OrderEvent,
  order: Order,
  { actor, now }: Act,
  facts: Readonly<Record<string, string | number | boolean | null>> = {},
): OrderChange => ({
  order,
  happening: { event, subject: orderSubject(order.id), actor, at: now, facts: { ...commonFacts(order), ...facts } },
})

/** The order in its next state. Refuses `order.not-possible-now`. */
export const movedOrder = (order: Order, state: OrderState): Order => {
  if (!orderTransitions[order.state].includes(state)) refuse('conflict', 'order.not-possible-now', { state: order.state, asked: state })
  return { ...order, state }
}

/** Refuses `order.changed-meanwhile` unless the officer was looking at this very version. */
export const refuseUnseenOrder = (order: Order, seenVersion: number): void => {
  if (order.version !== seenVersion) refuse('conflict', 'order.changed-meanwhile', { version: order.version })
}

export type NewOrder = Pick<
  Order,
  'id' | 'code' | 'kind' | 'book' | 'payer' | 'amountVnd' | 'courtCode' | 'filing' | 'basis' | 'due' | 'lastDay'
>

const made = (asked: NewOrder, head: JournalHead, { actor, now }: Act): Order => {
  if (checkVnd(asked.amountVnd) < 1) refuse('invalid', 'order.amount-missing')
  return {
    ...asked,
    version: 1,
    head,
    payee: payeeOf[asked.kind],
    state: 'proposed',
    paidVnd: 0,
    refundedVnd: 0,
    refundingVnd: 0,
    enteredBy: actor,
    enteredAt: now,
    checkedBy: null,
    openedAt: null,
    attempts: {},
    settled: null,
    paperReceipt: null,
    receipt: null,
    cancelled: null,
  }
}

/** Open at once: the judge's own notice is the act that fixes the amount (NQ 326 Art. 7). */
export const openOrder = (asked: NewOrder, head: JournalHead, act: Act): OrderChange => {
  const order: Order = { ...movedOrder(made(asked, head, act), 'open'), openedAt: act.now }
  return orderChange('order.opened', order, act)
}

/** Entered by one officer from a paper; nobody is asked to pay until a second one has compared it with the paper. */
export const proposeOrder = (asked: NewOrder, head: JournalHead, act: Act): OrderChange =>
  orderChange('order.proposed', made(asked, head, act), act)

/** The second officer's look at the paper. Refuses `order.same-person-may-not-check`. */
export const checkOrder = (
  order: Order,
  { agrees, reason }: { agrees: boolean; reason: string },
  actor: Actor,
  now: string,
): OrderChange => {
  if (order.state !== 'proposed') refuse('conflict', 'order.not-possible-now', { state: order.state, asked: 'open' })
  if (order.enteredBy.subject === actor.subject) refuse('forbidden', 'order.same-person-may-not-check')
  const act = { actor: actorRecord(actor), now }
  if (agrees) return orderChange('order.opened', { ...movedOrder(order, 'open'), checkedBy: act.actor, openedAt: now }, act)
  const why = reason.trim() === '' ? refuse('invalid', 'order.reason-missing') : reason.trim()
  const next = { ...movedOrder(order, 'cancelled'), checkedBy: act.actor, cancelled: { reason: why, at: now } }
  return orderChange('order.rejected', next, act)
}

/** Nobody may pay it any more; what still arrives goes to suspense. Refuses `order.not-possible-now` once it is settled. */
export const cancelOrder = (order: Order, reason: string, act: Act): OrderChange => {
  const why = reason.trim() === '' ? refuse('invalid', 'order.reason-missing') : reason.trim()
  return orderChange('order.cancelled', { ...movedOrder(order, 'cancelled'), cancelled: { reason: why, at: act.now } }, act, {
    reason: why,
  })
}

/** The same sum with other days, after the court has notified it again. */
export const rescheduleOrder = (order: Order, days: Pick<Order, 'due' | 'lastDay'>, act: Act): OrderChange =>
  orderChange('order.rescheduled', { ...order, ...days }, act, { due: days.due, lastDay: days.lastDay })

/** The number that the collector's own receipt book gave it. Refuses `order.not-paid`, `order.receipt-already-recorded`. */
export const recordPaperReceipt = (order: Order, paper: PaperReceipt, act: Act): OrderChange => {
  if (order.settled === null) refuse('conflict', 'order.not-paid')
  if (order.paperReceipt !== null) refuse('conflict', 'order.receipt-already-recorded', { number: order.paperReceipt.number })
  return orderChange('order.receipt-recorded', { ...order, paperReceipt: paper }, act, { symbol: paper.symbol, number: paper.number })
}
