// Which order a bank line was meant for: by the reference in its content, and by nothing else; people decide on all that it does not tell.
import type { PaymentFact } from './rail-fact.ts'
import { referencesIn } from './transfer-reference.ts'

/** A line of a statement as it was stored. */
export interface BankLine {
  /** Digest of bank account and the bank's number of the transaction. */
  id: string
  book: string
  account: string
  transactionId: string
  /** Civil date. */
  bookedOn: string
  amount: number
  currency: string
  content: string
  fileId: string
  importedAt: string
}

/** What a reference of this portal stands for. */
export interface Referenced {
  reference: string
  orderId: string
  attemptId: string
}

/** The references to look up for a line. */
export const referencesOf = (line: Pick<BankLine, 'content'>): string[] => referencesIn(line.content)

/** The card provider writes the id of a payout into the transfer that brings it. */
export const payoutIn = ({ content }: Pick<BankLine, 'content'>): string | undefined => /\bpo_[A-Za-z0-9]+/.exec(content)?.[0]

/**
 * The line as a fact of its rail. One line never settles two orders: with references of several orders it belongs to none, and a person looks.
 * Several attempts of one order are one order.
 */
export const factOfLine = (line: BankLine, known: readonly Referenced[], sha256: string): PaymentFact => {
  const orders = new Set(known.map(each => each.orderId))
  const [one] = known
  return {
    kind: 'payment',
    rail: 'transfer',
    factId: line.id,
    amount: line.amount,
    currency: line.currency,
    // The day is all that a statement tells: noon keeps it the same day wherever it is read.
    at: `${line.bookedOn}T05:00:00.000Z`,
    rawSha256: sha256,
    state: 'paid',
    ...(one && orders.size === 1 ? { orderId: one.orderId, attemptId: one.attemptId } : {}),
  }
}
