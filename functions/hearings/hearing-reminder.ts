// When the parties are reminded of a hearing: a week and a day before, once each.
import { systemActor } from '../kernel/actor.ts'
import { type Hearing, type HearingChange, hearingSubject, type TriedCase, toldTo } from './hearing.ts'

/** Days before a hearing on which its parties are reminded. */
export const remindDaysBefore = [7, 1] as const

/** Which reminder is due so many days before; undefined when none is, or it was given. Of two the nearer one is given, the other is past. */
export const dueReminder = ({ state, reminded }: Hearing, daysLeft: number): number | undefined => {
  const nearest = remindDaysBefore.filter(days => daysLeft >= 1 && daysLeft <= days).at(-1)
  return state !== 'scheduled' || nearest === undefined || reminded.includes(nearest) ? undefined : nearest
}

/** The reminder that is due; undefined when it was given, or the hearing does not sit. */
export const remindOf = (hearing: Hearing, daysBefore: number, tried: TriedCase, now: string): HearingChange | undefined => {
  if (hearing.state !== 'scheduled' || hearing.reminded.includes(daysBefore)) return undefined
  const { courtCode, caseId, day } = hearing
  return {
    hearing: { ...hearing, reminded: [...hearing.reminded, daysBefore] },
    happening: {
      ...{ event: 'hearing.near', subject: hearingSubject(hearing.id), actor: systemActor('remind-hearings'), at: now },
      facts: { courtCode, caseId, day, daysBefore, told: { ...toldTo({ tried }, hearing), due: day } },
    },
  }
}
