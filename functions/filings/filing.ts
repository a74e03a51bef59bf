// What a filing is and the states it passes through: Civil Procedure Code 2015 (BLTTDS), Art. 190-195; Law on court-annexed mediation 2020.
import type { PaperReceipt } from '../fees/order.ts'
import type { Rail } from '../fees/rail-fact.ts'
import type { Actor, ActorRecord, Assurance, Language } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Facts, Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { ReceiptFile } from './filing-form.ts'

/** Before it is sent it is a draft, which has no state of its own here. */
export const filingStates = [
  'SUBMITTED',
  'REJECTED_TECHNICAL',
  'ACKNOWLEDGED',
  'UNDER_REVIEW',
  'MEDIATION_OFFERED',
  'MEDIATION',
  'MEDIATED',
  'AMENDMENT_REQUESTED',
  'FEE_NOTICE',
  'EXEMPTION_ASKED',
  'FEE_PAID',
  'ACCEPTED',
  'TRANSFERRED',
  'RETURNED',
  'RETURN_COMPLAINT',
  'WITHDRAWN',
] as const
export type FilingState = (typeof filingStates)[number]

/**
 * Which state may follow which. Every open state may end in WITHDRAWN: nobody is held to a petition before it is accepted
 * (BLTTDS 5(2), 192(1)(g)). Nothing leads here by the passing of time: a person always decides.
 */
export const transitions: Readonly<Record<FilingState, readonly FilingState[]>> = {
  SUBMITTED: ['ACKNOWLEDGED', 'REJECTED_TECHNICAL', 'WITHDRAWN'],
  REJECTED_TECHNICAL: ['SUBMITTED', 'WITHDRAWN'],
  ACKNOWLEDGED: ['UNDER_REVIEW', 'WITHDRAWN'],
  UNDER_REVIEW: ['MEDIATION_OFFERED', 'AMENDMENT_REQUESTED', 'FEE_NOTICE', 'ACCEPTED', 'TRANSFERRED', 'RETURNED', 'WITHDRAWN'],
  MEDIATION_OFFERED: ['MEDIATION', 'UNDER_REVIEW', 'WITHDRAWN'],
  MEDIATION: ['MEDIATED', 'UNDER_REVIEW', 'WITHDRAWN'],
  MEDIATED: [],
  AMENDMENT_REQUESTED: ['UNDER_REVIEW', 'RETURNED', 'WITHDRAWN'],
  FEE_NOTICE: ['FEE_PAID', 'EXEMPTION_ASKED', 'RETURNED', 'WITHDRAWN'],
  EXEMPTION_ASKED: ['ACCEPTED', 'FEE_NOTICE', 'WITHDRAWN'],
  FEE_PAID: ['ACCEPTED', 'WITHDRAWN'],
  ACCEPTED: [],
  TRANSFERRED: ['ACKNOWLEDGED', 'WITHDRAWN'],
  RETURNED: ['RETURN_COMPLAINT'],
  RETURN_COMPLAINT: ['UNDER_REVIEW', 'RETURNED', 'WITHDRAWN'],
  WITHDRAWN: [],
}

/** Open: the court or the filer still has something to do, and the filer may withdraw. */
export const isOpen = (state: FilingState): boolean => transitions[state].includes('WITHDRAWN')

/** Whether the filer may send a new version of the petition now. The filing date of the first one stays. */
export const mayAmend = ({ state }: { state: FilingState }): boolean => state === 'AMENDMENT_REQUESTED' || state === 'REJECTED_TECHNICAL'

/** Once for each notice, before the advance is paid. The judge's answer may be complained about (NQ 326 Art. 46(3)), not asked for again. */
export const mayAskExemption = ({ state, exemption }: Filing): boolean => state === 'FEE_NOTICE' && exemption === null

export const mayDecideExemption = ({ state, exemption }: Filing): boolean =>
  state === 'EXEMPTION_ASKED' && exemption !== null && exemption.decision === null

/** Every event of a filing. */
export type FilingEvent =
  | 'filing.submitted'
  | 'filing.found-unreadable'
  | 'filing.resent'
  | 'filing.acknowledged'
  | 'filing.judge-assigned'
  | 'filing.mediation-offered'
  | 'filing.mediation-answered'
  | 'filing.mediation-started'
  | 'filing.mediation-ended'
  | 'filing.amendment-requested'
  | 'filing.amended'
  | 'filing.fee-notified'
  | 'filing.exemption-asked'
  | 'filing.exemption-decided'
  | 'filing.fee-complained'
  | 'filing.fee-complaint-decided'
  | 'filing.fee-paid'
  | 'filing.proof-received'
  | 'filing.accepted'
  | 'filing.transferred'
  | 'filing.returned'
  | 'filing.withdrawn'
  | 'filing.deadline-near'
  | 'filing.deadlines-recomputed'

export type FilingHappening = Happening & { event: FilingEvent }

/** What somebody must do in a state; public words for it reveal neither kind nor role. */
export type Duty =
  | 'assign'
  | 'decide'
  | 'answer-mediation'
  | 'appoint-mediator'
  | 'mediate'
  | 'amend'
  | 'pay'
  | 'pay-last'
  | 'answer-exemption'
  | 'answer-complaint'
  | 'accept'
  | 'complain'
  | 'notify-acceptance'
  | 'assign-case'

/** A term that runs, as computed with the calendar in force. */
export interface FilingDeadline {
  duty: Duty
  /** Row of the table of time limits. */
  code: string
  startedOn: CivilDate
  due: CivilDate
  warnBy: CivilDate
  provisional: boolean
  article: string
  actor: string
}

