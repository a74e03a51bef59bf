// The terms of a case, computed from its steps: each with its article, when it began, and how it stands. BLTTDS 196-286, 485; TTHC 126-221.
// They inform; none of them ends a right or makes a step happen.
import { caseKind } from '../kernel/case-kinds.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { isOneOf } from '../kernel/closed-set.ts'
import { type CourtCalendar, computeDeadline, computeTerm } from '../kernel/court-calendar.ts'
import { type CountedUnit, countedUnits, deadlineRule } from '../kernel/deadline-table.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Case } from './case.ts'
import { caseProcedure, has, lastOf, type StepKind } from './case-step.ts'

export const caseDuties = ['notify', 'assign', 'prepare', 'open', 'send', 'appeal', 'protest', 'protest-higher', 'transfer'] as const
export type CaseDuty = (typeof caseDuties)[number]

/** `kept` and `late`: done, in time or after it; `overdue`: not done and over; `ended`: a right of others whose time is over. */
export type TermStanding = 'running' | 'stopped' | 'kept' | 'late' | 'overdue' | 'ended'

export interface CaseTerm {
  duty: CaseDuty
  code: string
  article: string
  startedOn: CivilDate
  due: CivilDate
  /** The calendar of a year, or a day off, is not decided yet. */
  provisional: boolean
  doneOn: CivilDate | null
  standing: TermStanding
  /** A term that the court itself must keep: counted on its board. */
  isCourts: boolean
}

type Steps = Pick<Case, 'steps' | 'state' | 'kind' | 'matter' | 'level' | 'acceptedOn'>

interface Running {
  duty: CaseDuty
  code: string | null
  since: CivilDate | undefined
  doneBy: readonly StepKind[]
  /** More of the unit than the table says: an extension that the judge decided. */
  longer?: number
}

/** By how much the judge may extend the preparation (203(1), 286(1), 366(1); TTHC 130(1), 221(1)), in the unit of the term. */
const extensions: Readonly<Record<string, number>> = {
  'CIV-PREP-CIVIL': 2,
  'CIV-PREP-BUS-LAB': 1,
  'REQ-PREP': 1,
  'ADM-PREP': 2,
  'CIV-APPEAL-PREP': 1,
  'ADM-APPEAL-PREP': 30,
}

const isAppeal = (its: Steps): boolean => its.level === 'appeal'

const prepareCode = (its: Steps): string | null => {
  if (has(its.steps, 'foreign-element')) return null
  const procedure = caseProcedure(its)
  if (has(its.steps, 'summary-procedure')) return procedure === 'civil' ? 'SUM-TRIAL-DECISION' : null
  if (isAppeal(its)) return { civil: 'CIV-APPEAL-PREP', administrative: 'ADM-APPEAL-PREP', request: null, criminal: null }[procedure]
  return procedure === 'request' ? 'REQ-PREP' : caseKind(its.kind).deadlines.prepare
}

const openCode = (its: Steps): string | null => {
  if (has(its.steps, 'foreign-element')) return null
  const procedure = caseProcedure(its)
  if (has(its.steps, 'summary-procedure')) return procedure === 'civil' ? 'SUM-OPEN' : null
  if (isAppeal(its)) return procedure === 'civil' ? 'CIV-APPEAL-OPEN' : null
  return { civil: 'CIV-OPEN-HEARING', administrative: 'ADM-OPEN', request: 'REQ-SESSION', criminal: null }[procedure]
}

const sendCode = (its: Steps): string | null => {
  const procedure = caseProcedure(its)
  if (isAppeal(its)) return procedure === 'civil' ? 'CIV-APPEAL-SEND' : null
  return { civil: 'CIV-DELIVER-JUDGMENT', administrative: 'ADM-DELIVER', request: 'REQ-SEND', criminal: 'CRIM-DELIVER' }[procedure]
}

const appealCode = (its: Steps): string | null => {
  const procedure = caseProcedure(its)
  if (isAppeal(its)) return null
  if (has(its.steps, 'discontinued'))
    return { civil: 'CIV-APPEAL-DECISION', administrative: 'ADM-APPEAL-DECISION', request: null, criminal: 'CRIM-APPEAL-DECISION' }[
      procedure
    ]
  if (has(its.steps, 'summary-procedure')) return procedure === 'civil' ? 'SUM-APPEAL' : null
  return procedure === 'request' ? 'REQ-APPEAL' : caseKind(its.kind).deadlines.appeal
}

const preparation = (its: Steps): Running => {
  const code = prepareCode(its)
  const extended = code !== null && has(its.steps, 'preparation-extended') ? extensions[code] : undefined
  return {
    duty: 'prepare',
    code,
    // A suspended case begins its term anew, in full (203(1)).
    since: lastOf(its.steps, 'resumed')?.on ?? its.acceptedOn,
    doneBy: ['to-trial', 'settled', 'discontinued', 'transferred', 'pronounced'],
    ...(extended === undefined ? {} : { longer: extended }),
  }
}

