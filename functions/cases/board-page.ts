// What fills the shells of the boards, in each language: bars of one scale, figures, terms.
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { type CivilDate, formatDate } from '../kernel/civil-date.ts'
import type { Slots } from '../kernel/published-page.ts'
import { type Board, boardDuties, type DutyCount, sumOf } from './board.ts'
import { courtNamed, type NamedCourt } from './docket-page.ts'

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
  data: string
  asOf: CivilDate
  bars: readonly Bar[]
  rows: readonly Slots[]
  duties: readonly DutyCount[]
}

const boardSlots = ({ path, data, asOf, bars, rows, duties }: Said, language: Language): Slots => ({
  ...{ path, asOf: formatDate(asOf, language), json: `/transparency/${data}.json`, csv: `/transparency/${data}.csv` },
  ...{ isEmpty: bars.length === 0, hasBars: bars.length > 0, bars: barsOf(bars), rows },
  ...{ hasDuties: duties.length > 0, duties: dutySlots(duties) },
})

export const courtBoardSlots = (board: Board, court: NamedCourt, language: Language): Slots => {
  const kinds = board.kinds.map(count => ({
    ...count,
    label: language === 'vi' ? caseKind(count.kind).nameVi : caseKind(count.kind).nameEn,
  }))
  return {
    courtName: courtNamed(court, language),
    ...boardSlots(
      {
        ...{ path: `/minh-bach/${court.code}`, data: `boards/${court.code}`, asOf: board.asOf, duties: board.duties },
        bars: kinds.map(({ label, open, onTime, late }) => ({ label, link: '', open, onTime, late })),
        rows: kinds.map(({ label, open, onTime, late, accepted, decided, medianDays }) => ({
          ...{ label, open, onTime, late, accepted, decided, days: medianDays ?? '–' },
        })),
      },
      language,
    ),
  }
}

export const provinceBoardSlots = (boards: readonly { board: Board; court: NamedCourt }[], asOf: CivilDate, language: Language): Slots =>
  boardSlots(
    {
      ...{ path: '/minh-bach', data: 'boards', asOf, duties: joinedDuties(boards.map(each => each.board)) },
      bars: boards.map(({ board, court }) => ({
        ...sumOf(board),
        label: courtNamed(court, language),
        link: `${language === 'en' ? '/en' : ''}/minh-bach/${court.code}`,
      })),
      rows: boards.map(({ board, court }) => ({
        ...sumOf(board),
        label: courtNamed(court, language),
        accepted: board.kinds.reduce((sum, each) => sum + each.accepted, 0),
        decided: board.kinds.reduce((sum, each) => sum + each.decided, 0),
      })),
    },
    language,
  )
