// An administrator's changes to the calendar before they are saved: kept by day, so that they can be put on top of a newer version too.
import type { CalendarView } from '../../../../functions/administration/administration-form.ts'
import { parseCivilDate, yearOf } from '../../../../functions/kernel/civil-date.ts'
import { completeYears, missingFromYear, readCourtDays } from '../../../../functions/kernel/court-days.ts'
import { isRefusal, type Refusal } from '../../../../functions/kernel/refusal.ts'

export type Day = CalendarView['days'][number]

/** By civil day: the day as it shall be, or null to remove it. */
export type Edits = Readonly<Record<string, Day | null>>

export type Change =
  | { readonly what: 'added' | 'changed'; readonly date: string; readonly day: Day }
  | { readonly what: 'removed'; readonly date: string; readonly day: Day }

export function withEdits(days: readonly Day[], edits: Edits): Day[] {
  const kept = days.filter(day => !(day.date in edits))
  const edited = Object.values(edits).filter(day => day !== null)
  return [...kept, ...edited].sort((one, other) => (one.date < other.date ? -1 : 1))
}

const sameDay = (one: Day, other: Day): boolean =>
  (['nameVi', 'nameEn', 'kind', 'status', 'source', 'confidence', 'note'] as const).every(field => one[field] === other[field])

/** What the edits really change of these days, in the order of the calendar. */
export function changesOf(days: readonly Day[], edits: Edits): Change[] {
  return Object.entries(edits)
    .flatMap(([date, day]): Change[] => {
      const before = days.find(each => each.date === date)
      if (day === null) return before ? [{ what: 'removed', date, day: before }] : []
      if (before === undefined) return [{ what: 'added', date, day }]
      return sameDay(before, day) ? [] : [{ what: 'changed', date, day }]
    })
    .sort((one, other) => (one.date < other.date ? -1 : 1))
}

/** A day moved to another date is removed there and added here. */
export function withDay(edits: Edits, days: readonly Day[], day: Day, movedFrom?: string): Edits {
  const moved = movedFrom === undefined || movedFrom === day.date ? edits : withoutDay(edits, days, movedFrom)
  return { ...moved, [day.date]: day }
}

export function withoutDay(edits: Edits, days: readonly Day[], date: string): Edits {
  const rest = undone(edits, date)
  return days.some(day => day.date === date) ? { ...rest, [date]: null } : rest
}

export const undone = (edits: Edits, date: string): Edits => Object.fromEntries(Object.entries(edits).filter(([day]) => day !== date))

/** Why this day cannot stand in the calendar beside the others; undefined when it can. */
export function refusalOf(day: Day, others: readonly Day[]): Refusal | undefined {
  try {
    readCourtDays([day])
    readCourtDays([...others.filter(each => each.date === day.date), day])
    return undefined
  } catch (fault) {
    if (isRefusal(fault)) return fault
    throw fault
  }
}

/** Years in which working days may be counted with these days. */
export const coveredYears = (days: readonly Day[]): number[] => completeYears(readCourtDays(days)).sort((one, other) => one - other)

/** What a year still lacks: `09-02`, `tet`. */
export const lackingIn = (days: readonly Day[], year: number): string[] => missingFromYear(readCourtDays(days), year)

/** Years to show: those with days, this year and the next two. */
export function yearsShown(days: readonly Day[], thisYear: number): number[] {
  const known = days.map(day => yearOf(parseCivilDate(day.date)))
  return [...new Set([...known, thisYear, thisYear + 1, thisYear + 2])].sort((one, other) => one - other)
}
