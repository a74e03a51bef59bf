// Reads what the administrator's doors answer; another shape is a fault of ours, said as one.
import type { CalendarView, DirectoryChange, DirectoryView } from '../../../../functions/administration/administration-form.ts'
import type { Officer } from '../../../../functions/identity/person.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isCalendar = (value: unknown): value is CalendarView => has(value, 'version', 'years', 'days')
const isDirectory = (value: unknown): value is DirectoryView => has(value, 'version', 'csv')
const isChange = (value: unknown): value is DirectoryChange => has(value, 'version', 'courts', 'communes')
const isOfficers = (value: unknown): value is { officers: Officer[] } => has(value, 'officers')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }

export const readCalendar = reading(isCalendar, 'a calendar')
export const readDirectory = reading(isDirectory, 'a court directory')
export const readChange = reading(isChange, 'a change of the directory')
export const readOfficers = reading(isOfficers, 'a list of officers')
