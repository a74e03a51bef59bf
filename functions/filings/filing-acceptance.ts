// Acceptance (thụ lý): the judge's act, on the day on which the court has the receipt for the advance, or where none is due. BLTTDS 195(3), (4), 363(4); TTHC 125.
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Change, type Filing, givenReason, moved } from './filing.ts'
import { type AcceptDecision, decidedByJudge, type Outcome, type SignedDecision } from './filing-decision.ts'
import type { Occasion } from './filing-submission.ts'

/** Whether nothing but the judge's own act is missing; at the review, the judge must say why no advance is due. */
export const mayAccept = ({ judge, state, proof, exemption }: Filing): boolean => {
  if (judge === null) return false
  if (state === 'FEE_PAID') return proof !== null
  if (state === 'EXEMPTION_ASKED') return exemption?.decision?.granted === 'whole'
  return state === 'UNDER_REVIEW'
}

/** The civil day of acceptance: of the receipt where an advance was due (195(3)), of the judge's act otherwise. */
export const acceptanceDay = ({ state, proof }: Filing, now: string): CivilDate =>
  state === 'FEE_PAID' && proof ? proof.receivedOn : civilDateOf(now)

/** Why no advance was paid; empty where one was. Refuses `filing.proof-missing`, `filing.exemption-not-granted`, `filing.reason-missing`. */
const whyWithoutAdvance = (filing: Filing, { noAdvanceBecause }: AcceptDecision): string => {
  if (filing.state === 'FEE_PAID') return filing.proof ? '' : refuse('conflict', 'filing.proof-missing')
  if (filing.state !== 'EXEMPTION_ASKED') return givenReason(noAdvanceBecause)
  const decision = filing.exemption?.decision
  return decision?.granted === 'whole' ? decision.reason : refuse('conflict', 'filing.exemption-not-granted')
}

const accepted = (filing: Filing, decision: AcceptDecision, caseNumber: string, on: CivilDate): Outcome => {
  const next = moved(filing, 'ACCEPTED', on)
  const noAdvanceBecause = whyWithoutAdvance(filing, decision)
  return {
    event: 'filing.accepted',
    filing: { ...next, accepted: { on, caseNumber, noAdvanceBecause } },
    facts: { caseNumber, acceptedOn: on, ...(noAdvanceBecause === '' ? {} : { noAdvanceBecause }) },
  }
}

/** The petition becomes a case under this number of the docket. Refuses as `decidedByJudge` does, and when an advance is still due. */
export const acceptFiling = (
  filing: Filing,
  decision: AcceptDecision,
  caseNumber: string,
  occasion: Occasion,
  signed?: SignedDecision,
): Change =>
  decidedByJudge(filing, 'accept', occasion, signed, () => accepted(filing, decision, caseNumber, acceptanceDay(filing, occasion.now)))
