// The doors of the administrator: the calendar and the court directory.
import * as z from 'zod/mini'

export const calendarDayForm = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  nameVi: z.string().check(z.minLength(1), z.maxLength(200)),
  nameEn: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(['public_holiday', 'swapped_day_off', 'substitute_day_off', 'make_up_working_day']),
  status: z.enum(['official', 'statutory', 'expected', 'undecided']),
  /** Number of the decision, or where the day comes from. */
  source: z.string().check(z.maxLength(200)),
  confidence: z.string().check(z.maxLength(40)),
  note: z.string().check(z.maxLength(500)),
})

/** PUT /api/administration/calendar: the whole calendar, over the version that was read. */
export const calendarForm = z.object({
  version: z.int().check(z.gte(0)),
  /** Years that the calendar covers. */
  years: z.array(z.int()),
  days: z.array(calendarDayForm).check(z.maxLength(500)),
  /** Why: the decision's number. Goes to the journal. */
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
})

/** PUT /api/administration/courts: a CSV file over the version that was read; `dryRun` only says what would change. */
export const directoryForm = z.object({
  version: z.int().check(z.gte(0)),
  csv: z.string().check(z.maxLength(300_000)),
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
  dryRun: z.boolean(),
})

/** GET /api/administration/calendar */
export interface CalendarView {
  version: number
  years: readonly number[]
  days: readonly z.infer<typeof calendarDayForm>[]
  reason: string
  changedAt: string
}

/** PUT /api/administration/courts, with `dryRun` or without. */
export interface DirectoryChange {
  version: number
  courts: { added: string[]; changed: string[]; ended: string[] }
  communes: { changed: number }
}

/** GET /api/administration/courts: the file to edit. */
export interface DirectoryView {
  version: number
  csv: string
  reason: string
  changedAt: string
}
