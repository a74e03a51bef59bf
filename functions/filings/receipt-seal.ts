// How a receipt's PDF is sealed, and how a changed byte is found: two comment lines after its end, the last one a signature over all before it.
import { type CompactStatement, type ReceiptKey, readSealedStatement, sha256, verifiedBy } from './receipt.ts'

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

/** What the verification page says of a dropped file. `not-ours`: it has no seal; `changed`: it has one, and it does not fit. */
export const verifySealedPdf = async (
  bytes: Uint8Array,
  keys: readonly ReceiptKey[],
): Promise<{ verdict: 'genuine'; keyId: string; compact: CompactStatement } | { verdict: 'not-ours' | 'changed' }> => {
  const split = splitSealedPdf(bytes)
  if (split === undefined) return { verdict: latin(bytes).includes('%CUACONG-RECEIPT') ? 'changed' : 'not-ours' }
  const keyId = await verifiedBy(
    split.signed,
    split.signature,
    keys.filter(key => key.keyId === split.keyId),
  )
  const read = readSealedStatement(split.statement)
  return keyId !== undefined && read !== undefined ? { verdict: 'genuine', keyId, compact: read.compact } : { verdict: 'changed' }
}
