// What an officer may do with a filing now: the state's steps, the officer's role, and whether they are the examining judge.

import { mayDecideComplaint } from '../filings/fee-complaint.ts'
import { type Filing, type FilingState, isExaminingJudge, mayDecideExemption, transitions } from '../filings/filing.ts'
import { mayAccept } from '../filings/filing-acceptance.ts'
import type { OtherDecision } from '../filings/filing-decision.ts'
import { mayTakePaperReceipt } from '../filings/filing-payment.ts'
import { isChiefJudge, isClerk, isJudge, servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import type { DeskFiling } from './desk-form.ts'

type Act = DeskFiling['may'][number]

/** States in which the examining judge has something to decide; acceptance has conditions of its own. */
const decidableStates: readonly FilingState[] = ['UNDER_REVIEW', 'AMENDMENT_REQUESTED', 'FEE_NOTICE']

const leadsTo: Readonly<Record<OtherDecision['decision'], FilingState>> = {
  'request-amendment': 'AMENDMENT_REQUESTED',
  'notify-fee': 'FEE_NOTICE',
  'offer-mediation': 'MEDIATION_OFFERED',
  transfer: 'TRANSFERRED',
  return: 'RETURNED',
}

const decisions = ['request-amendment', 'notify-fee', 'accept', 'offer-mediation', 'transfer', 'return'] as const

/** What the examining judge may decide now. */
export const decisionsIn = (filing: Filing): DeskFiling['decisions'] =>
  decisions.filter(decision => {
    if (decision === 'accept') return mayAccept(filing)
    return filing.judge !== null && decidableStates.includes(filing.state) && transitions[filing.state].includes(leadsTo[decision])
  })

const isDecidable = (filing: Filing): boolean => decisionsIn(filing).length > 0

const possible: Readonly<Record<Act, (actor: Actor, filing: Filing) => boolean>> = {
  acknowledge: (actor, filing) => isClerk(actor) && transitions[filing.state].includes('ACKNOWLEDGED'),
  'report-unreadable': (actor, filing) => isClerk(actor) && transitions[filing.state].includes('REJECTED_TECHNICAL'),
  assign: (actor, filing) => isChiefJudge(actor) && filing.state === 'ACKNOWLEDGED',
  decide: (actor, filing) => isJudge(actor) && isDecidable(filing) && isExaminingJudge(actor, filing),
  'decide-exemption': (actor, filing) => isJudge(actor) && mayDecideExemption(filing) && isExaminingJudge(actor, filing),
  'enter-exemption': (actor, filing) => isClerk(actor) && mayDecideExemption(filing),
  'decide-complaint': (actor, filing) => isChiefJudge(actor) && mayDecideComplaint(filing),
  'take-receipt': (actor, filing) => isClerk(actor) && mayTakePaperReceipt(filing),
  'enter-decision': (actor, filing) => isClerk(actor) && isDecidable(filing),
  'record-mediation': (_actor, filing) => filing.state === 'MEDIATION_OFFERED' || filing.state === 'MEDIATION',
}

const acts: readonly Act[] = [
  'acknowledge',
  'report-unreadable',
  'assign',
  'decide',
  'decide-exemption',
  'enter-exemption',
  'decide-complaint',
  'take-receipt',
  'enter-decision',
  'record-mediation',
]

export const officerMay = (actor: Actor, filing: Filing): Act[] =>
  servesIn(actor, filing.courtCode) ? acts.filter(act => possible[act](actor, filing)) : []
