// Holds the boards to the cases that they count: open is in time or late, and the CSV says what the JSON says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, sumOf } from '../../functions/cases/board.ts'
import { boardData } from '../../functions/cases/board-data.ts'
import { monthCounts } from '../../functions/cases/board-months.ts'
import { courtBoardSlots, joinedDuties, provinceBoardSlots } from '../../functions/cases/board-page.ts'
import type { CourtFigures } from '../../functions/cases/board-statistics.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { enteredSample, stepped } from './samples.ts'

const day = (text: string) => parseCivilDate(text)
const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1 - Nghệ An', nameEn: 'Regional Court 1' }
const figuresOf = (cases: Parameters<typeof boardOf>[1], today: string): CourtFigures => ({
  ...{ court, delays: [], service: [], board: boardOf('NA-KV01', cases, day(today), defaultCalendar) },
  months: monthCounts(cases, day(today), defaultCalendar),
})
const noFiles = { hasDraws: false, hasDesignations: false }
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
        const figures = figuresOf(cases, '2026-06-01')
        const { board } = figures
        const { open, onTime, late } = sumOf(board)
        expect(open).toBe(onTime + late)
        expect(board.kinds.reduce((sum, each) => sum + each.accepted, 0)).toBe(cases.length)
        const { bars } = courtBoardSlots(figures, noFiles, 'vi')
        for (const bar of Array.isArray(bars) ? bars : []) expect(Number(bar.lateFrom) + Number(bar.lateWidth)).toBeLessThanOrEqual(100.1)
      }),
      { numRuns: 30 },
    )
  })

  test('names no case, no person: figures only, in every form', () => {
    const figures = figuresOf([assigned], '2026-04-30')
    const data = boardData([figures], figures.board.asOf)
    const csv = data.find(each => each.name === 'boards')?.csv.split('\r\n')
    expect(csv?.[0]).toBe(
      '\uFEFFMã Tòa án,Tòa án,Ngày số liệu,Mã loại án,Loại án,Đang giải quyết,Trong hạn,Quá hạn,Thụ lý trong năm,Giải quyết trong năm,Số ngày giải quyết (trung vị)',
    )
    expect(csv?.[1]).toBe('NA-KV01,Tòa án nhân dân khu vực 1 - Nghệ An,2026-04-30,DS,Dân sự,1,1,0,1,0,')
    const said = JSON.stringify(data) + JSON.stringify(provinceBoardSlots([figures], figures.board.asOf, 'vi'))
    expect(said).not.toMatch(/TLST|Phạm|Nguyễn/)
  })

  test('the province is the sum of its courts', () => {
    const board = boardOf('NA-KV01', [assigned, kept], day('2026-04-30'), defaultCalendar)
    expect(joinedDuties([board, board]).find(each => each.duty === 'notify')?.kept).toBe(4)
  })
})
