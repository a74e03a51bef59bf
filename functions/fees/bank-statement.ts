// What a bank's statement says, whatever its form: one account, its lines, each with the bank's own number of the transaction.
import { type CivilDate, compareDates } from '../kernel/civil-date.ts'
import { checkVnd } from '../kernel/money.ts'
import { refuse } from '../kernel/refusal.ts'

export interface StatementLine {
  /** Where it stands in the file, from 1. */
  line: number
  account: string
  /** The bank's number of the transaction: with bank and account it is the line's identity, in every file that repeats it. */
  transactionId: string
  bookedOn: CivilDate
  /** Money in above zero, money out below. */
  amount: number
  /** ISO 4217, lower case. */
  currency: string
  content: string
}

export interface Statement {
  format: 'csv' | 'camt.053'
  account: string
  from: CivilDate
  until: CivilDate
  lines: StatementLine[]
  /** Lines that the bank itself has not booked yet: they come again when it has. */
  pending: number
}

/** The statement of these lines. Refuses `statement.empty`, `statement.several-accounts`, `statement.transaction-twice`. */
export const statementOf = (format: Statement['format'], lines: readonly StatementLine[], pending: number): Statement => {
  const [first] = lines
  if (first === undefined) return refuse('invalid', 'statement.empty')
  const other = lines.find(line => line.account !== first.account)
  if (other) refuse('invalid', 'statement.several-accounts', { first: first.account, other: other.account, line: other.line })
  const seen = new Set<string>()
  for (const { transactionId, line } of lines) {
    if (seen.has(transactionId)) refuse('invalid', 'statement.transaction-twice', { transaction: transactionId, line })
    seen.add(transactionId)
  }
  const days = lines.map(line => line.bookedOn).sort(compareDates)
  return {
    format,
    account: first.account,
    from: days[0] ?? first.bookedOn,
    until: days.at(-1) ?? first.bookedOn,
    lines: [...lines],
    pending,
  }
}

/**
 * An amount as banks write it: `12.000.000`, `12,000,000.00`, `12000000`, `1 200 000`. Refuses `statement.amount-unreadable`, also for parts of a
 * đồng: a statement that is read wrong must never be booked.
 */
export const readStatementAmount = (text: string, line: number): number => {
  const plain = text.replace(/[\s\u00a0]|VND|VNĐ|đ$/giu, '').replace(/^\+/, '')
  const whole = plain.replace(/[.,]00?$/, '')
  const isGrouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)
  if (!isGrouped && !/^-?\d+$/.test(whole)) return refuse('invalid', 'statement.amount-unreadable', { line, text })
  return checkVnd(Number(whole.replace(/[.,]/g, '')))
}
