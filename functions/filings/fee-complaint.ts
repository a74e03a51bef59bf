// A complaint about the advance or about the answer to a request for exemption: to the chief judge, whose decision is final. NQ 326 Art. 46(3).
import { actorRecord } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import { type CourtCalendar, computeDeadline } from '../kernel/court-calendar.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Change, type ComplaintOutcome, type FeeComplaint, type Filing, givenReason, happening, moved } from './filing.ts'
import { withDeadlines } from './filing-deadline.ts'
import type { Occasion } from './filing-submission.ts'

/** While the sum is owed and not paid; once for each notice and each answer. */
export const mayComplainOfFee = ({ state, feeNotice, feeComplaint, exemption }: Filing): boolean =>
  state === 'FEE_NOTICE' && feeNotice !== null && (feeComplaint === null || isAboutEarlier(feeComplaint, exemption?.decision?.on))

/** A complaint about the notice is no complaint about the judge's later answer. */
const isAboutEarlier = ({ about, decision }: FeeComplaint, answeredOn: CivilDate | undefined): boolean =>
  about === 'advance' && decision !== null && answeredOn !== undefined

export const mayDecideComplaint = ({ state, feeComplaint }: Filing): boolean =>
  state === 'FEE_NOTICE' && feeComplaint !== null && feeComplaint.decision === null

/** Whether the three working days are over; without the calendar of that year nobody is late. */
const isLate = (since: CivilDate, today: CivilDate, calendar: CourtCalendar): boolean => {
  try {
    return computeDeadline({ code: 'FEE-COMPLAINT', event: since, calendar }).due < today
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/**
 * The filer complains. The term to pay goes on: only the chief judge's decision changes it. Refuses `filing.complaint-not-possible-now`,
 * `filing.reason-missing`.
 */
export const complainOfFee = (filing: Filing, asked: { reason: string }, { actor, now, calendar }: Occasion): Change => {
  const { feeNotice, exemption } = filing
  if (!mayComplainOfFee(filing) || feeNotice === null)
    return refuse('conflict', 'filing.complaint-not-possible-now', { state: filing.state })
  const today = civilDateOf(now)
  const answeredOn = exemption?.decision?.on
  const about = answeredOn ? 'exemption' : 'advance'
  const reason = givenReason(asked.reason)
  const late = isLate(answeredOn ?? feeNotice.notifiedOn, today, calendar)
  const next = withDeadlines({ ...filing, feeComplaint: { about, reason, askedOn: today, late, decision: null } }, calendar)
  return {
    filing: next,
    happening: happening('filing.fee-complained', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, about, reason, late },
    }),
  }
}

/** The notice with another sum, and its days counted anew. */
const withSum = (filing: Filing, amountVnd: number, today: CivilDate): Filing => ({
  ...filing,
  feeNotice: filing.feeNotice && { ...filing.feeNotice, amountVnd, notifiedOn: today },
})

/** Nothing is owed after all: the petition waits for acceptance as if the judge had excused it. */
const excused = (filing: Filing, reason: string, today: CivilDate): Filing => {
  const { exemption } = filing
  if (exemption === null) return refuse('invalid', 'filing.fee-amount-missing')
  const decision = { granted: 'whole', reason, on: today, paper: null } as const
  return { ...moved(filing, 'EXEMPTION_ASKED', today), exemption: { ...exemption, decision } }
}

/**
 * The chief judge's decision, final: the notice or the answer stands (`kept`), or another sum is owed, with days of its own (`changed`; nothing at
 * all only where exemption was asked for). Refuses `filing.no-complaint`, `filing.reason-missing`, `filing.fee-amount-missing`.
 */
export const decideComplaint = (
  filing: Filing,
  answer: { outcome: ComplaintOutcome; amountVnd: number; reason: string },
  { actor, now, calendar }: Occasion,
): Change => {
  const { feeComplaint, feeNotice } = filing
  if (!mayDecideComplaint(filing) || feeComplaint === null || feeNotice === null)
    return refuse('conflict', 'filing.no-complaint', { state: filing.state })
  const today = civilDateOf(now)
  const reason = givenReason(answer.reason)
  const { outcome } = answer
  const amountVnd = outcome === 'kept' ? feeNotice.amountVnd : answer.amountVnd
  const changed = outcome === 'kept' ? filing : amountVnd === 0 ? excused(filing, reason, today) : withSum(filing, amountVnd, today)
  const decided: Filing = { ...changed, feeComplaint: { ...feeComplaint, decision: { outcome, amountVnd, reason, on: today } } }
  const next = withDeadlines(decided, calendar)
  const [first] = next.state === 'FEE_NOTICE' ? next.deadlines.filter(({ duty }) => duty === 'pay') : []
  const last = next.deadlines.find(({ duty }) => duty === 'pay-last') ?? first
  return {
    filing: next,
    happening: happening('filing.fee-complaint-decided', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: {
        ...{ state: next.state, outcome, reason, amountVnd },
        ...(amountVnd === 0 ? { granted: 'whole' } : {}),
        ...(first && last ? { due: first.due, lastDay: last.due, article: first.article } : {}),
      },
    }),
  }
}
