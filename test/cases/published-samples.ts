// Samples of the published pages of dockets and boards.
import { boardOf } from '../../functions/cases/board.ts'
import { monthCounts } from '../../functions/cases/board-months.ts'
import { courtBoardSlots, provinceBoardSlots } from '../../functions/cases/board-page.ts'
import type { CourtFigures } from '../../functions/cases/board-statistics.ts'
import { docketCourtSlots, docketCourtsSlots, docketPageSlots } from '../../functions/cases/docket-page.ts'
import { type DocketPage, docketEntry } from '../../functions/cases/public-docket.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import type { PublishedSample } from '../web/published-samples.ts'
import { enteredSample, stepped } from './samples.ts'

const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1 - Nghệ An', nameEn: "Regional People's Court No. 1 - Nghệ An" }
const today = parseCivilDate('2026-05-20')
const cases = [
  enteredSample({ relation: 'DS-26.3' }),
  stepped(enteredSample({ id: 'c2', serial: 2, number: '02/2026/TLST-DS' }), 'to-trial', '2026-05-04'),
]
const page: DocketPage = {
  ...{ courtCode: 'NA-KV01', symbol: 'TLST-DS', year: 2026, page: 1 },
  entries: cases.flatMap(its => docketEntry(its) ?? []),
}
const index = { courtCode: 'NA-KV01', registers: [{ symbol: 'TLST-DS', year: 2026, pages: 1 }] }
const figures: CourtFigures = {
  court,
  board: boardOf('NA-KV01', cases, today, defaultCalendar),
  months: monthCounts(cases, today, defaultCalendar),
  delays: [
    { month: '2026-04', days: 12, isInTime: true },
    { month: '2026-05', days: 44, isInTime: false },
  ],
  service: [{ month: '2026-05', courtCode: 'NA-KV01', recipients: 3, served: 2, servedElectronically: 1, savedVnd: 60_000 }],
}
const empty: CourtFigures = { ...figures, board: { ...figures.board, kinds: [], duties: [] }, months: [], delays: [], service: [] }

export const caseSamples: readonly PublishedSample[] = [
  { shell: 'dockets', address: '/so-thu-ly', slots: language => docketCourtsSlots([court], language) },
  { shell: 'docket-court', address: '/so-thu-ly/NA-KV01', slots: language => docketCourtSlots(index, court, language) },
  { shell: 'docket-page', address: '/so-thu-ly/NA-KV01/TLST-DS-2026-1', slots: language => docketPageSlots(page, court, language) },
  {
    shell: 'board-court',
    address: '/minh-bach/NA-KV01',
    slots: language => courtBoardSlots(figures, { hasDraws: true, hasDesignations: true }, language),
  },
  {
    ...{ shell: 'board-court', address: '/minh-bach/NA-KV02' },
    slots: language => courtBoardSlots(empty, { hasDraws: false, hasDesignations: false }, language),
  },
  { shell: 'board-province', address: '/minh-bach', slots: language => provinceBoardSlots([figures], today, language) },
]
