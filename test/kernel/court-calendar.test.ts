// Holds time limits to the law, example by example; what the examples share is proved against an oracle beside this file.
import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import {
  computeDeadline,
  computeTerm,
  deadlineState,
  defaultCalendar,
  isWorkingDay,
  makeCalendar,
  nextWorkingDay,
  workingDaysBetween,
} from '../../functions/kernel/court-calendar.ts'
import { countedUnits, deadlineRule, deadlineRules } from '../../functions/kernel/deadline-table.ts'

const day = parseCivilDate
const refusal = (code: string, facts = {}) => expect.objectContaining({ kind: 'invalid', code, facts: expect.objectContaining(facts) })

describe('time limits worked out by hand', () => {
  test.each([
    [
      'D01',
      'BLTTDS 191(2)',
      'CIV-ASSIGN-REVIEW',
      '2026-11-21',
      '2026-11-26',
      '2026-11-27',
      'filed on a Saturday; 24 Nov is a holiday, 23 Nov undecided',
    ],
    ['D05', 'NQ 326 Art. 17(1)(a)', 'CIV-FEE-ADVANCE-LAST', '2026-12-24', '2027-01-05', '', '1 January is off'],
    ['D06', 'BLTTDS 273(1)', 'CIV-APPEAL-JUDGMENT', '2026-12-18', '2027-01-04', '', 'ends on a Saturday: Monday'],
    ['D07', 'BLTTDS 273(1)', 'CIV-APPEAL-JUDGMENT', '2026-11-09', '2026-11-25', '', 'ends on 24 November, a holiday since 2026'],
    ['D09', 'BLTTDS 273(1)', 'CIV-APPEAL-JUDGMENT', '2026-02-03', '2026-02-23', '', 'ends in Tết, then a weekend'],
    ['D10', 'BLTTDS 273(1)', 'CIV-APPEAL-JUDGMENT', '2027-01-22', '2027-02-11', '2027-02-12', 'depends on the Tết 2027 decision'],
    ['D11', 'BLTTDS 269(2)', 'CIV-DELIVER-JUDGMENT', '2026-04-20', '2026-05-04', '', 'ends on 30 April; 1 May; weekend'],
    ['D12', 'BLTTDS 269(1)', 'CIV-EXTRACT', '2026-04-28', '2026-05-05', '', '29 April, 4 and 5 May'],
    ['D13', 'BLTTDS 196(1)', 'CIV-NOTIFY-ACCEPT', '2026-04-24', '2026-05-04', '', '27 April stands in for Hung Kings'],
    ['D15', 'BLTTDS 191(3)', 'CIV-DECIDE-PETITION', '2026-08-27', '2026-09-08', '', '31 August is swapped, 1 and 2 September are off'],
    ['D16', 'BLTTDS 203(1)(a)', 'CIV-PREP-CIVIL', '2026-10-31', '2027-03-01', '', 'no 31 February; the 28th is a Sunday'],
    ['D17', 'BLTTDS 203(1)(a)', 'CIV-PREP-CIVIL', '2026-05-15', '2026-09-15', '', 'the same day number'],
    ['D20', 'TTHC 122(1)', 'ADM-AMEND', '2026-12-22', '2027-01-04', '', 'ends on 1 January'],
    ['D24', 'NQ 03/2017 Art. 6 (article number from memory)', 'PUB-JUDGMENT', '2026-11-02', '2026-12-02', '', '30 days'],
    ['D28', 'BLTTDS 194(1)', 'CIV-RETURN-COMPLAINT', '2026-12-11', '2026-12-21', '', '10 days'],
    ['D29', 'BLTTDS 212(1)', 'CIV-SETTLEMENT', '2026-12-18', '2026-12-25', '', '7 days'],
    ['D30', 'BLTTDS 233(1)', 'CIV-POSTPONE', '2026-12-31', '2027-02-01', '', 'a Sunday: Monday'],
  ])('%s, %s: %s from %s ends on %s', (_id, article, code, event, due, latest) => {
    const deadline = computeDeadline({ code, event })
    expect(deadline).toMatchObject({ code, event, due, article, warnBy: due })
    if (latest === '') expect(deadline.provisional).toBeUndefined()
    else expect(deadline.provisional).toMatchObject({ because: 'undecided-days', earliest: due, latest })
  })

  test('D25, Law 26/2008 Art. 30: five years end in a year without data, on weekends alone, and provisionally', () => {
    expect(computeDeadline({ code: 'ENF-REQUEST', event: '2026-11-21' })).toMatchObject({
      due: '2031-11-21',
      warnBy: '2031-11-21',
      provisional: { because: 'year-without-data' },
    })
    expect(computeDeadline({ code: 'ENF-REQUEST', event: '2026-11-22' }).due).toBe('2031-11-24')
  })

  test('working days that run into a year without data are refused', () => {
    expect(() => computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2027-12-29' })).toThrow(
      refusal('calendar.year-without-data', { year: 2028 }),
    )
    expect(computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2027-12-28' }).due).toBe('2027-12-31')
    expect(() => computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2024-12-30' })).toThrow(
      refusal('calendar.year-without-data', { year: 2024 }),
    )
    expect(computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2024-12-31' }).due).toBe('2025-01-06')
  })

  test('Civil Code 148(5): a swapped day off moves a calendar term when lateness is judged, not when people are warned', () => {
    expect(computeDeadline({ code: 'CIV-RETURN-COMPLAINT', event: '2026-08-21' })).toMatchObject({
      due: '2026-09-03',
      warnBy: '2026-08-31',
    })
    expect(computeDeadline({ code: 'CIV-RETURN-COMPLAINT', event: '2026-08-19' })).toMatchObject({
      due: '2026-09-03',
      warnBy: '2026-08-31',
    })
  })

  test('a make-up Saturday is a working day, counted and ended on', () => {
    expect(computeDeadline({ code: 'MED-NOTICE', event: '2026-08-20' })).toMatchObject({ due: '2026-08-22', warnBy: '2026-08-22' })
    expect(computeDeadline({ code: 'CIV-RETURN-COMPLAINT', event: '2026-08-12' })).toMatchObject({
      due: '2026-08-22',
      warnBy: '2026-08-22',
    })
  })

  test('an undecided day moves the warning only forward, never the due day', () => {
    expect(computeDeadline({ code: 'CIV-RETURN-COMPLAINT', event: '2026-11-13' })).toMatchObject({
      due: '2026-11-23',
      warnBy: '2026-11-23',
      provisional: { undecidedDays: ['2026-11-23'], earliest: '2026-11-23', latest: '2026-11-25' },
    })
  })
})

describe('the table of time limits', () => {
  const counted = deadlineRules.filter(rule => countedUnits.some(unit => unit === rule.unit))

  test('117 limits, each code once', () => {
    expect(deadlineRules).toHaveLength(117)
    expect(new Set(deadlineRules.map(rule => rule.code)).size).toBe(117)
  })

  test.each(counted.map(rule => [rule.code, rule.article] as const))(
    '%s (%s) ends after its event, and the warning is never later',
    code => {
      const deadline = computeDeadline({ code, event: '2026-11-21' })
      expect(deadline.due > '2026-11-21').toBe(true)
      expect(deadline.warnBy <= deadline.due).toBe(true)
      expect(deadline.article).not.toBe('')
    },
  )

  test.each(deadlineRules.filter(rule => rule.unit === 'immediate' || rule.unit === 'same_day').map(rule => rule.code))(
    '%s is due on the day of the event, holidays included',
    code => {
      expect(computeDeadline({ code, event: '2026-09-02' })).toMatchObject({
        due: '2026-09-02',
        warnBy: '2026-09-02',
        steps: [{ what: 'event' }],
      })
    },
  )

  test.each(['CIV-COUNTERCLAIM', 'CIV-PREP-RESTART', 'SVC-EVIDENCE-ORIGINAL'])('%s ends with an event: no date can be computed', code => {
    expect(() => computeDeadline({ code, event: '2026-11-21' })).toThrow(refusal('deadline.not-counted', { code }))
  })

  test('an unknown code, a day that does not exist, a time that is no time are refused', () => {
    expect(() => deadlineRule('CIV-NOTHING')).toThrow(refusal('deadline.unknown-code', { code: 'CIV-NOTHING' }))
    expect(() => computeDeadline({ code: 'CIV-AMEND', event: '2026-02-30' })).toThrow(refusal('date.invalid'))
    expect(() => computeTerm({ amount: 0, unit: 'day' }, '2026-11-21')).toThrow(refusal('deadline.amount-invalid'))
    expect(() => computeTerm({ amount: 1.5, unit: 'week' }, '2026-11-21')).toThrow(refusal('deadline.amount-invalid'))
  })
})

describe('the reasons for a date', () => {
  test('working days: each day counted or skipped, holidays and undecided days by name', () => {
    const { steps } = computeDeadline({ code: 'CIV-ASSIGN-REVIEW', event: '2026-11-21' })
    expect(steps.map(step => [step.date.slice(5), step.what, step.count, step.nameVi, step.undecided])).toEqual([
      ['11-21', 'event', undefined, undefined, undefined],
      ['11-22', 'skipped-weekend', undefined, undefined, undefined],
      ['11-23', 'counted', 1, 'Phương án hoán đổi dịp 24/11', true],
      ['11-24', 'skipped-holiday', undefined, 'Ngày Văn hóa Việt Nam', undefined],
      ['11-25', 'counted', 2, undefined, undefined],
      ['11-26', 'counted', 3, undefined, undefined],
    ])
  })

  test('a calendar term: its last day by number, what stands in the way, where it ends', () => {
    const { steps } = computeDeadline({ code: 'CIV-PREP-CIVIL', event: '2026-10-31' })
    expect(steps).toEqual([
      { date: '2026-10-31', what: 'event' },
      { date: '2027-02-28', what: 'last-day', monthEnd: true },
      { date: '2027-02-28', what: 'skipped-weekend' },
      { date: '2027-03-01', what: 'moved' },
    ])
  })

  test('a term that ends on a working day is not moved', () => {
    expect(computeDeadline({ code: 'CIV-PREP-CIVIL', event: '2026-05-15' }).steps.map(step => step.what)).toEqual(['event', 'last-day'])
  })
})

describe('working days', () => {
  test('weekends, holidays and swapped days are off; make-up Saturdays and undecided days are not', () => {
    const worked = ['2026-08-22', '2026-11-23', '2026-11-25'].map(day)
    const off = ['2026-08-23', '2026-08-31', '2026-09-02', '2026-11-21', '2026-11-24', '2027-02-10'].map(day)
    expect(worked.filter(date => !isWorkingDay(date))).toEqual([])
    expect(off.filter(date => isWorkingDay(date))).toEqual([])
    expect(nextWorkingDay(day('2026-08-28'))).toBe('2026-09-03')
  })

  test('they are counted from the day after', () => {
    expect(workingDaysBetween(day('2026-11-21'), day('2026-11-26'))).toBe(3)
    expect(workingDaysBetween(day('2026-11-26'), day('2026-11-21'))).toBe(-3)
    expect(workingDaysBetween(day('2026-11-26'), day('2026-11-26'))).toBe(0)
  })

  test.each([
    ['2026-11-02', 'green'],
    ['2026-11-11', 'green'],
    ['2026-11-12', 'amber'],
    ['2026-11-13', 'amber'],
    ['2026-11-16', 'red'],
    ['2026-11-17', 'red'],
    ['2026-11-18', 'overdue'],
  ])('11 working days from 2 to 17 November: on %s the clock is %s', (today, state) => {
    expect(deadlineState({ due: day('2026-11-17'), today: day(today), startedOn: day('2026-11-02') })).toBe(state)
  })

  test('a limit of one day is red on its day, overdue on the next', () => {
    const due = day('2026-11-20')
    expect(deadlineState({ due, today: due, startedOn: due })).toBe('red')
    expect(deadlineState({ due, today: day('2026-11-21'), startedOn: due })).toBe('overdue')
  })

  test('the calendar shipped covers 2025 to 2027', () => {
    expect(defaultCalendar.years).toEqual([2025, 2026, 2027])
    expect(defaultCalendar.days).toHaveLength(48)
    expect(makeCalendar(defaultCalendar.days).years).toEqual([2025, 2026, 2027])
  })
})
