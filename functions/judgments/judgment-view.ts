// A judgment as the desk sees it: in a list, and opened, with what this officer may do now.
import { isClerk, servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { Judgment } from './judgment.ts'
import { type JudgmentAct, type JudgmentPage, type JudgmentRow, judgmentActs } from './judgment-form.ts'
import { mayBeSecond } from './publication.ts'
import { termOf } from './publication-term.ts'

const waitsFor = ({ state, takedown, correction, edition, editionOut }: Judgment): JudgmentRow['waitsFor'] => {
  if (state === 'candidate') return 'text'
  if (state === 'in-review') return 'review'
  if (state === 'reviewed') return 'approval'
  if (state === 'approved') return 'publication'
  if (state !== 'published') return null
  if (takedown !== null) return 'takedown'
  if (correction !== null) return 'correction'
  return edition === editionOut ? null : 'publication'
}

export const rowOf = (judgment: Judgment, today: CivilDate, calendar: CourtCalendar): JudgmentRow => {
  const { id, state, data, publishedOn } = judgment
  const term = termOf(judgment, today, calendar)
  return {
    ...{ id, state, number: data?.number ?? '', date: data?.date ?? '', courtName: data?.court.name ?? '' },
    ...{ caseKind: data?.caseKind ?? '', relation: data?.relation ?? '' },
    ...(term === null ? {} : { term }),
    ...(publishedOn === null ? {} : { publishedOn }),
    waitsFor: waitsFor(judgment),
  }
}

/** Judgments of the archive came late by nature: only those of cases in hand count against the term. */
export const countsOf = (judgments: readonly Judgment[], today: CivilDate): NonNullable<JudgmentPage['counts']> => ({
  open: judgments.length,
  overdue: judgments.filter(({ publishBy, importId }) => importId === null && publishBy < today).length,
  awaitingApproval: judgments.filter(({ state }) => state === 'reviewed').length,
})

const possible: Readonly<Record<JudgmentAct, (judgment: Judgment, actor: Actor) => boolean>> = {
  enter: ({ state }, actor) => isClerk(actor) && (state === 'candidate' || state === 'in-review'),
  revise: ({ state }) => state === 'in-review',
  review: ({ state }) => state === 'in-review',
  approve: (judgment, actor) => judgment.state === 'reviewed' && mayBeSecond(judgment, actor),
  'send-back': ({ state }) => state === 'reviewed',
  withhold: ({ state }) => state === 'candidate' || state === 'in-review' || state === 'reviewed',
  reopen: ({ state }) => state === 'withheld',
  correct: ({ state, correction, takedown }) => state === 'published' && correction === null && takedown === null,
  'decide-correction': ({ state, correction }) => state === 'published' && correction !== null,
  'take-down': ({ state, takedown }) => state === 'published' && takedown === null,
  'decide-takedown': ({ state, takedown }) => state === 'published' && takedown !== null,
}

export const actsOf = (judgment: Judgment, actor: Actor): JudgmentAct[] =>
  servesIn(actor, judgment.courtCode) ? judgmentActs.filter(act => possible[act](judgment, actor)) : []
