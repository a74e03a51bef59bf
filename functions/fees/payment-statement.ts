// What a receipt of payment says and the portal signs; the compact form that its QR code carries, and how anyone verifies it.
import {
  fromBase64url,
  type ReceiptKey,
  receiptLink,
  sealedStatementOf,
  sha256,
  signedJson,
  toBase64url,
  verifiedBy,
} from '../filings/receipt.ts'
import { splitSealedPdf } from '../filings/receipt-seal.ts'
import { canonicalJson } from '../kernel/event.ts'
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
  h: toBase64url(await sha256(new TextEncoder().encode(canonicalJson(statement)))),
})

/** What the receipt key signs. */
export const paymentDigest = async (statement: PaymentStatement): Promise<Uint8Array> => sha256(signedJson(await compactPayment(statement)))

/** What follows `#r=` in the link, and what the sealed PDF repeats. */
export const sealedPayment = async (statement: PaymentStatement, signature: string): Promise<string> =>
  sealedStatementOf(await compactPayment(statement), signature)

export const paymentLink = async (origin: string, statement: PaymentStatement, signature: string): Promise<string> =>
  receiptLink(origin, await sealedPayment(statement, signature))

const fields: Readonly<Record<keyof CompactPayment, 'string' | 'number'>> = {
  v: 'number',
  what: 'string',
  form: 'string',
  symbol: 'string',
  number: 'string',
  book: 'string',
  amount: 'number',
  day: 'string',
  h: 'string',
}

const isCompactPayment = (value: unknown): value is CompactPayment => {
  if (value === null || typeof value !== 'object') return false
  const types: Readonly<Record<string, string>> = fields
  const found = Object.entries(value)
  return (
    found.length === Object.keys(types).length &&
    found.every(([name, field]) => types[name] === typeof field) &&
    Reflect.get(value, 'v') === 2
  )
}

/** Undefined for what is no receipt of a payment, a filing's receipt included. */
export const readSealedPayment = (sealed: string): { compact: CompactPayment; bytes: Uint8Array; signature: string } | undefined => {
  const [payload = '', signature = '', ...rest] = sealed.split('.')
  const bytes = fromBase64url(payload)
  if (bytes === undefined || rest.length > 0) return undefined
  try {
    const compact: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isCompactPayment(compact) ? { compact, bytes, signature } : undefined
  } catch {
    return undefined
  }
}

export type PaymentVerdict =
  | { verdict: 'genuine'; keyId: string; compact: CompactPayment }
  | { verdict: 'unreadable' | 'not-genuine' | 'not-ours' | 'changed' }

/** What the verification page says of a QR code or a link. */
export const verifySealedPayment = async (sealed: string, keys: readonly ReceiptKey[]): Promise<PaymentVerdict> => {
  const read = readSealedPayment(sealed)
  if (read === undefined) return { verdict: 'unreadable' }
  const keyId = await verifiedBy(read.bytes, read.signature, keys)
  return keyId === undefined ? { verdict: 'not-genuine' } : { verdict: 'genuine', keyId, compact: read.compact }
}

/** What it says of a dropped file: `not-ours` for everything that is not sealed as a receipt of a payment. */
export const verifySealedPaymentPdf = async (bytes: Uint8Array, keys: readonly ReceiptKey[]): Promise<PaymentVerdict> => {
  const split = splitSealedPdf(bytes)
  const read = split && readSealedPayment(split.statement)
  if (split === undefined || read === undefined) return { verdict: 'not-ours' }
  const own = keys.filter(key => key.keyId === split.keyId)
  const keyId = await verifiedBy(split.signed, split.signature, own)
  return keyId === undefined ? { verdict: 'changed' } : { verdict: 'genuine', keyId, compact: read.compact }
}
