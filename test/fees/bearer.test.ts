// Holds who bears the fee, and what becomes of the advance, to worked cases: NQ 326/2016 Art. 18, 26, 27, 29, 37; NQ 01/2024 Art. 11.
import { describe, expect, test } from 'vitest'
import {
  chargeOfConsentDivorce,
  fateOfAdvance,
  feeByLoss,
  feeOfAppeal,
  feeOfDivorce,
  feeOfMaintenance,
  feeOfSettlement,
  feeOfShares,
} from '../../functions/fees/bearer.ts'
import { quoteFee } from '../../functions/fees/fee-calculator.ts'

const on = '2026-11-21'
const million = 1_000_000
const civil = { kind: 'civil', procedure: 'ordinary', on } as const

describe('a judgment: Art. 26(1)–(6)', () => {
  test('G01, 26(2),(4), 18: 300 of 500 million granted: each side pays on its part, the rest of the advance comes back', () => {
    const bearing = feeByLoss({ ...civil, grantedVnd: 300 * million, refusedVnd: 200 * million, advancePaidVnd: 12 * million })
    expect(bearing).toMatchObject({
      defendantVnd: 15 * million,
      plaintiffVnd: 10 * million,
      refundVnd: 2 * million,
      stillOwedVnd: 0,
      article: 'NQ 326 Art. 26(1)-(6)',
      confidence: 'confirmed',
    })
    expect(bearing.defendantVnd + bearing.plaintiffVnd).toBeGreaterThan(24 * million)
  })

  test('all granted: the plaintiff bears nothing and has the whole advance back', () => {
    const bearing = feeByLoss({ ...civil, grantedVnd: 500 * million, refusedVnd: 0, advancePaidVnd: 12 * million })
    expect(bearing).toMatchObject({ defendantVnd: 24 * million, plaintiffVnd: 0, refundVnd: 12 * million, stillOwedVnd: 0 })
  })

  test('all refused: the plaintiff owes what the advance does not cover', () => {
    const bearing = feeByLoss({ ...civil, grantedVnd: 0, refusedVnd: 500 * million, advancePaidVnd: 12 * million })
    expect(bearing).toMatchObject({ defendantVnd: 0, plaintiffVnd: 24 * million, refundVnd: 0, stillOwedVnd: 12 * million })
  })

  test('rates from memory make the answer expected only', () => {
    expect(feeByLoss({ ...civil, kind: 'labour', grantedVnd: million, refusedVnd: 0, advancePaidVnd: 0 }).confidence).toBe('memory')
  })

  test('an amount below zero is refused', () => {
    expect(() => feeByLoss({ ...civil, grantedVnd: -1, refusedVnd: 0, advancePaidVnd: 0 })).toThrow('money.negative')
  })
})

describe('a settlement: Art. 26(7), (8)', () => {
  test('G05, 26(7), BLTTDS 147(3): before the hearing opens, half of the fee on 500 million', () => {
    const settled = feeOfSettlement({ ...civil, valueVnd: 500 * million, reached: 'before-hearing' })
    expect(settled).toEqual({ totalVnd: 12 * million, article: 'NQ 326 Art. 26(7)', confidence: 'confirmed' })
  })

  test('26(7): half also without a value', () => {
    expect(feeOfSettlement({ ...civil, valueVnd: null, reached: 'before-hearing' }).totalVnd).toBe(150_000)
  })

  test('26(8): at the hearing the whole fee, in summary procedure half of the summary fee', () => {
    const settled = { ...civil, valueVnd: 500 * million, reached: 'at-hearing' } as const
    expect(feeOfSettlement(settled)).toMatchObject({ totalVnd: 24 * million, article: 'NQ 326 Art. 26(8)' })
    expect(feeOfSettlement({ ...settled, procedure: 'summary' }).totalVnd).toBe(6 * million)
  })
})

describe('a counterclaim: Art. 7, 25', () => {
  test('G06, 7(2), 25: the defendant advances half of the fee on the 80 million of the counterclaim', () => {
    expect(quoteFee({ ...civil, valueVnd: 80 * million, stage: 'first-instance' }).advanceVnd).toBe(2 * million)
  })
})

