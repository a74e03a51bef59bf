// What a hearing is, and what clerks do with it: schedule it from the decision to try the case, change it, put it off, close it. BLTTDS 220, 222, 233, 259.
import { type Actor, type ActorRecord, actorRecord, systemActor } from '../kernel/actor.ts'
import { addDays, type CivilDate, civilDateOf, localTimeOf } from '../kernel/civil-date.ts'
import { type CourtCalendar, isWorkingDay } from '../kernel/court-calendar.ts'
import { emptyHead, type Facts, type Happening, type JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type HearingTerm, openingTerm, pauseTerm, postponementTerm } from './hearing-term.ts'
import { type SealedCase, type ShownParties, shownParties } from './shown-parties.ts'
import { checkSitting, type Panel, type Sitting } from './sitting.ts'

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
  actor: Actor
  now: string
  calendar: CourtCalendar
}

export const hearingSubject = (id: string): string => `hearing#${id}`

/** The hearing of a journal subject; undefined for other subjects. */
export const hearingIdOf = (subject: string): string | undefined => /^hearing#(.+)$/.exec(subject)?.[1]

/** `20261126-…`. */
export const makeHearingId = (day: CivilDate, random: string): string =>
  `${day.replaceAll('-', '')}-${random.replaceAll('-', '').slice(0, 16)}`

const happeningOf = (event: HearingEvent, hearing: Hearing, actor: ActorRecord, at: string, facts: Facts): HearingChange['happening'] => ({
  event,
  subject: hearingSubject(hearing.id),
  actor,
  at,
  facts: { courtCode: hearing.courtCode, caseId: hearing.caseId, day: hearing.day, startsAt: hearing.startsAt, ...facts },
})

const tidyPlan = ({ day, startsAt, endsAt, room, mode, remoteSites, joinAddress, isClosed, panel }: Planned) => ({
  ...{ day, startsAt, endsAt, room, mode, joinAddress, isClosed, panel },
  remoteSites: [...remoteSites],
})

/** Decisions to try a case set a hearing a month or two ahead: whoever plans further has mistyped. */
export const plannedAtMostDays = 180

/** Refuses `hearing.in-the-past`, `hearing.too-far`, `hearing.day-off` unless the clerk says so, and what `checkSitting` refuses. */
const checkPlan = (plan: Planned, courtCode: string, { now, calendar }: Circumstances): void => {
  const { day, startsAt } = plan
  const today = civilDateOf(now)
  if (day < today || (day === today && startsAt < localTimeOf(now))) refuse('invalid', 'hearing.in-the-past', { day })
  if (day > addDays(today, plannedAtMostDays)) refuse('invalid', 'hearing.too-far', { day, days: plannedAtMostDays })
  if (!plan.onDayOff && !isWorkingDay(day, calendar)) {
    const { nameVi = '', nameEn = '' } = calendar.byDate.get(day) ?? {}
    refuse('invalid', 'hearing.day-off', { day, nameVi, nameEn })
  }
  if (plan.mode === 'in-person' && plan.joinAddress !== '') refuse('invalid', 'hearing.address-without-network')
  checkSitting({ ...plan, courtCode })
}

/** Later than its term needs a reason; later than the law allows with one, is refused: `hearing.after-term`, `hearing.after-longest-term`. */
const checkTerm = (term: HearingTerm | undefined, { day, lateBecause }: Planned): void => {
  if (term === undefined || day <= term.due) return
  const facts = { due: term.extendedDue ?? term.due, article: term.article }
  if (term.extendedDue === null || day > term.extendedDue) refuse('invalid', 'hearing.after-longest-term', facts)
  if (lateBecause === '') refuse('invalid', 'hearing.after-term', { due: term.due, article: term.article })
}

/**
 * A new hearing, from the decision to bring the case to trial. Refuses `hearing.decision-in-the-future`, `hearing.before-its-decision`,
 * and what `checkPlan` and `checkTerm` refuse.
 */
