// Changes to the calendar before they are saved.
import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../../../functions/kernel/court-calendar.ts'
import {
  changesOf,
  coveredYears,
  type Day,
  lackingIn,
  refusalOf,
  undone,
  withDay,
  withEdits,
  withoutDay,
  yearsShown,
} from '../../../web/src/scripts/administration/calendar-edits.ts'

const days: readonly Day[] = defaultCalendar.days
const swap: Day = {
  date: '2026-11-27',
  nameVi: 'Nghỉ hoán đổi',
  nameEn: 'Swapped day off',
  kind: 'swapped_day_off',
  status: 'official',
  source: 'QĐ 1',
  confidence: '',
  note: '',
}
const newYear = days.find(day => day.date === '2027-01-01')

describe('edits of the calendar', () => {
  it('stand in their place among the days', () => {
    const edited = withEdits(days, withDay({}, days, swap))
    expect(edited).toHaveLength(days.length + 1)
    expect(edited.map(day => day.date)).toEqual(edited.map(day => day.date).toSorted())
  })

  it('say what is added, changed and removed, and nothing of a day left as it was', () => {
    const changed = { ...(newYear ?? swap), note: 'khác' }
    const edits = withoutDay(withDay(withDay({}, days, swap), days, changed), days, '2027-09-02')
    expect(changesOf(days, edits).map(change => [change.what, change.date])).toEqual([
      ['added', '2026-11-27'],
      ['changed', '2027-01-01'],
      ['removed', '2027-09-02'],
    ])
    expect(changesOf(days, newYear ? { [newYear.date]: { ...newYear } } : {})).toEqual([])
  })

  it('forget a day that was added and removed again', () => {
    expect(withoutDay(withDay({}, days, swap), days, swap.date)).toEqual({})
  })

  it('move a day: removed where it was, added where it is', () => {
    const moved = withDay({}, days, { ...(newYear ?? swap), date: '2027-01-04' }, '2027-01-01')
    expect(changesOf(days, moved).map(change => [change.what, change.date])).toEqual([
      ['removed', '2027-01-01'],
      ['added', '2027-01-04'],
    ])
  })

  it('can be undone day by day', () => {
    expect(undone({ ...withDay({}, days, swap), '2027-09-02': null }, '2027-09-02')).toEqual({ [swap.date]: swap })
  })

  it('are put on top of a newer version without its changes being lost', () => {
    const newer = [...days, { ...swap, date: '2026-12-31' }]
    const dates = withEdits(newer, withDay({}, days, swap)).map(day => day.date)
    expect(dates).toContain('2026-12-31')
    expect(dates).toContain('2026-11-27')
  })
})

describe('what cannot stand in the calendar', () => {
  it.each([
    ['a swapped day off on a Saturday', { ...swap, date: '2026-11-28' }, 'calendar.day-off-on-weekend'],
    ['a make-up day on a Friday', { ...swap, kind: 'make_up_working_day' as const }, 'calendar.make-up-not-on-weekend'],
    ['a second entry of one day', { ...swap, date: '2027-01-01' }, 'calendar.duplicate-day'],
    ['a day without a name', { ...swap, nameEn: ' ' }, 'calendar.name-missing'],
  ])('%s', (_, day, code) => {
    expect(refusalOf(day, days)?.code).toBe(code)
  })

  it('is nothing of a sound day', () => {
    expect(refusalOf(swap, days)).toBeUndefined()
  })
})

describe('years', () => {
  it('as shipped are those that the page would count as known', () => {
    expect(coveredYears(days)).toEqual([...defaultCalendar.years])
  })

  it('without data lack every fixed holiday and Tết', () => {
    expect(lackingIn(days, 2028)).toEqual(['01-01', '04-30', '05-01', '09-02', '11-24', 'tet'])
    expect(lackingIn(days, 2026)).toEqual([])
  })

  it('are lost when a fixed holiday is removed', () => {
    expect(coveredYears(withEdits(days, { '2027-09-02': null }))).not.toContain(2027)
  })

  it('shown reach two years ahead, known or not', () => {
    expect(yearsShown(days, 2026)).toEqual([2025, 2026, 2027, 2028])
  })
})
