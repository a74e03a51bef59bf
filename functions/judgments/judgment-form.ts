// The doors of the desk of judgments: what officers send, and what they see.
import * as z from 'zod/mini'
import type { Finding } from './finding.ts'
import type { Judgment, JudgmentState } from './judgment.ts'
import { documentTypes } from './judgment-number.ts'
import type { JudgmentText } from './judgment-text.ts'
import { type Mark, markStates } from './mark.ts'
import { publicationRules } from './publication-rule.ts'
import { judgmentOutcomes } from './published-judgment.ts'

const text = (atMost: number) =>
  z.string().check(
    z.overwrite((value: string) => value.normalize('NFC')),
    z.maxLength(atMost),
  )
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const seen = { version: z.int().check(z.gte(1)) }
const note = text(2_000)

export const answersForm = z.object({
  isClosedSession: z.boolean(),
  hasStateSecret: z.boolean(),
  isSecrecyAsked: z.boolean(),
  isAgainstCustoms: z.boolean(),
  hasMinor: z.boolean(),
  canBeEncoded: z.boolean(),
})

/** What is entered of a judgment, from a case or from the archive. */
const entered = {
  number: text(60),
  documentType: z.enum(documentTypes),
  date: day,
  effectiveOn: day,
  /** The court that decided, when it is another than the officer's own: one whose work this court has taken over. */
  courtCode: z.optional(text(40)),
  relation: text(300),
  outcome: z.enum(judgmentOutcomes),
  precedents: z.array(text(60)).check(z.maxLength(10)),
  title: text(500),
  summary: text(3_000),
  answers: answersForm,
  /** Names to look for besides those of the case. */
  people: z.array(text(200)).check(z.maxLength(200)),
}

/** POST /api/desk/judgments: the text of a judgment in effect; `judgmentId` names the candidate that it belongs to. */
export const entryForm = z.object({
  ...entered,
  judgmentId: z.optional(text(40)),
  version: z.optional(z.int()),
  /** Number of the case in the docket of the court, where it is known. */
  caseNumber: z.optional(text(60)),
  text: text(700_000),
})
export type JudgmentEntry = z.infer<typeof entryForm>

/** Base64 of a file: what goes through the API in one request. */
export const mostFileBytes = 4 * 1024 * 1024
const file = z.object({ name: text(255), base64: z.string().check(z.maxLength(Math.ceil(mostFileBytes / 3) * 4)) })

/** POST /api/desk/judgment-texts: the text of a file, for the clerk to look through before it is entered. */
export const fileForm = file
export interface FileText {
  text: string
}

/** Rows of one import: the report of more would be no answer of one request. */
export const mostImportRows = 2_000

/** POST /api/desk/judgment-imports */
export const importForm = z.object({ rows: z.int().check(z.gte(1)) })

/** POST /api/desk/judgment-imports/{id}/rows: one row of the CSV with its file. Sent twice it is done once. */
export const importRowForm = z.object({ ...entered, row: z.int().check(z.gte(1)), file })

const mark = z.object({
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  to: text(300),
  kind: text(40),
  state: z.enum(markStates),
  by: z.enum(['anonymiser', 'officer']),
})

/** PUT …/marks: the review as it stands. */
export const marksForm = z.object({ ...seen, marks: z.array(mark).check(z.maxLength(20_000)) })

/** POST …/review: passed on to a second person. */
export const reviewForm = z.object({ ...seen })

/** POST …/approval by somebody who has not touched it; every finding is dismissed with a reason, or there is none. */
export const approvalForm = z.object({
  ...seen,
  dismissals: z.array(z.object({ kind: text(40), value: text(1_000), reason: note })).check(z.maxLength(500)),
})

/** POST …/return: not approved, and why. */
export const sendBackForm = z.object({ ...seen, note })

/** POST …/withholding: not published, by which rules; without rules it is taken up again. */
export const withholdingForm = z.object({ ...seen, rules: z.array(z.enum(publicationRules)), reason: note })

/** POST …/correction: the public note, and what changes in the published text. */
export const correctionForm = z.object({
  ...seen,
  note,
  edits: z.array(z.object({ from: text(2_000), to: text(2_000) })).check(z.maxLength(50)),
})

/** POST …/correction-decision and …/takedown-decision by the second person. */
export const secondForm = z.object({ ...seen, isAgreed: z.boolean() })

/** POST …/takedown: urgent ones take effect at once, all others with a second person. */
export const takedownForm = z.object({ ...seen, reason: note, isUrgent: z.boolean() })

/** Days of the term of publication. */
export interface PublicationTerm {
  due: string
  daysLeft: number
  light: 'green' | 'amber' | 'red' | 'overdue'
}

export interface JudgmentRow {
  id: string
  state: JudgmentState
  number: string
  date: string
  courtName: string
  caseKind: string
  relation: string
  /** Absent once it is decided whether it is published. */
  term?: PublicationTerm
  publishedOn?: string
  waitsFor: 'text' | 'review' | 'approval' | 'publication' | 'correction' | 'takedown' | null
}

/** GET /api/desk/judgments?queue=open|published|closed&next= */
export interface JudgmentPage {
  rows: JudgmentRow[]
  next?: string
  /** Of the first page: open ones within and past their term. */
  counts?: { open: number; overdue: number; awaitingApproval: number }
}

export interface DeskJudgment
  extends Pick<
    Judgment,
    | 'id'
    | 'version'
    | 'state'
    | 'caseNumber'
    | 'hasMinor'
    | 'effectiveOn'
    | 'publishBy'
    | 'data'
    | 'answers'
    | 'entered'
    | 'reviewed'
    | 'approved'
    | 'dismissed'
    | 'sentBack'
    | 'withheld'
    | 'publishedOn'
    | 'corrections'
    | 'correction'
    | 'takedown'
  > {
  term: PublicationTerm | null
  /** The original and its marks, while it is reviewed. */
  source: string | null
  marks: Mark[]
  /** As the public reads it, or would. */
  preview: JudgmentText | null
  findings: Finding[]
  may: JudgmentAct[]
}

export const judgmentActs = [
  'enter',
  'revise',
  'review',
  'approve',
  'send-back',
  'withhold',
  'reopen',
  'correct',
  'decide-correction',
  'take-down',
  'decide-takedown',
] as const
export type JudgmentAct = (typeof judgmentActs)[number]

export interface JudgmentAnswer {
  id: string
  version: number
  state: JudgmentState
}

/** PUT …/marks answers the text as it has become. */
export interface Revised extends JudgmentAnswer {
  preview: JudgmentText
  findings: Finding[]
}

/** GET /api/desk/judgment-imports */
export interface ImportList {
  imports: { id: string; startedAt: string; by: string; rows: number }[]
}

export interface ImportView {
  id: string
  startedAt: string
  by: string
  rows: number
  proposed: number
  refused: number
}

/** GET /api/desk/judgment-imports/{id} */
export interface ImportReport extends ImportView {
  report: ImportRow[]
}

export interface ImportRow {
  row: number
  number: string
  fileName: string
  /** The judgment that it has become, or the refusal and its facts. */
  judgmentId?: string
  code?: string
  facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}
