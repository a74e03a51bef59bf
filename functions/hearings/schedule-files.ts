// Every public file that follows from the hearings of a court: which there are and what stands in them. What it costs depends on the days that
// changed and on the court's own window of days, never on how many hearings there are elsewhere or were before.
import type { Language } from '../kernel/actor.ts'
import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import type { Slots } from '../kernel/published-page.ts'
import { type Hearing, plannedAtMostDays } from './hearing.ts'
import { calendarOf, type Seat } from './hearing-calendar.ts'
import { atomOf, changesFile } from './hearing-feed.ts'
import type { PublishedCase, PublishedCourt, PublishedDay } from './hearing-form.ts'
import { caseFile, courtFile, courtPath, dayFile, dayPath, everyKindFile, followedKinds, keptPastDays, kindFile } from './public-files.ts'
import { type PublicHearing, publicHearing } from './public-hearing.ts'
import { type CourtDayOff, type CourtNames, courtSlots, daySlots } from './schedule-page.ts'

export type PublicFile =
  | { kind: 'file'; key: string; type: 'application/json' | 'text/calendar' | 'application/atom+xml'; content: string }
  | { kind: 'page'; shell: 'hearing-day' | 'hearing-court'; path: `/${string}`; slots: (language: Language) => Slots }

/** The days that a court's public files speak of. */
export const windowOf = (today: CivilDate): { from: CivilDate; to: CivilDate } => ({
  from: addDays(today, -keptPastDays),
  to: addDays(today, plannedAtMostDays),
})

export interface Schedule {
  court: CourtNames
  /** All hearings of the court in its window, in order. */
  hearings: readonly Hearing[]
  today: CivilDate
  now: string
  origin: string
  dayOff: (day: CivilDate) => CourtDayOff | undefined
}

const json = (key: string, value: unknown): PublicFile => ({ kind: 'file', key, type: 'application/json', content: JSON.stringify(value) })

const publicOf = (hearings: readonly Hearing[]): PublicHearing[] => hearings.map(publicHearing)

export const dayFiles = ({ court, hearings, now, origin, dayOff }: Schedule, day: CivilDate): PublicFile[] => {
  const shown = publicOf(hearings.filter(hearing => hearing.day === day))
  const published: PublishedDay = { v: 1, courtCode: court.code, day, publishedAt: now, hearings: shown }
  const sitting = shown.filter(({ state }) => state === 'scheduled' || state === 'held')
  return [
    json(dayFile(court.code, day, 'json'), published),
    {
      kind: 'file',
      key: dayFile(court.code, day, 'ics'),
      type: 'text/calendar',
      content: calendarOf(sitting, { seatOf: () => seatAt(court), origin, name: `Lịch xét xử ${day}, ${court.nameVi}` }),
    },
    {
      kind: 'page',
      shell: 'hearing-day',
      path: dayPath(court.code, day),
      slots: language => daySlots({ court, day, hearings: shown, dayOff: dayOff(day), publishedAt: now }, language),
    },
  ]
}

const seatAt = ({ code, nameVi }: CourtNames): Seat => ({ code, name: nameVi })

interface FollowedFiles {
  ics: string
  xml: string
  name: string
}

const followedAt = (
  { seatOf, origin }: { seatOf: (hearing: PublicHearing) => Seat; origin: string },
  shown: readonly PublicHearing[],
  { ics, xml, name }: FollowedFiles,
): PublicFile[] => [
  { kind: 'file', key: ics, type: 'text/calendar', content: calendarOf(shown, { seatOf, name, origin }) },
  {
    kind: 'file',
    key: xml,
    type: 'application/atom+xml',
    content: atomOf(shown, { seatOf, title: name, address: `${origin}/${xml}`, origin }),
  },
]

const followed = ({ court, origin }: Schedule, shown: readonly PublicHearing[], files: FollowedFiles): PublicFile[] =>
  followedAt({ seatOf: () => seatAt(court), origin }, shown, files)

