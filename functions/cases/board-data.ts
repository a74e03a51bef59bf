// The figures of boards as open data: for each subject one JSON and one CSV with Vietnamese headings, of one court or of all.
import { delayBands, delaysByMonth } from '../judgments/publication-delay.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { formatCsv } from '../kernel/csv.ts'
import type { BoardDuty } from './board.ts'
import { monthsUntil } from './board-months.ts'
import type { CourtFigures } from './board-statistics.ts'

/** Creative Commons Attribution: whoever uses the figures names the court and the day. */
const licence = 'https://creativecommons.org/licenses/by/4.0/'

export const boardDataNames = ['boards', 'months', 'terms', 'publication'] as const
export type BoardDataName = (typeof boardDataNames)[number]

interface BoardData {
  name: BoardDataName
  json: unknown
  csv: string
}

const dutyNamesVi: Readonly<Record<BoardDuty, string>> = {
  notify: 'Thông báo thụ lý',
  assign: 'Phân công Thẩm phán',
  prepare: 'Chuẩn bị xét xử',
  open: 'Mở phiên tòa, phiên họp',
  send: 'Gửi bản án, quyết định',
  appeal: 'Kháng cáo',
  protest: 'Kháng nghị của Viện kiểm sát cùng cấp',
  'protest-higher': 'Kháng nghị của Viện kiểm sát cấp trên',
  transfer: 'Chuyển giao bản án để thi hành',
  publish: 'Công bố bản án',
}

const bandNamesVi = {
  to10: '0 đến 10 ngày',
  to20: '11 đến 20 ngày',
  to30: '21 đến 30 ngày',
  to60: '31 đến 60 ngày',
  over60: 'Trên 60 ngày',
}

type Line = Readonly<Record<string, string | number | null>>

/** One heading for all lines: those of the first. */
const csvOf = (columns: readonly string[], lines: readonly Line[]): string =>
  formatCsv(
    columns,
    lines.map(line => Object.fromEntries(columns.map(column => [column, String(line[column] ?? '')]))),
  )

const courtCells = ({ court }: CourtFigures): Line => ({ 'Mã Tòa án': court.code, 'Tòa án': court.nameVi })
const courtColumns = ['Mã Tòa án', 'Tòa án']
const kindCells = (kind: string): Line => ({ 'Mã loại án': kind, 'Loại án': caseKind(kind).nameVi })
const kindColumns = ['Mã loại án', 'Loại án']
const openCells = ({ open, onTime, late }: { open: number; onTime: number; late: number }): Line => ({
  ...{ 'Đang giải quyết': open, 'Trong hạn': onTime, 'Quá hạn': late },
})
const openColumns = ['Đang giải quyết', 'Trong hạn', 'Quá hạn']

const boardsCsv = (courts: readonly CourtFigures[]): string =>
  csvOf(
    [
      ...courtColumns,
      'Ngày số liệu',
      ...kindColumns,
      ...openColumns,
      'Thụ lý trong năm',
      'Giải quyết trong năm',
      'Số ngày giải quyết (trung vị)',
    ],
    courts.flatMap(each =>
      each.board.kinds.map(count => ({
        ...{ ...courtCells(each), 'Ngày số liệu': each.board.asOf, ...kindCells(count.kind), ...openCells(count) },
        ...{ 'Thụ lý trong năm': count.accepted, 'Giải quyết trong năm': count.decided, 'Số ngày giải quyết (trung vị)': count.medianDays },
      })),
    ),
  )

const monthsCsv = (courts: readonly CourtFigures[]): string =>
  csvOf(
    [...courtColumns, 'Tháng', ...kindColumns, ...openColumns, 'Thụ lý trong tháng', 'Giải quyết trong tháng'],
    courts.flatMap(each =>
      each.months.map(count => ({
        ...{ ...courtCells(each), Tháng: count.month, ...kindCells(count.kind), ...openCells(count) },
        ...{ 'Thụ lý trong tháng': count.accepted, 'Giải quyết trong tháng': count.decided },
      })),
    ),
  )

const termsCsv = (courts: readonly CourtFigures[]): string =>
  csvOf(
    [...courtColumns, 'Ngày số liệu', 'Thời hạn', 'Đang chạy', 'Đúng hạn', 'Làm xong trễ', 'Chưa làm, đã quá'],
    courts.flatMap(each =>
      each.board.duties.map(({ duty, running, kept, late, overdue }) => ({
        ...{ ...courtCells(each), 'Ngày số liệu': each.board.asOf, 'Thời hạn': dutyNamesVi[duty] },
        ...{ 'Đang chạy': running, 'Đúng hạn': kept, 'Làm xong trễ': late, 'Chưa làm, đã quá': overdue },
      })),
    ),
  )

const publicationByCourt = (courts: readonly CourtFigures[], today: CivilDate) =>
  courts.map(each => ({
    each,
    months: delaysByMonth(monthsUntil(today), each.delays).filter(count => count.published > 0),
  }))

const publicationCsv = (courts: readonly CourtFigures[], today: CivilDate): string =>
  csvOf(
    [
      ...courtColumns,
      'Tháng',
      'Đã công bố',
      'Trong thời hạn',
      'Sau thời hạn',
      ...Object.values(bandNamesVi),
      'Số ngày (trung vị, từ 5 bản án)',
    ],
    publicationByCourt(courts, today).flatMap(({ each, months }) =>
      months.map(count => ({
        ...{ ...courtCells(each), Tháng: count.month, 'Đã công bố': count.published, 'Trong thời hạn': count.inTime },
        ...{ 'Sau thời hạn': count.late, 'Số ngày (trung vị, từ 5 bản án)': count.medianDays },
        ...Object.fromEntries(delayBands.map(({ code }) => [bandNamesVi[code], count.bands[code]])),
      })),
    ),
  )

/** The four subjects; figures of electronic service are published by electronic-service/. */
export const boardData = (courts: readonly CourtFigures[], today: CivilDate): BoardData[] => {
  const head = { licence, asOf: today }
  const ofCourts = <Figures>(figures: (each: CourtFigures) => Figures) =>
    courts.map(each => ({ courtCode: each.court.code, ...figures(each) }))
  return [
    { name: 'boards', json: { ...head, boards: courts.map(({ board }) => board) }, csv: boardsCsv(courts) },
    { name: 'months', json: { ...head, courts: ofCourts(({ months }) => ({ months })) }, csv: monthsCsv(courts) },
    { name: 'terms', json: { ...head, courts: ofCourts(({ board }) => ({ terms: board.duties })) }, csv: termsCsv(courts) },
    {
      name: 'publication',
      json: { ...head, courts: publicationByCourt(courts, today).map(({ each, months }) => ({ courtCode: each.court.code, months })) },
      csv: publicationCsv(courts, today),
    },
  ]
}
