// The card rail of one day beside the books: asks the provider for everything it knows, books what no message told, finds what does not fit.
import type { CivilDate } from '../kernel/civil-date.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { afterAttemptNews } from './attempt.ts'
import { bookCardFact } from './card-booking-store.ts'
import { bookOnce, entriesBetween, findConversion, findHeard, findPayment, knownFactOf, noteConversion } from './ledger-store.ts'
import { changeAttempt, overdueAttempts } from './order-store.ts'
import { conversionEntry, payoutEntry, providerFeeEntry } from './provider-ledger.ts'
import type { BalanceMovement } from './rail-fact.ts'
import { compareMovement, type KnownFact, type Misfit, missingThere, wrongPayouts } from './reconciliation.ts'
import { bookPayment } from './settlement-store.ts'
import { balanceMovements, payoutMovements, undeliveredHints } from './stripe-balance-gateway.ts'
import { expireCheckout, paymentFacts } from './stripe-gateway.ts'

export interface Looked {
  matched: number
  healed: number
  misfits: Misfit[]
}

/** One payment that cannot be asked about does not stop the others: it is noted, and asked again by the next run. */
export type Step = (factId: string, work: () => Promise<void>) => Promise<void>

const hourMs = 3_600_000

/** The Vietnamese day, with an hour more at both ends: clocks differ, and a charge is booked a moment after it is made. */
export const periodOf = (day: CivilDate): { from: string; to: string } => {
  const midnight = Date.parse(`${day}T00:00:00+07:00`)
  return { from: new Date(midnight - hourMs).toISOString(), to: new Date(midnight + 25 * hourMs).toISOString() }
}

/** Messages that nobody confirmed go through the same story as those that arrived. */
const replay = async (day: CivilDate, book: string, now: string, looked: Looked, step: Step): Promise<void> => {
  for await (const { objectId, eventId, type } of undeliveredHints(periodOf(day)))
    await step(objectId, async () => {
      const fact = await paymentFacts(objectId)
      const booked = fact && (await bookCardFact(fact, { book, now, event: { eventId, type } }))
      if (booked === 'settled' || booked === 'suspended') looked.healed += 1
    })
}

/** Attempts whose time is over: the provider says whether they were paid at the last moment. */
const askAboutOverdue = async (book: string, now: string, looked: Looked, step: Step): Promise<void> => {
  for (const attempt of await overdueAttempts('card', now))
    await step(attempt.id, async () => {
      const sessionId = attempt.card?.sessionId
      const booked = sessionId ? await bookPayment(await expireCheckout(sessionId), { book, now }) : 'nothing'
      if (booked === 'settled' || booked === 'suspended') looked.healed += 1
      await changeAttempt(attempt.orderId, attempt.id, current => afterAttemptNews(current, booked === 'settled' ? 'paid' : 'expired'))
    })
}

const knownOf = async (movement: BalanceMovement): Promise<KnownFact | undefined> => {
  if (movement.type !== 'charge') return findHeard(movement.factId)
  const payment = await findPayment(movement.factId)
  return payment && knownFactOf(payment)
}

/** What the books know of a movement, after the provider was asked about what they did not. */
const knownOrHealed = async (movement: BalanceMovement, book: string, now: string, looked: Looked): Promise<KnownFact | undefined> => {
  const known = await knownOf(movement)
  if (known || movement.type === 'other') return known
  const fact = await paymentFacts(movement.factId)
  if (fact === undefined) return undefined
  const booked = await bookCardFact(fact, { book, now })
  if (booked === 'settled' || booked === 'suspended') looked.healed += 1
  return knownOf(movement)
}

const convert = async (movement: BalanceMovement, known: KnownFact, book: string, now: string): Promise<void> => {
  const { presented, settled, type, factId, paymentId } = movement
  if (presented === undefined) return
  if (type === 'charge') await noteConversion(factId, { presented: presented.amount, gross: settled.gross, currency: settled.currency })
  const came = paymentId && type !== 'charge' ? await findConversion(paymentId) : undefined
  const entry = conversionEntry(movement, came, { book, day: civilDateOf(now), at: now, orderId: known.orderId })
  if (entry) await bookOnce(entry)
}

const lookAt = async (movement: BalanceMovement, book: string, now: string, looked: Looked): Promise<Misfit | undefined> => {
  const booking = { book, day: civilDateOf(now), at: now, orderId: null }
  if (movement.type === 'payout' || movement.type === 'payout-failure') {
    await bookOnce(payoutEntry(movement, booking))
    return undefined
  }
  if (movement.type === 'fee') {
    await bookOnce(providerFeeEntry(movement, booking))
    return undefined
  }
  const known = await knownOrHealed(movement, book, now, looked)
  const misfit = compareMovement(movement, known)
  if (misfit) return misfit
  if (known) await convert(movement, known, book, now)
  looked.matched += 1
  return undefined
}

/** Payments by card that happened on the day, as the books have them, on whichever day they were booked. */
const cardPaymentsOf = async (book: string, day: CivilDate, until: CivilDate): Promise<KnownFact[]> => {
  const entries = await entriesBetween(book, day, until)
  const ids = entries.filter(entry => entry.kind === 'SETTLE' || entry.kind === 'SUSPENSE').map(entry => entry.fact.replace(/^\w+#/, ''))
  const payments = await Promise.all(ids.map(findPayment))
  return payments
    .filter(payment => payment !== undefined)
    .filter(payment => payment.fact.rail === 'card' && civilDateOf(payment.fact.at) === day)
    .map(knownFactOf)
}

export const reconcileCards = async (book: string, day: CivilDate, now: string, step: Step): Promise<Looked> => {
  const looked: Looked = { matched: 0, healed: 0, misfits: [] }
  await replay(day, book, now, looked, step)
  await askAboutOverdue(book, now, looked, step)
  const movements: BalanceMovement[] = []
  for await (const movement of balanceMovements(periodOf(day))) movements.push(movement)
  const ofTheDay = movements.filter(movement => civilDateOf(movement.at) === day)
  for (const movement of ofTheDay)
    await step(movement.factId, async () => {
      const misfit = await lookAt(movement, book, now, looked)
      if (misfit) looked.misfits.push(misfit)
    })
  const payouts = ofTheDay.filter(movement => movement.type === 'payout')
  for (const payout of payouts)
    await step(payout.factId, async () => {
      const parts: BalanceMovement[] = []
      for await (const part of payoutMovements(payout.factId)) parts.push(part)
      looked.misfits.push(...wrongPayouts([payout], parts))
    })
  looked.misfits.push(...missingThere(await cardPaymentsOf(book, day, civilDateOf(now)), movements))
  return looked
}
