// From the proposal to the publication: one person reviews, another approves, and what cannot be published is withheld under its rule.
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Finding, passGate } from './finding.ts'
import { type Change, changedBy, checkSeen, checkStep, type Dismissal, doneBy, type Judgment } from './judgment.ts'
import type { PublicationRule } from './publication-rule.ts'

export const noteOf = (note: string): string => {
  const said = note.trim()
  return said === '' ? refuse('invalid', 'judgment.note-missing') : said
}

interface Act {
  version: number
  actor: Actor
  now: string
}

/** Marks were accepted, undone, edited or added. */
export const revise = (judgment: Judgment, { version, actor, now }: Act, replacements: number): Change => {
  checkSeen(judgment, version)
  if (judgment.state !== 'in-review') refuse('conflict', 'judgment.not-now', { state: judgment.state })
  const editors = [...new Set([...judgment.editors, actor.subject])]
  return changedBy({ ...judgment, editors }, 'judgment.revised', actor, now, { replacements })
}

/** The reviewer is done; whatever the detector still sees is for the second person to judge. */
export const review = (judgment: Judgment, { version, actor, now }: Act, findings: number): Change => {
  checkSeen(judgment, version)
  checkStep(judgment, 'reviewed')
  const editors = [...new Set([...judgment.editors, actor.subject])]
  const reviewed: Judgment = { ...judgment, state: 'reviewed', editors, reviewed: doneBy(actor, now), sentBack: null }
  return changedBy(reviewed, 'judgment.reviewed', actor, now, { findings })
}

/** Somebody who neither wrote nor reviewed it. */
export const mayApprove = (judgment: Judgment, actor: Actor): boolean =>
  ![...judgment.editors, judgment.reviewed?.subject, judgment.entered?.subject].some(
    subject => subject !== undefined && actor.subjects.includes(subject),
  )

/** Refuses `judgment.second-person`, and what the gate refuses. */
export const approve = (
  judgment: Judgment,
  { version, actor, now }: Act,
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): Change => {
  checkSeen(judgment, version)
  checkStep(judgment, 'approved')
  if (!mayApprove(judgment, actor)) refuse('conflict', 'judgment.second-person')
  passGate(findings, dismissals)
  const by = doneBy(actor, now)
  const approved: Judgment = {
    ...judgment,
    ...{ state: 'approved', approved: by, sentBack: null },
    dismissed: dismissals.map(({ kind, value, reason }) => ({ kind, value, reason: reason.trim(), by })),
  }
  return changedBy(approved, 'judgment.approved', actor, now, { dismissals: dismissals.length })
}

export const sendBack = (judgment: Judgment, { version, actor, now }: Act, note: string): Change => {
  checkSeen(judgment, version)
  if (judgment.state !== 'reviewed') refuse('conflict', 'judgment.not-now', { state: judgment.state })
  const { subject, fullName, role } = actor
  const sentBack = { note: noteOf(note), by: { subject, fullName, role }, at: now }
  return changedBy({ ...judgment, state: 'in-review', reviewed: null, sentBack }, 'judgment.sent-back', actor, now)
}

/** Not published, under these rules. */
export const withhold = (judgment: Judgment, { version, actor, now }: Act, rules: readonly PublicationRule[], reason: string): Change => {
  checkSeen(judgment, version)
  checkStep(judgment, 'withheld')
  const withheld = { rules: [...rules], reason: noteOf(reason), by: doneBy(actor, now) }
  return changedBy({ ...judgment, state: 'withheld', withheld }, 'judgment.withheld', actor, now, { rules: [...rules] })
}

/** Taken up again: with its text to the review, without one as a candidate. */
export const reopen = (judgment: Judgment, { version, actor, now }: Act): Change => {
  checkSeen(judgment, version)
  const state = judgment.data === null ? 'candidate' : 'in-review'
  checkStep(judgment, state)
  if (judgment.state !== 'withheld') refuse('conflict', 'judgment.not-now', { state: judgment.state })
  return changedBy({ ...judgment, state, withheld: null }, 'judgment.reopened', actor, now)
}
