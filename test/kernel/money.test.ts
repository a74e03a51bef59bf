// Holds amounts to whole đồng, and their words to what a Vietnamese reader would say.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkVnd, formatVnd, parseVnd, sumVnd } from '../../functions/kernel/money.ts'
import { vndInWords } from '../../functions/kernel/money-words.ts'
import { readVietnamese } from './vietnamese-numerals.ts'

const anyAmount = fc.oneof(
  fc.nat({ max: 3_000_000 }),
  fc.maxSafeNat(),
  fc.tuple(fc.nat({ max: 999 }), fc.constantFrom(1, 1e3, 1e6, 1e9, 1e12)).map(([a, b]) => a * b),
)
const refusal = (code: string) => expect.objectContaining({ kind: 'invalid', code })

describe('amounts in figures', () => {
  test.each([
    [0, '0 đ', '0 VND'],
    [999, '999 đ', '999 VND'],
    [1000, '1.000 đ', '1,000 VND'],
    [1234567, '1.234.567 đ', '1,234,567 VND'],
    [-300000, '-300.000 đ', '-300,000 VND'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991 đ', '9,007,199,254,740,991 VND'],
  ])('%i is written %s, in English %s', (amount, vi, en) => {
    expect(formatVnd(amount)).toBe(vi)
    expect(formatVnd(amount, 'en')).toBe(en)
  })

  test('what is written is read back', () => {
    fc.assert(fc.property(anyAmount, amount => parseVnd(formatVnd(amount)) === amount))
  })

  test.each([
    ['12.000.000 đồng', 12_000_000],
    ['12 000 000đ', 12_000_000],
    ['12.000.000₫', 12_000_000],
    [' 12000000 VNĐ ', 12_000_000],
    ['300000 vnd', 300_000],
    ['12\u00A0000\u00A0000 đ', 12_000_000],
    ['0', 0],
    ['5.000 đồng'.normalize('NFD'), 5000],
  ])('%j is read as %i', (text, amount) => {
    expect(parseVnd(text)).toBe(amount)
  })

  test.each(['1.000,50', '12,5', '1,234,567', '1.5', '12.000.50'])('%j is refused as a fraction, or as written the English way', text => {
    expect(() => parseVnd(text)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^money\.(fraction|unreadable)$/) }))
  })

  test.each(['12tr', '1,2 tỷ', '-5.000', '12.00.000', '1.2345', 'đồng', '', '1e9', '0x10', '١٢٣', '1.000 000'])(
    '%j is refused as unreadable',
    text => {
      expect(() => parseVnd(text)).toThrow(refusal('money.unreadable'))
    },
  )

  test('fractions and amounts too great for exact numbers are refused, and so is their sum', () => {
    expect(() => checkVnd(0.1)).toThrow(refusal('money.fraction'))
    expect(() => checkVnd(Number.NaN)).toThrow(refusal('money.unsafe'))
    expect(() => checkVnd(2 ** 53)).toThrow(refusal('money.unsafe'))
    expect(() => parseVnd('99999999999999999999')).toThrow(refusal('money.unsafe'))
    expect(() => sumVnd([Number.MAX_SAFE_INTEGER, 1])).toThrow(refusal('money.unsafe'))
    expect(sumVnd([1, 2, -3])).toBe(0)
  })
})

describe('amounts in words', () => {
  test.each([
    [0, 'Không đồng', 'Zero dong'],
    [1, 'Một đồng', 'One dong'],
    [5, 'Năm đồng', 'Five dong'],
    [10, 'Mười đồng', 'Ten dong'],
    [11, 'Mười một đồng', 'Eleven dong'],
    [14, 'Mười bốn đồng', 'Fourteen dong'],
    [15, 'Mười lăm đồng', 'Fifteen dong'],
    [21, 'Hai mươi mốt đồng', 'Twenty-one dong'],
    [24, 'Hai mươi tư đồng', 'Twenty-four dong'],
    [55, 'Năm mươi lăm đồng', 'Fifty-five dong'],
    [100, 'Một trăm đồng', 'One hundred dong'],
    [101, 'Một trăm linh một đồng', 'One hundred and one dong'],
    [105, 'Một trăm linh năm đồng', 'One hundred and five dong'],
    [110, 'Một trăm mười đồng', 'One hundred and ten dong'],
    [115, 'Một trăm mười lăm đồng', 'One hundred and fifteen dong'],
    [1001, 'Một nghìn không trăm linh một đồng', 'One thousand and one dong'],
    [1050, 'Một nghìn không trăm năm mươi đồng', 'One thousand and fifty dong'],
    [300_000, 'Ba trăm nghìn đồng', 'Three hundred thousand dong'],
    [1_000_005, 'Một triệu không trăm linh năm đồng', 'One million and five dong'],
    [1_005_000, 'Một triệu không trăm linh năm nghìn đồng', 'One million five thousand dong'],
    [
      1_234_567,
      'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng',
      'One million two hundred and thirty-four thousand five hundred and sixty-seven dong',
    ],
    [12_000_000, 'Mười hai triệu đồng', 'Twelve million dong'],
    [1_000_000_000, 'Một tỷ đồng', 'One billion dong'],
    [1_050_000_000, 'Một tỷ không trăm năm mươi triệu đồng', 'One billion fifty million dong'],
    [1_000_000_000_000, 'Một nghìn tỷ đồng', 'One trillion dong'],
    [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng', 'One trillion five billion dong'],
    [2_000_000_000_000_000, 'Hai triệu tỷ đồng', 'Two quadrillion dong'],
  ])('%i', (amount, vi, en) => {
    expect(vndInWords(amount, 'vi')).toBe(vi)
    expect(vndInWords(amount, 'en')).toBe(en)
  })

  test('a listener who writes the Vietnamese words down gets the amount back', () => {
    fc.assert(
      fc.property(anyAmount, amount => readVietnamese(vndInWords(amount, 'vi')) === amount),
      { numRuns: 2000 },
    )
  })

  test('words are never ambiguous: no two neighbouring amounts sound the same in English', () => {
    const said = new Set(Array.from({ length: 20_000 }, (_, amount) => vndInWords(amount, 'en')))
    expect(said.size).toBe(20_000)
  })

  test('negative amounts and fractions have no words', () => {
    expect(() => vndInWords(-1, 'vi')).toThrow(refusal('money.negative'))
    expect(() => vndInWords(0.5, 'vi')).toThrow(refusal('money.fraction'))
  })
})
