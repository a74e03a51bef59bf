// Holds the estimate of the advance to worked examples: NQ 326/2016, Art. 7(2), 12, 27(5) and its list.
import { describe, expect, test } from 'vitest'
import { advanceOnValue, estimateAdvance, feeOnValue } from '../../functions/filings/fee-estimate.ts'
import { petition } from './samples.ts'

describe('the table', () => {
  test.each([
    ['civil', 6_000_000, 300_000, 300_000],
    ['civil', 6_000_001, 300_000, 300_000],
    ['civil', 12_000_000, 600_000, 300_000],
    ['civil', 100_000_000, 5_000_000, 2_500_000],
    ['civil', 400_000_000, 20_000_000, 10_000_000],
    ['civil', 400_000_001, 20_000_000, 10_000_000],
    ['civil', 500_000_000, 24_000_000, 12_000_000],
    ['civil', 3_000_000_000, 92_000_000, 46_000_000],
    ['civil', 4_000_000_000, 112_000_000, 56_000_000],
    ['civil', 10_000_000_000, 118_000_000, 59_000_000],
    ['business', 60_000_000, 3_000_000, 3_000_000],
    ['labour', 6_000_001, 300_000, 300_000],
    ['labour', 400_000_000, 12_000_000, 6_000_000],
  ] as const)('%s, a value of %i: fee %i, advance %i', (kind, value, fee, advance) => {
    expect([feeOnValue(kind, value), advanceOnValue(kind, value)]).toEqual([fee, advance])
  })

  test('never falls as the value grows, and never below the fee without a value', () => {
    for (const kind of ['civil', 'business', 'labour'] as const) {
      let before = 0
      for (let value = 0; value <= 5_000_000_000; value += 7_777_777) {
        expect(feeOnValue(kind, value)).toBeGreaterThanOrEqual(before)
        before = feeOnValue(kind, value)
      }
    }
  })
})

describe('the estimate', () => {
  const [claim = { id: 'c', text: '', amountVnd: null, against: [] }] = petition.claims

  test('7(2): claims without a value pay the whole fee in advance, not half of it', () => {
    expect(estimateAdvance({ ...petition, claims: [{ ...claim, amountVnd: null }] }).amountVnd).toBe(300_000)
    expect(estimateAdvance({ ...petition, kind: 'KDTM', claims: [] }).amountVnd).toBe(3_000_000)
  })

  test('7(2): amounts of several claims are added before the table is read', () => {
    const claims = [
      { ...claim, amountVnd: 300_000_000 },
      { ...claim, id: 'c2', amountVnd: 200_000_000 },
    ]
    expect(estimateAdvance({ ...petition, claims })).toEqual({
      amountVnd: 12_000_000,
      lines: [{ code: 'valued-half', amountVnd: 12_000_000, article: 'NQ 326 Danh mục A.II.1.1, 1.3; Art. 7(2)' }],
      confidence: 'confirmed',
    })
  })

  test('27(5): in a divorce the property in dispute is paid for on top', () => {
    const divorce = { ...petition, kind: 'HNGĐ', topic: 'T-DIVORCE', claims: [{ ...claim, amountVnd: 500_000_000 }] }
    expect(estimateAdvance(divorce).amountVnd).toBe(12_300_000)
  })

  test('12(1)(a), (b): workers and claimants of maintenance pay nothing', () => {
    for (const topic of ['T-WAGE', 'T-DISMISS', 'T-MAINT']) expect(estimateAdvance({ ...petition, topic })).toMatchObject({ amountVnd: 0 })
  })

  test('charges that were not compared with the resolution say so', () => {
    expect(estimateAdvance({ ...petition, matter: 'request' })).toMatchObject({ amountVnd: 300_000, confidence: 'memory' })
    expect(estimateAdvance({ ...petition, kind: 'HC' })).toMatchObject({ amountVnd: 300_000, confidence: 'memory' })
  })
})
