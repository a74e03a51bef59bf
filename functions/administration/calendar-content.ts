// The stored form of a calendar: days and covered years, as JSON.
import * as z from 'zod/mini'
import { calendarDayForm } from './administration-form.ts'

const contentSchema = z.object({ years: z.array(z.int()), days: z.array(calendarDayForm) })

export type CalendarContent = z.infer<typeof contentSchema>

export const calendarContent = (json: string): CalendarContent => contentSchema.parse(JSON.parse(json))
