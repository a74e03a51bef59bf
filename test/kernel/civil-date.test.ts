// Holds days to the calendar of the Civil Code and to the clock of Vietnam.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDateOf,
  compareDates,
  dayOfMonth,
  daysBetween,
  formatDate,
  formatLongDate,
  formatMinute,
  formatPaperDate,
  isCivilDate,
  isWeekend,
  localIsoOf,
  localTimeOf,
  parseCivilDate,
  parseTypedDate,
  weekdayOf,
} from '../../functions/kernel/civil-date.ts'

const anyDay = fc.integer({ min: -100_000, max: 200_000 }).map(n => addDays(parseCivilDate('1970-01-01'), n))
const anyInstant = fc.date({ min: new Date('1976-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })

describe('a civil date', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '1945-09-02'])('%s is a day', text => {
    expect(parseCivilDate(text)).toBe(text)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '26-11-21',
    '2026-11-21T00:00',
    '',
    '0026-01-01',
  ])('%j is not a day', text => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => parseCivilDate(text)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'date.invalid' }))
  })

  test.each([
    ['21/11/2026', '2026-11-21'],
    ['1/2/2026', '2026-02-01'],
    [' 02-09-1945 ', '1945-09-02'],
    ['02.09.1945', '1945-09-02'],
    ['2026-11-21', '2026-11-21'],
  ])('typed %j is read day first: %s', (typed, day) => {
    expect(parseTypedDate(typed)).toBe(day)
  })

  test('a typed day that does not exist is refused', () => {
    expect(() => parseTypedDate('31/04/2026')).toThrow(expect.objectContaining({ code: 'date.invalid' }))
  })

  test('adding days and counting them are inverse', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, n) => daysBetween(day, addDays(day, n)) === n))
  })

  test('days compare as their text does', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => Math.sign(daysBetween(b, a)) === compareDates(a, b)))
  })

  test('weekdays repeat every seven days, and 21 Nov 2026 is a Saturday', () => {
    const saturday = parseCivilDate('2026-11-21')
    expect(weekdayOf(saturday)).toBe(6)
    expect(isWeekend(saturday)).toBe(true)
    fc.assert(
      fc.property(anyDay, day => weekdayOf(addDays(day, 7)) === weekdayOf(day) && weekdayOf(addDays(day, 1)) === (weekdayOf(day) % 7) + 1),
    )
  })

  test.each([
    ['2026-10-31', 4, '2027-02-28'],
    ['2023-10-31', 4, '2024-02-29'],
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -1, '2025-12-31'],
  ])('Civil Code 148(3): %s and %i months is %s', (from, months, to) => {
    expect(addMonths(parseCivilDate(from), months)).toBe(to)
  })

  test('Civil Code 148(3): a month ends on the same day number or on the last day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const end = addMonths(day, months)
        return dayOfMonth(end) === dayOfMonth(day) || (dayOfMonth(end) < dayOfMonth(day) && dayOfMonth(addDays(end, 1)) === 1)
      }),
    )
  })

  test('fractions of days and days past the year 9999 are refused', () => {
    const day = parseCivilDate('9999-12-31')
    expect(() => addDays(day, 0.5)).toThrow(expect.objectContaining({ code: 'date.amount-invalid' }))
    expect(() => addMonths(day, 0.5)).toThrow(expect.objectContaining({ code: 'date.amount-invalid' }))
    expect(() => addDays(day, 1)).toThrow(expect.objectContaining({ code: 'date.out-of-range' }))
    expect(() => addDays(day, Number.MAX_SAFE_INTEGER)).toThrow(expect.objectContaining({ code: 'date.out-of-range' }))
    expect(() => addMonths(day, 1)).toThrow(expect.objectContaining({ code: 'date.out-of-range' }))
  })
})

describe('the local day of an instant', () => {
  test.each([
    ['T01', '2026-11-09T17:30:00Z', '2026-11-10T00:30:00+07:00', '2026-11-10'],
    ['T02', '2026-11-25T16:59:59Z', '2026-11-25T23:59:59+07:00', '2026-11-25'],
    ['the next second', '2026-11-25T17:00:00Z', '2026-11-26T00:00:00+07:00', '2026-11-26'],
    ['an offset', '2026-11-25T23:30:00-05:00', '2026-11-26T11:30:00+07:00', '2026-11-26'],
  ])('Civil Code 148(6), %s: %s is %s there', (_name, utc, local, day) => {
    expect(civilDateOf(utc)).toBe(day)
    expect(civilDateOf(new Date(utc))).toBe(day)
    expect(localIsoOf(utc)).toBe(local)
    expect(localTimeOf(utc)).toBe(local.slice(11, 16))
  })

  test('it agrees with the time zone database at every time of day', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
    fc.assert(fc.property(anyInstant, at => zone.format(at) === `${civilDateOf(at)} ${localTimeOf(at)}`))
  })

  test.each(['2026-11-25', '2026-11-25T10:00:00', '2026-02-30T10:00:00Z', '2026-11-25T25:00:00Z', 'now', ''])(
    '%j is not an instant',
    text => {
      expect(() => civilDateOf(text)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'instant.invalid' }))
    },
  )

  test('an invalid Date is refused', () => {
    expect(() => civilDateOf(new Date(Number.NaN))).toThrow(expect.objectContaining({ code: 'instant.invalid' }))
  })
})

describe('days in words', () => {
  const friday = parseCivilDate('2026-11-27')

  test('Vietnamese: day first, weekday in full', () => {
    expect(formatLongDate(friday, 'vi')).toBe('thứ Sáu, 27/11/2026')
    expect(formatLongDate(parseCivilDate('2026-11-22'), 'vi')).toBe('Chủ nhật, 22/11/2026')
    expect(formatDate(parseCivilDate('2026-02-03'), 'vi')).toBe('03/02/2026')
    expect(formatMinute('2026-11-09T17:30:59Z', 'vi')).toBe('00:30 ngày 10/11/2026')
  })

  test('English: the month in letters, so that no one mistakes it for the day', () => {
    expect(formatLongDate(friday, 'en')).toBe('Friday, 27 November 2026')
    expect(formatDate(parseCivilDate('2026-02-03'), 'en')).toBe('3 February 2026')
    expect(formatMinute('2026-11-09T17:30:59Z', 'en')).toBe('00:30 on 10 November 2026')
  })

  test('papers write a zero before days under 10 and months under 3', () => {
    expect(formatPaperDate(friday)).toBe('ngày 27 tháng 11 năm 2026')
    expect(formatPaperDate(parseCivilDate('2026-02-03'))).toBe('ngày 03 tháng 02 năm 2026')
    expect(formatPaperDate(parseCivilDate('2026-03-09'))).toBe('ngày 09 tháng 3 năm 2026')
  })
})
