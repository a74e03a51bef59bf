// How a judgment begins its way: a case that has taken effect opens a candidate, a clerk enters the text, and the anonymiser proposes.
import type { Case } from '../cases/case.ts'
import type { Actor, ActorRecord } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { type Court, type CourtDirectory, courtOn, findCourt } from '../kernel/courts.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { tidyText } from '../kernel/search-key.ts'
import { type Change, changed, changedBy, checkStep, doneBy, type Judgment, type JudgmentData } from './judgment.ts'
import type { JudgmentEntry } from './judgment-form.ts'
import { isPublishedKind, readJudgmentNumber } from './judgment-number.ts'
import { checkPublishable } from './publication-rule.ts'
import { publishByOf } from './publication-term.ts'

/** What is known before there is a text. */
export interface Beginning {
  id: string
  courtCode: string
  caseId: string | null
  caseNumber: string | null
  hasMinor: boolean
  effectiveOn: CivilDate
  publishBy: CivilDate
}

/** A judgment of which nothing is known but that it is to be published. */
export const beginning = (known: Beginning): Judgment => ({
  ...known,
  version: 0,
  head: emptyHead,
  state: 'candidate',
  ...{ data: null, answers: null, entered: null, editors: [], reviewed: null, approved: null, dismissed: [], sentBack: null },
  ...{ withheld: null, publishedOn: null, edition: 0, editionOut: 0, corrections: [], correction: null, takedown: null, importId: null },
})

/** The candidate that a case in effect opens. */
export const candidateOf = (
  { id, its, effectiveOn, publishBy }: { id: string; its: Case; effectiveOn: CivilDate; publishBy: CivilDate },
  worker: ActorRecord,
  now: string,
): Change => {
  const hasMinor = its.parties.some(party => party.isMinor)
  const begun = beginning({ id, courtCode: its.courtCode, caseId: its.id, caseNumber: its.number, hasMinor, effectiveOn, publishBy })
  return changed(begun, 'judgment.opened', worker, now, { publishBy })
}

/**
 * The court that decided: the officer's own, or one whose work theirs has taken over. Where no successor is known the provincial court speaks
 * for it. Refuses `judgment.court-of-others`.
 */
export const decidingCourt = (
  entry: Pick<JudgmentEntry, 'courtCode'>,
  actor: Actor,
  directory: CourtDirectory,
  today: CivilDate,
): Court => {
  const own = actor.courtCode ?? ''
  const code = entry.courtCode === undefined || entry.courtCode === '' ? own : entry.courtCode
  const court = findCourt(directory, code)
  const successor = courtOn(directory, code, today)
  const isProvincial = findCourt(directory, own)?.level === 'provincial'
  const isOwn = code === own || successor?.code === own || (successor === undefined && isProvincial)
  return court !== undefined && isOwn ? court : refuse('invalid', 'judgment.court-of-others', { court: code })
}

const dataOf = (entry: Omit<JudgmentEntry, 'text'>, court: Court, today: CivilDate): JudgmentData => {
  const date = parseCivilDate(entry.date)
  if (date > today || parseCivilDate(entry.effectiveOn) > today) refuse('invalid', 'judgment.date-in-future')
  if (entry.effectiveOn < date) refuse('invalid', 'judgment.effect-before-date')
  return {
    ...readJudgmentNumber(entry.number),
    date,
    court: { code: court.code, name: court.nameVi },
    relation: tidyText(entry.relation),
    outcome: entry.outcome,
    precedents: entry.precedents.map(tidyText).filter(number => number !== ''),
  }
}

interface Occasion {
  actor: Actor
  now: string
  calendar: CourtCalendar
  directory: CourtDirectory
}

/**
 * The text has come: the rules decide whether it may be published, and the proposal awaits its review. Refuses `judgment.not-publishable`,
 * `judgment.not-now`, and what is wrong with the data.
 */
export const enterText = (
  judgment: Judgment,
  entry: Omit<JudgmentEntry, 'text'>,
  { actor, now, calendar, directory }: Occasion,
  marks: number,
): Change => {
  checkStep(judgment, 'in-review')
  const today = civilDateOf(now)
  const data = dataOf(entry, decidingCourt(entry, actor, directory, today), today)
  const effectiveOn = parseCivilDate(entry.effectiveOn)
  const { answers } = entry
  checkPublishable({ effectiveOn, hasMinor: judgment.hasMinor, isPublishedKind: isPublishedKind(entry.documentType), answers })
  const { subject } = actor
  const entered: Judgment = {
    ...judgment,
    ...{ state: 'in-review', data, answers, effectiveOn, publishBy: publishByOf(effectiveOn, calendar) },
    ...{ entered: doneBy(actor, now), editors: [subject], reviewed: null, sentBack: null, withheld: null, dismissed: [] },
  }
  return changedBy(entered, 'judgment.proposed', actor, now, { number: data.number, courtCode: data.court.code, replacements: marks })
}

/** Of a case that is known here, only an officer's entry puts it into effect. Refuses `judgment.not-publishable` under NOT-1. */
export const refuseBeforeEffect = (its: { state: string } | undefined): void => {
  if (its !== undefined && its.state !== 'IN_EFFECT') refuse('conflict', 'judgment.not-publishable', { rules: ['NOT-1'] })
}
