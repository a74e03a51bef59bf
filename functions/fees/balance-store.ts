// Balances of the books at the end of any day: from the last day that is closed for good, plus every entry since.
import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import { type Balance, balancesAfter } from './books.ts'
import { entriesBetween } from './ledger-store.ts'
import { lastFinalBefore } from './reconciliation-store.ts'

/** Before every entry. */
const beginning = '0000-00-00'

export const balancesAt = async (book: string, day: CivilDate): Promise<{ balances: Balance[]; entries: number }> => {
  const closed = await lastFinalBefore(book, addDays(day, 1))
  const since = await entriesBetween(book, closed ? addDays(closed.day, 1) : beginning, day)
  return { balances: balancesAfter(closed?.report?.closing ?? [], since), entries: since.length }
}
