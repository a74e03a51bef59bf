// Changes to the calendar that are not saved yet stay in this tab through a reload and a new sign-in of the same person.
import { calendarDayForm } from '../../../../functions/administration/administration-form.ts'
import { dropTyped, typedKey } from '../desk/typed.ts'
import type { Day, Edits } from './calendar-edits.ts'

const keyOf = (subject: string): string => typedKey(subject, 'calendar')

export function keepEdits(subject: string, edits: Edits): void {
  if (Object.keys(edits).length === 0) dropTyped(keyOf(subject))
  else sessionStorage.setItem(keyOf(subject), JSON.stringify(edits))
}

/** What cannot be read any more is left out. */
export function keptEdits(subject: string): Edits {
  const text = sessionStorage.getItem(keyOf(subject))
  const value: unknown = text === null ? {} : JSON.parse(text)
  if (typeof value !== 'object' || value === null) return {}
  const edits: Record<string, Day | null> = {}
  for (const [date, day] of Object.entries(value)) {
    const read = calendarDayForm.safeParse(day)
    if (day === null) edits[date] = null
    else if (read.success) edits[date] = read.data
  }
  return edits
}
