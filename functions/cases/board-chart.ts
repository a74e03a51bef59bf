// The geometry of a chart of months: columns of two parts on one scale, each with its sum above it. The shell draws it (MonthChart.astro).
import type { Slots } from '../kernel/published-page.ts'

interface Column {
  /** `2026-11` */
  month: string
  /** What the reader should look at stands on the ground line, where lengths compare best. */
  dark: number
  light: number
}

/** In the chart's own units; a column has twelve of its neighbours beside it. */
const step = 28
const columnWidth = 18
const top = 16
const ground = 126

/** `11/2026` in every language. */
export const monthSaid = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`

/** Under each January; under the first column too, where the next name of a year leaves it room. */
const namesYear = (columns: readonly Column[], index: number): boolean =>
  columns[index]?.month.endsWith('-01') === true || (index === 0 && columns[1]?.month.endsWith('-01') !== true)

const columnSlots = ({ month, dark, light }: Column, highest: number, index: number, isYearNamed: boolean): Slots => {
  const height = (count: number): number => Math.round(((ground - top) * count * 10) / highest) / 10
  const [darkHeight, lightHeight] = [height(dark), height(light)]
  const darkTop = ground - darkHeight
  return {
    ...{ x: index * step + (step - columnWidth) / 2, middle: index * step + step / 2, sum: dark + light },
    ...{ darkTop: darkTop.toFixed(1), darkHeight, lightTop: (darkTop - lightHeight).toFixed(1), lightHeight },
    ...{
      sumAt: (darkTop - lightHeight - 4).toFixed(1),
      monthLabel: Number(month.slice(5)),
      yearLabel: isYearNamed ? month.slice(0, 4) : '',
    },
  }
}

/** The columns, and what the sentence beside the picture says of them. */
export const chartSlots = (columns: readonly Column[]): Slots => {
  const highest = Math.max(1, ...columns.map(({ dark, light }) => dark + light))
  const [first, last] = [columns[0], columns.at(-1)]
  return {
    columns: columns.map((column, index) => columnSlots(column, highest, index, namesYear(columns, index))),
    ...{ firstMonth: monthSaid(first?.month ?? ''), firstSum: (first?.dark ?? 0) + (first?.light ?? 0) },
    ...{ lastMonth: monthSaid(last?.month ?? ''), lastSum: (last?.dark ?? 0) + (last?.light ?? 0), lastDark: last?.dark ?? 0 },
  }
}
