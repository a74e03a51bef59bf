// The doors of drafts and filings: what the filer's pages send and get back.
import * as z from 'zod/mini'
import type { Rail } from '../fees/rail-fact.ts'
import type { ComplaintOutcome, Duty, ExemptionAnswer, FilingState } from './filing.ts'
import type { RefusalCode } from './petition.ts'
import { petitionForm } from './petition-form.ts'

/** PUT /api/drafts/{id}: the whole petition, and the revision it was typed over. An older revision is refused, nothing is lost. */
export const draftForm = z.object({ revision: z.int().check(z.gte(0)), petition: petitionForm })

/** Kinds of signature. Which are accepted is configuration (signature.ts), each with its legal basis. */
export const signatureForm = z.object({
  kind: z.enum(['typed-name', 'certified']),
  /** As typed; must be the plaintiff's or the representative's name, compared by search key. */
  typedName: z.string().check(z.maxLength(200)),
})

/** POST /api/filings and POST /api/filings/{id}/amendments: the bytes previewed (their SHA-256, lower-case hex) are the bytes signed. */
export const submissionForm = z.object({
  draftId: z.uuid(),
  petitionSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  signature: signatureForm,
})

export const withdrawalForm = z.object({ reason: z.string().check(z.maxLength(2_000)) })

/** LHGĐT 16: yes to mediation, or no. */
export const mediationAnswerForm = z.object({ agrees: z.boolean() })

/** POST /api/filings/{id}/exemption-request (NQ 326 Art. 14): a ground of exemption-ground.ts, why, and the proof among the dossier's documents. */
export const exemptionRequestForm = z.object({
  ground: z.string().check(z.maxLength(40)),
  reason: z.string().check(
    z.overwrite((text: string) => text.normalize('NFC')),
    z.maxLength(5_000),
  ),
  documentIds: z.array(z.string()).check(z.maxLength(50)),
})

/** POST /api/filings/{id}/fee-complaint (NQ 326 Art. 46(3)). */
export const feeComplaintForm = z.object({
  reason: z.string().check(
    z.overwrite((text: string) => text.normalize('NFC')),
    z.maxLength(5_000),
  ),
})

export interface PetitionState {
  /** `none` never asked, `rendering` a worker writes it, `ready`, `outdated` the draft changed since. */
  state: 'none' | 'rendering' | 'ready' | 'outdated'
  sha256?: string
  sizeBytes?: number
  pages?: number
}

/** GET /api/drafts/{id}/petition; `url` reads the PDF for a few minutes, once it is `ready`. POST answers the same without a link. */
export interface PetitionView extends PetitionState {
  url?: string
}

/** PUT /api/drafts/{id} answers this. */
export interface SavedDraft {
  revision: number
  updatedAt: string
  petitionFile: PetitionState
}

/** GET /api/drafts/{id}. POST /api/drafts answers the same for a new draft. */
export interface DraftView {
  id: string
  revision: number
  petition: z.infer<typeof petitionForm>
  updatedAt: string
  petitionFile: PetitionState
  /** Set while the draft is an amendment of a filing; `due` and `article` are empty when unreadable files are sent again. */
  amends?: { filingId: string; what: string; due: string; article: string }
  /** Set once submitted. */
  submitted?: { filingId: string; receiptCode: string }
}

export interface DraftSummary {
  id: string
  updatedAt: string
  topic: string
  kind: string
  courtCode: string
  /** Names of defendants, as typed. */
  against: string[]
  amends?: string
}

/** GET /api/drafts?next= */
export interface DraftPage {
  drafts: DraftSummary[]
  next?: string
}

/** GET /api/drafts/{id}/check: what the law still asks for, and what the person should know; warnings never block. */
export interface DraftCheck {
  problems: { field: string; code: RefusalCode; article: string }[]
  warnings: { code: 'duplicate'; receiptCode: string; filedAt: string }[]
}

export interface ReceiptFile {
  /** `petition` or the document's id. */
  id: string
  name: string
  sizeBytes: number
  sha256: string
}

export interface ExpectedStep {
  code: string
  /** Civil dates. */
  due: string
  warnBy: string
  provisional: boolean
  article: string
  actor: string
}

