// Reconciliation: the books of one day beside what the rails say. It finds misfits and lays them before people; it corrects nothing by itself.
import { type Actor, type ActorRecord, actorRecord, systemActor } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Balance, Movement } from './books.ts'
import type { BalanceMovement, Rail } from './rail-fact.ts'
import type { WorkItemReason } from './work-item.ts'

export const reconciliationStates = ['running', 'prepared', 'reviewed-once', 'reviewed'] as const
export type ReconciliationState = (typeof reconciliationStates)[number]

export interface Finding {
  reason: WorkItemReason
  rail: Rail | null
  factId: string
  orderId: string | null
  amount: number
  currency: string
  amountThere: number | null
  /** Where people work it off. */
  workItemId: string
}

export interface Report {
  opening: Balance[]
  closing: Balance[]
  movements: Movement[]
  matched: number
  /** What no event had told and this run has booked by the same story as events. */
  healed: number
  /** How many misfits there are; the report itself names the first of them, the work list all. */
  found: number
  findings: Finding[]
}

/** A report is one record, and a record has a size. */
export const findingsNamed = 400

export interface Reconciliation {
  book: string
  day: CivilDate
  version: number
  head: JournalHead
  state: ReconciliationState
  requestedBy: ActorRecord
  requestedAt: string
  preparedAt: string | null
  report: Report | null
  /** SHA-256 of the report's canonical JSON, hex. */
  sha256: string
  reviews: { by: ActorRecord; at: string; note: string }[]
}

export type ReconciliationEvent = 'reconciliation.requested' | 'reconciliation.prepared' | 'reconciliation.reviewed'

export interface ReconciliationChange {
  reconciliation: Reconciliation
  happening: Happening & { event: ReconciliationEvent }
}

export const reconciliationSubject = (book: string, day: string): string => `reconciliation#${book}#${day}`

/** Book and day of a journal subject. */
export const reconciliationOf = (subject: string): { book: string; day: string } | undefined => {
  const [, book, day] = /^reconciliation#(.+)#(\d{4}-\d{2}-\d{2})$/.exec(subject) ?? []
  return book === undefined || day === undefined ? undefined : { book, day }
}

/** Every morning, for the day before. */
export const byTheClock: ActorRecord = systemActor('request-reconciliations')
const reconciler = systemActor('reconcile-day')

const change = (
  event: ReconciliationEvent,
  reconciliation: Reconciliation,
  { actor, now }: { actor: ActorRecord; now: string },
  facts: Readonly<Record<string, string | number>> = {},
): ReconciliationChange => ({
  reconciliation,
  happening: {
    event,
    subject: reconciliationSubject(reconciliation.book, reconciliation.day),
    actor,
    at: now,
    facts: { state: reconciliation.state, book: reconciliation.book, day: reconciliation.day, ...facts },
  },
})

/**
 * A run for a day that has begun. A day that was reconciled before, and not yet reviewed, is done anew. Refuses `reconciliation.day-not-begun`,
 * `reconciliation.already-reviewed`.
 */
export const requestReconciliation = (
  earlier: Reconciliation | undefined,
  asked: { book: string; day: CivilDate; today: CivilDate },
  act: { actor: ActorRecord; now: string },
  head: JournalHead,
): ReconciliationChange => {
  if (asked.day > asked.today) refuse('invalid', 'reconciliation.day-not-begun', { day: asked.day })
  if (earlier && earlier.reviews.length > 0) refuse('conflict', 'reconciliation.already-reviewed', { day: asked.day })
  const reconciliation: Reconciliation = {
    book: asked.book,
    day: asked.day,
    version: earlier?.version ?? 1,
    head: earlier?.head ?? head,
    state: 'running',
    requestedBy: act.actor,
    requestedAt: act.now,
    preparedAt: null,
    report: null,
    sha256: '',
    reviews: [],
  }
  return change('reconciliation.requested', reconciliation, act)
}

