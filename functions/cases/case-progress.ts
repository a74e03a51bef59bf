// An officer records a step of a case. "In effect" is a person's word like every other; before the terms of appeal are over it needs a reason.
import { isChiefJudge, isClerk } from '../identity/role.ts'
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { Happening } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Case, caseSubject } from './case.ts'
import { type CaseStep, nextSteps, type RecordedStep, type StepKind, stepRules } from './case-step.ts'
import { lastRightOver } from './case-term.ts'
import { toldToParties } from './case-told.ts'

type CaseEvent =
  | `case.${RecordedStep}`
  | 'case.judge-assigned'
  | 'case.judge-replaced'
  | 'case.hearing-held'
  | 'case.step-struck'
  | 'case.sealed'
  | 'case.code-issued'
  | 'case.party-joined'
  | 'case.join-declined'

/** What a decision changes, and what the journal will say of it. Both are written in one transaction. */
export interface CaseChange {
  case: Case
  happening: Happening & { event: CaseEvent }
}

export interface CaseOccasion {
  actor: Actor
  now: string
  calendar: CourtCalendar
}

/** The step in its place by day; of one day, in the order of recording. */
export const withStep = (steps: readonly CaseStep[], step: CaseStep): CaseStep[] => {
  const at = steps.findLastIndex(each => each.on <= step.on)
  return steps.toSpliced(at + 1, 0, step)
}

/** A clerk of the court, the judge of the case, and the chief judge. */
export const mayRecord = (actor: Actor, its: Case): boolean => isClerk(actor) || isChiefJudge(actor) || its.judge?.subject === actor.subject

/** Refuses `case.changed-meanwhile` unless the person was looking at this very version. */
export const refuseUnseen = (its: Case, seenVersion: number): void => {
  if (its.version !== seenVersion) refuse('conflict', 'case.changed-meanwhile', { version: its.version })
}

/** Refuses `case.day-in-future`, `case.day-before-acceptance`. */
const checkDay = (its: Case, on: CivilDate, today: CivilDate): void => {
  if (on > today) refuse('invalid', 'case.day-in-future')
  if (on < its.acceptedOn) refuse('invalid', 'case.day-before-acceptance', { acceptedOn: its.acceptedOn })
}

/** A step that moves the case does not come before the one that moved it last. */
const movingKinds: readonly StepKind[] = ['suspended', 'resumed', 'to-trial', 'settled', 'pronounced', 'appealed', 'in-effect']

const checkOrder = (its: Case, step: RecordedStep, on: CivilDate): void => {
  if (stepRules[step].to === undefined) return
  const last = its.steps.findLast(each => movingKinds.includes(each.kind))
  if (last && on < last.on) refuse('invalid', 'case.day-before-last-step', { on: last.on })
}

/** Legal effect before the last day of appeal and protest needs its reason in words: all have renounced, the law gives no appeal. */
const checkEffect = (its: Case, on: CivilDate, note: string, { calendar }: CaseOccasion): void => {
  const over = lastRightOver(its, on, calendar)
  if (over !== undefined && on <= over && note === '') refuse('invalid', 'case.effect-before-terms', { until: over })
}

interface RecordedFacts {
  step: RecordedStep
  on: CivilDate
  number: string
  note: string
}

/**
 * The case with the step. Refuses `case.not-yours`, `case.not-possible-now`, `case.number-missing`, `case.effect-before-terms` and those of days.
 */
export const recordStep = (its: Case, { step, on, number, note }: RecordedFacts, occasion: CaseOccasion): CaseChange => {
  const { actor, now } = occasion
  if (!mayRecord(actor, its)) refuse('forbidden', 'case.not-yours')
  if (!nextSteps(its).includes(step)) refuse('conflict', 'case.not-possible-now', { state: its.state, step })
  checkDay(its, on, civilDateOf(now))
  checkOrder(its, step, on)
  const rule = stepRules[step]
  if (rule.numbered && number === '') refuse('invalid', 'case.number-missing')
  if (step === 'in-effect') checkEffect(its, on, note, occasion)
  const recorded: CaseStep = { kind: step, on, number, note, by: actor.fullName, recordedAt: now }
  return {
    case: { ...its, state: rule.to ?? its.state, steps: withStep(its.steps, recorded) },
    happening: {
      event: rule.event,
      subject: caseSubject(its.id),
      actor: actorRecord(actor),
      at: now,
      facts: { courtCode: its.courtCode, step, on, number, note, state: rule.to ?? its.state, told: toldToParties(its) },
    },
  }
}

/** The schedule says that a hearing was held on that day. Undefined when the case says so already. */
export const hearingHeld = (its: Case, on: CivilDate, actor: ActorRecord, now: string): CaseChange | undefined => {
  if (its.steps.some(step => step.kind === 'hearing-held' && step.on === on)) return undefined
  const step: CaseStep = { kind: 'hearing-held', on, number: '', note: '', by: actor.fullName, recordedAt: now }
  return {
    case: { ...its, steps: withStep(its.steps, step) },
    happening: { event: 'case.hearing-held', subject: caseSubject(its.id), actor, at: now, facts: { courtCode: its.courtCode, on } },
  }
}

/** An officer seals the case: from now on nothing of it is public (15(2)). Refuses `case.not-yours`, `case.sealed-already`, `case.reason-missing`. */
export const sealCase = (its: Case, reason: string, { actor, now }: CaseOccasion): CaseChange => {
  if (!mayRecord(actor, its)) refuse('forbidden', 'case.not-yours')
  if (its.isSealed) refuse('conflict', 'case.sealed-already')
  if (reason === '') refuse('invalid', 'case.reason-missing')
  return {
    case: { ...its, isSealed: true },
    happening: {
      event: 'case.sealed',
      subject: caseSubject(its.id),
      actor: actorRecord(actor),
      at: now,
      facts: { courtCode: its.courtCode, reason },
    },
  }
}
