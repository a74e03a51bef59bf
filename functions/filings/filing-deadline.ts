// Which terms run in which state of a filing, and when they end: BLTTDS 191-195, 363; TTHC 121-125; Mediation Law (LHGĐT) 16, 20.
import { type CivilDate, compareDates, daysBetween } from '../kernel/civil-date.ts'
import {
  type CourtCalendar,
  computeDeadline,
  computeTerm,
  deadlineState,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../kernel/court-calendar.ts'
import { deadlineRule } from '../kernel/deadline-table.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Duty, Exemption, Filing, FilingDeadline } from './filing.ts'
import type { ExpectedStep } from './filing-form.ts'
import { expectedStep } from './filing-term.ts'

/** Three laws of procedure, three sets of terms. */
export type Procedure = 'civil' | 'administrative' | 'request'

export const procedureOf = ({ matter, kind }: { matter: string; kind: string }): Procedure => {
  if (kind === 'HC') return 'administrative'
  return matter === 'request' || kind === 'VDS' ? 'request' : 'civil'
}

/** NQ 326 Art. 15(5), 16(4), 46(3): the same in every procedure. */
const exemptionCodes = { 'answer-exemption': 'CIV-EXEMPT-ANSWER', 'answer-complaint': 'FEE-COMPLAINT-DECIDE' } as const

const mediationCodes = { 'answer-mediation': 'MED-REPLY', 'appoint-mediator': 'MED-APPOINT', mediate: 'MED-TERM' } as const

/** A duty without a code has no term in that law. */
const codes: Readonly<Record<Procedure, Readonly<Partial<Record<Duty, string>>>>> = {
  civil: {
    ...mediationCodes,
    ...exemptionCodes,
    assign: 'CIV-ASSIGN-REVIEW',
    decide: 'CIV-DECIDE-PETITION',
    amend: 'CIV-AMEND',
    pay: 'CIV-FEE-ADVANCE',
    'pay-last': 'CIV-FEE-ADVANCE-LAST',
    accept: 'CIV-ACCEPT',
    complain: 'CIV-RETURN-COMPLAINT',
    'notify-acceptance': 'CIV-NOTIFY-ACCEPT',
    'assign-case': 'CIV-ASSIGN-JUDGE',
  },
  administrative: {
    ...mediationCodes,
    ...exemptionCodes,
    assign: 'ADM-ASSIGN-REVIEW',
    decide: 'ADM-DECIDE-PETITION',
    amend: 'ADM-AMEND',
    pay: 'ADM-FEE',
    accept: 'ADM-ACCEPT',
    'notify-acceptance': 'ADM-NOTIFY',
    'assign-case': 'ADM-ASSIGN-JUDGE',
  },
  request: {
    ...mediationCodes,
    ...exemptionCodes,
    assign: 'REQ-ASSIGN',
    amend: 'REQ-AMEND',
    pay: 'REQ-FEE',
    accept: 'REQ-ACCEPT',
    // BLTTDS 364(3): a returned request is complained about as a returned petition is.
    complain: 'CIV-RETURN-COMPLAINT',
    'notify-acceptance': 'REQ-NOTIFY',
  },
}

export const codeOf = (duty: Duty, procedure: Procedure): string | undefined => codes[procedure][duty]

interface Running {
  duty: Duty
  since: CivilDate
  /** Working days of the term that had run before it was stopped. */
  used?: number
  /** The day that the judge fixed. */
  until?: CivilDate
}

const untilTheReceipt = ({ feeNotice }: Filing): Running[] =>
  feeNotice ? (['pay', 'pay-last'] as const).map(duty => ({ duty, since: feeNotice.notifiedOn })) : []

const untilTheAnswer = ({ feeComplaint }: Filing): Running[] =>
  feeComplaint && feeComplaint.decision === null ? [{ duty: 'answer-complaint', since: feeComplaint.askedOn }] : []

const exemptionTerm = ({ askedOn, decision }: Exemption): Running =>
  decision ? { duty: 'accept', since: decision.on } : { duty: 'answer-exemption', since: askedOn }

const runningIn = (filing: Filing): Running[] => {
  switch (filing.state) {
    case 'SUBMITTED':
    case 'TRANSFERRED':
    case 'ACKNOWLEDGED':
      return [{ duty: 'assign', since: filing.receivedOn }]
    case 'UNDER_REVIEW':
      return filing.clock ? [{ duty: 'decide', since: filing.clock.since, used: filing.clock.workingDaysUsed }] : []
    case 'MEDIATION_OFFERED':
      if (!filing.mediation) return []
      if (filing.mediation.answeredOn) return [{ duty: 'appoint-mediator', since: filing.mediation.answeredOn }]
      return [{ duty: 'answer-mediation', since: filing.mediation.offeredOn }]
    case 'MEDIATION':
      return filing.mediation?.startedOn ? [{ duty: 'mediate', since: filing.mediation.startedOn }] : []
    case 'AMENDMENT_REQUESTED':
      return filing.request ? [{ duty: 'amend', since: filing.request.askedOn, until: filing.request.until }] : []
    case 'FEE_NOTICE':
      return [...untilTheReceipt(filing), ...untilTheAnswer(filing)]
    case 'FEE_PAID':
      // The term of the law is one: to pay, and to hand the receipt to the court.
      return filing.proof ? [{ duty: 'accept', since: filing.proof.receivedOn }] : untilTheReceipt(filing)
    case 'EXEMPTION_ASKED':
      return filing.exemption ? [exemptionTerm(filing.exemption)] : []
    case 'ACCEPTED':
      return (['notify-acceptance', 'assign-case'] as const).flatMap(duty => (filing.accepted ? [{ duty, since: filing.accepted.on }] : []))
    case 'RETURNED':
      return filing.returned ? [{ duty: 'complain', since: filing.returned.on }] : []
    default:
      return []
  }
}

/** What ends on a day off ends on the next working day (Civil Code 148(5)). */
const workedOn = (day: CivilDate, calendar: CourtCalendar): CivilDate => (isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar))

