// What officers record of mediation at the court: started, declined, failed, its result recognised. Mediation Law (LHGĐT) 16, 20, 32-35.
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Change, type Filing, givenReason, happening, moved } from './filing.ts'
import { withDeadlines } from './filing-deadline.ts'
import type { Occasion } from './filing-submission.ts'

export type MediationOutcome = 'started' | 'declined' | 'failed' | 'recognised'

const expectedState: Readonly<Record<MediationOutcome, Filing['state']>> = {
  started: 'MEDIATION_OFFERED',
  declined: 'MEDIATION_OFFERED',
  failed: 'MEDIATION',
  recognised: 'MEDIATION',
}

/**
 * `started`: a mediator is appointed, on a yes or on silence after the second notice (16(5), (6)). `declined` and `failed` give the petition
 * back to the judge, whose term runs on from that day with what was left of it (16(9)). `recognised` ends the filing (32, 35) and says
 * in the note which decision it was. Refuses `filing.not-possible-now`, `filing.reason-missing`.
 */
export const recordMediation = (filing: Filing, outcome: MediationOutcome, note: string, { actor, now, calendar }: Occasion): Change => {
  const today = civilDateOf(now)
  const { mediation } = filing
  if (filing.state !== expectedState[outcome] || mediation === null)
    return refuse('conflict', 'filing.not-possible-now', { state: filing.state, asked: outcome })
  const next = ((): Filing => {
    if (outcome === 'started') return { ...moved(filing, 'MEDIATION', today), mediation: { ...mediation, startedOn: today } }
    if (outcome === 'recognised') return moved(filing, 'MEDIATED', today)
    const clock = { since: today, workingDaysUsed: filing.clock?.workingDaysUsed ?? 0 }
    return { ...moved(filing, 'UNDER_REVIEW', today), clock }
  })()
  return {
    filing: withDeadlines(next, calendar),
    happening: happening(outcome === 'started' ? 'filing.mediation-started' : 'filing.mediation-ended', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, outcome, note: outcome === 'recognised' ? givenReason(note) : note.trim() },
    }),
  }
}
