// What a judgment is on its way to the public: candidate, reviewed by one person, approved by another, published, corrected, taken down.
// Resolution 03/2017/NQ-HĐTP.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { CaseKindCode } from '../kernel/case-kinds.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Facts, Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { PublicationAnswers, PublicationRule } from './publication-rule.ts'
import { type JudgmentLevel, type JudgmentOutcome, judgmentSubject } from './published-judgment.ts'

/**
 * `candidate` a case is in effect, its text is not yet here; `in-review` a clerk goes through the proposal; `reviewed` a second person is to
 * approve; `approved` a worker is publishing; `withheld` not to be published; `taken-down` only a tombstone is left.
 */
export const judgmentStates = ['candidate', 'in-review', 'reviewed', 'approved', 'published', 'withheld', 'taken-down'] as const
export type JudgmentState = (typeof judgmentStates)[number]

const transitions: Readonly<Record<JudgmentState, readonly JudgmentState[]>> = {
  candidate: ['in-review', 'withheld'],
  'in-review': ['in-review', 'reviewed', 'withheld'],
  reviewed: ['in-review', 'approved', 'withheld'],
  // The worker looks once more, and sends back what it finds something in.
  approved: ['published', 'in-review'],
  published: ['published', 'taken-down'],
  withheld: ['in-review', 'candidate'],
  'taken-down': [],
}

/** Who did something, and when. */
export interface Done {
  subject: string
  fullName: string
  at: string
}

/** What is known of the judgment besides its text. */
export interface JudgmentData {
  /** The court that decided; `courtCode` of the judgment is the court that publishes, which may be its successor. */
  court: { code: string; name: string }
  number: string
  date: CivilDate
  level: JudgmentLevel
  caseKind: CaseKindCode
  relation: string
  outcome: JudgmentOutcome
  precedents: readonly string[]
}

/** A finding of the detector that a person has judged to be none. */
export interface Dismissal {
  kind: string
  value: string
  reason: string
}

export interface Correction {
  on: CivilDate
  note: string
}

/** A correction that waits for its second person: the note that the public will read, and what changes in the text. */
export interface ProposedCorrection {
  note: string
  edits: readonly { from: string; to: string }[]
  by: Done
}

export interface Takedown {
  reason: string
  isUrgent: boolean
  by: Done
  /** The second person; an urgent takedown waits for nobody. */
  confirmedBy: Done | null
}

export interface Judgment {
  id: string
  version: number
  head: JournalHead
  state: JudgmentState
  courtCode: string
  /** Known inside the court only: nothing public leads from a judgment to its case, or back. */
  caseId: string | null
  /** The number of the docket, looked for in the text before it is published. */
  caseNumber: string | null
  /** Whether the case names somebody under 18. */
  hasMinor: boolean
  effectiveOn: CivilDate
  /** Last day of the term of publication. */
  publishBy: CivilDate
  data: JudgmentData | null
  answers: PublicationAnswers | null
  entered: Done | null
  /** Everyone who has changed the text: none of them approves it. */
  editors: readonly string[]
  reviewed: Done | null
  approved: Done | null
  dismissed: readonly (Dismissal & { by: Done })[]
  /** Why the second person, or the worker, sent it back. */
  sentBack: { note: string; by: ActorRecord; at: string } | null
  withheld: { rules: readonly PublicationRule[]; reason: string; by: Done } | null
  publishedOn: CivilDate | null
  /** Number of the published text; each correction makes another. */
  edition: number
  /** The edition that stands in the public files; the one before it while a worker publishes a correction. */
  editionOut: number
  corrections: readonly Correction[]
  correction: ProposedCorrection | null
  takedown: Takedown | null
  /** The import that it came with. */
  importId: string | null
}

/** Events of a judgment. */
export type JudgmentEvent =
  | 'judgment.opened'
  | 'judgment.proposed'
  | 'judgment.revised'
  | 'judgment.reviewed'
  | 'judgment.sent-back'
  | 'judgment.approved'
  | 'judgment.published'
  | 'judgment.withheld'
  | 'judgment.reopened'
  | 'judgment.correction-proposed'
  | 'judgment.correction-declined'
  | 'judgment.correction-approved'
  | 'judgment.corrected'
  | 'judgment.takedown-proposed'
  | 'judgment.takedown-declined'
  | 'judgment.taken-down'

export interface Change {
  judgment: Judgment
  happening: Happening & { event: JudgmentEvent }
}

export const doneBy = (actor: Actor, at: string): Done => ({ subject: actor.subject, fullName: actor.fullName, at })

/** The change with its entry in the journal. */
export const changed = (judgment: Judgment, event: JudgmentEvent, actor: ActorRecord, at: string, facts: Facts = {}): Change => ({
  judgment,
  happening: { event, subject: judgmentSubject(judgment.id), actor, at, facts },
})

export const changedBy = (judgment: Judgment, event: JudgmentEvent, actor: Actor, at: string, facts: Facts = {}): Change =>
  changed(judgment, event, actorRecord(actor), at, facts)

/** Refuses `judgment.not-now` for a step that the state does not lead to. */
export const checkStep = (judgment: Judgment, to: JudgmentState): void => {
  if (!transitions[judgment.state].includes(to)) refuse('conflict', 'judgment.not-now', { state: judgment.state })
}

/** Refuses `judgment.changed-meanwhile` when the officer looked at another version. */
export const checkSeen = (judgment: Judgment, version: number): void => {
  if (judgment.version !== version) refuse('conflict', 'judgment.changed-meanwhile', { version: judgment.version })
}

/** Where the term of publication still runs. */
export const isOpen = (state: JudgmentState): boolean =>
  state === 'candidate' || state === 'in-review' || state === 'reviewed' || state === 'approved'
