// Answers for the time limits of the law: each with its trigger, amount, unit, actor and article, as read from `data/deadlines.json`.
import { isOneOf } from './closed-set.ts'
import table from './data/deadlines.json' with { type: 'json' }
import { refuse } from './refusal.ts'

/** Calendar units move past days off at their end only; `working_day` skips them on the way. Civil Code 2015, Art. 147, 148. */
export const countedUnits = ['working_day', 'day', 'week', 'month', 'year'] as const
export type CountedUnit = (typeof countedUnits)[number]

const units = [...countedUnits, 'immediate', 'same_day', 'event', 'restart'] as const
export type DeadlineUnit = (typeof units)[number]

export interface DeadlineRule {
  readonly code: string
  readonly area: string
  readonly trigger: string
  /** `null` where the law names an event instead of a time. */
  readonly amount: number | null
  readonly unit: DeadlineUnit
  readonly actor: string
  readonly article: string
  readonly note: string
  readonly extension: string
  readonly effectIfMissed: string
  readonly source: string
  readonly confidence: string
}

export const deadlineRules: readonly DeadlineRule[] = table.deadlines.map(row => {
  if (!isOneOf(units, row.unit)) throw new Error(`deadlines.json: ${row.code} has the unknown unit ${row.unit}`)
  return { note: '', extension: '', effectIfMissed: '', ...row, unit: row.unit }
})

const byCode = new Map(deadlineRules.map(rule => [rule.code, rule]))

/** Refuses `deadline.unknown-code`. */
export function deadlineRule(code: string): DeadlineRule {
  return byCode.get(code) ?? refuse('invalid', 'deadline.unknown-code', { code })
}
