// The receipt of a filing: the statement that the portal signs, and the compact form that a QR code carries.
import { canonicalJson } from '../kernel/event.ts'
import type { ReceiptStatement } from './filing-form.ts'
import {
  type Bytes,
  hashOfStatement,
  type ReceiptKey,
  type StatementKind,
  sha256,
  signedJson,
  verifyStatement,
} from './sealed-statement.ts'

/** What the QR code carries. `h` is the hash of the whole statement, so that one signature vouches for every file. */
export interface CompactStatement {
  v: 1
  code: string
  court: string
  at: string
  day: string
  files: number
  h: string
}

export const compactOf = async (statement: ReceiptStatement): Promise<CompactStatement> => ({
  v: 1,
  code: statement.code,
  court: statement.courtCode,
  at: statement.receivedAt,
  day: statement.filingDate,
  files: statement.files.length,
  h: await hashOfStatement(statement),
})

/** What the receipt key signs. */
export const signedDigest = async (statement: ReceiptStatement): Promise<Bytes> => sha256(signedJson(await compactOf(statement)))

export const receiptKind: StatementKind<CompactStatement> = {
  fields: { v: 'number', code: 'string', court: 'string', at: 'string', day: 'string', files: 'number', h: 'string' },
  marks: { v: [1] },
}

/** What the verification page says of a QR code or a link. */
export const verifySealedStatement = (sealed: string, keys: readonly ReceiptKey[]) => verifyStatement(receiptKind, sealed, keys)

/** Whether the whole statement, files with sizes and hashes, is the one that a genuine compact statement speaks of. */
export const isStatementOf = async (statement: ReceiptStatement, compact: CompactStatement): Promise<boolean> =>
  canonicalJson(await compactOf(statement)) === canonicalJson(compact)
