// Books one line of a statement: a payout of the card provider by its id, everything else by the attempt that its reference stands for.
import { civilDateOf } from '../kernel/civil-date.ts'
import { transact } from '../platform/table.ts'
import { balancesAt } from './balance-store.ts'
import { type Account, type Entry, factOf } from './ledger.ts'
import { findEntry, putEntry, putPaymentFact } from './ledger-store.ts'
import { type BankLine, factOfLine, payoutIn, type Referenced, referencesOf } from './matching.ts'
import { findReference } from './order-store.ts'
import { arrivalEntry, inTransit } from './provider-ledger.ts'
import { settler } from './settlement.ts'
import { type Booked, bookPayment } from './settlement-store.ts'
import { lineDigest } from './statement-store.ts'

/** Money out of the account is the collector's own payment: no order is settled by it. */
export const isMoneyIn = (line: BankLine): boolean => line.amount > 0

/** The entry of a payout of these books that this money is; undefined when it is not on its way, or its amount cannot be right. */
export const arrivalOf = async (
  payoutId: string,
  came: { amount: number; currency: string; held: Account },
  { book, now }: { book: string; now: string },
): Promise<Entry | undefined> => {
  const [payout, returned] = await Promise.all([findEntry(factOf('PAYOUT', payoutId)), findEntry(factOf('PAYOUT_REVERSAL', payoutId))])
  const sent = inTransit(payout)
  if (payout?.book !== book || sent === undefined || returned) return undefined
  const day = civilDateOf(now)
  const { balances } = await balancesAt(book, day)
  return arrivalEntry(payoutId, sent, came, balances, { book, day, at: now, orderId: null })
}

const bookArrival = async (line: BankLine, now: string): Promise<boolean> => {
  const payoutId = payoutIn(line)
  if (payoutId === undefined) return false
  const { amount, currency, book } = line
  const entry = await arrivalOf(payoutId, { amount, currency, held: 'BANK_CLEARING' }, { book, now })
  if (entry === undefined) return false
  const outcome = { outcome: 'arrived', book, orderId: null, workItemId: null, by: settler.subject, bookedAt: now } as const
  const refused = await transact([putPaymentFact(factOfLine(line, [], lineDigest(line)), outcome), putEntry(entry)])
  // The line was booked before; or another line has brought this payout, and this one is a stranger's.
  return refused === undefined || refused.index === 0
}

export const bookLine = async (line: BankLine, now: string): Promise<Booked> => {
  if (!isMoneyIn(line)) return 'nothing'
  if (await bookArrival(line, now)) return 'news'
  const found = await Promise.all(referencesOf(line).map(findReference))
  const known: Referenced[] = found.filter(each => each !== undefined)
  return bookPayment(factOfLine(line, known, lineDigest(line)), { book: line.book, now, note: line.content })
}
