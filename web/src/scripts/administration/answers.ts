// Reads what the administrator's doors answer; another shape is a fault of ours, said as one.
import type { CalendarView, DirectoryChange, DirectoryView } from '../../../../functions/administration/administration-form.ts'
import type { Officer } from '../../../../functions/identity/person.ts'
import { reading } from '../kit/reading.ts'

export const readCalendar = reading<CalendarView>('a calendar', 'version', 'years', 'days')
export const readDirectory = reading<DirectoryView>('a court directory', 'version', 'csv')
export const readChange = reading<DirectoryChange>('a change of the directory', 'version', 'courts', 'communes')
export const readOfficers = reading<{ officers: Officer[] }>('a list of officers', 'officers')
