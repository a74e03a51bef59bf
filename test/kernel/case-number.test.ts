// Holds numbers of cases to one form, repairs old spellings, and asks where it cannot know.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCaseNumber, readCaseNumber } from '../../functions/kernel/case-number.ts'

describe('a case number', () => {
  test.each([
    ['N01', 'Số: 12/2026/TLST-DS', 12, 2026, 'TLST-DS'],
    ['N04', '111/2017/HSPT-QĐ', 111, 2017, 'HSPT-QĐ'],
    ['N06', 'Bản án số 34/2026/DS-ST', 34, 2026, 'DS-ST'],
    ['run together', '03/2022/DSST', 3, 2022, 'DS-ST'],
    ['eth, en dash, spaces', '58 /2023/HNGÐ–ST', 58, 2023, 'HNGĐ-ST'],
    ['small letters', '21/2018/qđst-hngđ', 21, 2018, 'QĐST-HNGĐ'],
    ['run together, three letters', '7/2019/HNGĐST', 7, 2019, 'HNGĐ-ST'],
    ['without Đ', '7/2019/HNGD-ST', 7, 2019, 'HNGĐ-ST'],
    ['without Đ, run together', '7/2019/LDPT', 7, 2019, 'LĐ-PT'],
    ['without Đ in a decision', '7/2019/QDST-HNGD', 7, 2019, 'QĐST-HNGĐ'],
    ['cassation', '2/2026/DS-GDT', 2, 2026, 'DS-GĐT'],
    ['a dot between parts', '7/2019/DS.ST', 7, 2019, 'DS-ST'],
    ['decomposed', '7/2019/HNGĐ-ST'.normalize('NFD'), 7, 2019, 'HNGĐ-ST'],
    ['no-break spaces', 'Số\u00A007 / 2019 / DS\u2011ST', 7, 2019, 'DS-ST'],
    ['a court’s own suffix', '9/2026/TB-TA', 9, 2026, 'TB-TA'],
    ['an interim measure', '04/2026/QĐ-BPKCTT', 4, 2026, 'QĐ-BPKCTT'],
    ['a decision named in words', 'Quyết định số: 46/2026/QĐST-KDTM', 46, 2026, 'QĐST-KDTM'],
  ])('%s: %j', (_id, raw, serial, year, symbol) => {
    expect(readCaseNumber(raw)).toEqual({ serial, suffix: '', year, symbol })
  })

  test('a squeezed-in number keeps its letter', () => {
    expect(readCaseNumber('12a/2026/TLST-DS')).toEqual({ serial: 12, suffix: 'A', year: 2026, symbol: 'TLST-DS' })
  })

  test.each([
    ['N07', 'case-number.two-digit-year', '34/26/DS-ST'],
    ['N08', 'case-number.unreadable', 'DS-ST 34/2026'],
    ['no symbol', 'case-number.no-symbol', '34/2026'],
    ['no serial', 'case-number.unreadable', '/2026/DS-ST'],
    ['serial zero', 'case-number.unreadable', '00/2026/DS-ST'],
    ['a century no court had', 'case-number.unreadable', '1/1826/DS-ST'],
    ['nothing', 'case-number.unreadable', ''],
  ])('%s: %s for %j', (_id, code, raw) => {
    expect(() => readCaseNumber(raw)).toThrow(expect.objectContaining({ kind: 'invalid', code }))
  })

  test('it is printed with at least two digits, and read back', () => {
    expect(formatCaseNumber(readCaseNumber('3/2022/DSST'))).toBe('03/2022/DS-ST')
    const symbols = fc.constantFrom('TLST-DS', 'HNGĐ-PT', 'QĐXXST-KDTM', 'DS-GĐT', 'HSPT-QĐ', 'QĐCNHGT-LĐ')
    const numbers = fc.record({
      serial: fc.integer({ min: 1, max: 99_999 }),
      suffix: fc.constantFrom('', 'A', 'B'),
      year: fc.integer({ min: 1945, max: 2099 }),
      symbol: symbols,
    })
    fc.assert(fc.property(numbers, number => void expect(readCaseNumber(formatCaseNumber(number))).toEqual(number)))
  })
})