/** What the portal signs: the filing as received. No names of people. */
export interface ReceiptStatement {
  v: 1
  code: string
  courtCode: string
  kind: string
  /** Instant of receipt, UTC. */
  receivedAt: string
  /** Civil date in Asia/Ho_Chi_Minh: the filing date (BLTTDS 190(3)). */
  filingDate: string
  roles: { plaintiffs: number; defendants: number; relatedPersons: number }
  files: ReceiptFile[]
}

/** POST /api/filings and GET /api/filings/{id}/receipt. */
export interface ReceiptView {
  filingId: string
  statement: ReceiptStatement
  signature: { keyId: string; algorithm: 'ES256'; value: string }
  /** What the QR code carries: a link to the verification page with the compact statement in its fragment. */
  link: string
  next: ExpectedStep[]
  /** The receipt as a PDF: absent while the worker writes it. */
  pdf?: { url: string; sha256: string }
}

/** POST /api/filings/{id}/amendments: the new version of the petition as received. */
export interface AmendmentView {
  filingId: string
  receiptCode: string
  state: string
  petitionVersion: number
  receivedAt: string
  files: ReceiptFile[]
  next: ExpectedStep[]
}

export interface HistoryStep {
  sequence: number
  event: string
  at: string
  /** Officer's or filer's name and role. */
  actor: { fullName: string; role: string }
  facts: Record<string, unknown>
}

export interface FilingSummary {
  id: string
  receiptCode: string
  state: string
  kind: string
  courtCode: string
  filedAt: string
  against: string[]
  next?: ExpectedStep
}

/** GET /api/filings?next= */
export interface FilingPage {
  filings: FilingSummary[]
  next?: string
}

/** GET /api/filings/{id}: everything the filer may see of their own filing. */
export interface FilingView extends FilingSummary {
  petition: z.infer<typeof petitionForm>
  filingDate: string
  registerNumber?: string
  judge?: string
  deadlines: ExpectedStep[]
  history: HistoryStep[]
  files: ReceiptFile[]
  /** What the filer may do now. */
  may: ('amend' | 'withdraw' | 'answer-mediation' | 'resend' | 'ask-exemption' | 'complain-of-fee' | 'hand-over-proof')[]
  request?: { what: string; due: string; article: string }
  /** `due` and `lastDay` are empty while no term to pay runs. */
  feeNotice?: { amountVnd: number; due: string; lastDay: string; collector: string; basis: string }
  /** The request to be excused from the advance; `decision` once the judge has answered. */
  exemption?: {
    ground: string
    reason: string
    documents: ReceiptFile[]
    askedOn: string
    decision?: { granted: ExemptionAnswer; reason: string; on: string; paper?: { number: string; signedOn: string } }
  }
  feeComplaint?: {
    about: 'advance' | 'exemption'
    reason: string
    askedOn: string
    late: boolean
    decision?: { outcome: ComplaintOutcome; amountVnd: number; reason: string; on: string }
  }
  /** The advance as paid; `orderId` leads to its order and receipt. */
  payment?: { orderId: string; orderCode: string; rail: Rail; amountVnd: number; paidOn: string }
  /** The court has the receipt since this day. */
  proof?: {
    receivedOn: string
    by: 'filer' | 'portal' | 'clerk'
    legalBasis: string
    paper?: { symbol: string; number: string; on: string }
  }
  accepted?: { on: string; caseNumber: string; noAdvanceBecause?: string }
  unreadable?: { documentIds: string[]; reason: string }
  mediation?: { offeredOn: string; agrees: boolean | null }
  returned?: { ground: string; reason: string }
}

/**
 * status/<sha256 of the code>.json in the public bucket: never court, kind, role, names or file names. So a step is named by its duty
 * and without its article, because both would tell an administrative case or a request from a civil one.
 */
export interface PublicStatus {
  v: 1
  state: FilingState
  /** Civil date of the last step. */
  since: string
  filedOn: string
  next: { duty: Duty; due: string; warnBy: string; provisional: boolean; by: 'court' | 'filer' }[]
  /** Steps so far: state and civil date. */
  steps: { state: FilingState; on: string }[]
}
