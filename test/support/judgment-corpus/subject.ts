// What a generated judgment is about: a legal relation with groups of circumstances, of each of which it tells one.
import type { JudgmentOutcome } from '../../../functions/judgments/published-judgment.ts'

/** A fact that a judgment may tell, how judgments say it, and how somebody who looks for it would ask. */
export interface Circumstance {
  readonly code: string
  /** `{a}` and `{b}` are the parties, `{tien}` money, `{ngay}` a day, `{noi}` a place. */
  readonly said: readonly string[]
  readonly asked: readonly string[]
}

export interface Subject {
  readonly code: string
  readonly kind: 'DS' | 'HNGĐ' | 'KDTM' | 'LĐ' | 'HC' | 'HS'
  readonly relation: string
  readonly groups: readonly (readonly Circumstance[])[]
  readonly outcomes: readonly JudgmentOutcome[]
  readonly articles: readonly string[]
  /** How often it comes, beside the others. */
  readonly weight: number
}

/** `circumstance('co-bac', 'cờ bạc | máu mê cờ bạc', 'Anh {b} …', 'Chị {a} …')`: asked ways are parted by a bar. */
export const circumstance = (code: string, asked: string, ...said: readonly string[]): Circumstance => ({
  code,
  asked: asked.split('|').map(way => way.trim()),
  said,
})
