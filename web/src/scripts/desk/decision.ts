// Whom each decision tells, and what one part of the decision form gives back.
import type { Decision } from '../../../../functions/filings/filing-decision.ts'
import type { NoticeEvent } from '../../../../functions/notices/notice.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import type { DecisionKind } from './act-basis.ts'
import type { Fact } from './fact-list.ts'

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
