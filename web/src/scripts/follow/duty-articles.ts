// The articles behind each duty, in every law of procedure: the status file names no article, because one alone would tell the kind of case.
import type { Duty } from '../../../../functions/filings/filing.ts'

export const articlesOfDuty: Readonly<Record<Duty, readonly string[]>> = {
  assign: ['BLTTDS 191(2), 363(1)', 'TTHC 121(2)'],
  decide: ['BLTTDS 191(3)', 'TTHC 121(3)'],
  'answer-mediation': ['LHGĐT 16(4)'],
  'appoint-mediator': ['LHGĐT 16(6)'],
  mediate: ['LHGĐT 20(1)'],
  amend: ['BLTTDS 193(1), 363(2)', 'TTHC 122(1)'],
  pay: ['BLTTDS 195(2), 363(4)(a)', 'TTHC 125(1)', 'NQ 326 17(2)'],
  'pay-last': ['NQ 326 Art. 17(1)(a)'],
  'answer-exemption': ['NQ 326 Arts 15(5), 16(4)'],
  'answer-complaint': ['NQ 326 Art. 46(3)'],
  accept: ['BLTTDS 195(3),(4), 363(4)', 'TTHC 125(3)'],
  complain: ['BLTTDS 194(1)'],
  'notify-acceptance': ['BLTTDS 196(1), 365(1)', 'TTHC 126(1)'],
  'assign-case': ['BLTTDS 197(2)', 'TTHC 127(2)'],
}

export function articlesOf(duty: string): readonly string[] {
  return new Map<string, readonly string[]>(Object.entries(articlesOfDuty)).get(duty) ?? []
}
