// The articles on which each act of the court rests, by the law of procedure: civil cases, administrative cases, civil requests.

import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import type { Procedure } from '../../../../functions/filings/filing-deadline.ts'
import type { Decision } from '../../../../functions/filings/filing-decision.ts'

export type DecisionKind = Decision['decision']
type Recorded = DeskFiling['may'][number]

const same = (article: string): Readonly<Record<Procedure, string>> => ({ civil: article, administrative: article, request: article })

const acts: Readonly<Record<Recorded, Readonly<Record<Procedure, string>>>> = {
  acknowledge: { civil: 'BLTTDS 191(1)', administrative: 'TTHC 121(1)', request: 'BLTTDS 363(1)' },
  // The law knows no such step: the filing date that it protects is the only article that speaks of it.
  'report-unreadable': { civil: 'BLTTDS 190(3)', administrative: 'TTHC 120', request: 'BLTTDS 190(3)' },
  assign: { civil: 'BLTTDS 191(2)', administrative: 'TTHC 121(2)', request: 'BLTTDS 363(1)' },
  decide: { civil: 'BLTTDS 191(3)', administrative: 'TTHC 121(3)', request: 'BLTTDS 363' },
  'decide-exemption': same('NQ 326 Arts 12, 13, 16'),
  'enter-exemption': same('NQ 326 Arts 12, 13, 16'),
  'decide-complaint': same('NQ 326 Art. 46(3)'),
  'take-receipt': { civil: 'BLTTDS 195(3)', administrative: 'TTHC 125', request: 'BLTTDS 363(4)' },
  'enter-decision': { civil: 'BLTTDS 191(3)', administrative: 'TTHC 121(3)', request: 'BLTTDS 363' },
  'record-mediation': same('LHGĐT 16, 20, 32'),
}

const decisions: Readonly<Record<DecisionKind, Readonly<Record<Procedure, string>>>> = {
  'offer-mediation': same('LHGĐT 16'),
  'request-amendment': { civil: 'BLTTDS 193', administrative: 'TTHC 122', request: 'BLTTDS 363(2)' },
  'notify-fee': { civil: 'BLTTDS 195', administrative: 'TTHC 125', request: 'BLTTDS 363(4)' },
  accept: { civil: 'BLTTDS 195(3),(4)', administrative: 'TTHC 125', request: 'BLTTDS 363(4)' },
  transfer: { civil: 'BLTTDS 41, 191(3)', administrative: 'TTHC 34, 121(3)', request: 'BLTTDS 41' },
  return: { civil: 'BLTTDS 192', administrative: 'TTHC 123', request: 'BLTTDS 364' },
}

export const actBasis = (act: Recorded, procedure: Procedure): string => acts[act][procedure]
export const decisionBasis = (decision: DecisionKind, procedure: Procedure): string => decisions[decision][procedure]
