// What the examining judge decides on a petition: exactly one of what BLTTDS 191(3), 192, 193, 195, TTHC 121-125 and LHGĐT 16 allow.
import { actorRecord } from '../kernel/actor.ts'
import { addDays, type CivilDate, civilDateOf, parseCivilDate } from '../kernel/civil-date.ts'
import { computeDeadline, workingDaysBetween } from '../kernel/court-calendar.ts'
import { type CourtDirectory, findCourt, isInForce } from '../kernel/courts.ts'
import type { Facts } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Change, type Filing, type FilingEvent, givenReason, happening, moved } from './filing.ts'
import { codeOf, procedureOf, withDeadlines } from './filing-deadline.ts'
import type { Occasion } from './filing-submission.ts'

/** The seven grounds of BLTTDS 192(1). */
export type ReturnGround = 'a' | 'b' | 'c' | 'd' | 'đ' | 'e' | 'g'

export type Decision =
  | { decision: 'offer-mediation' }
  | { decision: 'request-amendment'; what: string; until: string; special: boolean }
  | { decision: 'notify-fee'; amountVnd: number; collector: string; basis: string }
  | { decision: 'accept'; noAdvanceBecause: string }
  | { decision: 'transfer'; courtCode: string; reason: string }
  | { decision: 'return'; ground: ReturnGround; reason: string }

/** Acceptance makes a case, with a number of its own: filing-acceptance.ts. */
export type AcceptDecision = Extract<Decision, { decision: 'accept' }>
export type OtherDecision = Exclude<Decision, AcceptDecision>

/** A decision signed on paper and entered by a clerk: whose it is, its number and its day. */
export interface SignedDecision {
  judge: string
  number: string
  signedOn: string
}

/** What a decision makes of a filing, before terms are counted and the paper is named. */
export interface Outcome {
  event: FilingEvent
  filing: Filing
  facts: Facts
}

/** LHGĐT 16(9): from here on the judge's term stands still. */
const offerMediation = (filing: Filing, { calendar }: Occasion, today: CivilDate): Outcome => {
  const ran = filing.clock ? filing.clock.workingDaysUsed + workingDaysBetween(filing.clock.since, today, calendar) : 0
  return {
    event: 'filing.mediation-offered',
    filing: {
      ...moved(filing, 'MEDIATION_OFFERED', today),
      clock: filing.clock && { since: filing.clock.since, workingDaysUsed: ran },
      mediation: { offeredOn: today, agrees: null, answeredOn: null, startedOn: null },
    },
    facts: {},
  }
}

/** Up to 15 days more in special cases of the Code; the other laws know no such extension. */
const specialDays = 15

/** The latest day that may be fixed for an amendment: 1 month (BLTTDS 193(1)), 10 days (TTHC 122(1)), 7 days (BLTTDS 363(2)). */
export const latestAmendmentDay = (
  filing: Pick<Filing, 'matter' | 'kind'>,
  special: boolean,
  today: CivilDate,
  calendar: Occasion['calendar'],
): CivilDate => {
  const procedure = procedureOf(filing)
  const { due } = computeDeadline({ code: codeOf('amend', procedure) ?? 'CIV-AMEND', event: today, calendar })
  if (!special) return due
  return procedure === 'civil' ? addDays(due, specialDays) : refuse('invalid', 'filing.no-longer-term-in-this-law')
}

const requestAmendment = (
  filing: Filing,
  asked: Extract<Decision, { decision: 'request-amendment' }>,
  { calendar }: Occasion,
  today: CivilDate,
): Outcome => {
  const what = givenReason(asked.what)
  const until = parseCivilDate(asked.until)
  const latest = latestAmendmentDay(filing, asked.special, today, calendar)
  if (until <= today || until > latest) refuse('invalid', 'filing.amendment-day-invalid', { after: today, latest })
  return {
    event: 'filing.amendment-requested',
    filing: {
      ...moved(filing, 'AMENDMENT_REQUESTED', today),
      request: { what, until, special: asked.special, askedOn: today },
    },
    facts: { what, until, special: asked.special },
  }
}

/** NQ 326 Art. 7: the judge fixes the amount. Paying is not acceptance; the receipt must reach the court (BLTTDS 195(2), (3)). */
const notifyFee = (filing: Filing, asked: Extract<Decision, { decision: 'notify-fee' }>, today: CivilDate): Outcome => {
  const collector = asked.collector.trim()
  if (asked.amountVnd < 1) refuse('invalid', 'filing.fee-amount-missing')
  if (collector === '') refuse('invalid', 'filing.fee-collector-missing')
  const notice = { amountVnd: asked.amountVnd, collector, basis: asked.basis.trim() }
  return {
    event: 'filing.fee-notified',
    filing: { ...moved(filing, 'FEE_NOTICE', today), feeNotice: { ...notice, notifiedOn: today }, exemption: null, feeComplaint: null },
    facts: notice,
  }
}

