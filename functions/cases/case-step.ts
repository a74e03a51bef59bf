// The steps of a case: which may follow in which state, who records them, on which article they rest. A person records every one of them;
// nothing follows by the passing of time, least of all legal effect.
import { procedureOf } from '../filings/filing-deadline.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CaseState } from './case.ts'
import table from './data/step-articles.json' with { type: 'json' }

/** Four laws of procedure, four sets of articles and terms. */
export type CaseProcedure = 'civil' | 'administrative' | 'request' | 'criminal'

export const caseProcedure = (its: { matter: string; kind: string }): CaseProcedure => (its.kind === 'HS' ? 'criminal' : procedureOf(its))

/** What officers record; the acceptance is the birth of the case, the judge is named by the chief judge, hearings come from the schedule. */
export const recordedSteps = [
  'notice-sent',
  'summary-procedure',
  'foreign-element',
  'preparation-extended',
  'suspended',
  'resumed',
  'to-trial',
  'settled',
  'pronounced',
  'discontinued',
  'transferred',
  'judgment-sent',
  'appealed',
  'file-sent-up',
  'in-effect',
  'enforcement-transferred',
  'enforcement-opened',
  'enforcement-ended',
] as const
export type RecordedStep = (typeof recordedSteps)[number]

export const stepKinds = ['accepted', 'judge-assigned', 'hearing-held', ...recordedSteps] as const
export type StepKind = (typeof stepKinds)[number]

export interface CaseStep {
  kind: StepKind
  on: CivilDate
  /** Of the decision, judgment or letter; empty where there is none. */
  number: string
  /** For the parties; never public. */
  note: string
  /** Name of the officer who decided or recorded it. */
  by: string
  recordedAt: string
  /** How the judge was assigned: the draw, or the ground of a designation. */
  via?: string | undefined
}

/** A step that an officer has struck out: it stays readable, with who did it, when and why. */
export interface StruckStep extends CaseStep {
  struckBy: string
  struckAt: string
  reason: string
}

interface StepRule {
  event: `case.${RecordedStep}`
  from: readonly CaseState[]
  to?: CaseState
  /** A decision or judgment has a number. */
  numbered?: true
  /** More than once in a case. */
  repeats?: true
  /** Only after this step. */
  after?: StepKind
}

const before: readonly CaseState[] = ['PREPARING', 'SUSPENDED', 'TO_TRIAL']
const decided: readonly CaseState[] = ['DECIDED', 'APPEALED', 'IN_EFFECT']
const active: readonly CaseState[] = ['PREPARING', 'TO_TRIAL']

export const stepRules: Readonly<Record<RecordedStep, StepRule>> = {
  'notice-sent': { event: 'case.notice-sent', from: before },
  'summary-procedure': { event: 'case.summary-procedure', from: ['PREPARING'], numbered: true },
  'foreign-element': { event: 'case.foreign-element', from: before },
  'preparation-extended': { event: 'case.preparation-extended', from: ['PREPARING'], numbered: true },
  suspended: { event: 'case.suspended', from: active, to: 'SUSPENDED', numbered: true, repeats: true },
  resumed: { event: 'case.resumed', from: ['SUSPENDED'], to: 'PREPARING', numbered: true, repeats: true },
  'to-trial': { event: 'case.to-trial', from: ['PREPARING'], to: 'TO_TRIAL', numbered: true, repeats: true },
  settled: { event: 'case.settled', from: active, to: 'DECIDED', numbered: true },
  pronounced: { event: 'case.pronounced', from: active, to: 'DECIDED', numbered: true },
  discontinued: { event: 'case.discontinued', from: before, to: 'DISCONTINUED', numbered: true },
  transferred: { event: 'case.transferred', from: before, to: 'TRANSFERRED', numbered: true },
  'judgment-sent': { event: 'case.judgment-sent', from: decided },
  appealed: { event: 'case.appealed', from: ['DECIDED', 'APPEALED'], to: 'APPEALED', repeats: true },
  'file-sent-up': { event: 'case.file-sent-up', from: ['APPEALED'] },
  'in-effect': { event: 'case.in-effect', from: ['DECIDED', 'APPEALED'], to: 'IN_EFFECT' },
  'enforcement-transferred': { event: 'case.enforcement-transferred', from: ['IN_EFFECT'] },
  'enforcement-opened': { event: 'case.enforcement-opened', from: ['IN_EFFECT'], numbered: true },
  'enforcement-ended': { event: 'case.enforcement-ended', from: ['IN_EFFECT'], after: 'enforcement-opened' },
}

const articles = new Map(table.steps.map(row => [row.step, row]))

/** Empty where the law of this procedure knows no such step. */
export const stepArticle = (step: StepKind, procedure: CaseProcedure): string => articles.get(step)?.[procedure] ?? ''

export const has = (steps: readonly CaseStep[], kind: StepKind): boolean => steps.some(step => step.kind === kind)

/** The last step of a kind. */
export const lastOf = (steps: readonly CaseStep[], kind: StepKind): CaseStep | undefined => steps.findLast(step => step.kind === kind)

/** The steps that may be recorded now. */
export const nextSteps = (its: { state: CaseState; steps: readonly CaseStep[]; matter: string; kind: string }): RecordedStep[] =>
  recordedSteps.filter(kind => {
    const { from, repeats, after } = stepRules[kind]
    if (!from.includes(its.state) || stepArticle(kind, caseProcedure(its)) === '') return false
    if (after !== undefined && !has(its.steps, after)) return false
    return repeats === true || !has(its.steps, kind)
  })

/** Recorded by an officer's hand, and not following from the schedule or a decision of the chief judge. */
export const isRecordedStep = (kind: StepKind): kind is RecordedStep => recordedSteps.some(each => each === kind)

/** The state to which these steps, in the order of their days, have brought a case. */
export const stateAfter = (steps: readonly Pick<CaseStep, 'kind'>[]): CaseState =>
  steps.reduce<CaseState>((state, { kind }) => (isRecordedStep(kind) ? (stepRules[kind].to ?? state) : state), 'PREPARING')

/** Whether every step could be recorded after those before it: what is left when one is struck out must be a way that a case can go. */
export const isPossible = (steps: readonly CaseStep[]): boolean =>
  steps.every(({ kind }, index) => {
    if (!isRecordedStep(kind)) return true
    const { from, after } = stepRules[kind]
    const earlier = steps.slice(0, index)
    return from.includes(stateAfter(earlier)) && (after === undefined || has(earlier, after))
  })
