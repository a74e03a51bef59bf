// The doors of copies: what people ask for, what clerk and certifying officer send, and what each of them sees.
import * as z from 'zod/mini'
import type { Delivery } from './copy-request.ts'
import { deliveries, itemsAtMost, type RequestState } from './copy-request.ts'
import type { Standing } from './copy-right.ts'
import { type CopyVersion, standings, type WantedKind, wantedKinds } from './copy-right.ts'

const nfc = z.overwrite((text: string) => text.normalize('NFC'))
const text = (atMost: number) => z.string().check(nfc, z.maxLength(atMost))
const day = z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/))

/** POST /api/copies. Judgments of several courts become one request for each court, for each court has its own books. */
export const copyRequestForm = z.object({
  as: z.enum(standings),
  purpose: text(500),
  authority: text(500),
  delivery: z.enum(deliveries),
  address: text(500),
  items: z
    .array(
      z.object({
        kind: z.enum(wantedKinds),
        /** Of a published judgment. */
        judgmentId: z.string().check(z.maxLength(40)),
        /** A case of one's own; empty for somebody who is no party. */
        caseId: z.string().check(z.maxLength(60)),
        courtCode: z.string().check(z.maxLength(20)),
        caseNumber: text(60),
        /** What is wanted from the file, in words. */
        title: text(300),
      }),
    )
    .check(z.maxLength(itemsAtMost)),
})

/** POST /api/desk/copies/{id}/check, in the order of the request. */
export const copyCheckForm = z.object({
  version: z.int(),
  note: text(500),
  items: z
    .array(
      z.object({
        gives: z.boolean(),
        reason: text(500),
        pages: z.int(),
        documentId: z.string().check(z.maxLength(60)),
        title: text(300),
        number: text(60),
        date: day,
        /** Of a judgment or an extract: its text, from the original. */
        text: text(400_000),
      }),
    )
    .check(z.maxLength(itemsAtMost)),
})

/** POST /api/desk/copies/{id}/certification */
export const copyCertificationForm = z.object({ version: z.int(), agrees: z.boolean(), reason: text(500) })

/** POST /api/desk/copies/{id}/refusal */
export const copyRefusalForm = z.object({ version: z.int(), reason: text(500) })

/** POST /api/desk/copies/{id}/made/{number}/withdrawal */
export const copyMadeWithdrawalForm = z.object({ version: z.int(), reason: text(500) })

/** POST /api/desk/copies/{id}/dispatch */
export const copyDispatchForm = z.object({
  version: z.int(),
  how: z.enum(['posted', 'delivered', 'returned']),
  reference: text(200),
})

export interface CopyItemView {
  kind: WantedKind
  title: string
  number: string
  date: string
  judgmentId: string
  caseNumber: string
  found: { gives: boolean; reason: string; pages: number; feeVnd: number; version: CopyVersion; article: string } | null
}

/** A copy that was made; `url` for a few minutes. */
export interface MadeCopyView {
  /** From 1, in the order of the request. */
  number: number
  code: string
  title: string
  sha256: string
  sizeBytes: number
  url: string
  /** What its QR code opens. */
  link: string
  state: 'valid' | 'withdrawn' | 'corrected'
  asOf: string
  /** Where an officer took it back. */
  withdrawn?: { by: string; reason: string }
}

export interface CopySummary {
  id: string
  code: string
  state: RequestState
  courtCode: string
  delivery: Delivery
  requestedAt: string
  items: number
  firstTitle: string
  firstKind: WantedKind
  amountVnd: number
}

export interface CopyView extends Omit<CopySummary, 'items' | 'firstTitle' | 'firstKind'> {
  as: Standing
  purpose: string
  authority: string
  address: string
  items: CopyItemView[]
  /** The order of fees; absent where nothing is to be paid. */
  orderId?: string
  certifiedBy?: string
  certifiedAt?: string
  refused?: { reason: string; at: string }
  dispatches: { how: 'posted' | 'delivered' | 'returned'; reference: string; at: string }[]
  made: MadeCopyView[]
  /** How many will be made. */
  toMake: number
  zipUrl?: string
  may: ('withdraw' | 'pay')[]
}

export interface CopyPage {
  requests: CopySummary[]
  next?: string
}

/** As the court sees it. */
export interface DeskCopyView extends CopyView {
  version: number
  requester: { fullName: string; organisation: string }
  checked?: { by: string; at: string; note: string }
  /** For each item: pages as the portal counts them, what the right needs, whether this person was given the same before. */
  proposals: {
    pages: number
    needs: 'nothing' | 'paper' | 'decision'
    isFree: boolean
    article: string
    caseId: string
    documents: { id: string; name: string; pages: number }[]
  }[]
  feePerPageVnd: number
  deskMay: ('check' | 'certify' | 'refuse' | 'dispatch' | 'withdraw-made')[]
}
