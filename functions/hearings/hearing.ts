// What a hearing is: one sitting of a case on one day, with its room, its panel and how people take part. BLTTDS 220, 222.
import type { Actor } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import type { Told } from '../kernel/told.ts'
import type { SealedCase, ShownParties } from './shown-parties.ts'
import type { Panel, Sitting } from './sitting.ts'

/** In the courtroom, by network only, or both: NQ 33/2021/QH15. */
export const hearingModes = ['in-person', 'online', 'hybrid'] as const
export type HearingMode = (typeof hearingModes)[number]

/** `postponed`: hoãn, before or at its beginning. `paused`: tạm ngừng, once begun. `moved`: now on another day, for a reason of the court's own. */
export const hearingStates = ['scheduled', 'held', 'postponed', 'paused', 'moved', 'cancelled'] as const
export type HearingState = (typeof hearingStates)[number]

/** What happened to it, for its history, the feeds and the calendars of those who follow it. */
export interface HearingAct {
  act: 'scheduled' | 'moved' | 'postponed' | 'paused' | 'held' | 'cancelled'
  at: string
  by: string
  /** Where it sat before. */
  from?: { day: CivilDate; startsAt: string; room: string } | undefined
  reason?: string | undefined
  /** Number of the decision, where there is one. */
  decision?: string | undefined
}

export interface Hearing extends Sitting {
  /** `<day without dashes>-<random>`: a hearing keeps its day; put off, it has a successor. */
  id: string
  version: number
  head: JournalHead
  /** The first of the hearings that followed on one another: one entry in calendars, however often it is put off. */
  seriesId: string
  /** Grows with every change along the series: what calendars compare. */
  revision: number
  caseId: string
  caseNumber: string
  kind: string
  relation: string
  level: 'first-instance' | 'appeal'
  isSummary: boolean
  /** The decision to bring the case to trial: source of the entry (BLTTDS 220). */
  decision: { number: string; on: CivilDate }
  mode: HearingMode
  /** Where people take part from, when not in the courtroom: a detention camp, another court, a commune. */
  remoteSites: string[]
  /** Of the online room; told to summoned persons only. */
  joinAddress: string
  /** Tried behind closed doors: BLTTDS 15(2). */
  isClosed: boolean
  state: HearingState
  /** The parties as the public may see them, names encoded; null when nothing of them is public. */
  shown: ShownParties[] | null
  acts: HearingAct[]
  next: { id: string; day: CivilDate } | null
  /** Days before it of which the parties have been reminded. */
  reminded: number[]
}

export type HearingEvent = 'hearing.scheduled' | 'hearing.moved' | 'hearing.postponed' | 'hearing.held' | 'hearing.closed' | 'hearing.near'

export interface HearingChange {
  /** As it will be stored, but for version and head, which still are those of the stored one. */
  hearing: Hearing
  happening: Happening & { event: HearingEvent }
}

/** The case that is tried, as far as a hearing needs it. */
export interface TriedCase extends SealedCase {
  id: string
  number: string
  courtCode: string
  level: 'first-instance' | 'appeal'
  state: string
  receiptCode: string
  parties: readonly (SealedCase['parties'][number] & { accounts: readonly string[] })[]
}

/** What the clerk decides of a sitting. */
export interface Planned {
  day: CivilDate
  startsAt: string
  endsAt: string
  room: string
  mode: HearingMode
  remoteSites: readonly string[]
  joinAddress: string
  isClosed: boolean
  panel: Panel
  /** They have seen that the courts do not work on that day. */
  onDayOff: boolean
  /** Why it opens after the term; empty when it does not. */
  lateBecause: string
}

export interface Circumstances {
  tried: TriedCase
  actor: Actor
  now: string
  calendar: CourtCalendar
}

export const hearingSubject = (id: string): string => `hearing#${id}`
/** The id of the hearing that an entry of the journal speaks of. */
export const hearingIdOf = (journalSubject: string): string => journalSubject.slice(hearingSubject('').length)

/** `20261126-…`. */
export const makeHearingId = (day: CivilDate, random: string): string =>
  `${day.replaceAll('-', '')}-${random.replaceAll('-', '').slice(0, 16)}`

/** Decisions to try a case set a hearing a month or two ahead: whoever plans further has mistyped. */
export const plannedAtMostDays = 180

/** Whom an event is told to (kernel/told.ts): everybody summoned who has an account here. */
export const toldTo = ({ tried }: Pick<Circumstances, 'tried'>, hearing: Hearing): Told => ({
  about: { kind: 'hearing', id: hearing.id },
  code: tried.receiptCode === '' ? codeOf(hearing) : tried.receiptCode,
  courtCode: hearing.courtCode,
  recipients: [...new Set(tried.parties.flatMap(({ accounts }) => accounts))].map(subject => ({ part: 'filer', subject })),
})

/** What parties know a hearing by whose case did not come through the portal; nothing of the matter is in it. */
const codeOf = ({ seriesId }: Hearing): string => `PT-${seriesId.slice(-8).toUpperCase()}`
