// What a case costs at court and what of it is paid in advance, each step with its article: NQ 326 Art. 6, 7 and its list of rates. The judge fixes the amount.

import { checkVnd } from '../kernel/money.ts'
import { refuse } from '../kernel/refusal.ts'
import { atLeast, baseAndRate, fixed, productOf, type Reckoned, rateOf, sumOf, type Written } from './fee-arithmetic.ts'
import {
  appealTariffOf,
  type CollectorCode,
  type Confidence,
  chargeOf,
  type DisputeKind,
  type FeeKind,
  type FeeTable,
  feeTableOn,
  ruleOf,
  type Sourced,
  tariffOf,
  type ValuedTariff,
  weakest,
} from './fee-table.ts'

export type Procedure = 'ordinary' | 'summary'
export type Stage = 'first-instance' | 'appeal'

export interface FeeQuestion {
  readonly kind: FeeKind
  /** Whole đồng; `null` or 0 for a claim without a value. It counts at first instance only. */
  readonly valueVnd: number | null
  readonly procedure: Procedure
  readonly stage: Stage
  /** The day of acceptance, which decides the table: a civil date. */
  readonly on: string
  /** A divorce as well: it is paid for beside the property in dispute (NQ 326 Art. 27(5)). Only in family cases. */
  readonly divorce?: boolean
}

export type FeeLineCode =
  | 'non-valued'
  | 'valued'
  | 'divorce'
  | 'damages'
  | 'appeal'
  | 'charge'
  | 'copies'
  | 'advance-whole'
  | 'advance-half'
  | 'advance-none'
  | 'sum'
  | 'summary'
  | 'not-liable'
  | 'exempt'
  | 'reduced'

/** One step. The last line `of` the fee ends in the fee, the last of the advance in the advance. */
export interface FeeLine {
  readonly of: 'fee' | 'advance'
  readonly code: FeeLineCode
  readonly amountVnd: number
  readonly article: string
  readonly arithmetic: Written
  readonly confidence: Confidence
}

export interface FeeQuote {
  readonly feeVnd: number
  readonly advanceVnd: number
  readonly lines: readonly FeeLine[]
  /** Of the weakest line. */
  readonly confidence: Confidence
  /** Some number was not compared with the text of the law: shown as expected (dự kiến). */
  readonly provisional: boolean
  /** `fee` án phí, `charge` lệ phí, `copy` lệ phí bản sao. */
  readonly levy: 'fee' | 'charge' | 'copy'
  readonly collector: CollectorCode
  /** The time limit for paying in advance, by its code among the deadlines; `null` where nothing is paid in advance. */
  readonly payBy: 'CIV-FEE-ADVANCE' | 'CIV-APPEAL-FEE' | 'ADM-FEE' | 'ADM-APPEAL-FEE' | 'REQ-FEE' | null
  readonly tableVersion: string
}

/** Refuses `money.fraction`, `money.unsafe` and `money.negative` for the value, `fee.no-table` for a day before the first table. */
export function quoteFee(question: FeeQuestion): FeeQuote {
  const table = feeTableOn(question.on)
  if (checkVnd(question.valueVnd ?? 0) < 0) refuse('invalid', 'money.negative', { amount: question.valueVnd ?? 0 })
  const { kind } = question
  if (kind === 'request') return requestQuote(question.stage, table)
  const parts = question.stage === 'appeal' ? [appealPart(kind, table)] : firstInstanceParts(kind, question, table)
  const half = question.procedure === 'summary' ? ruleOf(table, 'SUMMARY-HALF') : undefined
  const lines = [
    ...ended(
      parts.map(part => part.fee),
      half,
    ),
    ...ended(
      parts.map(part => part.advance),
      half,
    ),
  ]
  return quoteOf(lines, { levy: 'fee', collector: 'THADS', payBy: payByOf(kind, question.stage), tableVersion: table.version })
}

