// What fills the shells of the boards, in each language: bars of one scale, figures, terms.
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { type CivilDate, formatDate } from '../kernel/civil-date.ts'
import type { Slots } from '../kernel/published-page.ts'
import { type Board, boardDuties, type DutyCount, sumOf } from './board.ts'
import { boardDataNames } from './board-data.ts'
import type { CourtFigures } from './board-statistics.ts'
import { statisticsSlots } from './board-statistics-page.ts'
import { courtNamed } from './docket-page.ts'

/** Of the chart, in its own units. */
const chartWidth = 100

interface Bar {
  label: string
  link: string
  open: number
  onTime: number
  late: number
}

/** What is late stands behind what is in time. */
const barsOf = (bars: readonly Bar[]): Slots[] => {
  const widest = Math.max(1, ...bars.map(bar => bar.open))
  const width = (count: number): string => ((count / widest) * chartWidth).toFixed(1)
  return bars.map(({ label, link, open, onTime, late }) => ({
    ...{ label, link, hasLink: link !== '', noLink: link === '', open, lateCount: late },
    ...{ onTimeWidth: width(onTime), lateWidth: width(late), lateFrom: width(onTime) },
  }))
}

/** The court's own terms, in the order of procedure; the shell has a word for each. */
const shownDuties = ['notify', 'assign', 'prepare', 'open', 'send', 'publish'] as const

const dutySlots = (counts: readonly DutyCount[]): Slots[] =>
  counts.map(({ duty, running, kept, late, overdue }) => ({
    ...{ running, kept, late, overdue },
    ...Object.fromEntries(shownDuties.map(each => [`is${each}`, each === duty])),
  }))

/** The counts of several courts together. */
export const joinedDuties = (boards: readonly Board[]): DutyCount[] =>
  boardDuties
    .map(duty => {
      const counts = boards.flatMap(board => board.duties.filter(each => each.duty === duty))
      const sum = (name: 'running' | 'kept' | 'late' | 'overdue'): number => counts.reduce((total, each) => total + each[name], 0)
      return { duty, running: sum('running'), kept: sum('kept'), late: sum('late'), overdue: sum('overdue') }
    })
    .filter(count => count.running + count.kept + count.late + count.overdue > 0)

interface Said {
  path: string
  /** Behind the name of each file of data: empty for the province. */
  data: '' | `/${string}`
  asOf: CivilDate
  bars: readonly Bar[]
  rows: readonly Slots[]
  duties: readonly DutyCount[]
  courts: readonly CourtFigures[]
}

const dataSlots = (data: Said['data']): Slots =>
  Object.fromEntries(
    boardDataNames.flatMap(name => [
      [`${name}Json`, `/transparency/${name}${data}.json`],
      [`${name}Csv`, `/transparency/${name}${data}.csv`],
    ]),
  )

const boardSlots = ({ path, data, asOf, bars, rows, duties, courts }: Said, language: Language): Slots => ({
  ...{ path, asOf: formatDate(asOf, language), ...dataSlots(data) },
  ...{ isEmpty: bars.length === 0, hasBars: bars.length > 0, bars: barsOf(bars), rows },
  ...{ hasDuties: duties.length > 0, duties: dutySlots(duties) },
  ...statisticsSlots(courts, asOf, language),
})

/** What of the assignment of judges is public at a court: files that are there from the first of their kind on. */
export interface AssignmentFiles {
  hasDraws: boolean
  hasDesignations: boolean
}

const under = (language: Language): string => (language === 'en' ? '/en' : '')

export const courtBoardSlots = (figures: CourtFigures, files: AssignmentFiles, language: Language): Slots => {
  const { board, court } = figures
  const kinds = board.kinds.map(count => ({
    ...count,
    label: language === 'vi' ? caseKind(count.kind).nameVi : caseKind(count.kind).nameEn,
  }))
  return {
    courtName: courtNamed(court, language),
    ...files,
    drawsLink: `${under(language)}/minh-bach/phan-cong?court=${court.code}`,
    drawsJson: `/transparency/draws/${court.code}.json`,
    designationsJson: `/transparency/designations/${court.code}.json`,
    ...boardSlots(
      {
        ...{ path: `/minh-bach/${court.code}`, data: `/${court.code}`, asOf: board.asOf, duties: board.duties, courts: [figures] },
        bars: kinds.map(({ label, open, onTime, late }) => ({ label, link: '', open, onTime, late })),
        rows: kinds.map(({ label, open, onTime, late, accepted, decided, medianDays }) => ({
          ...{ label, open, onTime, late, accepted, decided, days: medianDays ?? '–' },
        })),
      },
      language,
    ),
  }
}

export const provinceBoardSlots = (courts: readonly CourtFigures[], asOf: CivilDate, language: Language): Slots =>
  boardSlots(
    {
      ...{ path: '/minh-bach', data: '', asOf, courts, duties: joinedDuties(courts.map(each => each.board)) },
      bars: courts.map(({ board, court }) => ({
        ...sumOf(board),
        label: courtNamed(court, language),
        link: `${under(language)}/minh-bach/${court.code}`,
      })),
      rows: courts.map(({ board, court }) => ({
        ...sumOf(board),
        label: courtNamed(court, language),
        accepted: board.kinds.reduce((sum, each) => sum + each.accepted, 0),
        decided: board.kinds.reduce((sum, each) => sum + each.decided, 0),
      })),
    },
    language,
  )
