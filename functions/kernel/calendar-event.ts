// One appointment as an iCalendar file (RFC 5545), for the calendar of any telephone. Times are those of Vietnam, which knows no summer time.
import { type CivilDate, localIsoOf } from './civil-date.ts'

interface CalendarEvent {
  uid: string
  title: string
  place: string
  on: CivilDate
  /** `08:00`; absent for a whole day, such as the last day of a term. */
  time?: string
  /** When the file was made. */
  at: string
}

const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, character => `\\${character}`)
    .replace(/\r?\n/g, '\\n')

const stamp = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Lines are at most 75 octets long; the rest of a line goes on behind a space. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (new TextEncoder().encode(part + character).length > 73) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}

export const calendarFile = ({ uid, title, place, on, time, at }: CalendarEvent): string => {
  const day = on.replaceAll('-', '')
  const starts = time === undefined ? `DTSTART;VALUE=DATE:${day}` : `DTSTART:${stamp(new Date(`${on}T${time}:00+07:00`).toISOString())}`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cua Cong//VI',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(localIsoOf(at))}`,
    starts,
    ...(time === undefined ? [] : ['DURATION:PT2H']),
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
