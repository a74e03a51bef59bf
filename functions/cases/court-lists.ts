// The two lists of a court's draw: judges with their workload, and cases that wait, the oldest first (TT 01/2022/TT-TANDTC).
import type { Officer } from '../identity/person.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { comparePersonNames } from '../kernel/person-name.ts'
import type { Case } from './case.ts'
import { waitsForJudge } from './case-judge.ts'
import { casesOfOneDraw, type DrawLists, workloadOf } from './draw-record.ts'

/** Those who judge, in the order of names. */
export const judgesAmong = (officers: readonly Officer[]): Officer[] =>
  officers
    .filter(officer => officer.role === 'judge' || officer.role === 'chief-judge')
    .toSorted((a, b) => comparePersonNames(a.fullName, b.fullName) || (a.subject < b.subject ? -1 : 1))

const acceptedAt = (its: Case): string =>
  `${its.acceptedOn} ${its.steps[0]?.recordedAt ?? ''} ${its.symbol} ${String(its.serial).padStart(5, '0')}`

export const waitingOf = (open: readonly Case[]): Case[] =>
  open
    .filter(waitsForJudge)
    .toSorted((a, b) => (acceptedAt(a) < acceptedAt(b) ? -1 : 1))
    .slice(0, casesOfOneDraw)

export const withWorkloads = (
  judges: readonly Officer[],
  open: readonly Case[],
  quashed: ReadonlyMap<string, number>,
  { today, calendar }: { today: CivilDate; calendar: CourtCalendar },
): DrawLists['judges'][number][] =>
  judges.map(({ subject, fullName }) => ({
    subject,
    fullName,
    workload: workloadOf(subject, open, quashed.get(subject) ?? 0, today, calendar),
  }))