/** Copies of judgments and papers, by the A4 page; a sheet printed on both sides is two pages. Refuses `fee.copies-invalid`. */
export function quoteCopies({ pages, copies, on }: { pages: number; copies: number; on: string }): FeeQuote {
  if (![pages, copies].every(count => Number.isSafeInteger(count) && count >= 1 && count <= 100_000))
    refuse('invalid', 'fee.copies-invalid', { pages, copies })
  const table = feeTableOn(on)
  const charge = chargeOf(table, 'COPY-A4')
  const line = lineOf('fee', 'copies', productOf([pages, copies, charge.feeVnd]), charge)
  const advance = lineOf('advance', 'advance-none', fixed(0), charge)
  return quoteOf([line, advance], { levy: 'copy', collector: charge.collector, payBy: null, tableVersion: table.version })
}

/** The quote that lines end in. */
export function quoteOf(
  lines: readonly FeeLine[],
  { levy, collector, payBy, tableVersion }: Pick<FeeQuote, 'levy' | 'collector' | 'payBy' | 'tableVersion'>,
): FeeQuote {
  const confidence = weakest(...lines.map(line => line.confidence))
  const lastOf = (of: FeeLine['of']) => lines.findLast(line => line.of === of)?.amountVnd ?? 0
  return {
    feeVnd: lastOf('fee'),
    advanceVnd: lastOf('advance'),
    lines,
    confidence,
    provisional: confidence !== 'confirmed',
    levy,
    collector,
    payBy,
    tableVersion,
  }
}

export function lineOf(
  of: FeeLine['of'],
  code: FeeLineCode,
  { amountVnd, written }: Reckoned,
  { article, confidence }: Pick<Sourced, 'article' | 'confidence'>,
): FeeLine {
  return { of, code, amountVnd, article, arithmetic: written, confidence }
}

/** What is claimed, with its own advance: a divorce and its property are two. */
interface Part {
  readonly fee: FeeLine
  readonly advance: FeeLine
}

function firstInstanceParts(kind: DisputeKind, { valueVnd, divorce }: FeeQuestion, table: FeeTable): Part[] {
  const value = valueVnd ?? 0
  const { nonValued, valued } = tariffOf(table, kind)
  if (kind === 'criminal')
    return [withoutAdvance(lineOf('fee', 'non-valued', fixed(nonValued.amountVnd), nonValued), ruleOf(table, 'CRIMINAL-ADVANCE'))]
  const plain = nonValuedPart('non-valued', nonValued.amountVnd, nonValued, table)
  if (kind === 'administrative') return value === 0 ? [plain] : [plain, damagesPart(value, table)]
  const asked =
    kind === 'family' && divorce ? [nonValuedPart('divorce', nonValued.amountVnd, ruleOf(table, 'DIVORCE-PLAINTIFF'), table)] : []
  if (value > 0 && valued !== null) return [...asked, valuedPart(value, valued, nonValued.amountVnd, table)]
  return asked.length > 0 ? asked : [plain]
}

/** Art. 7(2): the advance on a claim without a value is the whole fee, not half of it. */
function nonValuedPart(code: FeeLineCode, amountVnd: number, basis: Sourced, table: FeeTable): Part {
  const fee = lineOf('fee', code, fixed(amountVnd), basis)
  return { fee, advance: advanceLine('advance-whole', fixed(amountVnd), fee, ruleOf(table, 'ADV-NONVALUED')) }
}

/** Art. 7(2): half of the fee on the value, never below the fee of a claim without one. */
function valuedPart(valueVnd: number, tariff: ValuedTariff, leastAdvanceVnd: number, table: FeeTable): Part {
  const fee = lineOf('fee', 'valued', feeOnValue(valueVnd, tariff), tariff)
  const half = atLeast(leastAdvanceVnd, rateOf(fee.amountVnd, 5_000))
  return { fee, advance: advanceLine('advance-half', half, fee, ruleOf(table, 'ADV-VALUED')) }
}

