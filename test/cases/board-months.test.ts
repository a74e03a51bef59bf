// Holds twelve months of a board to the days of its cases' steps, whenever those were recorded.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, sumOf } from '../../functions/cases/board.ts'
import { chartSlots } from '../../functions/cases/board-chart.ts'
import { boardData } from '../../functions/cases/board-data.ts'
import { caseAt, joinedMonths, monthCounts, monthsUntil } from '../../functions/cases/board-months.ts'
import { publicationOf, serviceOf, shareOf } from '../../functions/cases/board-statistics.ts'
import { stateAfter } from '../../functions/cases/case-step.ts'
import { delayCount, medianFrom } from '../../functions/judgments/publication-delay.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { enteredSample, stepped } from './samples.ts'

const day = (text: string) => parseCivilDate(text)
const accepted = enteredSample()
const tried = stepped(stepped(stepped(accepted, 'notice-sent', '2026-03-04'), 'to-trial', '2026-04-01'), 'pronounced', '2026-04-21')

describe('the case as of a day', () => {
  test('has the steps of that day and before, and the state to which they brought it; before acceptance there is none', () => {
    expect(caseAt(tried, day('2026-03-01'))).toBeUndefined()
    expect(caseAt(tried, day('2026-03-31'))).toMatchObject({ state: 'PREPARING', steps: [{ kind: 'accepted' }, { kind: 'notice-sent' }] })
    expect(caseAt(tried, day('2026-04-01'))?.state).toBe('TO_TRIAL')
    expect(caseAt(tried, day('2026-04-21'))).toEqual(tried)
  })

  test('whatever was recorded, its steps lead to its state', () => {
    const steps = ['suspended', 'resumed', 'to-trial', 'pronounced', 'appealed', 'discontinued'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), wanted => {
        let its = enteredSample()
        for (const [index, step] of wanted.entries())
          try {
            its = stepped(its, step, addDays(day('2026-03-03'), index))
          } catch {
            // Not possible in this state: the case stays as it was.
          }
        expect(stateAfter(its.steps)).toBe(its.state)
      }),
    )
  })
})

describe('twelve months', () => {
  const months = monthCounts([accepted, tried], day('2026-05-20'), defaultCalendar)
  const of = (month: string) => months.find(each => each.month === month)

  test('count what was open at the end of each month, in time or late by what was known to have happened then', () => {
    expect(of('2026-02')).toBeUndefined()
    expect(of('2026-03')).toEqual({ month: '2026-03', kind: 'DS', open: 2, onTime: 0, late: 2, accepted: 2, decided: 0 })
    expect(of('2026-04')).toEqual({ month: '2026-04', kind: 'DS', open: 1, onTime: 0, late: 1, accepted: 0, decided: 1 })
  })

  test('end with the board of today', () => {
    const board = boardOf('NA-KV01', [accepted, tried], day('2026-05-20'), defaultCalendar)
    expect(of('2026-05')).toMatchObject(sumOf(board))
  })

  test('are twelve on a chart, over the turn of a year, with those without a case', () => {
    expect(monthsUntil(day('2026-05-20'))[0]).toBe('2025-06-01')
    const joined = joinedMonths([...months, ...months], day('2026-05-20'))
    expect([joined.length, joined[0]?.open, joined.at(-1)?.open]).toEqual([12, 0, 2])
  })
})

describe('a chart', () => {
  test('keeps every column between its top and its ground line, in proportion', () => {
    const column = fc.record({ month: fc.constantFrom('2026-01', '2026-11'), dark: fc.nat(5_000), light: fc.nat(5_000) })
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), given => {
        const { columns } = chartSlots(given)
        for (const drawn of Array.isArray(columns) ? columns : []) {
          expect(Number(drawn.lightTop)).toBeGreaterThanOrEqual(15.8)
          expect(Number(drawn.darkTop) + Number(drawn.darkHeight)).toBeCloseTo(126, 0)
          expect(Number(drawn.lightTop) + Number(drawn.lightHeight)).toBeCloseTo(Number(drawn.darkTop), 0)
        }
      }),
    )
  })
})

describe('publication and service', () => {
  test('NQ 03/2017 Art. 6: delays stand in bands; half of fewer than five is not told', () => {
    const delays = [3, 10, 11, 30, 31, 61].map(days => ({ month: '2026-05', days, isInTime: days <= 30 }))
    expect(delayCount('2026-05', delays)).toEqual({
      ...{ month: '2026-05', published: 6, inTime: 4, late: 2, medianDays: 11 },
      bands: { to10: 2, to20: 1, to30: 1, to60: 1, over60: 1 },
    })
    expect(delayCount('2026-05', delays.slice(0, medianFrom - 1)).medianDays).toBeNull()
    const { months, whole } = publicationOf([{ delays }, { delays: [{ month: '2024-01', days: 1, isInTime: true }] }], day('2026-05-20'))
    expect([months.length, months.at(-1)?.published, whole.published]).toEqual([12, 6, 6])
  })

  test('sum courts and months; a share of nothing is none', () => {
    const one = { month: '2026-05', courtCode: 'NA-KV01', recipients: 4, served: 4, servedElectronically: 1, savedVnd: 60_000 }
    const other = { ...one, courtCode: 'NA-KV02', savedVnd: 130_000 }
    const { months, served, savedVnd } = serviceOf([{ service: [one] }, { service: [other] }], day('2026-05-20'))
    expect([months.at(-1)?.recipients, served, savedVnd]).toEqual([8, 8, 190_000])
    expect([shareOf(1, 8), shareOf(0, 0)]).toEqual([13, null])
  })

  test('every subject is published as JSON that names its licence and as CSV with as many cells as headings', () => {
    const figures = {
      ...{ court: { code: 'NA-KV01', nameVi: 'Tòa án khu vực 1', nameEn: 'Court 1' }, service: [] },
      board: boardOf('NA-KV01', [accepted, tried], day('2026-05-20'), defaultCalendar),
      months: monthCounts([accepted, tried], day('2026-05-20'), defaultCalendar),
      delays: [{ month: '2026-05', days: 12, isInTime: true }],
    }
    for (const { json, csv } of boardData([figures], day('2026-05-20'))) {
      expect(json).toMatchObject({ licence: 'https://creativecommons.org/licenses/by/4.0/', asOf: '2026-05-20' })
      const lines = csv.slice(1).trimEnd().split('\r\n')
      expect(lines.length).toBeGreaterThan(1)
      expect(new Set(lines.map(line => line.split(/,(?! )/).length)).size).toBe(1)
    }
  })
})
