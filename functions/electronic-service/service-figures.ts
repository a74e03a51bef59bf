// What electronic service saves and how large its share is: each service counted once, by court and month, as the courts report it.
import data from './data/savings.json' with { type: 'json' }
import type { Channel } from './service-event.ts'

/** One counted fact: a recipient addressed, or one certified as served. */
export interface Counted {
  what: 'addressed' | 'served'
  courtCode: string
  channel: Channel
}

/** What one electronic service saved against a messenger's way: less in the city than elsewhere. */
export const savedVnd = ({ what, courtCode, channel }: Counted): number => {
  if (what !== 'served' || channel !== 'e-service') return 0
  return data.cityCourts.includes(courtCode) ? data.cityVnd : data.elsewhereVnd
}

export interface ServiceFigures {
  month: string
  courtCode: string
  recipients: number
  served: number
  servedElectronically: number
  savedVnd: number
}

/** Figures of one month, by court; no figure says anything of a person. */
export const figuresOf = (month: string, counted: readonly Counted[]): ServiceFigures[] =>
  [...Map.groupBy(counted, each => each.courtCode)]
    .map(([courtCode, its]) => ({
      ...{ month, courtCode, recipients: its.filter(each => each.what === 'addressed').length },
      served: its.filter(each => each.what === 'served').length,
      servedElectronically: its.filter(each => each.what === 'served' && each.channel === 'e-service').length,
      savedVnd: its.reduce((sum, each) => sum + savedVnd(each), 0),
    }))
    .sort((left, right) => left.courtCode.localeCompare(right.courtCode))

/** The month before, and so on: `2026-11`, `2026-10` … */
export const monthsUpTo = (month: string, count: number): string[] => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + number - 1 - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}
