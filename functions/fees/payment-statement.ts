// What a receipt of payment says and the portal signs; the compact form that its QR code carries, and how anyone verifies it.
import { verifyStatementPdf } from '../filings/receipt-seal.ts'
import {
  hashOfStatement,
  type ReceiptKey,
  receiptLink,
  type StatementKind,
  sealedStatement,
  sha256,
  signedJson,
  verifyStatement,
} from '../filings/sealed-statement.ts'
import type { OrderKind } from './order.ts'
import type { Rail } from './rail-fact.ts'

export interface PaymentStatement {
  v: 2
  what: 'receipt' | 'confirmation'
  form: string
  symbol: string
  /** Seven digits. */
  number: string
  book: string
  collector: string
  payer: string
  amountVnd: number
  amountInWords: string
  paidFor: OrderKind
  basis: string
  article: string
  courtCode: string
  /** Receipt code of the filing or number of the case; may be empty. */
  caseName: string
  orderCode: string
  rail: Rail
  paidOn: string
  issuedAt: string
}

/** What the QR code carries: no name of a person. `h`: SHA-256 of the whole statement, base64url. */
export interface CompactPayment {
  v: 2
  what: 'receipt' | 'confirmation'
  form: string
  symbol: string
  number: string
  book: string
  amount: number
  day: string
  h: string
}

export const compactPayment = async (statement: PaymentStatement): Promise<CompactPayment> => ({
  v: 2,
  what: statement.what,
  form: statement.form,
  symbol: statement.symbol,
  number: statement.number,
  book: statement.book,
  amount: statement.amountVnd,
  day: statement.paidOn,
  h: await hashOfStatement(statement),
})

/** What the receipt key signs. */
export const paymentDigest = async (statement: PaymentStatement): Promise<Uint8Array> => sha256(signedJson(await compactPayment(statement)))

/** What follows `#r=` in the link, and what the sealed PDF repeats. */
export const sealedPayment = async (statement: PaymentStatement, signature: string): Promise<string> =>
  sealedStatement(await compactPayment(statement), signature)

export const paymentLink = async (origin: string, statement: PaymentStatement, signature: string): Promise<string> =>
  receiptLink(origin, await sealedPayment(statement, signature))

const paymentKind: StatementKind<CompactPayment> = {
  fields: {
    ...{ v: 'number', what: 'string', form: 'string', symbol: 'string', number: 'string', book: 'string', amount: 'number' },
    ...{ day: 'string', h: 'string' },
  },
  marks: { v: [2] },
}

export const verifySealedPayment = (sealed: string, keys: readonly ReceiptKey[]) => verifyStatement(paymentKind, sealed, keys)

export const verifySealedPaymentPdf = (bytes: Uint8Array, keys: readonly ReceiptKey[]) => verifyStatementPdf(paymentKind, bytes, keys)
