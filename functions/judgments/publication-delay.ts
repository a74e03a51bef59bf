// How long judgments took from their legal effect to their publication (NQ 03/2017 Art. 6: 30 days), counted by month; no judgment can be told from it.
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts'
import type { Judgment } from './judgment.ts'

/** Of one judgment. */
export interface Delay {
  /** Of its publication: `2026-11`. */
  month: string
  days: number
  isInTime: boolean
}

/** Days that count together; the term is at the end of the third. */
export const delayBands = [
  { code: 'to10', from: 0, to: 10 },
  { code: 'to20', from: 11, to: 20 },
  { code: 'to30', from: 21, to: 30 },
  { code: 'to60', from: 31, to: 60 },
  { code: 'over60', from: 61, to: Number.POSITIVE_INFINITY },
] as const
export type DelayBand = (typeof delayBands)[number]['code']

/** Half of fewer would tell of single judgments, and of chance. */
export const medianFrom = 5

export interface DelayCount {
  month: string
  published: number
  inTime: number
  late: number
  bands: Readonly<Record<DelayBand, number>>
  /** Null where fewer than `medianFrom` were published. */
  medianDays: number | null
}

/** Of the published judgments; those of the archive came late by nature and are not counted. */
export const delaysOf = (judgments: readonly Judgment[]): Delay[] =>
  judgments.flatMap(({ importId, publishedOn, publishBy, effectiveOn }) =>
    importId !== null || publishedOn === null
      ? []
      : [{ month: publishedOn.slice(0, 7), days: daysBetween(effectiveOn, publishedOn), isInTime: publishedOn <= publishBy }],
  )

const middle = (days: readonly number[]): number => days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)] ?? 0

const within = (days: number, { from, to }: (typeof delayBands)[number]): boolean => days >= from && days <= to

export const delayCount = (month: string, delays: readonly Delay[]): DelayCount => {
  const inTime = delays.filter(each => each.isInTime).length
  const inBand = (code: DelayBand): number =>
    delays.filter(({ days }) => delayBands.some(band => band.code === code && within(days, band))).length
  return {
    ...{ month, published: delays.length, inTime, late: delays.length - inTime },
    bands: { to10: inBand('to10'), to20: inBand('to20'), to30: inBand('to30'), to60: inBand('to60'), over60: inBand('over60') },
    medianDays: delays.length < medianFrom ? null : middle(delays.map(each => each.days)),
  }
}

/** One line for each of the months, those without a publication among them. */
export const delaysByMonth = (months: readonly CivilDate[], delays: readonly Delay[]): DelayCount[] => {
  const ofMonth = Map.groupBy(delays, each => each.month)
  return months.map(first => delayCount(first.slice(0, 7), ofMonth.get(first.slice(0, 7)) ?? []))
}