/** A kind of case at every court: `hearings` are those of that kind, wherever they sit. */
export const everyKindFiles = (
  { courts, hearings, origin }: { courts: readonly CourtNames[]; hearings: readonly Hearing[]; origin: string },
  kind: string,
): PublicFile[] => {
  const open = hearings.filter(({ isClosed }) => !isClosed)
  const seats = new Map(courts.map(court => [court.code, seatAt(court)]))
  const courtOf = new Map(open.map(({ seriesId, courtCode }) => [seriesId, courtCode]))
  const seatOf = ({ series }: PublicHearing): Seat => {
    const code = courtOf.get(series) ?? ''
    return seats.get(code) ?? { code, name: code }
  }
  const files = { ics: everyKindFile(kind, 'ics'), xml: everyKindFile(kind, 'xml'), name: `Lịch xét xử ${kind}, các Tòa án ở Nghệ An` }
  return followedAt({ seatOf, origin }, publicOf(open), files)
}

export const kindFiles = (schedule: Schedule, kind: string): PublicFile[] => {
  const { court, hearings } = schedule
  const shown = publicOf(hearings.filter(hearing => hearing.kind === kind && !hearing.isClosed))
  return followed(schedule, shown, {
    ics: kindFile(court.code, kind, 'ics'),
    xml: kindFile(court.code, kind, 'xml'),
    name: `Lịch xét xử ${kind}, ${court.nameVi}`,
  })
}

export const courtFiles = (schedule: Schedule): PublicFile[] => {
  const { court, hearings, today, now, origin } = schedule
  const shown = publicOf(hearings)
  const days = [...new Set(hearings.map(({ day }) => day))].map(day => ({
    day,
    count: hearings.filter(hearing => hearing.day === day && hearing.state !== 'moved').length,
  }))
  const index: PublishedCourt = { v: 1, courtCode: court.code, publishedAt: now, days }
  return [
    json(courtFile(court.code, 'index.json'), index),
    json(courtFile(court.code, 'changes.json'), changesFile(court.code, shown)),
    ...followed(schedule, shown, {
      ics: courtFile(court.code, 'calendar.ics'),
      xml: courtFile(court.code, 'feed.xml'),
      name: `Lịch xét xử, ${court.nameVi}`,
    }),
    {
      kind: 'page',
      shell: 'hearing-court',
      path: courtPath(court.code),
      slots: language => courtSlots({ court, days, today, kinds: followedKinds, publishedAt: now, origin }, language),
    },
  ]
}

const caseKeys = (courtCode: string, number: string): string[] => [
  caseFile(courtCode, number, 'json'),
  caseFile(courtCode, number, 'ics'),
  caseFile(courtCode, number, 'xml'),
]

/** The files of one case number; none of a case that has a closed hearing, because the number itself is kept back then. */
export const caseFiles = (schedule: Schedule, number: string): { files: PublicFile[]; gone: string[] } => {
  const { court } = schedule
  const its = schedule.hearings.filter(hearing => hearing.caseNumber === number)
  if (its.length === 0 || its.some(({ isClosed }) => isClosed)) return { files: [], gone: caseKeys(court.code, number) }
  const shown = publicOf(its)
  const published: PublishedCase = { v: 1, courtCode: court.code, number, hearings: shown }
  const [, ics = '', xml = ''] = caseKeys(court.code, number)
  const files = followed(schedule, shown, { ics, xml, name: `Lịch xét xử ${number}, ${court.nameVi}` })
  return { files: [json(caseFile(court.code, number, 'json'), published), ...files], gone: [] }
}

/** Keys of a day that is over for longer than it is kept. */
export const keysOfPastDay = (courtCode: string, day: CivilDate): string[] => {
  const page = `${dayPath(courtCode, day)}/index.html`
  return [dayFile(courtCode, day, 'json'), dayFile(courtCode, day, 'ics'), page.slice(1), `en${page}`]
}

export const keysOfCase = caseKeys
