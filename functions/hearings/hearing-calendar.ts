// Public hearings as a calendar that phones and offices subscribe to (RFC 5545), in Vietnamese with the English word beside it.
import type { CivilDate } from '../kernel/civil-date.ts'
import { dayPath } from './public-files.ts'
import type { PublicHearing } from './public-hearing.ts'
import { saidOf } from './public-words.ts'

const escaped = (text: string): string => text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** At most 75 octets a line (RFC 5545, 3.1), never inside a character. */
const folded = (line: string): string => {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (size + octets > 75) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += character
    size += octets
  }
  return [...lines, current].join('\r\n')
}

/** `20261126T010000Z` of 08:00 in Vietnam. */
const stamp = (day: CivilDate, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString().replace(/[-:]|\.\d{3}/g, '')

const stampOf = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Of hearings that followed on one another the last one: an entry moves in a calendar, it does not stand there twice. */
export const latestOfSeries = (hearings: readonly PublicHearing[]): PublicHearing[] => {
  const latest = new Map<string, PublicHearing>()
  for (const hearing of hearings) {
    const known = latest.get(hearing.series)
    if (known === undefined || (hearing.nextDay === undefined && known.nextDay !== undefined) || hearing.revision > known.revision)
      latest.set(hearing.series, hearing)
  }
  return [...latest.values()].sort((a, b) => (`${a.day}${a.startsAt}` < `${b.day}${b.startsAt}` ? -1 : 1))
}

/** Where a hearing sits; the name as a calendar says it. */
export interface Seat {
  code: string
  /** `Tòa án nhân dân khu vực 1 – Nghệ An` */
  name: string
}

export interface CalendarOf {
  seatOf: (hearing: PublicHearing) => Seat
  /** What people see in their list of calendars. */
  name: string
  /** The portal's address without a slash at its end. */
  origin: string
}

const isOff = ({ state }: PublicHearing): boolean =>
  state === 'cancelled' || state === 'postponed' || state === 'paused' || state === 'moved'

const eventLines = (hearing: PublicHearing, { seatOf, origin }: CalendarOf): string[] => {
  const seat = seatOf(hearing)
  const { title, state } = saidOf(hearing)
  const changedAt = hearing.changed.at(-1)?.at ?? '1970-01-01T00:00:00Z'
  return [
    'BEGIN:VEVENT',
    `UID:${hearing.series}@${new URL(origin).hostname}`,
    `DTSTAMP:${stampOf(changedAt)}`,
    `LAST-MODIFIED:${stampOf(changedAt)}`,
    `SEQUENCE:${hearing.revision}`,
    `DTSTART:${stamp(hearing.day, hearing.startsAt)}`,
    `DTEND:${stamp(hearing.day, hearing.endsAt)}`,
    `SUMMARY:${escaped(hearing.state === 'scheduled' ? title : `${title} – ${state}`)}`,
    `LOCATION:${escaped([hearing.room ?? '', seat.name].filter(part => part !== '').join(', '))}`,
    `URL:${origin}${dayPath(seat.code, hearing.day)}`,
    `STATUS:${isOff(hearing) ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

export const calendarOf = (hearings: readonly PublicHearing[], about: CalendarOf): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cua Cong//Lich xet xu//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(about.name)}`,
    `X-WR-CALNAME:${escaped(about.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...latestOfSeries(hearings).flatMap(hearing => eventLines(hearing, about)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
