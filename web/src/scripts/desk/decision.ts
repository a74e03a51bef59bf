// Which decisions a state allows, whom each tells, and what one part of the decision form gives back.

import { type FilingState, filingStates, transitions } from '../../../../functions/filings/filing.ts'
import type { Decision } from '../../../../functions/filings/filing-decision.ts'
import type { NoticeEvent } from '../../../../functions/notices/notice.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import type { DecisionKind } from './act-basis.ts'
import type { Fact } from './fact-list.ts'

const leadsTo: Readonly<Record<DecisionKind, FilingState>> = {
  'request-amendment': 'AMENDMENT_REQUESTED',
  'notify-fee': 'FEE_NOTICE',
  accept: 'ACCEPTED',
  'offer-mediation': 'MEDIATION_OFFERED',
  transfer: 'TRANSFERRED',
  return: 'RETURNED',
}

const kinds: readonly DecisionKind[] = ['request-amendment', 'notify-fee', 'accept', 'offer-mediation', 'transfer', 'return']

/** Only what may follow the filing's state; nothing for a state that this page does not know. */
export function decisionsIn(state: string): DecisionKind[] {
  const known = filingStates.find(each => each === state)
  const next = known === undefined ? [] : transitions[known]
  return kinds.filter(kind => next.includes(leadsTo[kind]))
}

export const eventOf: Readonly<Record<DecisionKind, NoticeEvent>> = {
  'request-amendment': 'filing.amendment-requested',
  'notify-fee': 'filing.fee-notified',
  accept: 'filing.accepted',
  'offer-mediation': 'filing.mediation-offered',
  transfer: 'filing.transferred',
  return: 'filing.returned',
}

export type PartReading = { readonly problems: readonly FieldProblem[] } | { readonly decision: Decision; readonly lines: readonly Fact[] }

export interface DecisionPart {
  readonly element: HTMLElement
  read(): PartReading
}
