// The judge of a case: named by the chief judge, as drawn or on a ground of the circular; replaced with a reason. BLTTDS 197; TT 01/2022/TT-TANDTC.
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Case, type CaseOfficer, caseSubject } from './case.ts'
import { type CaseChange, type CaseOccasion, withStep } from './case-progress.ts'
import { toldToParties } from './case-told.ts'
import type { DesignationGround } from './draw.ts'

/** How the judge came to the case: the draw by its id, or a ground with its reason in words. */
export type Assignment = { draw: string } | { ground: DesignationGround; reason: string }

/** Undecided, and not with another court. */
const mayHaveJudge = (its: Pick<Case, 'state'>): boolean => ['PREPARING', 'SUSPENDED', 'TO_TRIAL'].includes(its.state)

export const waitsForJudge = (its: Pick<Case, 'state' | 'judge'>): boolean => its.judge === null && mayHaveJudge(its)

/**
 * The chief judge's decision on one case. A second judge takes the place of the first. Refuses `case.not-possible-now`, `case.same-judge`,
 * `case.reason-missing`.
 */
export const assignJudge = (its: Case, judge: CaseOfficer, how: Assignment, { actor, now }: CaseOccasion): CaseChange => {
  if (!mayHaveJudge(its)) refuse('conflict', 'case.not-possible-now', { state: its.state })
  if (its.judge?.subject === judge.subject) refuse('conflict', 'case.same-judge')
  if ('ground' in how && how.reason === '') refuse('invalid', 'case.reason-missing')
  const via = 'draw' in how ? how.draw : how.ground
  const step = {
    ...{
      kind: 'judge-assigned' as const,
      on: civilDateOf(now),
      number: '',
      note: judge.fullName,
      by: actor.fullName,
      recordedAt: now,
      via,
    },
  }
  return {
    case: { ...its, judge, steps: withStep(its.steps, step) },
    happening: {
      event: its.judge === null ? 'case.judge-assigned' : 'case.judge-replaced',
      subject: caseSubject(its.id),
      actor: actorRecord(actor),
      at: now,
      facts: {
        ...{ courtCode: its.courtCode, judge: judge.subject, judgeName: judge.fullName, via, told: toldToParties(its) },
        ...('ground' in how ? { reason: how.reason } : {}),
        ...(its.judge === null ? {} : { before: its.judge.subject }),
      },
    },
  }
}

/** One public line of a judge who was named without the lot, or in the place of another. */
export interface Designation {
  /** Empty for a case whose docket is not public. */
  number: string
  judge: string
  ground: string
  on: string
  by: string
  isReplacement: boolean
}

/** What the public learns of the assignments of a case that were not drawn: the ground, never the reason in words. */
export const designationsOf = (its: Case, isPublic: boolean): Designation[] => {
  const assigned = its.steps.filter(step => step.kind === 'judge-assigned')
  return assigned.flatMap(({ note, via = '', on, by }, index) =>
    via.includes('/') || via === ''
      ? []
      : [{ number: isPublic ? its.number : '', judge: note, ground: via, on, by, isReplacement: index > 0 }],
  )
}
