// Holds the portal's own upkeep to its bounds: it counts and reminds, it decides nothing.
import { describe, expect, test } from 'vitest'
import { recomputeDeadlines, remindOfDeadline } from '../../functions/filings/filing-upkeep.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar, makeCalendar } from '../../functions/kernel/court-calendar.ts'
import { feeNotified, inEveryState, stored, underReview } from './samples.ts'

const now = '2026-11-17T01:00:00Z'
const withHoliday = makeCalendar(
  [
    ...defaultCalendar.days,
    { date: '2026-11-17', nameVi: 'Nghỉ bù', nameEn: 'Day off', kind: 'swapped_day_off', status: 'official', source: 'thử' },
  ],
  defaultCalendar.years,
)

describe('when the calendar changes', () => {
  test('a term that moves says from which day to which, under an unchanged state', () => {
    const change = recomputeDeadlines(underReview(), withHoliday, now)
    expect(change?.filing).toMatchObject({ state: 'UNDER_REVIEW', deadlines: [{ code: 'CIV-DECIDE-PETITION', due: '2026-11-20' }] })
    expect(change?.happening).toMatchObject({
      event: 'filing.deadlines-recomputed',
      facts: { changed: [{ code: 'CIV-DECIDE-PETITION', from: '2026-11-19', to: '2026-11-20' }] },
    })
  })

  test('a filing whose days stay has no entry', () => {
    for (const filing of inEveryState()) expect(recomputeDeadlines(filing, defaultCalendar, now)).toBeUndefined()
  })

  test('a term that had no day for want of a calendar appears', () => {
    const filing = { ...underReview(), deadlines: [] }
    expect(recomputeDeadlines(filing, defaultCalendar, now)?.happening.facts).toMatchObject({ changed: [{ from: null, to: '2026-11-19' }] })
  })
})

describe('reminders', () => {
  const on = (day: string) => remindOfDeadline(feeNotified(), parseCivilDate(day), now)

  test('come in the last three days of a term of the filer, the last one included, not before and not after', () => {
    expect([on('2026-11-19'), on('2026-11-27')]).toEqual([undefined, undefined])
    expect(on('2026-11-20')?.happening.facts).toMatchObject({ code: 'CIV-FEE-ADVANCE', due: '2026-11-23' })
    expect(on('2026-11-23')?.happening.facts).toMatchObject({ code: 'CIV-FEE-ADVANCE' })
    expect(on('2026-11-24')?.happening.facts).toMatchObject({ code: 'CIV-FEE-ADVANCE-LAST', due: '2026-11-26' })
  })

  test('come once for each term, however often the clock strikes', () => {
    let filing = feeNotified()
    const reminded: unknown[] = []
    for (let day = parseCivilDate('2026-11-16'); day <= '2026-12-01'; day = addDays(day, 1))
      for (const _twice of [1, 2]) {
        const change = remindOfDeadline(filing, day, now)
        if (change === undefined) continue
        reminded.push(change.happening.facts.code)
        filing = stored(change)
      }
    expect(reminded).toEqual(['CIV-FEE-ADVANCE', 'CIV-FEE-ADVANCE-LAST'])
    expect(filing.state).toBe('FEE_NOTICE')
  })

  test('never go to the filer for a term of the court', () => {
    expect(remindOfDeadline(underReview(), parseCivilDate('2026-11-18'), now)).toBeUndefined()
  })
})
