// A case in any state, for the tests of cases.
import { born, type Case } from '../../functions/cases/case.ts'
import { type CaseOccasion, recordStep } from '../../functions/cases/case-progress.ts'
import type { RecordedStep } from '../../functions/cases/case-step.ts'
import { bornOf } from '../../functions/cases/petition-case.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { clerk, decide, judge, on, petition, proven } from '../filings/samples.ts'

/** Nine in the morning of a day, by the clerk. */
export const atDesk = (day: string, by = clerk): CaseOccasion => ({ actor: by, now: `${day}T02:00:00.000Z`, calendar: defaultCalendar })

/** Accepted on Thursday 19 November 2026. */
export const acceptedCase = (): Case => {
  const change = decide(proven(), { decision: 'accept', noAdvanceBecause: '' }, on(judge, '2026-11-23'))
  const birth = bornOf(change, petition, { courtCode: 'NA-KV01', symbol: 'TLST-DS', year: 2026 }, 12)
  if (birth === undefined) throw new Error('samples: no case was born')
  return birth.case
}

export const enteredSample = (changes: Partial<Case> = {}): Case => {
  const { case: its } = born(
    {
      ...{ id: 'c1', level: 'first-instance', matter: 'dispute', kind: 'DS', relation: '', receiptCode: '', clerk: null, parties: [] },
      acceptedOn: parseCivilDate('2026-03-02'),
      acceptedBy: { subject: judge.subject, fullName: judge.fullName },
      isSealed: false,
    },
    { courtCode: 'NA-KV01', symbol: 'TLST-DS', year: 2026 },
    1,
    { actor: actorRecord(clerk), at: '2026-03-02T02:00:00.000Z' },
  )
  return { ...its, ...changes }
}

/** The case after a step recorded on its own day. */
export const stepped = (its: Case, step: RecordedStep, day: string, { number = '1/2026/QĐ', note = '' } = {}): Case =>
  recordStep(its, { step, on: parseCivilDate(day), number, note }, atDesk(day)).case
