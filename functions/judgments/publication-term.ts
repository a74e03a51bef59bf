// The term of publication: 30 days from legal effect (NQ 03/2017 Art. 6, rule WHEN), watched by the court's desk.
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts'
import { type CourtCalendar, computeDeadline, deadlineState } from '../kernel/court-calendar.ts'
import { isOpen, type Judgment } from './judgment.ts'
import type { PublicationTerm } from './judgment-form.ts'

export const publishByOf = (effectiveOn: CivilDate, calendar: CourtCalendar): CivilDate =>
  computeDeadline({ code: 'PUB-JUDGMENT', event: effectiveOn, calendar }).due

/** How the term stands; null once it no longer runs. */
export const termOf = (judgment: Judgment, today: CivilDate, calendar: CourtCalendar): PublicationTerm | null =>
  isOpen(judgment.state)
    ? {
        due: judgment.publishBy,
        daysLeft: daysBetween(today, judgment.publishBy),
        light: deadlineState({ due: judgment.publishBy, today, startedOn: judgment.effectiveOn, calendar }),
      }
    : null

export interface PublicationCount {
  running: number
  /** Published in time. */
  kept: number
  late: number
  /** Not published, though the term is over. */
  overdue: number
}

/** Judgments in effect since a day. Those of the archive came late by nature and are not counted. */
export const publicationCount = (judgments: readonly Judgment[], since: CivilDate, today: CivilDate): PublicationCount => {
  const counted = judgments.filter(({ importId, effectiveOn }) => importId === null && effectiveOn >= since)
  const [open, published] = [counted.filter(({ state }) => isOpen(state)), counted.filter(({ state }) => state === 'published')]
  const overdue = open.filter(({ publishBy }) => publishBy < today).length
  const kept = published.filter(({ publishedOn, publishBy }) => publishedOn !== null && publishedOn <= publishBy).length
  return { running: open.length - overdue, kept, late: published.length - kept, overdue }
}
