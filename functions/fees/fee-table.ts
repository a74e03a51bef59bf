// Which table of court fees is in force on a day: rates, charges and rules of Resolution 326/2016/UBTVQH14 (NQ 326), read from data/court-fees.json.
import { isOneOf } from '../kernel/closed-set.ts'
import { refuse } from '../kernel/refusal.ts'
import data from './data/court-fees.json' with { type: 'json' }

/** Disputes by the table they follow; `request` is a `việc`, which pays a charge (lệ phí) instead of a fee (án phí). */
export const feeKinds = ['civil', 'family', 'business', 'labour', 'administrative', 'criminal', 'request'] as const
export type FeeKind = (typeof feeKinds)[number]
export type DisputeKind = Exclude<FeeKind, 'request'>

/** `memory`: not compared with the text of the law, so that people read it as expected (dự kiến). `policy`: a choice of this portal. */
const confidences = ['confirmed', 'policy', 'memory'] as const
export type Confidence = (typeof confidences)[number]

const collectorCodes = ['THADS', 'COURT', 'MOFA'] as const
/** THADS is the civil judgment enforcement agency, MOFA the Ministry of Foreign Affairs: NQ 326 Art. 10. */
export type CollectorCode = (typeof collectorCodes)[number]

/** A number or a sentence of the law, and how sure we are that it is the law's. */
export interface Sourced {
  readonly article: string
  readonly source: string
  readonly confidence: Confidence
}

/** `over` is exclusive; the next bracket's `over` is the inclusive end. 1 basis point is 0.01 %. */
export interface Bracket {
  readonly over: number
  readonly baseVnd: number
  readonly rateBp: number
  /** The rate is taken of the whole value, or of the part above `over` and added to the base. */
  readonly rateOn: 'whole' | 'excess'
}

export interface ValuedTariff extends Sourced {
  /** The least fee, where a rate alone would give less. */
  readonly leastVnd: number
  readonly brackets: readonly Bracket[]
}

export interface Tariff {
  readonly kind: DisputeKind
  readonly nonValued: Sourced & { readonly amountVnd: number }
  /** `null`: a claim of this kind has no value that counts. */
  readonly valued: ValuedTariff | null
}

export interface AppealTariff extends Sourced {
  readonly code: string
  readonly kinds: readonly DisputeKind[]
  readonly feeVnd: number
  readonly advanceVnd: number
}

export interface Charge extends Sourced {
  readonly code: string
  readonly feeVnd: number
  /** `null`: nothing is paid in advance. */
  readonly advanceVnd: number | null
  readonly collector: CollectorCode
}

export interface FeeTable {
  readonly version: string
  /** Civil dates; `null` has no end. */
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly firstInstance: readonly Tariff[]
  readonly appeal: readonly AppealTariff[]
  readonly charges: readonly Charge[]
  readonly rules: readonly (Sourced & { readonly code: string })[]
  readonly collectors: readonly (Sourced & { readonly code: CollectorCode })[]
}

/** The day on which the tables were last compared with the law. */
export const feesAsOf = data.asOf

export const feeTables: readonly FeeTable[] = data.tables.map(table => ({
  ...table,
  firstInstance: table.firstInstance.map(row => ({
    kind: disputeKind(row.kind),
    nonValued: { ...row.nonValued, ...sourced(row.nonValued) },
    valued: row.valued === null ? null : valuedTariff(row.valued),
  })),
  appeal: table.appeal.map(row => ({ ...row, ...sourced(row), kinds: row.kinds.map(disputeKind) })),
  charges: table.charges.map(row => ({ ...row, ...sourced(row), collector: collector(row.collector) })),
  rules: table.rules.map(row => ({ ...row, ...sourced(row) })),
  collectors: table.collectors.map(row => ({ ...row, ...sourced(row), code: collector(row.code) })),
}))

/**
 * The table in force on a day: NQ 326 Art. 47(2), 48 apply the one of the day on which the case is accepted. Refuses `fee.no-table` before
 * the first one.
 */
export function feeTableOn(on: string, tables: readonly FeeTable[] = feeTables): FeeTable {
  const inForce = tables.find(table => table.effectiveFrom <= on && (table.effectiveTo === null || on <= table.effectiveTo))
  return inForce ?? refuse('invalid', 'fee.no-table', { day: on })
}

export function tariffOf(table: FeeTable, kind: DisputeKind): Tariff {
  return found(
    table.firstInstance.find(row => row.kind === kind),
    table,
    kind,
  )
}

export function appealTariffOf(table: FeeTable, kind: DisputeKind): AppealTariff {
  return found(
    table.appeal.find(row => row.kinds.includes(kind)),
    table,
    `appeal ${kind}`,
  )
}

export function chargeOf(table: FeeTable, code: string): Charge {
  return found(
    table.charges.find(row => row.code === code),
    table,
    code,
  )
}

/** What the law says beside the rates: `ADV-VALUED`, `WHO-BEARS` … */
export function ruleOf(table: FeeTable, code: string): Sourced {
  return found(
    table.rules.find(row => row.code === code),
    table,
    code,
  )
}

/** The least sure of several. */
export function weakest(...of: readonly Confidence[]): Confidence {
  return confidences.findLast(each => of.includes(each)) ?? 'confirmed'
}

function found<Row>(row: Row | undefined, table: FeeTable, what: string): Row {
  if (row === undefined) throw new Error(`court-fees.json: ${table.version} has no ${what}`)
  return row
}

type Unchecked = { readonly article: string; readonly source: string; readonly confidence: string }

function sourced({ article, source, confidence }: Unchecked): Sourced {
  return { article, source, confidence: oneOf(confidences, confidence) }
}

function disputeKind(kind: string): DisputeKind {
  const known = oneOf(feeKinds, kind)
  if (known === 'request') throw new Error('court-fees.json: a request has no tariff of disputes')
  return known
}

function collector(code: string): CollectorCode {
  return oneOf(collectorCodes, code)
}

function valuedTariff(row: NonNullable<(typeof data.tables)[number]['firstInstance'][number]['valued']>): ValuedTariff {
  const brackets = row.brackets.map(bracket => ({ ...bracket, rateOn: oneOf(['whole', 'excess'], bracket.rateOn) }))
  return { ...sourced(row), leastVnd: row.leastVnd ?? 0, brackets }
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  if (!isOneOf(words, text)) throw new Error(`court-fees.json: unknown word ${text}`)
  return text
}