describe('families: Art. 27(5)–(7), 37(3); NQ 01/2024 Art. 11(2)', () => {
  test.each([
    ['contested', 300_000, 0, 'NQ 326 Art. 27(5)(a); BLTTDS 147(4)'],
    ['consent-before-hearing', 75_000, 75_000, 'NQ 01/2024 Art. 11(2)(a)'],
    ['consent-at-hearing', 150_000, 150_000, 'NQ 01/2024 Art. 11(2)(b)'],
  ] as const)('a divorce, %s: the plaintiff bears %i, the defendant %i (%s)', (outcome, plaintiffVnd, defendantVnd, article) => {
    expect(feeOfDivorce(outcome, on)).toEqual({ plaintiffVnd, defendantVnd, article, confidence: 'confirmed' })
  })

  test('G13, 37(3): a joint request for divorce by consent, nothing agreed: half each', () => {
    expect(chargeOfConsentDivorce(on)).toMatchObject({ plaintiffVnd: 150_000, defendantVnd: 150_000, confidence: 'memory' })
  })

  test('27(5)(b): spouses pay on the share that each receives', () => {
    expect(feeOfShares('common-property', [600 * million, 100 * million], on)).toMatchObject({
      eachVnd: [28 * million, 5 * million],
      totalVnd: 33 * million,
      article: 'NQ 326 Art. 27(5)(b)',
    })
  })

  test('27(7): heirs pay on their share, who receives nothing pays nothing', () => {
    expect(feeOfShares('estate', [100 * million, 0], on)).toMatchObject({ eachVnd: [5 * million, 0], article: 'NQ 326 Art. 27(7)' })
  })

  test('27(6): who must pay maintenance bears 300,000, half when agreed before the hearing', () => {
    expect(feeOfMaintenance('not-before-hearing', on)).toMatchObject({ obligorVnd: 300_000, article: 'NQ 326 Art. 27(6)' })
    expect(feeOfMaintenance('before-hearing', on).obligorVnd).toBe(150_000)
  })
})

describe('appeals: Art. 29', () => {
  test.each([
    ['G08, 29(4)', 'civil', 'withdrawn-before-hearing', 150_000, 150_000],
    ['29(4)', 'civil', 'withdrawn-at-hearing', 300_000, 0],
    ['29(1)', 'civil', 'upheld', 300_000, 0],
    ['G09, 29(2)', 'business', 'amended', 0, 2_000_000],
    ['29(3)', 'business', 'quashed', 0, 2_000_000],
    ['29(1), 22(1)', 'criminal', 'upheld', 200_000, 0],
  ] as const)('%s: %s, %s: the appellant bears %i, %i comes back', (_, kind, outcome, appellantVnd, refundVnd) => {
    expect(feeOfAppeal(kind, outcome, on)).toMatchObject({ appellantVnd, refundVnd })
  })
})

describe('a case that ends without judgment: Art. 18', () => {
  test.each([
    ['withdrawn', 12 * million, 0, 'NQ 326 Art. 18(3); BLTTDS 218(3)'],
    ['absent-twice', 0, 12 * million, 'NQ 326 Art. 18(2); BLTTDS 218(2)'],
    ['no-successor', 0, 12 * million, 'NQ 326 Art. 18(2); BLTTDS 218(2)'],
    ['request-withdrawn', 0, 12 * million, 'NQ 326 Art. 18(5)'],
  ] as const)('%s: %i comes back, %i goes to the State (%s)', (ended, refundVnd, forfeitedVnd, article) => {
    expect(fateOfAdvance(12 * million, ended, on)).toEqual({ refundVnd, forfeitedVnd, article, confidence: 'confirmed' })
  })
})

describe('land: Art. 27(2)', () => {
  test('G16, 27(2): who holds the right, without a value to fix, is a claim without a value', () => {
    expect(quoteFee({ ...civil, valueVnd: null, stage: 'first-instance' }).advanceVnd).toBe(300_000)
  })
})
