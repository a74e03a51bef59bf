// A simple estimate of the advance on court fees that a judge may adapt: Resolution 326/2016/UBTVQH14 (NQ 326), Art. 7 and its list.
import { sumVnd } from '../kernel/money.ts'
import type { Petition } from './petition-form.ts'

type FeeKind = 'civil' | 'business' | 'labour'

interface Bracket {
  /** Exclusive lower bound; the upper one is the next bracket's. */
  over: number
  base: number
  /** 1 = 0.01 %, of the part above `over` when there is a base, of the whole value otherwise. */
  basisPoints: number
}

interface Tariff {
  nonValuedVnd: number
  brackets: readonly Bracket[]
  article: string
  /** `memory`: the rates were not compared with the text of the resolution. */
  confidence: 'confirmed' | 'memory'
}

const million = 1_000_000

/** In force since 1 January 2017. */
const tariffs: Readonly<Record<FeeKind, Tariff>> = {
  civil: {
    nonValuedVnd: 300_000,
    brackets: [
      { over: 0, base: 300_000, basisPoints: 0 },
      { over: 6 * million, base: 0, basisPoints: 500 },
      { over: 400 * million, base: 20 * million, basisPoints: 400 },
      { over: 800 * million, base: 36 * million, basisPoints: 300 },
      { over: 2_000 * million, base: 72 * million, basisPoints: 200 },
      { over: 4_000 * million, base: 112 * million, basisPoints: 10 },
    ],
    article: 'NQ 326 Danh mục A.II.1.1, 1.3',
    confidence: 'confirmed',
  },
  business: {
    nonValuedVnd: 3_000_000,
    brackets: [
      { over: 0, base: 3_000_000, basisPoints: 0 },
      { over: 60 * million, base: 0, basisPoints: 500 },
      { over: 400 * million, base: 20 * million, basisPoints: 400 },
      { over: 800 * million, base: 36 * million, basisPoints: 300 },
      { over: 2_000 * million, base: 72 * million, basisPoints: 200 },
      { over: 4_000 * million, base: 112 * million, basisPoints: 10 },
    ],
    article: 'NQ 326 Danh mục A.II.1.2, 1.4',
    confidence: 'confirmed',
  },
  labour: {
    nonValuedVnd: 300_000,
    brackets: [
      { over: 0, base: 300_000, basisPoints: 0 },
      { over: 6 * million, base: 0, basisPoints: 300 },
      { over: 400 * million, base: 12 * million, basisPoints: 200 },
      { over: 2_000 * million, base: 44 * million, basisPoints: 10 },
    ],
    article: 'NQ 326 Danh mục A.II.1.1, 1.5',
    confidence: 'memory',
  },
}

export type FeeLineCode = 'non-valued' | 'valued-half' | 'request-charge' | 'administrative' | 'exempt'

export interface FeeEstimate {
  amountVnd: number
  lines: { code: FeeLineCode; amountVnd: number; article: string }[]
  confidence: 'confirmed' | 'memory'
}

/** The fee on a value by the table, đồng, rounded half up. */
export const feeOnValue = (kind: FeeKind, valueVnd: number): number => {
  const { brackets, nonValuedVnd } = tariffs[kind]
  const bracket = brackets.findLast(each => valueVnd > each.over)
  if (bracket === undefined) return nonValuedVnd
  const part = bracket.base > 0 ? BigInt(valueVnd - bracket.over) : BigInt(valueVnd)
  const rated = (part * BigInt(bracket.basisPoints) + 5_000n) / 10_000n
  return Math.max(bracket.base + Number(rated), nonValuedVnd)
}

/** Half of the fee on the value, never below the fee of a claim without a value: NQ 326 Art. 7(2). */
export const advanceOnValue = (kind: FeeKind, valueVnd: number): number =>
  Math.max(Math.round(feeOnValue(kind, valueVnd) / 2), tariffs[kind].nonValuedVnd)

const feeKindOf = (kind: string): FeeKind => {
  if (kind === 'KDTM') return 'business'
  return kind === 'LĐ' ? 'labour' : 'civil'
}

/** Who pays nothing without being judged on their means: NQ 326 Art. 12(1)(a), (b), by the topic that the filer chose. */
const exemptTopics: Readonly<Record<string, string>> = {
  'T-WAGE': 'NQ 326 Art. 12(1)(a)',
  'T-DISMISS': 'NQ 326 Art. 12(1)(a)',
  'T-MAINT': 'NQ 326 Art. 12(1)(b)',
}

const single = (code: FeeLineCode, amountVnd: number, article: string, confidence: FeeEstimate['confidence']): FeeEstimate => ({
  amountVnd,
  lines: [{ code, amountVnd, article }],
  confidence,
})

/** What the judge's notice might ask; the judge decides on the amount and on every exemption that needs a request. */
export const estimateAdvance = (petition: Pick<Petition, 'matter' | 'kind' | 'topic' | 'claims'>): FeeEstimate => {
  const exemption = exemptTopics[petition.topic]
  if (exemption) return single('exempt', 0, exemption, 'confirmed')
  if (petition.kind === 'HC') return single('administrative', 300_000, 'NQ 326 Danh mục A.III.1', 'memory')
  if (petition.matter === 'request' || petition.kind === 'VDS')
    return single('request-charge', 300_000, 'NQ 326 Danh mục B.I.1; Art. 7(5)', 'memory')
  const kind = feeKindOf(petition.kind)
  const tariff = tariffs[kind]
  const valueVnd = sumVnd(petition.claims.map(claim => claim.amountVnd ?? 0))
  const nonValued = { code: 'non-valued' as const, amountVnd: tariff.nonValuedVnd, article: `${tariff.article}; Art. 7(2)` }
  if (valueVnd === 0) return { amountVnd: nonValued.amountVnd, lines: [nonValued], confidence: tariff.confidence }
  const valued = { code: 'valued-half' as const, amountVnd: advanceOnValue(kind, valueVnd), article: `${tariff.article}; Art. 7(2)` }
  // NQ 326 Art. 27(5): in a divorce the property in dispute is paid for on top of the divorce itself.
  const lines = petition.topic === 'T-DIVORCE' ? [{ ...nonValued, article: 'NQ 326 Art. 27(5)' }, valued] : [valued]
  return { amountVnd: sumVnd(lines.map(line => line.amountVnd)), lines, confidence: tariff.confidence }
}