export const preparedReconciliation = (running: Reconciliation, report: Report, sha256: string, now: string): ReconciliationChange =>
  change(
    'reconciliation.prepared',
    { ...running, state: 'prepared', preparedAt: now, report, sha256 },
    { actor: reconciler, now },
    { sha256, matched: report.matched, findings: report.found },
  )

/** Two different people, one after the other. Refuses `reconciliation.not-prepared`, `reconciliation.reviewed-by-the-same`. */
export const reviewReconciliation = (prepared: Reconciliation, note: string, actor: Actor, now: string): ReconciliationChange => {
  if (prepared.state !== 'prepared' && prepared.state !== 'reviewed-once')
    refuse('conflict', 'reconciliation.not-prepared', { state: prepared.state })
  if (prepared.reviews.some(review => review.by.subject === actor.subject)) refuse('forbidden', 'reconciliation.reviewed-by-the-same')
  const by = actorRecord(actor)
  const state = prepared.state === 'prepared' ? 'reviewed-once' : 'reviewed'
  const next: Reconciliation = { ...prepared, state, reviews: [...prepared.reviews, { by, at: now, note: note.trim() }] }
  return change('reconciliation.reviewed', next, { actor: by, now }, { sha256: prepared.sha256 })
}

/** Entries of a day may still be on their way an hour after it has ended; until then its closing is not where another day may begin. */
const hourMs = 3_600_000

/** Whether nothing can be booked any more on the day of the report: later balances may start from it. */
export const isFinal = ({ day, preparedAt, report }: Reconciliation): boolean =>
  report !== null && preparedAt !== null && civilDateOf(new Date(Date.parse(preparedAt) - hourMs)) > day

/** What the ledger knows of a fact of a rail. */
export interface KnownFact {
  factId: string
  rail: Rail
  orderId: string | null
  amount: number
  currency: string
}

export type Misfit = Omit<Finding, 'workItemId'>

/** One movement of the provider's balance beside what the books know of it. `known` undefined: nothing. */
export const compareMovement = (movement: BalanceMovement, known: KnownFact | undefined): Misfit | undefined => {
  const said = movement.presented ?? { amount: movement.settled.gross, currency: movement.settled.currency }
  const there = { rail: 'card', factId: movement.factId, currency: said.currency, amountThere: Math.abs(said.amount) } as const
  if (movement.type === 'other') return { ...there, reason: 'unknown-movement', orderId: null, amount: 0 }
  if (known === undefined) {
    const reason = movement.type === 'refund' ? 'refund-elsewhere' : 'missing-here'
    return { ...there, reason, orderId: null, amount: 0 }
  }
  if (known.currency !== said.currency) return { ...there, reason: 'currency-differs', orderId: known.orderId, amount: known.amount }
  if (known.amount !== Math.abs(said.amount)) return { ...there, reason: 'amount-differs', orderId: known.orderId, amount: known.amount }
  return undefined
}

/** Payments by card that the books have of the day and the provider's balance has not. */
export const missingThere = (facts: readonly KnownFact[], movements: readonly BalanceMovement[]): Misfit[] => {
  const there = new Set(movements.map(movement => movement.factId))
  return facts
    .filter(fact => fact.rail === 'card' && !there.has(fact.factId))
    .map(({ factId, rail, orderId, amount, currency }) => ({
      reason: 'missing-there',
      rail,
      factId,
      orderId,
      amount,
      currency,
      amountThere: null,
    }))
}

/** Payouts whose parts do not add up to them. */
export const wrongPayouts = (payouts: readonly BalanceMovement[], parts: readonly BalanceMovement[]): Misfit[] =>
  payouts
    .filter(payout => payout.type === 'payout')
    .flatMap(payout => {
      const sum = parts
        .filter(part => part.payoutId === payout.factId && part.type !== 'payout')
        .reduce((all, part) => all + part.settled.net, 0)
      if (sum + payout.settled.net === 0) return []
      const { currency, net } = payout.settled
      return [
        { reason: 'payout-differs', rail: 'card', factId: payout.factId, orderId: null, amount: sum, currency, amountThere: -net } as const,
      ]
    })

/** Money that nobody has applied or given back for so long is named in every report. */
export const suspenseAgesAfterDays = 7
