// What a board tells besides its cases of today, for one court or for several together: twelve months, publication, electronic service.
import type { ServiceFigures } from '../electronic-service/service-figures.ts'
import { type Delay, type DelayCount, delayCount, delaysByMonth } from '../judgments/publication-delay.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Board } from './board.ts'
import { type MonthCount, monthNamed, monthsUntil } from './board-months.ts'

/** Everything that is published of one court. */
export interface CourtFigures {
  court: { code: string; nameVi: string; nameEn: string }
  board: Board
  months: readonly MonthCount[]
  delays: readonly Delay[]
  service: readonly ServiceFigures[]
}

export interface Publication {
  months: DelayCount[]
  /** Of all twelve months together. */
  whole: DelayCount
}

export const publicationOf = (courts: readonly Pick<CourtFigures, 'delays'>[], today: CivilDate): Publication => {
  const months = monthsUntil(today)
  const names = new Set(months.map(monthNamed))
  const delays = courts.flatMap(each => each.delays).filter(each => names.has(each.month))
  return { months: delaysByMonth(months, delays), whole: delayCount('', delays) }
}

export interface ServiceMonth {
  month: string
  recipients: number
  served: number
  servedElectronically: number
  savedVnd: number
}

export interface ServiceStatistics {
  months: ServiceMonth[]
  served: number
  servedElectronically: number
  savedVnd: number
}

export const serviceOf = (courts: readonly Pick<CourtFigures, 'service'>[], today: CivilDate): ServiceStatistics => {
  const ofMonth = Map.groupBy(
    courts.flatMap(each => each.service),
    each => each.month,
  )
  const months = monthsUntil(today).map(first => {
    const its = ofMonth.get(monthNamed(first)) ?? []
    const sum = (name: 'recipients' | 'served' | 'servedElectronically' | 'savedVnd'): number =>
      its.reduce((total, each) => total + each[name], 0)
    return {
      ...{ month: monthNamed(first), recipients: sum('recipients'), served: sum('served') },
      ...{ servedElectronically: sum('servedElectronically'), savedVnd: sum('savedVnd') },
    }
  })
  const whole = (name: 'served' | 'servedElectronically' | 'savedVnd'): number => months.reduce((total, each) => total + each[name], 0)
  return { months, served: whole('served'), servedElectronically: whole('servedElectronically'), savedVnd: whole('savedVnd') }
}

/** Whole per cent; null where there is nothing to divide. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 100) / whole))
