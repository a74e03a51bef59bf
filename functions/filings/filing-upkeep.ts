// What the portal does by itself with an open filing: count its terms anew when the calendar changes, remind the filer of a term. It decides nothing.
import { type ActorRecord, systemActor } from '../kernel/actor.ts'
import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { type Change, type Filing, type FilingDeadline, happening } from './filing.ts'
import { deadlinesOf } from './filing-deadline.ts'
import { isFilersDuty } from './filing-term.ts'

const recomputer: ActorRecord = systemActor('recompute-deadlines')
const reminder: ActorRecord = systemActor('remind-deadlines')

const saysTheSame = (left: FilingDeadline | undefined, right: FilingDeadline): boolean =>
  left !== undefined && left.due === right.due && left.warnBy === right.warnBy && left.provisional === right.provisional

/** The filing with its terms by the new calendar; undefined when no day changes. */
export const recomputeDeadlines = (filing: Filing, calendar: CourtCalendar, now: string): Change | undefined => {
  const deadlines = deadlinesOf(filing, calendar)
  const before = (code: string) => filing.deadlines.find(deadline => deadline.code === code)
  const same = deadlines.length === filing.deadlines.length && deadlines.every(each => saysTheSame(before(each.code), each))
  if (same) return undefined
  const changed = deadlines
    .filter(each => !saysTheSame(before(each.code), each))
    .map(({ code, due }) => ({ code, from: before(code)?.due ?? null, to: due }))
  return {
    filing: { ...filing, deadlines },
    happening: happening('filing.deadlines-recomputed', filing.id, {
      actor: recomputer,
      now,
      facts: { state: filing.state, changed, calendarVersion: calendar.version },
    }),
  }
}

/** Terms of the filer that end within so many days are worth a reminder. */
export const remindWithinDays = 3

const reminded = ({ code, due }: FilingDeadline): string => `${code}@${due}`

/** One reminder for each term of the filer; undefined when none is due. A term that moves is a new one. */
export const remindOfDeadline = (filing: Filing, today: CivilDate, now: string): Change | undefined => {
  const near = filing.deadlines.find(
    deadline =>
      isFilersDuty(deadline.duty) &&
      deadline.due >= today &&
      deadline.warnBy <= addDays(today, remindWithinDays) &&
      !filing.remindedOf.includes(reminded(deadline)),
  )
  if (near === undefined) return undefined
  return {
    filing: { ...filing, remindedOf: [...filing.remindedOf, reminded(near)] },
    happening: happening('filing.deadline-near', filing.id, {
      actor: reminder,
      now,
      facts: { state: filing.state, code: near.code, due: near.due, warnBy: near.warnBy, article: near.article },
    }),
  }
}
