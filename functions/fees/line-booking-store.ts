// Books one line of a statement: finds the attempt that its reference stands for, and lets the rules of settlement decide.
import { type BankLine, factOfLine, type Referenced, referencesOf } from './matching.ts'
import { findReference } from './order-store.ts'
import { type Booked, bookPayment } from './settlement-store.ts'
import { lineDigest } from './statement-store.ts'

/** Money out of the account is the collector's own payment: no order is settled by it. */
export const isMoneyIn = (line: BankLine): boolean => line.amount > 0

export const bookLine = async (line: BankLine, now: string): Promise<Booked> => {
  if (!isMoneyIn(line)) return 'nothing'
  const found = await Promise.all(referencesOf(line).map(findReference))
  const known: Referenced[] = found.filter(each => each !== undefined)
  return bookPayment(factOfLine(line, known, lineDigest(line)), { book: line.book, now, note: line.content })
}
