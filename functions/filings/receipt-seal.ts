// How a receipt's PDF is sealed, and how a changed byte is found: two comment lines after its end, the last one a signature over all before it.
import { type CompactStatement, receiptKind } from './receipt.ts'
import { type ReceiptKey, readStatement, type StatementKind, type StatementVerdict, sha256, verifiedBy } from './sealed-statement.ts'

const statementMark = '%CUACONG-RECEIPT v1 '
const signatureMark = '%CUACONG-RECEIPT-SIGNATURE v1 '

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

/** The PDF and, after its end, the sealed statement: the bytes that are to be signed. */
export const withStatement = (pdf: Uint8Array, sealedStatement: string): Uint8Array => {
  const newline = pdf.at(-1) === 0x0a ? '' : '\n'
  return joined(pdf, new TextEncoder().encode(`${newline}${statementMark}${sealedStatement}\n`))
}

export const digestToSeal = (bytes: Uint8Array): Promise<Uint8Array> => sha256(bytes)

/** The sealed file: `bytes` and one last line. */
export const sealed = (bytes: Uint8Array, keyId: string, signature: string): Uint8Array =>
  joined(bytes, new TextEncoder().encode(`${signatureMark}${keyId} ${signature}\n`))

export interface SealedPdf {
  /** Everything before the last line. */
  signed: Uint8Array
  keyId: string
  signature: string
  statement: string
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Takes a sealed file apart. Undefined when it has no seal as its very last line: not a receipt of ours, or cut, or appended to. */
export const splitSealedPdf = (bytes: Uint8Array): SealedPdf | undefined => {
  if (bytes.at(-1) !== 0x0a) return undefined
  const start = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
  const [, keyId, signature] =
    /^%CUACONG-RECEIPT-SIGNATURE v1 ([A-Za-z0-9-]+) ([A-Za-z0-9_-]+)$/.exec(latin(bytes.subarray(start, -1))) ?? []
  if (keyId === undefined || signature === undefined) return undefined
  const signed = bytes.subarray(0, start)
  const statementStart = signed.lastIndexOf(0x0a, signed.length - 2) + 1
  const [, statement] = /^%CUACONG-RECEIPT v1 (\S+)\n$/.exec(latin(signed.subarray(statementStart))) ?? []
  return statement === undefined ? undefined : { signed, keyId, signature, statement }
}

/** What the verification page says of a dropped file: `not-ours` for everything that is not sealed as a paper of this kind. */
export const verifyStatementPdf = async <Compact>(
  kind: StatementKind<Compact>,
  bytes: Uint8Array,
  keys: readonly ReceiptKey[],
): Promise<StatementVerdict<Compact, 'not-ours' | 'changed'>> => {
  const split = splitSealedPdf(bytes)
  const read = split && readStatement(kind, split.statement)
  if (split === undefined || read === undefined) return { verdict: 'not-ours' }
  const own = keys.filter(key => key.keyId === split.keyId)
  const keyId = await verifiedBy(split.signed, split.signature, own)
  return keyId === undefined ? { verdict: 'changed' } : { verdict: 'genuine', keyId, compact: read.compact }
}

/** The same of a receipt of a filing, after all other kinds were asked: what bears our mark and fits none of them was changed. */
export const verifySealedPdf = async (
  bytes: Uint8Array,
  keys: readonly ReceiptKey[],
): Promise<StatementVerdict<CompactStatement, 'not-ours' | 'changed'>> => {
  const found = await verifyStatementPdf(receiptKind, bytes, keys)
  return found.verdict === 'not-ours' && latin(bytes).includes('%CUACONG-RECEIPT') ? { verdict: 'changed' } : found
}
