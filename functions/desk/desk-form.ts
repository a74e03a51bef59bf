// The doors of the court's desk: the queue, one filing as officers see it, and their acts.
import * as z from 'zod/mini'
import type { FeeProposal } from '../fees/fee-proposal.ts'
import { complaintOutcomes, exemptionAnswers } from '../filings/filing.ts'
import type { Decision } from '../filings/filing-decision.ts'
import type { ExpectedStep, FilingSummary, FilingView } from '../filings/filing-form.ts'
import type { petitionForm } from '../filings/petition-form.ts'
import type { SignatureRecord } from '../filings/signature.ts'

const reason = z.string().check(
  z.overwrite((text: string) => text.normalize('NFC')),
  z.maxLength(5_000),
)
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Every act names the version of the filing that the officer was looking at; another one is refused as `filing.changed-meanwhile`. */
const seen = { version: z.int().check(z.gte(1)) }

/** POST …/acknowledgement: entered in the register of petitions (sổ nhận đơn); the number is the next of the court and year. */
export const acknowledgementForm = z.object({ ...seen })

/** POST …/unreadable: files that cannot be opened; never automatic, the first filing date stays. */
export const unreadableForm = z.object({ ...seen, documentIds: z.array(z.string()).check(z.minLength(1)), reason })

/** POST …/judge by the chief judge (BLTTDS 191(2)). */
export const assignmentForm = z.object({ ...seen, judge: z.string().check(z.minLength(1)) })

/** Exactly one of what BLTTDS 191(3), 195 and LHGĐT 16 allow. */
export const decisionForm = z.discriminatedUnion('decision', [
  z.object({ ...seen, decision: z.literal('offer-mediation') }),
  /** `special`: a special case (BLTTDS 193(1)), in which the term may be up to 15 days longer. */
  z.object({ ...seen, decision: z.literal('request-amendment'), what: reason, until: day, special: z._default(z.boolean(), false) }),
  z.object({
    ...seen,
    decision: z.literal('notify-fee'),
    amountVnd: z.int().check(z.gte(0)),
    collector: z.string().check(z.maxLength(200)),
    basis: reason,
  }),
  /** `noAdvanceBecause`: where none was due; after a payment or an exemption the filing itself says why. */
  z.object({ ...seen, decision: z.literal('accept'), noAdvanceBecause: z._default(reason, '') }),
  z.object({ ...seen, decision: z.literal('transfer'), courtCode: z.string(), reason }),
  z.object({ ...seen, decision: z.literal('return'), ground: z.enum(['a', 'b', 'c', 'd', 'đ', 'e', 'g']), reason }),
])

/** POST …/signed-decision: a clerk enters what a judge signed on paper, naming judge, number and day. */
export const signedDecisionForm = z.object({
  decision: decisionForm,
  judge: z.string().check(z.minLength(1)),
  number: z.string().check(z.minLength(1), z.maxLength(60)),
  signedOn: day,
})

/** POST …/mediation: what became of the offer (LHGĐT 16, 20, 32). */
export const mediationForm = z.object({
  ...seen,
  outcome: z.enum(['started', 'declined', 'failed', 'recognised']),
  note: reason,
})

/** POST …/exemption-decision by the examining judge (NQ 326 Art. 16). */
export const exemptionDecisionForm = z.object({ ...seen, granted: z.enum(exemptionAnswers), reason })

/** POST …/signed-exemption-decision: a clerk enters the answer as the judge signed it on paper. */
export const signedExemptionForm = z.object({
  decision: exemptionDecisionForm,
  judge: z.string().check(z.minLength(1)),
  number: z.string().check(z.minLength(1), z.maxLength(60)),
  signedOn: day,
})

/** POST …/paper-receipt: the collector's receipt for the advance, brought to the court's counter on paper. */
export const paperReceiptForm = z.object({
  ...seen,
  symbol: z.string().check(z.maxLength(20)),
  number: z.string().check(z.maxLength(20)),
  on: day,
  amountVnd: z.int().check(z.gte(1)),
})

/** POST …/fee-complaint-decision by the chief judge (NQ 326 Art. 46(3)). `amountVnd` counts when the outcome is `changed`. */
export const complaintDecisionForm = z.object({
  ...seen,
  outcome: z.enum(complaintOutcomes),
  amountVnd: z._default(z.int().check(z.gte(0)), 0),
  reason,
})

/** What every act answers; the next one names this version. */
export interface ActAnswer extends FilingSummary {
  version: number
  registerNumber?: string
  /** Number of the case that the petition has become. */
  caseNumber?: string
}

/** A term as officers see it: when it began to run, and how it stands today. */
export interface DeskTerm extends ExpectedStep {
  startedOn: string
  unit: 'working-days' | 'days'
  /** Of that unit, until `due`; negative when over. */
  daysLeft: number
  light: 'green' | 'amber' | 'red' | 'overdue' | 'stopped'
}

export interface QueueRow {
  id: string
  receiptCode: string
  registerNumber?: string
  state: string
  kind: string
  topic: string
  filedAt: string
  plaintiff: string
  defendant: string
  judge?: string
  /** The term that the court or the person must keep next; rows are in this order. */
  next?: DeskTerm
}

/** GET /api/desk/filings?queue=open|closed&state=&kind=&judge=me&next= */
export interface QueuePage {
  rows: QueueRow[]
  /** Filings of the queue by state, on its first page: of the first 1,000 by due date. */
  counts?: Record<string, number>
  next?: string
}

export interface DeskFiling extends Omit<FilingView, 'may'> {
  version: number
  deadlines: DeskTerm[]
  owner: { fullName: string; assurance: string }
  petition: z.infer<typeof petitionForm>
  judgeSubject?: string
  /** Who signed the petition in force, how, and on what legal basis. */
  signature: SignatureRecord
  firstCourtCode: string
  /** What the advance may be, step by step with articles, and who may be relieved of it. The judge decides. */
  feeEstimate?: FeeProposal
  /** What this officer may do now. */
  may: (
    | 'acknowledge'
    | 'report-unreadable'
    | 'assign'
    | 'decide'
    | 'decide-exemption'
    | 'enter-exemption'
    | 'decide-complaint'
    | 'take-receipt'
    | 'enter-decision'
    | 'record-mediation'
  )[]
  /** What the examining judge may decide now; `decide` and `enter-decision` choose among these. */
  decisions: Decision['decision'][]
  /** The case that the petition has become. */
  case?: { number: string; register: string; acceptedOn: string; acceptedBy: string }
  /** Earlier filings of the same person with the same claim in 30 days. */
  duplicates: { id: string; receiptCode: string; filedAt: string }[]
}

/** GET /api/desk/judges answers `{ judges: JudgeRow[] }`. */
export interface JudgeRow {
  subject: string
  fullName: string
  openFilings: number
}
