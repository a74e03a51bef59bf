// What clerks do with a hearing: set it down from the decision to try the case, change it, put it off, pause it, close it. BLTTDS 220, 222, 233, 259.
import { actorRecord } from '../kernel/actor.ts'
import { addDays, type CivilDate, civilDateOf, localTimeOf, weekdayName } from '../kernel/civil-date.ts'
import { isWorkingDay } from '../kernel/court-calendar.ts'
import { emptyHead, type Facts } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import {
  type Circumstances,
  type Hearing,
  type HearingAct,
  type HearingChange,
  type HearingEvent,
  type HearingState,
  hearingSubject,
  type Planned,
  plannedAtMostDays,
  toldTo,
} from './hearing.ts'
import { type HearingTerm, openingTerm, pauseTerm, postponementTerm } from './hearing-term.ts'
import { shownParties } from './shown-parties.ts'
import { checkSitting } from './sitting.ts'

const happeningOf = (event: HearingEvent, hearing: Hearing, { actor, now: at }: Pick<Circumstances, 'actor' | 'now'>, facts: Facts) => ({
  event,
  subject: hearingSubject(hearing.id),
  actor: actorRecord(actor),
  at,
  facts: { courtCode: hearing.courtCode, caseId: hearing.caseId, day: hearing.day, startsAt: hearing.startsAt, ...facts },
})

const tidyPlan = ({ day, startsAt, endsAt, room, mode, remoteSites, joinAddress, isClosed, panel }: Planned) => ({
  ...{ day, startsAt, endsAt, room, mode, joinAddress, isClosed, panel },
  remoteSites: [...remoteSites],
})

/** Refuses `hearing.in-the-past`, `hearing.too-far`, `hearing.day-off` unless the clerk says so, and what `checkSitting` refuses. */
const checkPlan = (plan: Planned, courtCode: string, { now, calendar }: Circumstances): void => {
  const { day, startsAt } = plan
  const today = civilDateOf(now)
  if (day < today || (day === today && startsAt < localTimeOf(now))) refuse('invalid', 'hearing.in-the-past', { day })
  if (day > addDays(today, plannedAtMostDays)) refuse('invalid', 'hearing.too-far', { day, days: plannedAtMostDays })
  if (!plan.onDayOff && !isWorkingDay(day, calendar)) {
    const { nameVi = weekdayName(day, 'vi') } = calendar.byDate.get(day) ?? {}
    refuse('invalid', 'hearing.day-off', { day, holiday: nameVi })
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

/** States of a case in which it can be brought to trial: a suspended one first goes on, a decided one is over here. */
const triedStates: readonly string[] = ['PREPARING', 'TO_TRIAL', 'APPEALED']

/**
 * A new hearing, from the decision to bring the case to trial. Refuses `hearing.case-not-open`, `hearing.decision-in-the-future`, `hearing.before-its-decision`,
 * and what `checkPlan` and `checkTerm` refuse.
 */
export const scheduleHearing = (
  asked: { isSummary: boolean; decision: Hearing['decision']; plan: Planned; id: string },
  circumstances: Circumstances,
): HearingChange & { term: HearingTerm | undefined } => {
  const { isSummary, decision, plan, id } = asked
  const { tried, actor, now, calendar } = circumstances
  if (!triedStates.includes(tried.state)) refuse('conflict', 'hearing.case-not-open', { state: tried.state })
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
  return {
    hearing,
    term,
    happening: happeningOf('hearing.scheduled', hearing, circumstances, { mode: plan.mode, told: toldTo(circumstances, hearing) }),
  }
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
  circumstances: Circumstances,
): { change: HearingChange; next: Hearing['next'] } => {
  const next: Hearing = {
    ...hearing,
    ...tidyPlan(plan),
    ...{ id, version: 0, head: emptyHead, revision: hearing.revision + 1, state: 'scheduled', next: null, reminded: [] },
    shown: shownParties(circumstances.tried),
    acts: [...hearing.acts, act],
  }
  const facts = { mode: next.mode, fromDay: hearing.day, earlier: hearing.id }
  return {
    change: { hearing: next, happening: happeningOf('hearing.scheduled', next, circumstances, facts) },
    next: { id, day: plan.day },
  }
}

const ended = (
  hearing: Hearing,
  state: Exclude<HearingState, 'scheduled'>,
  event: HearingEvent,
  act: HearingAct,
  circumstances: Circumstances,
  next: Hearing['next'] = null,
): HearingChange => {
  const after: Hearing = { ...hearing, state, next, revision: hearing.revision + 1, acts: [...hearing.acts, act] }
  const facts = { state, ...(next ? { nextDay: next.day, nextId: next.id } : {}) }
  // What has been held its parties were at: nobody is told.
  const told = state === 'held' ? {} : { told: toldTo(circumstances, after) }
  return { hearing: after, happening: happeningOf(event, after, circumstances, { ...facts, ...told }) }
}

/**
 * Another room, time, panel, or way of taking part; or, with `id`, another day. Refuses `hearing.over`,
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
  const shown = shownParties(circumstances.tried)
  const after: Hearing = { ...hearing, ...tidyPlan(plan), shown, revision: hearing.revision + 1, acts: [...hearing.acts, act] }
  return [
    {
      hearing: after,
      happening: happeningOf('hearing.moved', after, circumstances, { state: after.state, told: toldTo(circumstances, after) }),
    },
  ]
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
