// Holds the calculator of court fees to worked examples: NQ 326/2016 Art. 6, 7, 22, 27(5), 31(2), 32(7) and its list of rates.
import { describe, expect, test } from 'vitest'
import { type FeeQuestion, quoteCopies, quoteFee } from '../../functions/fees/fee-calculator.ts'
import { Refusal } from '../../functions/kernel/refusal.ts'

const on = '2026-11-21'
const ask = (question: Partial<FeeQuestion> & Pick<FeeQuestion, 'kind'>) =>
  quoteFee({ valueVnd: null, procedure: 'ordinary', stage: 'first-instance', on, ...question })
const reckoningIn = (language: 'vi' | 'en', question: Parameters<typeof ask>[0]) =>
  ask(question).lines.map(line => `${line.of} ${line.code}: ${line.arithmetic[language]}`)

describe('first instance, ordinary procedure: NQ 326 Danh mục A.II.1, A.III.1 and Art. 7(2)', () => {
  test.each([
    ['F01', 'civil', null, 300_000, 300_000, 'Danh mục A.II.1.1', 'confirmed'],
    ['edge', 'civil', 1, 300_000, 300_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['edge', 'civil', 6_000_000, 300_000, 300_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['edge', 'civil', 6_000_001, 300_000, 300_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F06', 'civil', 12_000_000, 600_000, 300_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F07', 'civil', 100_000_000, 5_000_000, 2_500_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F08', 'civil', 400_000_000, 20_000_000, 10_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F09', 'civil', 400_000_001, 20_000_000, 10_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F10', 'civil', 500_000_000, 24_000_000, 12_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['edge', 'civil', 800_000_000, 36_000_000, 18_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['edge', 'civil', 2_000_000_000, 72_000_000, 36_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F14', 'civil', 3_000_000_000, 92_000_000, 46_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F15', 'civil', 4_000_000_000, 112_000_000, 56_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F16', 'civil', 10_000_000_000, 118_000_000, 59_000_000, 'Danh mục A.II.1.3', 'confirmed'],
    ['F20', 'business', null, 3_000_000, 3_000_000, 'Danh mục A.II.1.2', 'confirmed'],
    ['F22', 'business', 60_000_000, 3_000_000, 3_000_000, 'Danh mục A.II.1.4', 'confirmed'],
    ['F23', 'business', 100_000_000, 5_000_000, 3_000_000, 'Danh mục A.II.1.4', 'confirmed'],
    ['F24', 'business', 700_000_000, 32_000_000, 16_000_000, 'Danh mục A.II.1.4', 'confirmed'],
    ['F25', 'business', 5_000_000_000, 113_000_000, 56_500_000, 'Danh mục A.II.1.4', 'confirmed'],
    ['F26', 'labour', 7_000_000, 300_000, 300_000, 'Danh mục A.II.1.5', 'memory'],
    ['edge', 'labour', 400_000_000, 12_000_000, 6_000_000, 'Danh mục A.II.1.5', 'memory'],
    ['F28', 'labour', 1_000_000_000, 24_000_000, 12_000_000, 'Danh mục A.II.1.5', 'memory'],
    ['F29', 'labour', 3_000_000_000, 45_000_000, 22_500_000, 'Danh mục A.II.1.5', 'memory'],
    ['F30', 'family', null, 300_000, 300_000, 'Danh mục A.II.1.1', 'confirmed'],
    ['F31', 'administrative', null, 300_000, 300_000, 'Danh mục A.III.1', 'memory'],
  ] as const)('%s: %s, value %s: fee %i, advance %i (%s, %s)', (_, kind, valueVnd, feeVnd, advanceVnd, article, confidence) => {
    const quote = ask({ kind, valueVnd })
    expect(quote).toMatchObject({ feeVnd, advanceVnd, confidence, provisional: confidence === 'memory', collector: 'THADS', levy: 'fee' })
    expect(quote.lines[0]?.article).toBe(`NQ 326 ${article}`)
    expect(quote.lines.find(line => line.of === 'advance')?.article).toBe('NQ 326 Art. 7(2)')
  })
})

describe('the reckoning as a person would write it', () => {
  test('the bracket, then half of it', () => {
    expect(reckoningIn('vi', { kind: 'civil', valueVnd: 500_000_000 })).toEqual([
      'fee valued: 20.000.000 + 4% × (500.000.000 − 400.000.000) = 24.000.000 đ',
      'advance advance-half: 24.000.000 × 50% = 12.000.000 đ',
    ])
    expect(reckoningIn('en', { kind: 'civil', valueVnd: 500_000_000 })).toEqual([
      'fee valued: 20,000,000 + 4% × (500,000,000 − 400,000,000) = 24,000,000 VND',
      'advance advance-half: 24,000,000 × 50% = 12,000,000 VND',
    ])
  })

  test('a rate of the whole, and a minimum that is said', () => {
    expect(reckoningIn('vi', { kind: 'business', valueVnd: 100_000_000 })).toEqual([
      'fee valued: 100.000.000 × 5% = 5.000.000 đ',
      'advance advance-half: 5.000.000 × 50% = 2.500.000 đ, thấp hơn mức tối thiểu nên lấy 3.000.000 đ',
    ])
    expect(reckoningIn('en', { kind: 'labour', valueVnd: 7_000_000 })[0]).toBe(
      'fee valued: 7,000,000 × 3% = 210,000 VND, below the minimum, so 300,000 VND',
    )
  })

  test('rounding half up after each step is shown', () => {
    expect(reckoningIn('vi', { kind: 'civil', valueVnd: 400_000_001 })[0]).toBe(
      'fee valued: 20.000.000 + 4% × (400.000.001 − 400.000.000) = 20.000.000,04, làm tròn thành 20.000.000 đ',
    )
    expect(reckoningIn('en', { kind: 'civil', valueVnd: 20_000_010 })).toEqual([
      'fee valued: 20,000,010 × 5% = 1,000,000.5, rounded to 1,000,001 VND',
      'advance advance-half: 1,000,001 × 50% = 500,000.5, rounded to 500,001 VND',
    ])
  })

  test('a rate below one per cent has its decimal mark', () => {
    expect(reckoningIn('vi', { kind: 'civil', valueVnd: 10_000_000_000 })[0]).toContain('112.000.000 + 0,1% × ')
    expect(reckoningIn('en', { kind: 'civil', valueVnd: 10_000_000_000 })[0]).toContain('112,000,000 + 0.1% × ')
  })
})

describe('other stages, procedures and matters', () => {
  test('6(2), 7(4): summary procedure halves the fee and the advance, after the minimum', () => {
    expect(ask({ kind: 'civil', valueVnd: 500_000_000, procedure: 'summary' })).toMatchObject({ feeVnd: 12_000_000, advanceVnd: 6_000_000 })
    expect(ask({ kind: 'business', valueVnd: 100_000_000, procedure: 'summary' })).toMatchObject({
      feeVnd: 2_500_000,
      advanceVnd: 1_500_000,
    })
    expect(ask({ kind: 'civil', procedure: 'summary' })).toMatchObject({ feeVnd: 150_000, advanceVnd: 150_000 })
    const { lines } = ask({ kind: 'civil', valueVnd: 500_000_000, procedure: 'summary' })
    expect(lines.filter(line => line.code === 'summary').map(line => line.article)).toEqual([
      'NQ 326 Arts 6(2), 7(4)',
      'NQ 326 Arts 6(2), 7(4)',
    ])
  })

  test.each([
    ['civil', 300_000, 300_000, 'CIV-APPEAL-FEE', 'confirmed'],
    ['family', 300_000, 300_000, 'CIV-APPEAL-FEE', 'confirmed'],
    ['labour', 300_000, 300_000, 'CIV-APPEAL-FEE', 'confirmed'],
    ['business', 2_000_000, 2_000_000, 'CIV-APPEAL-FEE', 'confirmed'],
    ['administrative', 300_000, 300_000, 'ADM-APPEAL-FEE', 'memory'],
    ['criminal', 200_000, 0, null, 'memory'],
  ] as const)(
    'Danh mục A.II.2, A.III.2, A.I.2: %s on appeal costs %i, %i of it in advance, whatever the value',
    (kind, feeVnd, advanceVnd, payBy, confidence) => {
      const appeal = ask({ kind, stage: 'appeal', valueVnd: 900_000_000 })
      expect(appeal).toMatchObject({ feeVnd, advanceVnd, payBy, confidence })
    },
  )

  test.each(['first-instance', 'appeal'] as const)(
    'Danh mục B.I, 7(5), 7(6): a request pays its charge whole in advance (%s), never half of it',
    stage => {
      const quote = ask({ kind: 'request', stage, procedure: 'summary', valueVnd: 900_000_000 })
      expect(quote).toMatchObject({ feeVnd: 300_000, advanceVnd: 300_000, levy: 'charge', payBy: 'REQ-FEE', provisional: true })
    },
  )

  test('27(5): in a divorce the property in dispute is paid for beside the divorce itself', () => {
    const quote = ask({ kind: 'family', divorce: true, valueVnd: 500_000_000 })
    expect(quote).toMatchObject({ feeVnd: 24_300_000, advanceVnd: 12_300_000, confidence: 'confirmed' })
    expect(quote.lines.map(line => `${line.of} ${line.code} ${line.amountVnd}`)).toEqual([
      'fee divorce 300000',
      'fee valued 24000000',
      'fee sum 24300000',
      'advance advance-whole 300000',
      'advance advance-half 12000000',
      'advance sum 12300000',
    ])
    expect(ask({ kind: 'family', divorce: true })).toMatchObject({ feeVnd: 300_000, advanceVnd: 300_000 })
    expect(ask({ kind: 'civil', divorce: true })).toEqual(ask({ kind: 'civil' }))
  })

  test('31(2), 32(7): damages in an administrative case cost what they cost in a civil one, nothing in advance', () => {
    expect(ask({ kind: 'administrative', valueVnd: 500_000_000 })).toMatchObject({ feeVnd: 24_300_000, advanceVnd: 300_000 })
  })

  test('22(1): a criminal case pays nothing in advance', () => {
    expect(ask({ kind: 'criminal' })).toMatchObject({ feeVnd: 200_000, advanceVnd: 0, payBy: null })
  })

  test('Danh mục B.II.9: copies by the A4 page, paid to the court', () => {
    expect(quoteCopies({ pages: 12, copies: 2, on })).toMatchObject({
      feeVnd: 36_000,
      advanceVnd: 0,
      collector: 'COURT',
      levy: 'copy',
      provisional: false,
    })
    expect(quoteCopies({ pages: 12, copies: 2, on }).lines[0]?.arithmetic.vi).toBe('12 × 2 × 1.500 = 36.000 đ')
  })

  test('195(2) BLTTDS, 125(1) TTHC: each kind has its time for paying', () => {
    expect(ask({ kind: 'civil' }).payBy).toBe('CIV-FEE-ADVANCE')
    expect(ask({ kind: 'administrative' }).payBy).toBe('ADM-FEE')
  })
})

describe('what cannot be reckoned', () => {
  const codeOf = (act: () => unknown): string => {
    try {
      act()
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal.code
      throw refusal
    }
    return 'reckoned'
  }

  test('a value that is no whole amount is refused', () => {
    expect(codeOf(() => ask({ kind: 'civil', valueVnd: -1 }))).toBe('money.negative')
    expect(codeOf(() => ask({ kind: 'civil', valueVnd: 1.5 }))).toBe('money.fraction')
    expect(codeOf(() => ask({ kind: 'civil', valueVnd: 2 ** 60 }))).toBe('money.unsafe')
  })

  test('a day before the first table is refused, its first day is not', () => {
    expect(codeOf(() => ask({ kind: 'civil', on: '2016-12-31' }))).toBe('fee.no-table')
    expect(ask({ kind: 'civil', on: '2017-01-01' }).tableVersion).toBe('NQ326-2017')
  })

  test('copies are counted in whole pages', () => {
    for (const [pages, copies] of [
      [0, 1],
      [1, 0],
      [1.5, 1],
      [1, -1],
      [200_000, 1],
    ] as const)
      expect(codeOf(() => quoteCopies({ pages, copies, on }))).toBe('fee.copies-invalid')
  })
})