/** BLTTDS 41, 190(4): the filing date stays; the new court has terms, a register and judges of its own. */
const transfer = (filing: Filing, asked: Extract<Decision, { decision: 'transfer' }>, today: CivilDate): Outcome => {
  const reason = givenReason(asked.reason)
  if (asked.courtCode === filing.courtCode) refuse('invalid', 'filing.same-court', { court: asked.courtCode })
  return {
    event: 'filing.transferred',
    filing: {
      ...moved(filing, 'TRANSFERRED', today),
      courtCode: asked.courtCode,
      receivedOn: today,
      register: null,
      judge: null,
      clock: null,
    },
    facts: { fromCourt: filing.courtCode, courtCode: asked.courtCode, reason, filingDate: filing.filingDate },
  }
}

const returnPetition = (filing: Filing, asked: Extract<Decision, { decision: 'return' }>, today: CivilDate): Outcome => {
  const reason = givenReason(asked.reason)
  return {
    event: 'filing.returned',
    filing: { ...moved(filing, 'RETURNED', today), returned: { ground: asked.ground, reason, on: today } },
    facts: { ground: asked.ground, reason },
  }
}

/** The courts of the portal's directory that work on that day. Refuses `filing.court-unknown`. */
export const checkNewCourt = (decision: Decision, directory: CourtDirectory, now: string): void => {
  if (decision.decision !== 'transfer') return
  const court = findCourt(directory, decision.courtCode)
  if (court === undefined || !isInForce(court, civilDateOf(now))) refuse('invalid', 'filing.court-unknown', { court: decision.courtCode })
}

const outcomeOf = (filing: Filing, decision: OtherDecision, occasion: Occasion, today: CivilDate): Outcome => {
  switch (decision.decision) {
    case 'offer-mediation':
      return offerMediation(filing, occasion, today)
    case 'request-amendment':
      return requestAmendment(filing, decision, occasion, today)
    case 'notify-fee':
      return notifyFee(filing, decision, today)
    case 'transfer':
      return transfer(filing, decision, today)
    case 'return':
      return returnPetition(filing, decision, today)
  }
}

/** The term that the decision starts, for the notice. */
const termFacts = (filing: Filing): Facts => {
  const [first] = filing.deadlines
  const last = filing.deadlines.at(-1)
  return first && last ? { due: first.due, lastDay: last.due, article: first.article } : {}
}

export const paperFacts = (signed: SignedDecision | undefined, judgeName: string): Facts =>
  signed ? { decidedBy: judgeName, number: signed.number.trim(), signedOn: signed.signedOn } : {}

/** Refuses `filing.signed-day-invalid` for a day before the judge was assigned or after today, `filing.decision-number-missing`. */
export const checkSigned = (filing: Filing, signed: SignedDecision, today: CivilDate): void => {
  const assignedOn = filing.judge?.assignedOn ?? filing.receivedOn
  const signedOn = parseCivilDate(signed.signedOn)
  if (signedOn < assignedOn || signedOn > today) refuse('invalid', 'filing.signed-day-invalid', { from: assignedOn, until: today })
  if (signed.number.trim() === '') refuse('invalid', 'filing.decision-number-missing')
}

/**
 * What the examining judge decides, by themselves or as signed on paper and entered by a clerk (`signed`).
 * Terms run from the day on which it is entered, which is when the filer is told. Refuses `filing.not-possible-now` while no judge
 * is assigned, `filing.not-the-examining-judge`, `filing.signed-day-invalid`, `filing.decision-number-missing`, and as `outcomeOn` does.
 */
export const decidedByJudge = (
  filing: Filing,
  asked: Decision['decision'],
  { actor, now, calendar }: Occasion,
  signed: SignedDecision | undefined,
  outcomeOn: (today: CivilDate) => Outcome,
): Change => {
  const today = civilDateOf(now)
  if (filing.judge === null) return refuse('conflict', 'filing.not-possible-now', { state: filing.state, asked })
  if (filing.judge.subject !== (signed?.judge ?? actor.subject)) refuse('conflict', 'filing.not-the-examining-judge')
  if (signed) checkSigned(filing, signed, today)
  const outcome = outcomeOn(today)
  const next = withDeadlines(outcome.filing, calendar)
  const facts: Facts = { state: next.state, ...outcome.facts, ...termFacts(next), ...paperFacts(signed, filing.judge.fullName) }
  return { filing: next, happening: happening(outcome.event, filing.id, { actor: actorRecord(actor), now, facts }) }
}

/** Every decision but acceptance. A request for exemption is answered first (filing-exemption.ts). Refuses as each decision says. */
export const decideFiling = (filing: Filing, decision: OtherDecision, occasion: Occasion, signed?: SignedDecision): Change =>
  decidedByJudge(filing, decision.decision, occasion, signed, today =>
    filing.state === 'EXEMPTION_ASKED'
      ? refuse('conflict', 'filing.not-possible-now', { state: filing.state, asked: decision.decision })
      : outcomeOf(filing, decision, occasion, today),
  )