export const scheduleHearing = (
  asked: { tried: TriedCase; isSummary: boolean; decision: Hearing['decision']; plan: Planned; id: string },
  circumstances: Circumstances,
): HearingChange & { term: HearingTerm | undefined } => {
  const { tried, isSummary, decision, plan, id } = asked
  const { actor, now, calendar } = circumstances
  if (decision.on > civilDateOf(now)) refuse('invalid', 'hearing.decision-in-the-future', { on: decision.on })
  if (plan.day < decision.on) refuse('invalid', 'hearing.before-its-decision', { on: decision.on })
  checkPlan(plan, tried.courtCode, circumstances)
  const term = openingTerm({ ...tried, isSummary }, decision.on, calendar)
  checkTerm(term, plan)
  const { courtCode, kind, relation, level } = tried
  const hearing: Hearing = {
    ...{ id, version: 0, head: emptyHead, seriesId: id, revision: 0, caseId: tried.id, caseNumber: tried.number },
    ...{ courtCode, kind, relation, level, isSummary, decision, ...tidyPlan(plan) },
    ...{ state: 'scheduled', shown: shownParties(tried), next: null, reminded: [] },
    acts: [{ act: 'scheduled', at: now, by: actor.fullName, decision: decision.number, ...reasonOf(plan.lateBecause) }],
  }
  return { hearing, term, happening: happeningOf('hearing.scheduled', hearing, actorRecord(actor), now, { mode: plan.mode }) }
}

const reasonOf = (reason: string): { reason?: string } => (reason === '' ? {} : { reason })

/** Only what is still to come can be changed. Refuses `hearing.over`. */
const refuseOver = (hearing: Hearing): void => {
  if (hearing.state !== 'scheduled') refuse('conflict', 'hearing.over', { state: hearing.state })
}

const placeOf = ({ day, startsAt, room }: Hearing) => ({ day, startsAt, room })

/** The hearing that follows: of the same series, at its own time. */
const successorOf = (
  hearing: Hearing,
  plan: Planned,
  id: string,
  act: HearingAct,
  { actor, now }: Circumstances,
): { change: HearingChange; next: Hearing['next'] } => {
  const next: Hearing = {
    ...hearing,
    ...tidyPlan(plan),
    ...{ id, version: 0, head: emptyHead, revision: hearing.revision + 1, state: 'scheduled', next: null, reminded: [] },
    acts: [...hearing.acts, act],
  }
  const facts = { mode: next.mode, fromDay: hearing.day, earlier: hearing.id }
  return {
    change: { hearing: next, happening: happeningOf('hearing.scheduled', next, actorRecord(actor), now, facts) },
    next: { id, day: plan.day },
  }
}

const ended = (
  hearing: Hearing,
  state: Exclude<HearingState, 'scheduled'>,
  event: HearingEvent,
  act: HearingAct,
  { actor, now }: Circumstances,
  next: Hearing['next'] = null,
): HearingChange => {
  const after: Hearing = { ...hearing, state, next, revision: hearing.revision + 1, acts: [...hearing.acts, act] }
  const facts = { state, ...(next ? { nextDay: next.day, nextId: next.id } : {}) }
  return { hearing: after, happening: happeningOf(event, after, actorRecord(actor), now, facts) }
}

/**
 * Another room, time, panel, or way of taking part; or, with `id`, another day. Refuses `hearing.over`, `hearing.unchanged`,
 * and what `checkPlan` refuses. A new day is held to the term of opening.
 */