/** Every term that this case has begun. */
const runningOf = (its: Steps): Running[] => {
  const procedure = caseProcedure(its)
  const pronounced = lastOf(its.steps, 'pronounced')?.on
  const isCivilFirst = procedure === 'civil' && !isAppeal(its)
  return [
    {
      duty: 'notify',
      code: isAppeal(its)
        ? { civil: 'CIV-APPEAL-NOTIFY', administrative: null, request: null, criminal: null }[procedure]
        : { civil: 'CIV-NOTIFY-ACCEPT', administrative: 'ADM-NOTIFY', request: 'REQ-NOTIFY', criminal: null }[procedure],
      since: its.acceptedOn,
      doneBy: ['notice-sent'],
    },
    {
      duty: 'assign',
      code: isAppeal(its)
        ? null
        : { civil: 'CIV-ASSIGN-JUDGE', administrative: 'ADM-ASSIGN-JUDGE', request: null, criminal: null }[procedure],
      since: its.acceptedOn,
      doneBy: ['judge-assigned'],
    },
    preparation(its),
    {
      duty: 'open',
      code: openCode(its),
      since: lastOf(its.steps, 'to-trial')?.on,
      doneBy: ['hearing-held', 'pronounced', 'settled', 'discontinued'],
    },
    { duty: 'send', code: sendCode(its), since: pronounced, doneBy: ['judgment-sent'] },
    { duty: 'appeal', code: appealCode(its), since: pronounced ?? lastOf(its.steps, 'discontinued')?.on, doneBy: [] },
    { duty: 'protest', code: isCivilFirst ? 'CIV-PROTEST-SAME' : null, since: pronounced, doneBy: [] },
    { duty: 'protest-higher', code: isCivilFirst ? 'CIV-PROTEST-HIGHER' : null, since: pronounced, doneBy: [] },
    {
      duty: 'transfer',
      code: { civil: 'ENF-TRANSFER', administrative: null, request: null, criminal: 'CRIM-ENFORCE' }[procedure],
      since: lastOf(its.steps, 'in-effect')?.on,
      doneBy: ['enforcement-transferred'],
    },
  ]
}

const courts: readonly CaseDuty[] = ['notify', 'assign', 'prepare', 'open', 'send']

const unitOf = (code: string): CountedUnit => {
  const { unit } = deadlineRule(code)
  return isOneOf(countedUnits, unit) ? unit : 'day'
}

const endOf = (code: string, since: CivilDate, longer: number | undefined, calendar: CourtCalendar) => {
  if (longer === undefined) return computeDeadline({ code, event: since, calendar })
  return computeTerm({ amount: (deadlineRule(code).amount ?? 0) + longer, unit: unitOf(code) }, since, calendar)
}

const standingOf = (its: Steps, duty: CaseDuty, due: CivilDate, doneOn: CivilDate | null, today: CivilDate): TermStanding => {
  if (doneOn !== null) return doneOn <= due ? 'kept' : 'late'
  if (duty === 'prepare' && its.state === 'SUSPENDED') return 'stopped'
  if (today <= due) return 'running'
  return courts.includes(duty) ? 'overdue' : 'ended'
}

/** Without the calendar of a year no day is shown. */
const computed = (its: Steps, running: Running, today: CivilDate, calendar: CourtCalendar): CaseTerm[] => {
  const { duty, code, since, doneBy, longer } = running
  if (code === null || since === undefined) return []
  try {
    const { due, provisional } = endOf(code, since, longer, calendar)
    const doneOn = its.steps.find(step => doneBy.includes(step.kind) && step.on >= since)?.on ?? null
    return [
      {
        ...{ duty, code, article: deadlineRule(code).article, startedOn: since, due, provisional: provisional !== undefined, doneOn },
        standing: standingOf(its, duty, due, doneOn, today),
        isCourts: courts.includes(duty),
      },
    ]
  } catch (error) {
    if (isRefusal(error) && error.code === 'calendar.year-without-data') return []
    throw error
  }
}

/** The terms that the steps so far have begun, in the order of procedure. */
export const termsOf = (its: Steps, today: CivilDate, calendar: CourtCalendar): CaseTerm[] =>
  runningOf(its).flatMap(running => computed(its, running, today, calendar))

/** The last day on which somebody may still appeal or protest; undefined where no such term runs. A judgment has no effect before it is over (282(2)). */
export const lastRightOver = (its: Steps, today: CivilDate, calendar: CourtCalendar): CivilDate | undefined =>
  termsOf(its, today, calendar)
    .filter(term => ['appeal', 'protest', 'protest-higher'].includes(term.duty))
    .map(term => term.due)
    .sort()
    .at(-1)