/** What the judge may answer to a request for exemption or reduction: NQ 326 Art. 12, 13, 16. */
export const exemptionAnswers = ['whole', 'half', 'refused'] as const
export type ExemptionAnswer = (typeof exemptionAnswers)[number]

/** The filer's written request with its proof, and the judge's answer to it. */
export interface Exemption {
  /** Code of a relief (fees/exemption.ts). */
  ground: string
  reason: string
  documents: ReceiptFile[]
  askedOn: CivilDate
  /** `paper`: number and day of the decision that a clerk entered as the judge signed it. */
  decision: { granted: ExemptionAnswer; reason: string; on: CivilDate; paper: { number: string; signedOn: CivilDate } | null } | null
}

/** What a complaint about the advance or about the answer to a request for exemption may end in; the chief judge's word is final. */
export const complaintOutcomes = ['kept', 'changed'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** NQ 326 Art. 46(3). `late`: sent after its three working days; the chief judge says what follows, nothing lapses by itself. */
export interface FeeComplaint {
  about: 'advance' | 'exemption'
  reason: string
  askedOn: CivilDate
  late: boolean
  decision: { outcome: ComplaintOutcome; amountVnd: number; reason: string; on: CivilDate } | null
}

/** The advance has come to its collector. That alone accepts nothing. */
export interface Payment {
  orderId: string
  /** As printed on the notice and the receipt. */
  orderCode: string
  rail: Rail
  amountVnd: number
  paidOn: CivilDate
  recordedOn: CivilDate
}

/** The court has the receipt. This day is the day of acceptance (BLTTDS 195(3)). */
export interface Proof {
  receivedOn: CivilDate
  /** `clerk`: brought to the counter on paper, and entered there. */
  by: 'filer' | 'portal' | 'clerk'
  paper: PaperReceipt | null
}

export interface Filing {
  /** The same uuid as the draft it was and the dossier of its documents. */
  id: string
  version: number
  head: JournalHead
  receiptCode: string
  /** Subject of the person who filed. */
  owner: string
  ownerName: string
  ownerAssurance: Assurance
  language: Language
  state: FilingState
  /** Every state so far and the civil date on which it began. */
  steps: { state: FilingState; on: CivilDate }[]
  courtCode: string
  /** Where it was filed first: the filing date of that day stays (BLTTDS 190(4)). */
  firstCourtCode: string
  matter: '' | 'dispute' | 'request'
  kind: string
  topic: string
  relation: string
  /** Instant of receipt, and its day in Asia/Ho_Chi_Minh: the filing date (BLTTDS 190(3)). */
  filedAt: string
  filingDate: CivilDate
  /** Day on which the present court received what it can read; its own terms start here. */
  receivedOn: CivilDate
  /** The petition in force; earlier ones are kept. */
  petitionVersion: number
  plaintiff: string
  against: string[]
  emails: string[]
  /** Digest by which a second filing of the same claims against the same people is recognised. */
  sameness: string
  register: { number: string; on: CivilDate } | null
  judge: { subject: string; fullName: string; assignedOn: CivilDate } | null
  /** The examining judge's term: when it started to run, and what of it had run before it was stopped (Mediation Law 16(9)). */
  clock: { since: CivilDate; workingDaysUsed: number } | null
  mediation: { offeredOn: CivilDate; agrees: boolean | null; answeredOn: CivilDate | null; startedOn: CivilDate | null } | null
  unreadable: { documentIds: string[]; reason: string } | null
  request: { what: string; until: CivilDate; special: boolean; askedOn: CivilDate } | null
  feeNotice: { amountVnd: number; collector: string; basis: string; notifiedOn: CivilDate } | null
  /** The request of the notice in force; a new notice begins without one. */
  exemption: Exemption | null
  /** About the notice or the answer in force; a new one begins without. */
  feeComplaint: FeeComplaint | null
  payment: Payment | null
  proof: Proof | null
  accepted: { on: CivilDate; caseNumber: string; noAdvanceBecause: string } | null
  returned: { ground: string; reason: string; on: CivilDate } | null
  deadlines: FilingDeadline[]
  /** Terms of which the filer was reminded, as `code@due`. */
  remindedOf: string[]
}

/** What a decision changes, and what the journal will say of it. Both are written in one transaction. */
export interface Change {
  filing: Filing
  happening: FilingHappening
}

export const subjectOf = (id: string): string => `filing#${id}`

/** The filing that a journal subject speaks of; undefined for other subjects. */
export const filingIdOf = (subject: string): string | undefined => /^filing#(.+)$/.exec(subject)?.[1]

export const happening = (
  event: FilingEvent,
  id: string,
  { actor, now, facts }: { actor: ActorRecord; now: string; facts: Facts },
): FilingHappening => ({ event, subject: subjectOf(id), actor, at: now, facts })

/** The filing in its next state. Refuses `filing.not-possible-now` for a step that the table does not have. */
export const moved = (filing: Filing, state: FilingState, on: CivilDate): Filing => {
  if (!transitions[filing.state].includes(state)) refuse('conflict', 'filing.not-possible-now', { state: filing.state, asked: state })
  return { ...filing, state, steps: [...filing.steps, { state, on }] }
}

/** Refuses `filing.changed-meanwhile` unless the person was looking at this very version. */
export const refuseUnseen = (filing: Filing, seenVersion: number): void => {
  if (filing.version !== seenVersion) refuse('conflict', 'filing.changed-meanwhile', { version: filing.version })
}

export const isExaminingJudge = (actor: Actor, filing: Filing): boolean => filing.judge?.subject === actor.subject

/** The words of a reason, without spaces around. Refuses `filing.reason-missing`. */
export const givenReason = (text: string): string => {
  const reason = text.trim()
  return reason === '' ? refuse('invalid', 'filing.reason-missing') : reason
}