export const moveHearing = (
  hearing: Hearing,
  plan: Planned,
  reason: string,
  newId: (day: CivilDate) => string,
  circumstances: Circumstances,
): HearingChange[] => {
  refuseOver(hearing)
  const { actor, now, calendar } = circumstances
  checkPlan(plan, hearing.courtCode, circumstances)
  const act: HearingAct = { act: 'moved', at: now, by: actor.fullName, from: placeOf(hearing), ...reasonOf(reason) }
  if (plan.day !== hearing.day) {
    checkTerm(openingTerm(hearing, hearing.decision.on, calendar), plan)
    const { change, next } = successorOf(hearing, plan, newId(plan.day), act, circumstances)
    return [ended(hearing, 'moved', 'hearing.moved', act, circumstances, next), change]
  }
  const after: Hearing = { ...hearing, ...tidyPlan(plan), revision: hearing.revision + 1, acts: [...hearing.acts, act] }
  return [{ hearing: after, happening: happeningOf('hearing.moved', after, actorRecord(actor), now, { state: after.state }) }]
}

export interface PutOff {
  how: 'postponed' | 'paused'
  decision: { number: string; on: CivilDate }
  reason: string
  /** Where it sits next; absent when the court cannot say yet (BLTTDS 233(3)). */
  plan?: Planned | undefined
}

/**
 * Put off (233) or paused (259), with its next day if the decision names one. Refuses `hearing.over`, `hearing.decision-in-the-future`,
 * `hearing.put-off-too-long`, and what `checkPlan` refuses.
 */
export const postponeHearing = (
  hearing: Hearing,
  { how, decision, reason, plan }: PutOff,
  newId: (day: CivilDate) => string,
  circumstances: Circumstances,
): { changes: HearingChange[]; term: HearingTerm } => {
  refuseOver(hearing)
  const { actor, now, calendar } = circumstances
  if (decision.on > civilDateOf(now)) refuse('invalid', 'hearing.decision-in-the-future', { on: decision.on })
  const term = how === 'paused' ? pauseTerm(decision.on, calendar) : postponementTerm(hearing, decision.on, calendar)
  const act: HearingAct = { act: how, at: now, by: actor.fullName, decision: decision.number, from: placeOf(hearing), ...reasonOf(reason) }
  if (plan === undefined) return { changes: [ended(hearing, how, 'hearing.postponed', act, circumstances)], term }
  if (plan.day > term.due) refuse('invalid', 'hearing.put-off-too-long', { due: term.due, article: term.article })
  checkPlan(plan, hearing.courtCode, circumstances)
  const { change, next } = successorOf(hearing, plan, newId(plan.day), act, circumstances)
  return { changes: [ended(hearing, how, 'hearing.postponed', act, circumstances, next), change], term }
}

/** It has taken place. Refuses `hearing.over`, `hearing.not-yet`. */
export const holdHearing = (hearing: Hearing, circumstances: Circumstances): HearingChange => {
  refuseOver(hearing)
  const { actor, now } = circumstances
  if (hearing.day > civilDateOf(now)) refuse('conflict', 'hearing.not-yet', { day: hearing.day })
  return ended(hearing, 'held', 'hearing.held', { act: 'held', at: now, by: actor.fullName }, circumstances)
}

/** It will not take place: the case was suspended, discontinued, or settled. Refuses `hearing.over`. */
export const cancelHearing = (hearing: Hearing, reason: string, circumstances: Circumstances): HearingChange => {
  refuseOver(hearing)
  const { actor, now } = circumstances
  const act: HearingAct = { act: 'cancelled', at: now, by: actor.fullName, ...reasonOf(reason) }
  return ended(hearing, 'cancelled', 'hearing.closed', act, circumstances)
}

/** Days before a hearing on which its parties are reminded. */
export const remindDaysBefore = [7, 1] as const

/** The reminder that is due; undefined when it was given, or the hearing does not sit. */
export const remindOf = (hearing: Hearing, daysBefore: number, now: string): HearingChange | undefined => {
  if (hearing.state !== 'scheduled' || hearing.reminded.includes(daysBefore)) return undefined
  const after: Hearing = { ...hearing, reminded: [...hearing.reminded, daysBefore] }
  return { hearing: after, happening: happeningOf('hearing.near', after, systemActor('remind-hearings'), now, { daysBefore }) }
}
