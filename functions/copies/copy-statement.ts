// What a certified copy says and the portal signs: its manifest, the compact form that its QR code carries, and how anyone verifies both.
import { splitSealedPdf, verifyStatementPdf } from '../filings/receipt-seal.ts'
import {
  fromBase64url,
  hashOfStatement,
  jsonOf,
  type ReceiptKey,
  readStatement,
  receiptLink,
  type StatementKind,
  type StatementVerdict,
  sealedStatement,
  sha256,
  signedJson,
  toBase64url,
  verifyStatement,
} from '../filings/sealed-statement.ts'
import type { CopyVersion, WantedKind } from './copy-right.ts'

/** The manifest: what was certified, by whom, when, for whom. It stands in the PDF, which its holder was given. */
export interface CopyStatement {
  v: 3
  what: 'copy'
  code: string
  courtCode: string
  /** The court that gives the copy. */
  courtName: string
  /** The court as it was called on the judgment, if another name stands there; may be empty. */
  originName: string
  kind: WantedKind
  version: CopyVersion
  title: string
  /** Number of the judgment; empty for other papers. */
  number: string
  /** Day of the judgment; may be empty. */
  date: string
  /** SHA-256 of what was copied: the published text, the text that the court entered, or the file. Lower-case hex. */
  sourceSha256: string
  pages: number
  issuedTo: string
  certifiedBy: string
  certifierRole: string
  certifiedAt: string
  article: string
}

/** What the QR code carries: nobody's name but the officer's. `h`: SHA-256 of the whole manifest, base64url. */
export interface CompactCopy {
  v: 3
  what: 'copy'
  code: string
  court: string
  kind: string
  version: string
  number: string
  date: string
  pages: number
  by: string
  at: string
  h: string
}

export const compactCopy = async (statement: CopyStatement): Promise<CompactCopy> => ({
  v: 3,
  what: 'copy',
  code: statement.code,
  court: statement.courtCode,
  kind: statement.kind,
  version: statement.version,
  number: statement.number,
  date: statement.date,
  pages: statement.pages,
  by: statement.certifiedBy,
  at: statement.certifiedAt,
  h: await hashOfStatement(statement),
})

/** What the receipt key signs, and the hash under which the copy is in its day's root. */
export const copyDigest = async (statement: CopyStatement): Promise<Uint8Array<ArrayBuffer>> =>
  sha256(signedJson(await compactCopy(statement)))

export const sealedCopy = async (statement: CopyStatement, signature: string): Promise<string> =>
  sealedStatement(await compactCopy(statement), signature)

export const copyLink = async (origin: string, statement: CopyStatement, signature: string): Promise<string> =>
  receiptLink(origin, await sealedCopy(statement, signature))

const manifestMark = '%CUACONG-MANIFEST v1 '

/** The PDF and, after its end, its manifest; the seal is put behind both. */
export const withManifest = (pdf: Uint8Array, statement: CopyStatement): Uint8Array => {
  const newline = pdf.at(-1) === 0x0a ? '' : '\n'
  const line = new TextEncoder().encode(`${newline}${manifestMark}${toBase64url(signedJson(statement))}\n`)
  const whole = new Uint8Array(pdf.length + line.length)
  whole.set(pdf)
  whole.set(line, pdf.length)
  return whole
}

const copyKind: StatementKind<CompactCopy> = {
  fields: {
    ...{ v: 'number', what: 'string', code: 'string', court: 'string', kind: 'string', version: 'string', number: 'string' },
    ...{ date: 'string', pages: 'number', by: 'string', at: 'string', h: 'string' },
  },
  marks: { v: [3], what: ['copy'] },
}

/** Undefined for what is no certified copy. */
export const readSealedCopy = (sealed: string) => readStatement(copyKind, sealed)

export const verifySealedCopy = (sealed: string, keys: readonly ReceiptKey[]) => verifyStatement(copyKind, sealed, keys)

/** The manifest in the signed bytes, if it is the one that the compact statement speaks of. Its shape need not be checked: its hash is. */
const manifestIn = async (signed: Uint8Array, compact: CompactCopy): Promise<CopyStatement | undefined> => {
  const isManifest = (value: unknown): value is CopyStatement => value !== null && typeof value === 'object'
  const text = new TextDecoder('latin1').decode(signed.subarray(Math.max(0, signed.length - 65_536)))
  const [, payload] = /%CUACONG-MANIFEST v1 (\S+)\n%CUACONG-RECEIPT v1 \S+\n$/.exec(text) ?? []
  const bytes = payload === undefined ? undefined : fromBase64url(payload)
  const value = bytes && jsonOf(bytes)
  return bytes && isManifest(value) && toBase64url(await sha256(bytes)) === compact.h ? value : undefined
}

/** What the verification page says of a dropped file. `statement`: the manifest in it. */
export const verifySealedCopyPdf = async (
  bytes: Uint8Array,
  keys: readonly ReceiptKey[],
): Promise<StatementVerdict<CompactCopy, 'not-ours' | 'changed'> & { statement?: CopyStatement }> => {
  const found = await verifyStatementPdf(copyKind, bytes, keys)
  const split = splitSealedPdf(bytes)
  if (found.verdict !== 'genuine' || split === undefined) return found
  if ((await verifySealedCopy(split.statement, keys)).verdict !== 'genuine') return { verdict: 'changed' }
  const statement = await manifestIn(split.signed, found.compact)
  return statement === undefined ? { verdict: 'changed' } : { ...found, statement }
}
