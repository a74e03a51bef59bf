// What the portal signs of a served document and of a certificate of service; the compact form that a QR code carries, and how anyone verifies it.
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

export const compactDocument = async (statement: DocumentStatement, day: string): Promise<CompactService> => {
  const { code, court, kind } = statement
  return { v: 4, what: 'document', code, no: 0, court, kind, day, h: await hashOfStatement(statement) }
}

export const compactCertificate = async (statement: CertificateStatement): Promise<CompactService> => {
  const { code, no, court, kind, servedOn: day } = statement
  return { v: 4, what: 'certificate', code, no, court, kind, day, h: await hashOfStatement(statement) }
}

/** What the receipt key signs. */
export const serviceDigest = (compact: CompactService): Promise<Uint8Array> => sha256(signedJson(compact))

export const sealedService = (compact: CompactService, signature: string): string => sealedStatement(compact, signature)

export const serviceLink = (origin: string, sealed: string): string => receiptLink(origin, sealed)

const serviceKind: StatementKind<CompactService> = {
  fields: { v: 'number', what: 'string', code: 'string', no: 'number', court: 'string', kind: 'string', day: 'string', h: 'string' },
  marks: { v: [4], what: ['document', 'certificate'] },
}

export const verifySealedService = (sealed: string, keys: readonly ReceiptKey[]) => verifyStatement(serviceKind, sealed, keys)

export const verifySealedServicePdf = (bytes: Uint8Array, keys: readonly ReceiptKey[]) => verifyStatementPdf(serviceKind, bytes, keys)
