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
