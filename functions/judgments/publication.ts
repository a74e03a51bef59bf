// What the public reads of a judgment: published, corrected with a public note, taken down for good.
import type { Actor, ActorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Finding, type Known, type PublicText, passGate } from './finding.ts'
import { type Change, changed, changedBy, checkSeen, checkStep, doneBy, type Judgment } from './judgment.ts'
import { mayApprove, noteOf } from './judgment-review.ts'
import type { JudgmentText } from './judgment-text.ts'
import type { PublishedJudgment } from './published-judgment.ts'

/** Everything of a judgment that the gate must look at. */
export const publicText = ({ data, corrections, correction }: Judgment, text: JudgmentText): PublicText => ({
  ...text,
  relation: data?.relation ?? '',
  precedents: data?.precedents ?? [],
  notes: [...corrections.map(each => each.note), ...(correction === null ? [] : [correction.note])],
})

export const knownOf = ({ caseNumber }: Judgment, people: readonly string[]): Known => ({ people, caseNumber })

/** The edition that is published at that instant. */
export const editionOf = (judgment: Judgment, text: JudgmentText, at: string): PublishedJudgment => {
  const { id, data, publishedOn, corrections } = judgment
  if (data === null) throw new Error(`publication: ${id} has no data`)
  const { court, precedents, ...rest } = data
  return {
    ...{ id, state: 'published' },
    ...rest,
    precedents: [...precedents],
    ...{ courtCode: court.code, courtName: court.name },
    ...text,
    publishedOn: publishedOn ?? civilDateOf(at),
    updatedAt: at,
    corrections: [...corrections],
  }
}

/** What other capabilities need to follow: where its files stand, never whose case it was. */
const followed = ({ data }: Judgment) => ({ courtCode: data?.court.code ?? '', date: data?.date ?? '' })

/** The files are there. */
export const published = (judgment: Judgment, worker: ActorRecord, at: string): Change => {
  checkStep(judgment, 'published')
  const next: Judgment = {
    ...judgment,
    state: 'published',
    publishedOn: judgment.publishedOn ?? civilDateOf(at),
    edition: 1,
    editionOut: 1,
  }
  return changed(next, 'judgment.published', worker, at, followed(judgment))
}

/** Between approval and publication the worker has found something: back to the review. */
export const stopped = (judgment: Judgment, worker: ActorRecord, at: string, findings: number): Change => {
  const sentBack = { note: String(findings), by: worker, at }
  return changed({ ...judgment, state: 'in-review', reviewed: null, approved: null, sentBack }, 'judgment.sent-back', worker, at, {
    findings,
  })
}

interface Act {
  version: number
  actor: Actor
  now: string
}

const whilePublished = (judgment: Judgment, version: number): void => {
  checkSeen(judgment, version)
  if (judgment.state !== 'published') refuse('conflict', 'judgment.not-now', { state: judgment.state })
}

/** The text with the edits. Refuses `judgment.edit-not-found` for what does not stand in it exactly once. */
export const editedText = (text: JudgmentText, edits: readonly { from: string; to: string }[]): JudgmentText => {
  let parts = [text.title, text.summary, ...text.paragraphs]
  for (const { from, to } of edits) {
    const count = from === '' ? 0 : parts.reduce((sum, part) => sum + part.split(from).length - 1, 0)
    if (count !== 1) refuse('invalid', 'judgment.edit-not-found', { from })
    parts = parts.map(part => part.split(from).join(to))
  }
  const [title = '', summary = '', ...paragraphs] = parts
  return { title, summary, paragraphs }
}

/** Refuses `judgment.not-now` while another correction or a takedown waits. */
export const proposeCorrection = (
  judgment: Judgment,
  { version, actor, now }: Act,
  proposed: { note: string; edits: readonly { from: string; to: string }[] },
): Change => {
  whilePublished(judgment, version)
  if (judgment.correction !== null || judgment.takedown !== null) refuse('conflict', 'judgment.not-now', { state: judgment.state })
  const correction = { note: noteOf(proposed.note), edits: proposed.edits, by: doneBy(actor, now) }
  return changedBy({ ...judgment, correction }, 'judgment.correction-proposed', actor, now, { edits: proposed.edits.length })
}

/** The second person agrees, and the corrected text passes the gate; or declines. Refuses `judgment.second-person`. */
export const decideCorrection = (
  judgment: Judgment,
  { version, actor, now }: Act,
  isAgreed: boolean,
  findings: readonly Finding[],
): Change => {
  whilePublished(judgment, version)
  const { correction } = judgment
  if (correction === null) return refuse('conflict', 'judgment.not-now', { state: judgment.state })
  if (!isAgreed) return changedBy({ ...judgment, correction: null }, 'judgment.correction-declined', actor, now)
  if (actor.subjects.includes(correction.by.subject)) refuse('conflict', 'judgment.second-person')
  const isKnown = (finding: Finding) => judgment.dismissed.some(each => each.kind === finding.kind && each.value === finding.value)
  // What was judged no finding when it was approved is none now; anything new stops the correction.
  passGate(
    findings.filter(finding => !isKnown(finding)),
    [],
  )
  const next: Judgment = {
    ...judgment,
    ...{ correction: null, edition: judgment.edition + 1 },
    corrections: [...judgment.corrections, { on: civilDateOf(now), note: correction.note }],
  }
  return changedBy(next, 'judgment.correction-approved', actor, now, { edition: next.edition })
}

/** The corrected files are there. */
export const corrected = (judgment: Judgment, worker: ActorRecord, at: string): Change =>
  changed({ ...judgment, editionOut: judgment.edition }, 'judgment.corrected', worker, at, followed(judgment))

const takenDown = (judgment: Judgment, actor: Actor, now: string): Change =>
  changedBy({ ...judgment, state: 'taken-down', correction: null }, 'judgment.taken-down', actor, now, followed(judgment))

/** An urgent takedown takes effect at once; any other asks for a second person. */
export const takeDown = (judgment: Judgment, { version, actor, now }: Act, asked: { reason: string; isUrgent: boolean }): Change => {
  whilePublished(judgment, version)
  if (judgment.takedown !== null && !asked.isUrgent) refuse('conflict', 'judgment.not-now', { state: judgment.state })
  const takedown = { reason: noteOf(asked.reason), isUrgent: asked.isUrgent, by: doneBy(actor, now), confirmedBy: null }
  const next: Judgment = { ...judgment, takedown }
  return asked.isUrgent ? takenDown(next, actor, now) : changedBy(next, 'judgment.takedown-proposed', actor, now)
}

/** Refuses `judgment.second-person`. */
export const decideTakedown = (judgment: Judgment, { version, actor, now }: Act, isAgreed: boolean): Change => {
  whilePublished(judgment, version)
  const { takedown } = judgment
  if (takedown === null) return refuse('conflict', 'judgment.not-now', { state: judgment.state })
  if (!isAgreed) return changedBy({ ...judgment, takedown: null }, 'judgment.takedown-declined', actor, now)
  if (actor.subjects.includes(takedown.by.subject)) refuse('conflict', 'judgment.second-person')
  return takenDown({ ...judgment, takedown: { ...takedown, confirmedBy: doneBy(actor, now) } }, actor, now)
}

/** The first approval counts for takedowns and corrections too: whoever edited may not be their own second person. */
export const mayBeSecond = (judgment: Judgment, actor: Actor): boolean => {
  if (judgment.state === 'reviewed') return mayApprove(judgment, actor)
  const proposer = judgment.takedown?.by.subject ?? judgment.correction?.by.subject
  return proposer === undefined || !actor.subjects.includes(proposer)
}
