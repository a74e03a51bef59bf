// Holds an administrator's calendar to what makes sense: each mistake is named with its line.
import { describe, expect, test } from 'vitest'
import { computeDeadline, defaultCalendar, makeCalendar } from '../../functions/kernel/court-calendar.ts'
import { type CourtDayRow, completeYears, missingFromYear, readCourtDays } from '../../functions/kernel/court-days.ts'

const holiday: CourtDayRow = {
  date: '2026-11-24',
  nameVi: 'Ngày Văn hóa Việt Nam',
  nameEn: 'Vietnam Culture Day',
  kind: 'public_holiday',
  status: 'official',
}
const decided = (date: string, kind: string): CourtDayRow => ({ ...holiday, date, kind })

describe('a calendar refuses', () => {
  test.each<[string, string, CourtDayRow[], number]>([
    ['the same day twice', 'calendar.duplicate-day', [holiday, { ...holiday, kind: 'swapped_day_off' }], 2],
    ['a kind it does not know', 'calendar.unknown-kind', [decided('2026-11-23', 'bank_holiday')], 1],
    [
      'a status it does not know',
      'calendar.unknown-status',
      [holiday, { ...decided('2026-11-23', 'swapped_day_off'), status: 'perhaps' }],
      2,
    ],
    ['a make-up day in the week', 'calendar.make-up-not-on-weekend', [decided('2026-11-23', 'make_up_working_day')], 1],
    ['a swapped day off on a Saturday', 'calendar.day-off-on-weekend', [decided('2026-11-28', 'swapped_day_off')], 1],
    ['a substitute on a Sunday', 'calendar.day-off-on-weekend', [decided('2026-11-29', 'substitute_day_off')], 1],
    ['a day without a name', 'calendar.name-missing', [holiday, { ...decided('2026-11-23', 'swapped_day_off'), nameEn: ' ' }], 2],
  ])('%s: %s', (_what, code, rows, line) => {
    expect(() => makeCalendar(rows)).toThrow(expect.objectContaining({ kind: 'invalid', code, facts: expect.objectContaining({ line }) }))
  })

  test('a day that does not exist', () => {
    expect(() => readCourtDays([{ ...holiday, date: '2026-11-31' }])).toThrow(expect.objectContaining({ code: 'date.invalid' }))
  })
})

describe('the years a calendar covers', () => {
  test('Labour Code 112: a year is complete with its fixed holidays and five days of Tết', () => {
    expect(completeYears(defaultCalendar.days)).toEqual([2025, 2026, 2027])
    expect(missingFromYear(readCourtDays([holiday]), 2026)).toEqual(['01-01', '04-30', '05-01', '09-02', 'tet'])
  })

  test('Resolution 28/2026/QH16: 24 November is asked of 2026 and later, not of 2025', () => {
    expect(missingFromYear(defaultCalendar.days, 2025)).toEqual([])
    const without = defaultCalendar.days.filter(day => day.date !== '2026-11-24')
    expect(missingFromYear(without, 2026)).toEqual(['11-24'])
  })

  test('one day written for a new year does not open it to counting', () => {
    expect(makeCalendar([...defaultCalendar.days, decided('2028-01-03', 'public_holiday')]).years).toEqual([2025, 2026, 2027])
  })
})

describe('an edit of the calendar', () => {
  const without = defaultCalendar.days.filter(day => day.date !== '2026-11-23')
  const approved = makeCalendar([...without, decided('2026-11-23', 'swapped_day_off'), decided('2026-11-28', 'make_up_working_day')])

  test('changes its version; the same days in another order do not', () => {
    expect(approved.version).not.toBe(defaultCalendar.version)
    expect(makeCalendar([...defaultCalendar.days].reverse()).version).toBe(defaultCalendar.version)
    expect(defaultCalendar.version).toMatch(/^[0-9a-f]{16}$/)
  })

  test('moves the dates that depend on it, and settles what was provisional', () => {
    expect(computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2026-11-21' }).provisional).toBeDefined()
    const deadline = computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2026-11-21', calendar: approved })
    expect(deadline).toMatchObject({ due: '2026-11-27', warnBy: '2026-11-27', calendarVersion: approved.version })
    expect(deadline.provisional).toBeUndefined()
  })
})
