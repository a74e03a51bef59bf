// What a stored request for copies, and a stored copy, must look like when they are read back.
import * as z from 'zod/mini'
import { roles } from '../kernel/actor.ts'
import { type CopyRequest, deliveries, requestStates } from './copy-request.ts'
import { standings, wantedKinds } from './copy-right.ts'
import type { CopyStatement } from './copy-statement.ts'

const actor = z.object({ subject: z.string(), fullName: z.string(), role: z.enum([...roles, 'system']) })
const versions = z.enum(['encoded', 'whole'])

const finding = z.object({
  gives: z.boolean(),
  reason: z.string(),
  pages: z.int(),
  feeVnd: z.int(),
  version: versions,
  article: z.string(),
})

const wantedItem = z.object({
  kind: z.enum(wantedKinds),
  judgmentId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  documentId: z.string(),
  title: z.string(),
  number: z.string(),
  date: z.string(),
  found: z.nullable(finding),
})

export const copyRequestItem: z.ZodMiniType<CopyRequest> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  code: z.string(),
  courtCode: z.string(),
  state: z.enum(requestStates),
  requester: z.object({ subject: z.string(), fullName: z.string(), organisation: z.string(), language: z.enum(['vi', 'en']) }),
  as: z.enum(standings),
  purpose: z.string(),
  authority: z.string(),
  delivery: z.enum(deliveries),
  address: z.string(),
  items: z.array(wantedItem),
  requestedAt: z.string(),
  checked: z.nullable(z.object({ by: actor, at: z.string(), note: z.string() })),
  certified: z.nullable(z.object({ by: actor, at: z.string() })),
  refused: z.nullable(z.object({ by: actor, at: z.string(), reason: z.string() })),
  amountVnd: z.int(),
  orderId: z.nullable(z.string()),
  releasedAt: z.nullable(z.string()),
  readyAt: z.nullable(z.string()),
  dispatches: z.array(z.object({ how: z.enum(['posted', 'delivered', 'returned']), reference: z.string(), by: actor, at: z.string() })),
})

const statementItem: z.ZodMiniType<CopyStatement> = z.object({
  v: z.literal(3),
  what: z.literal('copy'),
  code: z.string(),
  courtCode: z.string(),
  courtName: z.string(),
  originName: z.string(),
  kind: z.enum(wantedKinds),
  version: versions,
  title: z.string(),
  number: z.string(),
  date: z.string(),
  sourceSha256: z.string(),
  pages: z.int(),
  issuedTo: z.string(),
  certifiedBy: z.string(),
  certifierRole: z.string(),
  certifiedAt: z.string(),
  article: z.string(),
})

const storedFile = z.object({ key: z.string(), versionId: z.string(), sha256: z.string(), sizeBytes: z.int() })
export type StoredFile = z.infer<typeof storedFile>

/** One certified copy. It never changes, but for what becomes of its original. */
export const madeCopyItem = z.object({
  requestId: z.string(),
  /** From 1, in the order of the request. */
  number: z.int(),
  judgmentId: z.string(),
  statement: statementItem,
  keyId: z.string(),
  signature: z.string(),
  file: storedFile,
  madeAt: z.string(),
  state: z.enum(['valid', 'withdrawn', 'corrected']),
  asOf: z.string(),
  /** By an officer; absent where the judgment itself was taken down. */
  withdrawn: z.exactOptional(z.object({ by: actor, at: z.string(), reason: z.string() })),
})
export type MadeCopy = z.infer<typeof madeCopyItem>

/** The archive of all copies of a request. */
export const archiveItem = z.object({ file: storedFile, copies: z.int() })
export type Archive = z.infer<typeof archiveItem>
