// A step that was recorded in error is struck out: never deleted, its place in the journal stays, and the case goes on as if it had not been.
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Case, caseSubject } from './case.ts'
import { type CaseChange, type CaseOccasion, mayRecord, withStep } from './case-progress.ts'
import { type CaseStep, isPossible, isRecordedStep, type StruckStep, stateAfter } from './case-step.ts'
import { toldToParties } from './case-told.ts'

/** A step of a case is known by its kind and the instant of its recording. */
export interface StepName {
  step: string
  recordedAt: string
}

const isNamed = ({ kind, recordedAt }: CaseStep, name: StepName): boolean => kind === name.step && recordedAt === name.recordedAt

const without = (its: Case, step: CaseStep): CaseStep[] => its.steps.filter(each => each !== step)

/**
 * Whether this officer may strike the step out now. The acceptance stands with the docket, the judge is replaced by the chief judge,
 * a hearing is corrected in the schedule; and a step on which a later one rests goes after that one.
 */
export const mayStrike = (actor: Actor, its: Case, step: CaseStep): boolean =>
  mayRecord(actor, its) && isRecordedStep(step.kind) && isPossible(without(its, step))

/** Refuses `case.not-yours`, `case.step-missing`, `case.step-stays`, `case.reason-missing`. */
export const strikeStep = (its: Case, name: StepName, reason: string, { actor, now }: CaseOccasion): CaseChange => {
  if (!mayRecord(actor, its)) refuse('forbidden', 'case.not-yours')
  const step = its.steps.find(each => isNamed(each, name)) ?? refuse('missing', 'case.step-missing')
  if (!mayStrike(actor, its, step)) refuse('conflict', 'case.step-stays')
  if (reason === '') refuse('invalid', 'case.reason-missing')
  const steps = without(its, step)
  const state = stateAfter(steps)
  const struck: StruckStep = { ...step, struckBy: actor.fullName, struckAt: now, reason }
  const { kind, on, number, recordedAt } = step
  return {
    case: { ...its, state, steps, struck: [...(its.struck ?? []), struck] },
    happening: {
      event: 'case.step-struck',
      subject: caseSubject(its.id),
      actor: actorRecord(actor),
      at: now,
      facts: { courtCode: its.courtCode, step: kind, on, number, recordedAt, reason, state, told: toldToParties(its) },
    },
  }
}

/** Every step that was ever recorded, struck ones in the place of their day. */
export const stepsShown = ({ steps, struck = [] }: Pick<Case, 'steps' | 'struck'>): (CaseStep | StruckStep)[] =>
  struck.reduce<CaseStep[]>((all, each) => withStep(all, each), [...steps])
