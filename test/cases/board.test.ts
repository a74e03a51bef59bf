// Holds the boards to the cases that they count: open is in time or late, and the CSV says what the JSON says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, boardsCsv, sumOf } from '../../functions/cases/board.ts'
import { courtBoardSlots, joinedDuties, provinceBoardSlots } from '../../functions/cases/board-page.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { enteredSample, stepped } from './samples.ts'

const day = (text: string) => parseCivilDate(text)
const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1 - Nghệ An', nameEn: 'Regional Court 1' }
const kept = stepped(enteredSample(), 'notice-sent', '2026-03-04')
const assigned = { ...kept, steps: [...kept.steps, { ...stepsOf(kept), kind: 'judge-assigned' as const }] }

function stepsOf({ steps }: typeof kept) {
  const last = steps.at(-1)
  if (last === undefined) throw new Error('no step')
  return last
}

describe('a board', () => {
  test('counts what is open, in time and late, what was accepted and decided this year, and half of the days it took', () => {
    const tried = stepped(stepped(assigned, 'to-trial', '2026-04-01'), 'pronounced', '2026-04-21')
    const board = boardOf('NA-KV01', [assigned, kept, tried, enteredSample({ kind: 'KDTM' })], day('2026-04-30'), defaultCalendar)
    expect(board.kinds).toEqual([
      { kind: 'DS', open: 2, onTime: 1, late: 1, accepted: 3, decided: 1, medianDays: 50 },
      { kind: 'KDTM', open: 1, onTime: 0, late: 1, accepted: 1, decided: 0, medianDays: null },
    ])
    expect(board.duties.find(each => each.duty === 'notify')).toEqual({ duty: 'notify', running: 0, kept: 3, late: 0, overdue: 1 })
    expect(board.duties.map(each => each.duty)).not.toContain('appeal')
  })

  test('whatever the cases, open is in time plus late, and the bars end where the scale ends', () => {
    const its = fc.tuple(fc.constantFrom('DS', 'KDTM', 'LĐ', 'HC'), fc.boolean()).map(([kind, isTried]) => {
      const sample = enteredSample({ kind })
      return isTried ? stepped(stepped(sample, 'to-trial', '2026-04-01'), 'pronounced', '2026-05-04') : sample
    })
    fc.assert(
      fc.property(fc.array(its, { maxLength: 30 }), cases => {
        const board = boardOf('NA-KV01', cases, day('2026-06-01'), defaultCalendar)
        const { open, onTime, late } = sumOf(board)
        expect(open).toBe(onTime + late)
        expect(board.kinds.reduce((sum, each) => sum + each.accepted, 0)).toBe(cases.length)
        const { bars } = courtBoardSlots(board, court, 'vi')
        for (const bar of Array.isArray(bars) ? bars : []) expect(Number(bar.lateFrom) + Number(bar.lateWidth)).toBeLessThanOrEqual(100.1)
      }),
      { numRuns: 30 },
    )
  })

  test('names no case, no person: figures only, in every form', () => {
    const board = boardOf('NA-KV01', [assigned], day('2026-04-30'), defaultCalendar)
    const csv = boardsCsv([board])
    expect(csv.split('\r\n')[0]).toBe('courtCode,asOf,kind,open,onTime,late,accepted,decided,medianDays')
    expect(csv.split('\r\n')[1]).toBe('NA-KV01,2026-04-30,DS,1,1,0,1,0,')
    const said = csv + JSON.stringify(board) + JSON.stringify(provinceBoardSlots([{ board, court }], board.asOf, 'vi'))
    expect(said).not.toMatch(/TLST|Phạm|Nguyễn/)
  })

  test('the province is the sum of its courts', () => {
    const board = boardOf('NA-KV01', [assigned, kept], day('2026-04-30'), defaultCalendar)
    expect(joinedDuties([board, board]).find(each => each.duty === 'notify')?.kept).toBe(4)
  })
})
