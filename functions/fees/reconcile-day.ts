// Reconciles one day of one collector's books with every rail, lays what does not fit before people, and prepares the report. Done again it
// books nothing twice: each payment is a step of its own.

import { systemActor } from '../kernel/actor.ts'
import { addDays, civilDateOf, daysBetween, parseCivilDate } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { log } from '../platform/log.ts'
import { journalWorker, RetryLater } from '../platform/queue-worker.ts'
import { afterAttemptNews } from './attempt.ts'
import { balancesAt } from './balance-store.ts'
import { balancesAfter, movementsOf } from './books.ts'
import { collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { digestId } from './digest.ts'
import { entriesBetween, findPayment } from './ledger-store.ts'
import { bookLine, isMoneyIn } from './line-booking-store.ts'
import { changeAttempt, overdueAttempts } from './order-store.ts'
import { payoutArrivesInDays, payoutsOverdue } from './provider-ledger.ts'
import {
  type Finding,
  findingsNamed,
  type Misfit,
  preparedReconciliation,
  type Reconciliation,
  type Report,
  reconciliationOf,
  suspenseAgesAfterDays,
} from './reconciliation.ts'
import { findReconciliation, reportDigest, savePrepared } from './reconciliation-store.ts'
import { type Looked, reconcileCards, type Step } from './reconciling-store.ts'
import { linesBetween } from './statement-store.ts'
import { openWorkItem } from './work-item.ts'
import { openOnce, openWorkItems } from './work-item-store.ts'

const reconciler = systemActor('reconcile-day')

/** Entries of so many days tell whether a payout has arrived. */
const payoutsLookedBackDays = 30

/** After so many tries the report is prepared all the same, and names what could not be asked. */
const patience = 3

const stepwise =
  (failed: string[]): Step =>
  async (factId, work) => {
    try {
      await work()
    } catch (error) {
      log.error('payment could not be reconciled', error, { worker: 'reconcile-day' })
      failed.push(factId)
    }
  }

/** Nobody can say that a transfer will not come; but its attempt is over, and the next one has a reference of its own. */
const closeOverdueTransfers = async (now: string): Promise<void> => {
  for (const { orderId, id } of await overdueAttempts('transfer', now))
    await changeAttempt(orderId, id, attempt => afterAttemptNews(attempt, 'expired'))
}

const reconcileLines = async ({ book, day }: Reconciliation, now: string, step: Step): Promise<Looked> => {
  const looked: Looked = { matched: 0, healed: 0, misfits: [] }
  for (const line of (await linesBetween(book, day, day)).filter(isMoneyIn))
    await step(line.id, async () => {
      const before = await findPayment(line.id)
      if (before === undefined) {
        await bookLine(line, now)
        looked.healed += 1
      }
      const fact = before?.fact ?? (await findPayment(line.id))?.fact
      if (fact && (fact.amount !== line.amount || fact.currency !== line.currency)) {
        const { currency, amount } = fact
        const about = {
          rail: 'transfer',
          factId: line.id,
          orderId: before?.orderId ?? null,
          amount,
          currency,
          amountThere: line.amount,
        } as const
        looked.misfits.push({ reason: 'amount-differs', ...about })
      } else looked.matched += 1
    })
  return looked
}

/** Each misfit has one work item, whichever report names it first. */
const laidBefore = async (misfit: Misfit, book: string, now: string): Promise<Finding> => {
  const { reason, rail, factId, orderId, amount, currency, amountThere } = misfit
  const isOwn = reason === 'refund-elsewhere'
  const id = isOwn ? digestId(reason, factId) : digestId('reconciliation', reason, factId)
  const note = amountThere === null ? '' : String(amountThere)
  const asked = { id, kind: 'reconciliation', reason, book, rail, factId, orderId, attemptId: null, amount, currency, note } as const
  if (!isOwn) await openOnce(openWorkItem(asked, emptyHead, { actor: reconciler, now }))
  return { ...misfit, workItemId: id }
}

const agedSuspense = async ({ book, day }: Reconciliation): Promise<Finding[]> =>
  (await openWorkItems(book))
    .filter(item => item.kind === 'suspense' && daysBetween(civilDateOf(item.createdAt), day) >= suspenseAgesAfterDays)
    .map(({ id, rail, factId, orderId, remaining, currency }) => ({
      ...{ reason: 'suspense-aged', rail, factId, orderId, amount: remaining, currency, amountThere: null, workItemId: id },
    }))

/** Payouts that the bank has not shown for a week. */
const overduePayouts = async ({ book, day }: Reconciliation): Promise<Misfit[]> =>
  payoutsOverdue(await entriesBetween(book, addDays(day, -payoutsLookedBackDays), day), addDays(day, -payoutArrivesInDays)).map(
    ({ payoutId, amount, currency }) => ({
      ...{ reason: 'payout-not-arrived', rail: 'card', factId: payoutId, orderId: null, amount, currency, amountThere: null },
    }),
  )

const notAsked = (factId: string): Misfit => ({
  ...{ reason: 'not-asked', rail: null, factId, orderId: null, amount: 0, currency: 'vnd', amountThere: null },
})

const reportOf = async (running: Reconciliation, looked: readonly Looked[], failed: readonly string[], now: string): Promise<Report> => {
  const { book, day } = running
  const misfits = [...looked.flatMap(each => each.misfits), ...(await overduePayouts(running)), ...failed.map(notAsked)]
  const findings: Finding[] = []
  for (const misfit of misfits) findings.push(await laidBefore(misfit, book, now))
  const all = [...findings, ...(await agedSuspense(running))]
  const { balances: opening } = await balancesAt(book, addDays(day, -1))
  const entries = await entriesBetween(book, day, day)
  return {
    opening,
    closing: balancesAfter(opening, entries),
    movements: movementsOf(entries),
    matched: looked.reduce((sum, each) => sum + each.matched, 0),
    healed: looked.reduce((sum, each) => sum + each.healed, 0),
    found: all.length,
    findings: all.slice(0, findingsNamed),
  }
}

export const handler = journalWorker('reconcile-day', async ({ subject }, { now, deliveries }) => {
  const asked = reconciliationOf(subject) ?? refuse('invalid', 'reconciliation.missing', { subject })
  const running = (await findReconciliation(asked.book, asked.day)) ?? refuse('missing', 'reconciliation.missing', { subject })
  if (running.state !== 'running') return
  const failed: string[] = []
  const step = stepwise(failed)
  const day = parseCivilDate(asked.day)
  await closeOverdueTransfers(now)
  const lines = await reconcileLines(running, now, step)
  const hasCards = collectorIn(collectors, running.book).card
  const cards = hasCards ? await reconcileCards(running.book, day, now, step) : { matched: 0, healed: 0, misfits: [] }
  if (failed.length > 0 && deliveries < patience) throw new RetryLater(`reconcile-day: ${failed.length} payments could not be asked about`)
  const report = await reportOf(running, [lines, cards], failed, now)
  const saved = await savePrepared(preparedReconciliation(running, report, reportDigest(report), now))
  if (saved === undefined) throw new RetryLater('reconcile-day: the day was asked for anew meanwhile')
})