const endOf = (code: string, running: Running, calendar: CourtCalendar): Pick<FilingDeadline, 'due' | 'warnBy' | 'provisional'> => {
  if (running.until) return { due: workedOn(running.until, calendar), warnBy: running.until, provisional: false }
  const rule = deadlineRule(code)
  if (rule.unit === 'same_day') {
    const due = workedOn(running.since, calendar)
    return { due, warnBy: due, provisional: false }
  }
  const rest = running.used && rule.unit === 'working_day' && rule.amount ? Math.max(1, rule.amount - running.used) : undefined
  const term = rest
    ? computeTerm({ amount: rest, unit: 'working_day' }, running.since, calendar)
    : computeDeadline({ code, event: running.since, calendar })
  return { due: term.due, warnBy: term.warnBy, provisional: term.provisional !== undefined }
}

/** Without the calendar of a year no day is shown; the term appears when an administrator has entered that year. A filing never fails for it. */
const computed = (filing: Filing, running: Running, calendar: CourtCalendar): FilingDeadline[] => {
  const code = codeOf(running.duty, procedureOf(filing))
  if (code === undefined) return []
  const { article, actor } = deadlineRule(code)
  try {
    return [{ duty: running.duty, code, startedOn: running.since, ...endOf(code, running, calendar), article, actor }]
  } catch (error) {
    if (isRefusal(error) && error.code === 'calendar.year-without-data') return []
    throw error
  }
}

/** The terms that run in the filing's state, the one that ends first in front. */
export const deadlinesOf = (filing: Filing, calendar: CourtCalendar): FilingDeadline[] =>
  runningIn(filing)
    .flatMap(running => computed(filing, running, calendar))
    .sort((left, right) => compareDates(left.due, right.due))

export const withDeadlines = (filing: Filing, calendar: CourtCalendar): Filing => ({ ...filing, deadlines: deadlinesOf(filing, calendar) })

/** What the receipt promises: the terms that run, and the decision that follows when the court uses its whole time. */
export const expectedAfterFiling = (filing: Filing, calendar: CourtCalendar): ExpectedStep[] => {
  const running = deadlinesOf(filing, calendar)
  const assigned = running.find(deadline => deadline.duty === 'assign')
  const following = assigned ? computed(filing, { duty: 'decide', since: assigned.due }, calendar) : []
  // What is counted from a day that may still move, may move with it.
  const moving = following.map(step => ({ ...step, provisional: step.provisional || assigned?.provisional === true }))
  return [...running, ...moving].map(expectedStep)
}

export type Light = 'green' | 'amber' | 'red' | 'overdue' | 'stopped'

/** The court's clocks stand still while mediation is offered or under way (LHGĐT 16(9)). */
const isStopped = (filing: Filing): boolean => filing.state === 'MEDIATION_OFFERED' || filing.state === 'MEDIATION'

/** How a term stands: its light, and the days left in the unit of the law (working or calendar days), negative when over. */
export const standing = (
  filing: Filing,
  deadline: FilingDeadline,
  today: CivilDate,
  calendar: CourtCalendar,
): { light: Light; daysLeft: number } => {
  const inWorkingDays = deadlineRule(deadline.code).unit === 'working_day'
  const { due, startedOn } = deadline
  return {
    light: isStopped(filing) ? 'stopped' : deadlineState({ due, today, startedOn, calendar }),
    daysLeft: inWorkingDays ? workingDaysBetween(today, due, calendar) : daysBetween(today, due),
  }
}
