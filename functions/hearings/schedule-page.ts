// What the shells of the schedule's pages are filled with: a court's day, and a court's days.
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { type CivilDate, formatDate, formatLongDate, formatMinute, weekdayName } from '../kernel/civil-date.ts'
import type { Slots } from '../kernel/published-page.ts'
import { courtFile, dayFile, dayPath, inLanguage, kindFile } from './public-files.ts'
import type { PublicHearing } from './public-hearing.ts'
import { type PublicRole, relationName } from './shown-parties.ts'

export interface CourtNames {
  code: string
  nameVi: string
  nameEn: string
}

export interface CourtDayOff {
  nameVi: string
  nameEn: string
}

export const courtNameIn = ({ nameVi, nameEn }: CourtNames, language: Language): string => (language === 'vi' ? nameVi : nameEn)

/** In administrative cases plaintiff and defendant have other names. */
const roleSlots = (role: PublicRole, kind: string): Slots => ({
  isPlaintiff: role === 'plaintiff' && kind !== 'HC',
  isSuer: role === 'plaintiff' && kind === 'HC',
  isDefendant: role === 'defendant' && kind !== 'HC',
  isSued: role === 'defendant' && kind === 'HC',
  isRelated: role === 'related',
  isRequester: role === 'requester',
  isAccused: role === 'accused',
})

const rowSlots = (hearing: PublicHearing, court: string, language: Language): Slots => {
  const { state, isClosed, kind = '', parties = [], mode, nextDay } = hearing
  const kindRow = kind === '' ? undefined : caseKind(kind)
  return {
    startsAt: hearing.startsAt,
    startsIso: `${hearing.day}T${hearing.startsAt}:00+07:00`,
    isOpen: !isClosed,
    isClosed,
    room: hearing.room ?? '',
    number: hearing.number ?? '',
    kind: (language === 'vi' ? kindRow?.nameVi : kindRow?.nameEn) ?? '',
    relation: relationName(hearing.relation ?? '', language),
    judge: hearing.judge ?? '',
    hasParties: !isClosed && parties.length > 0,
    hidesParties: !isClosed && parties.length === 0,
    parties: isClosed ? [] : parties.map(({ role, names }) => ({ ...roleSlots(role, kind), names: names.join('; ') })),
    isOnline: mode === 'online',
    isHybrid: mode === 'hybrid',
    isAppeal: hearing.level === 'appeal',
    isScheduled: state === 'scheduled',
    isHeld: state === 'held',
    isPostponed: state === 'postponed',
    isPaused: state === 'paused',
    isMoved: state === 'moved',
    isCancelled: state === 'cancelled',
    hasNext: nextDay !== undefined,
    nextDate: nextDay ? formatLongDate(nextDay, language) : '',
    nextLink: nextDay ? inLanguage(dayPath(court, nextDay), language) : '#',
  }
}

export interface DayPage {
  court: CourtNames
  day: CivilDate
  hearings: readonly PublicHearing[]
  dayOff: CourtDayOff | undefined
  publishedAt: string
}

export const daySlots = ({ court, day, hearings, dayOff, publishedAt }: DayPage, language: Language): Slots => ({
  court: court.code,
  courtName: courtNameIn(court, language),
  day,
  date: formatDate(day, language),
  longDate: formatLongDate(day, language),
  count: hearings.length,
  isEmpty: hearings.length === 0,
  isOff: dayOff !== undefined,
  dayOff: (language === 'vi' ? dayOff?.nameVi : dayOff?.nameEn) ?? '',
  publishedAt: formatMinute(publishedAt, language),
  calendar: `/${dayFile(court.code, day, 'ics')}`,
  rows: hearings.map(hearing => rowSlots(hearing, court.code, language)),
})

export interface CourtPage {
  court: CourtNames
  days: readonly { day: CivilDate; count: number }[]
  today: CivilDate
  kinds: readonly string[]
  publishedAt: string
  origin: string
}

const kindSlots = (court: string, kind: string, language: Language): Slots => {
  const { nameVi, nameEn } = caseKind(kind)
  return {
    kind: language === 'vi' ? nameVi : nameEn,
    kindCalendar: `/${kindFile(court, kind, 'ics')}`,
    kindFeed: `/${kindFile(court, kind, 'xml')}`,
  }
}

export const courtSlots = ({ court, days, today, kinds, publishedAt, origin }: CourtPage, language: Language): Slots => {
  const row = ({ day, count }: { day: CivilDate; count: number }): Slots => ({
    link: inLanguage(dayPath(court.code, day), language),
    weekday: weekdayName(day, language),
    date: formatDate(day, language),
    count,
  })
  const upcoming = days.filter(({ day }) => day >= today)
  const past = days.filter(({ day }) => day < today).toReversed()
  return {
    court: court.code,
    courtName: courtNameIn(court, language),
    hasUpcoming: upcoming.length > 0,
    isEmpty: upcoming.length === 0,
    upcoming: upcoming.map(row),
    hasPast: past.length > 0,
    past: past.map(row),
    publishedAt: formatMinute(publishedAt, language),
    calendar: `/${courtFile(court.code, 'calendar.ics')}`,
    calendarAddress: `${origin}/${courtFile(court.code, 'calendar.ics')}`,
    feed: `/${courtFile(court.code, 'feed.xml')}`,
    changes: `/${courtFile(court.code, 'changes.json')}`,
    kinds: kinds.map(kind => kindSlots(court.code, kind, language)),
  }
}