/** Art. 31(2), 32(7): damages claimed in an administrative case cost what they cost in a civil one, and nothing in advance. */
function damagesPart(valueVnd: number, table: FeeTable): Part {
  const { valued } = tariffOf(table, 'civil')
  const rule = ruleOf(table, 'ADM-DAMAGES')
  if (valued === null) throw new Error(`court-fees.json: ${table.version} has no civil rates`)
  return withoutAdvance(
    lineOf('fee', 'damages', feeOnValue(valueVnd, valued), { ...rule, article: `${rule.article}; ${valued.article}` }),
    rule,
  )
}

function feeOnValue(valueVnd: number, { brackets, leastVnd }: ValuedTariff): Reckoned {
  const bracket = brackets.findLast(each => valueVnd > each.over)
  if (bracket === undefined) throw new Error(`court-fees.json: no bracket holds ${valueVnd}`)
  if (bracket.rateBp === 0) return fixed(bracket.baseVnd)
  const rated =
    bracket.rateOn === 'whole' ? rateOf(valueVnd, bracket.rateBp) : baseAndRate(bracket.baseVnd, bracket.rateBp, valueVnd, bracket.over)
  return atLeast(leastVnd, rated)
}

function appealPart(kind: DisputeKind, table: FeeTable): Part {
  const tariff = appealTariffOf(table, kind)
  const fee = lineOf('fee', 'appeal', fixed(tariff.feeVnd), tariff)
  if (tariff.advanceVnd === 0) return withoutAdvance(fee, ruleOf(table, 'CRIMINAL-ADVANCE'))
  return { fee, advance: lineOf('advance', 'advance-whole', fixed(tariff.advanceVnd), tariff) }
}

function requestQuote(stage: Stage, table: FeeTable): FeeQuote {
  const charge = chargeOf(table, stage === 'appeal' ? 'REQ-APP' : 'REQ-1ST')
  const lines = [
    lineOf('fee', 'charge', fixed(charge.feeVnd), charge),
    lineOf('advance', 'advance-whole', fixed(charge.advanceVnd ?? 0), charge),
  ]
  return quoteOf(lines, { levy: 'charge', collector: charge.collector, payBy: 'REQ-FEE', tableVersion: table.version })
}

function withoutAdvance(fee: FeeLine, rule: Sourced): Part {
  return { fee, advance: advanceLine('advance-none', fixed(0), fee, rule) }
}

/** As sure as the fee it is taken of and the rule that takes it. */
function advanceLine(code: FeeLineCode, amount: Reckoned, fee: FeeLine, rule: Sourced): FeeLine {
  return lineOf('advance', code, amount, { article: rule.article, confidence: weakest(fee.confidence, rule.confidence) })
}

/** The parts, their sum where there are several, and half of it in summary procedure. */
function ended(parts: readonly FeeLine[], half: Sourced | undefined): FeeLine[] {
  const [first] = parts
  if (first === undefined) return []
  const confidence = weakest(...parts.map(part => part.confidence))
  const articles = [...new Set(parts.map(part => part.article))].join('; ')
  const sum = sumOf(parts.map(part => part.amountVnd))
  const total = parts.length === 1 ? first : lineOf(first.of, 'sum', sum, { article: articles, confidence })
  const whole = parts.length === 1 ? [...parts] : [...parts, total]
  if (half === undefined || total.amountVnd === 0) return whole
  const halved = rateOf(total.amountVnd, 5_000)
  return [...whole, lineOf(first.of, 'summary', halved, { article: half.article, confidence: weakest(confidence, half.confidence) })]
}

function payByOf(kind: DisputeKind, stage: Stage): FeeQuote['payBy'] {
  if (kind === 'criminal') return null
  if (kind === 'administrative') return stage === 'appeal' ? 'ADM-APPEAL-FEE' : 'ADM-FEE'
  return stage === 'appeal' ? 'CIV-APPEAL-FEE' : 'CIV-FEE-ADVANCE'
}
