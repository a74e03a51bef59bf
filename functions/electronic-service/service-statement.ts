// What the portal signs of a served document and of a certificate of service; the compact form that a QR code carries, and how anyone verifies it.
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
import type { DocumentPaper } from './document-template.ts'
import type { TimelineEvent } from './service-event.ts'

/** Everything that a served paper says. */
export interface DocumentStatement {
  v: 4
  what: 'document'
  code: string
  court: string
  kind: string
  sealedAt: string
  paper: DocumentPaper
}

/** Everything that a certificate says: every event of the timeline, and the entry of the journal that it ends with. */
export interface CertificateStatement {
  v: 4
  what: 'certificate'
  code: string
  no: number
  court: string
  kind: string
  caseNumber: string
  title: string
  documentSha256: string
  recipient: { fullName: string; partAs: string; address: string }
  basis: string
  servedOn: string
  servedBy: number
  timeline: readonly TimelineEvent[]
  journal: { sequence: number; hash: string }
  certifiedAt: string
  certifiedBy: string
}

/** What the QR code carries: no name of a person. `day`: of sealing, or of service. `h`: SHA-256 of the whole statement, base64url. */
export interface CompactService {
  v: 4
  what: 'document' | 'certificate'
  code: string
  no: number
  court: string
  kind: string
  day: string
  h: string
}

const hashOf = async (statement: object): Promise<string> => toBase64url(await sha256(new TextEncoder().encode(canonicalJson(statement))))

export const compactDocument = async (statement: DocumentStatement, day: string): Promise<CompactService> => {
  const { code, court, kind } = statement
  return { v: 4, what: 'document', code, no: 0, court, kind, day, h: await hashOf(statement) }
}

export const compactCertificate = async (statement: CertificateStatement): Promise<CompactService> => {
  const { code, no, court, kind, servedOn: day } = statement
  return { v: 4, what: 'certificate', code, no, court, kind, day, h: await hashOf(statement) }
}

/** What the receipt key signs. */
export const serviceDigest = (compact: CompactService): Promise<Uint8Array> => sha256(signedJson(compact))

export const sealedService = (compact: CompactService, signature: string): string => sealedStatementOf(compact, signature)

export const serviceLink = (origin: string, sealed: string): string => receiptLink(origin, sealed)

const fields: Readonly<Record<keyof CompactService, 'string' | 'number'>> = {
  v: 'number',
  what: 'string',
  code: 'string',
  no: 'number',
  court: 'string',
  kind: 'string',
  day: 'string',
  h: 'string',
}

const isCompactService = (value: unknown): value is CompactService => {
  if (value === null || typeof value !== 'object') return false
  const types: Readonly<Record<string, string>> = fields
  const found = Object.entries(value)
  return (
    found.length === Object.keys(types).length &&
    found.every(([name, field]) => types[name] === typeof field) &&
    Reflect.get(value, 'v') === 4 &&
    ['document', 'certificate'].includes(String(Reflect.get(value, 'what')))
  )
}

/** Undefined for whatever else the portal signs. */
const readSealedService = (sealed: string): { compact: CompactService; bytes: Uint8Array; signature: string } | undefined => {
  const [payload = '', signature = '', ...rest] = sealed.split('.')
  const bytes = fromBase64url(payload)
  if (bytes === undefined || rest.length > 0) return undefined
  try {
    const compact: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isCompactService(compact) ? { compact, bytes, signature } : undefined
  } catch {
    return undefined
  }
}

type ServiceVerdict =
  | { verdict: 'genuine'; keyId: string; compact: CompactService }
  | { verdict: 'unreadable' | 'not-genuine' | 'not-ours' | 'changed' }

/** What the verification page says of a QR code or a link. */
export const verifySealedService = async (sealed: string, keys: readonly ReceiptKey[]): Promise<ServiceVerdict> => {
  const read = readSealedService(sealed)
  if (read === undefined) return { verdict: 'unreadable' }
  const keyId = await verifiedBy(read.bytes, read.signature, keys)
  return keyId === undefined ? { verdict: 'not-genuine' } : { verdict: 'genuine', keyId, compact: read.compact }
}

/** What it says of a dropped file: `not-ours` for everything that is not sealed as a served paper or a certificate of service. */
export const verifySealedServicePdf = async (bytes: Uint8Array, keys: readonly ReceiptKey[]): Promise<ServiceVerdict> => {
  const split = splitSealedPdf(bytes)
  const read = split && readSealedService(split.statement)
  if (split === undefined || read === undefined) return { verdict: 'not-ours' }
  const own = keys.filter(key => key.keyId === split.keyId)
  const keyId = await verifiedBy(split.signed, split.signature, own)
  return keyId === undefined ? { verdict: 'changed' } : { verdict: 'genuine', keyId, compact: read.compact }
}
