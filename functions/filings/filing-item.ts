// What a stored filing, draft, petition version or receipt must look like when it is read back.
import * as z from 'zod/mini'
import { rails } from '../fees/rail-fact.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import type { Draft } from './draft.ts'
import { complaintOutcomes, exemptionAnswers, type Filing, filingStates } from './filing.ts'
import type { ExpectedStep, ReceiptFile, ReceiptStatement } from './filing-form.ts'
import type { FiledObject } from './filing-submission.ts'
import { type Petition, petitionForm } from './petition-form.ts'
import type { SignatureRecord } from './signature.ts'

const day = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
const head = z.object({ sequence: z.int(), hash: z.string() })
const state = z.enum(filingStates)
const assurance = z.enum(['eid', 'code'])
const file = z.object({ id: z.string(), name: z.string(), sizeBytes: z.int(), sha256: z.string() })

const deadline = z.object({
  duty: z.enum([
    'assign',
    'decide',
    'answer-mediation',
    'appoint-mediator',
    'mediate',
    'amend',
    'pay',
    'pay-last',
    'answer-exemption',
    'answer-complaint',
    'accept',
    'complain',
    'notify-acceptance',
    'assign-case',
  ]),
  code: z.string(),
  startedOn: day,
  due: day,
  warnBy: day,
  provisional: z.boolean(),
  article: z.string(),
  actor: z.string(),
})

export const filingItem: z.ZodMiniType<Filing> = z.object({
  id: z.string(),
  version: z.int(),
  head,
  receiptCode: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  ownerAssurance: assurance,
  language: z.enum(['vi', 'en']),
  state,
  steps: z.array(z.object({ state, on: day })),
  courtCode: z.string(),
  firstCourtCode: z.string(),
  matter: z.enum(['', 'dispute', 'request']),
  kind: z.string(),
  topic: z.string(),
  relation: z.string(),
  filedAt: z.string(),
  filingDate: day,
  receivedOn: day,
  petitionVersion: z.int(),
  plaintiff: z.string(),
  against: z.array(z.string()),
  emails: z.array(z.string()),
  sameness: z.string(),
  register: z.nullable(z.object({ number: z.string(), on: day })),
  judge: z.nullable(z.object({ subject: z.string(), fullName: z.string(), assignedOn: day })),
  clock: z.nullable(z.object({ since: day, workingDaysUsed: z.int() })),
  mediation: z.nullable(
    z.object({ offeredOn: day, agrees: z.nullable(z.boolean()), answeredOn: z.nullable(day), startedOn: z.nullable(day) }),
  ),
  unreadable: z.nullable(z.object({ documentIds: z.array(z.string()), reason: z.string() })),
  request: z.nullable(z.object({ what: z.string(), until: day, special: z.boolean(), askedOn: day })),
  feeNotice: z.nullable(z.object({ amountVnd: z.int(), collector: z.string(), basis: z.string(), notifiedOn: day })),
  exemption: z.nullable(
    z.object({
      ground: z.string(),
      reason: z.string(),
      documents: z.array(file),
      askedOn: day,
      decision: z.nullable(
        z.object({
          granted: z.enum(exemptionAnswers),
          reason: z.string(),
          on: day,
          paper: z._default(z.nullable(z.object({ number: z.string(), signedOn: day })), null),
        }),
      ),
    }),
  ),
  feeComplaint: z._default(
    z.nullable(
      z.object({
        about: z.enum(['advance', 'exemption']),
        reason: z.string(),
        askedOn: day,
        late: z.boolean(),
        decision: z.nullable(z.object({ outcome: z.enum(complaintOutcomes), amountVnd: z.int(), reason: z.string(), on: day })),
      }),
    ),
    null,
  ),
  payment: z.nullable(
    z.object({ orderId: z.string(), orderCode: z.string(), rail: z.enum(rails), amountVnd: z.int(), paidOn: day, recordedOn: day }),
  ),
  proof: z.nullable(
    z.object({
      receivedOn: day,
      by: z.enum(['filer', 'portal', 'clerk']),
      paper: z._default(z.nullable(z.object({ symbol: z.string(), number: z.string(), on: day })), null),
    }),
  ),
  accepted: z.nullable(z.object({ on: day, caseNumber: z.string(), noAdvanceBecause: z.string() })),
  returned: z.nullable(z.object({ ground: z.string(), reason: z.string(), on: day })),
  deadlines: z.array(deadline),
  remindedOf: z.array(z.string()),
})

export const draftItem: z.ZodMiniType<Draft> = z.object({
  id: z.string(),
  owner: z.string(),
  state: z.enum(['writing', 'submitted']),
  revision: z.int(),
  petition: petitionForm,
  updatedAt: z.string(),
  petitionFile: z.nullable(
    z.object({
      state: z.enum(['rendering', 'ready']),
      revision: z.int(),
      requestedAt: z.string(),
      key: z.string(),
      versionId: z.string(),
      sha256: z.string(),
      sizeBytes: z.int(),
      pages: z.int(),
    }),
  ),
  head,
  amends: z.boolean(),
})

/** One version of the petition as it was filed, with the signature under it. */
export interface PetitionVersion {
  version: number
  petition: Petition
  files: ReceiptFile[]
  objects: FiledObject[]
  signature: SignatureRecord
}

export const petitionVersionItem: z.ZodMiniType<PetitionVersion> = z.object({
  version: z.int(),
  petition: petitionForm,
  files: z.array(file),
  objects: z.array(z.object({ id: z.string(), key: z.string(), versionId: z.string() })),
  signature: z.object({
    kind: z.enum(['typed-name', 'certified']),
    name: z.string(),
    subject: z.string(),
    assurance,
    authenticatedAt: z.string(),
    signedAt: z.string(),
    petitionSha256: z.string(),
    legalBasis: z.string(),
  }),
})

/** The receipt as given: what was signed, and what was promised. `pdf` is null while the worker writes it. */
export interface Receipt {
  statement: ReceiptStatement
  keyId: string
  signature: string
  next: ExpectedStep[]
  pdf: { key: string; versionId: string; sha256: string; sizeBytes: number } | null
}

export const receiptItem: z.ZodMiniType<Receipt> = z.object({
  statement: z.object({
    v: z.literal(1),
    code: z.string(),
    courtCode: z.string(),
    kind: z.string(),
    receivedAt: z.string(),
    filingDate: z.string(),
    roles: z.object({ plaintiffs: z.int(), defendants: z.int(), relatedPersons: z.int() }),
    files: z.array(file),
  }),
  keyId: z.string(),
  signature: z.string(),
  next: z.array(
    z.object({
      code: z.string(),
      due: z.string(),
      warnBy: z.string(),
      provisional: z.boolean(),
      article: z.string(),
      actor: z.string(),
    }),
  ),
  pdf: z.nullable(z.object({ key: z.string(), versionId: z.string(), sha256: z.string(), sizeBytes: z.int() })),
})
