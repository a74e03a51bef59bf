// What fills the statistics of a board's shell: charts of twelve months with the tables behind them. A list of none or one stands for a chart.
import { delayBands } from '../judgments/publication-delay.ts'
import type { Language } from '../kernel/actor.ts'
import { caseKind, caseKindCodes } from '../kernel/case-kinds.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { formatVnd } from '../kernel/money.ts'
import type { Slots } from '../kernel/published-page.ts'
import { chartSlots, monthSaid } from './board-chart.ts'
import { joinedMonths } from './board-months.ts'
import { type CourtFigures, publicationOf, serviceOf, shareOf } from './board-statistics.ts'

const percent = (part: number, whole: number): string => {
  const share = shareOf(part, whole)
  return share === null ? '–' : `${share} %`
}

const trendSlots = (courts: readonly CourtFigures[], today: CivilDate, language: Language): Slots => {
  const counts = courts.flatMap(each => each.months)
  const columnsOf = (its: typeof counts) =>
    joinedMonths(its, today).map(({ month, late, onTime }) => ({ month, dark: late, light: onTime }))
  if (counts.length === 0) return { trend: [], kindTrends: [], hasKindTrends: false }
  const kinds = caseKindCodes.filter(kind => counts.some(count => count.kind === kind))
  const rows = joinedMonths(counts, today)
    .toReversed()
    .map(({ month, ...count }) => ({ label: monthSaid(month), ...count }))
  return {
    trend: [{ ...chartSlots(columnsOf(counts)), rows }],
    hasKindTrends: kinds.length > 1,
    kindTrends: kinds.map(kind => ({
      label: language === 'vi' ? caseKind(kind).nameVi : caseKind(kind).nameEn,
      ...chartSlots(columnsOf(counts.filter(count => count.kind === kind))),
    })),
  }
}

const publicationSlots = (courts: readonly CourtFigures[], today: CivilDate): Slots => {
  const { months, whole } = publicationOf(courts, today)
  if (whole.published === 0) return { publication: [], noPublication: true }
  const widest = Math.max(...Object.values(whole.bands))
  return {
    noPublication: false,
    publication: [
      {
        ...chartSlots(months.map(({ month, inTime, late }) => ({ month, dark: late, light: inTime }))),
        ...{ published: whole.published, inTime: whole.inTime, inTimeShare: percent(whole.inTime, whole.published) },
        ...{ hasMedian: whole.medianDays !== null, medianDays: whole.medianDays ?? '' },
        bands: delayBands.map(({ code }) => ({
          ...Object.fromEntries(delayBands.map(each => [`is${each.code}`, each.code === code])),
          ...{
            count: whole.bands[code],
            width: ((whole.bands[code] / widest) * 100).toFixed(1),
            isLateBand: ['to60', 'over60'].includes(code),
          },
          isTimelyBand: !['to60', 'over60'].includes(code),
        })),
        rows: months.toReversed().map(({ month, published, inTime, late, medianDays }) => ({
          ...{ label: monthSaid(month), published, inTime, late, median: medianDays ?? '–' },
        })),
      },
    ],
  }
}

const serviceSlots = (courts: readonly CourtFigures[], today: CivilDate, language: Language): Slots => {
  const { months, served, servedElectronically, savedVnd } = serviceOf(courts, today)
  if (served === 0) return { service: [], noService: true }
  return {
    noService: false,
    service: [
      {
        ...chartSlots(
          months.map(each => ({ month: each.month, dark: each.servedElectronically, light: each.served - each.servedElectronically })),
        ),
        ...{ served, electronic: servedElectronically, share: percent(servedElectronically, served), saved: formatVnd(savedVnd, language) },
        rows: months.toReversed().map(each => ({
          ...{ label: monthSaid(each.month), recipients: each.recipients, served: each.served, electronic: each.servedElectronically },
          ...{ share: percent(each.servedElectronically, each.served), saved: formatVnd(each.savedVnd, language) },
        })),
      },
    ],
  }
}

export const statisticsSlots = (courts: readonly CourtFigures[], today: CivilDate, language: Language): Slots => ({
  ...trendSlots(courts, today, language),
  ...publicationSlots(courts, today),
  ...serviceSlots(courts, today, language),
})
