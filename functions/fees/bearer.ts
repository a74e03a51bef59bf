// Who bears the fee in the end, and what becomes of the advance: NQ 326 Art. 18, 26, 27, 29, 37; NQ 01/2024 Art. 11. The court's judgment says it; this foretells it.

import { checkVnd, sumVnd } from '../kernel/money.ts'
import { refuse } from '../kernel/refusal.ts'
import { rateOf } from './fee-arithmetic.ts'
import { type Procedure, quoteFee } from './fee-calculator.ts'
import { type Confidence, type DisputeKind, feeTableOn, ruleOf, weakest } from './fee-table.ts'

interface Basis {
  readonly article: string
  readonly confidence: Confidence
}

const halfOf = (amountVnd: number): number => rateOf(amountVnd, 5_000).amountVnd

/** A fee at first instance; nothing for a part that is nothing. */
const feeOn = (kind: DisputeKind, valueVnd: number, procedure: Procedure, on: string): { feeVnd: number; confidence: Confidence } =>
  valueVnd === 0 ? { feeVnd: 0, confidence: 'confirmed' } : quoteFee({ kind, valueVnd, procedure, stage: 'first-instance', on })

/** The fee of a claim or an appeal without a value. */
const plainFee = (kind: DisputeKind, stage: 'first-instance' | 'appeal', on: string) =>
  quoteFee({ kind, valueVnd: null, procedure: 'ordinary', stage, on })

export interface LossOutcome {
  readonly kind: DisputeKind
  readonly grantedVnd: number
  readonly refusedVnd: number
  readonly advancePaidVnd: number
  readonly procedure: Procedure
  readonly on: string
}

export interface LossBearing extends Basis {
  readonly defendantVnd: number
  readonly plaintiffVnd: number
  /** Of the plaintiff's advance, after the plaintiff's own part. */
  readonly refundVnd: number
  /** What the advance does not cover. */
  readonly stillOwedVnd: number
}

/** Art. 26(1)–(6): each side bears the fee on the part it lost, reckoned on that part alone; Art. 18: the advance is set against it. */
export function feeByLoss({ kind, grantedVnd, refusedVnd, advancePaidVnd, procedure, on }: LossOutcome): LossBearing {
  for (const amount of [grantedVnd, refusedVnd, advancePaidVnd]) if (checkVnd(amount) < 0) refuse('invalid', 'money.negative', { amount })
  const defendant = feeOn(kind, grantedVnd, procedure, on)
  const plaintiff = feeOn(kind, refusedVnd, procedure, on)
  const rule = ruleOf(feeTableOn(on), 'WHO-BEARS')
  return {
    defendantVnd: defendant.feeVnd,
    plaintiffVnd: plaintiff.feeVnd,
    refundVnd: Math.max(0, advancePaidVnd - plaintiff.feeVnd),
    stillOwedVnd: Math.max(0, plaintiff.feeVnd - advancePaidVnd),
    article: rule.article,
    confidence: weakest(rule.confidence, defendant.confidence, plaintiff.confidence),
  }
}

export interface Settlement {
  readonly kind: DisputeKind
  readonly valueVnd: number | null
  readonly procedure: Procedure
  readonly reached: 'before-hearing' | 'at-hearing'
  readonly on: string
}

/** Art. 26(7), (8): half of the fee before the hearing opens; the whole at the hearing, half of it in summary procedure. Both sides together. */
export function feeOfSettlement({ reached, ...question }: Settlement): Basis & { totalVnd: number } {
  const quote = quoteFee({ ...question, stage: 'first-instance' })
  const { article, confidence } = ruleOf(
    feeTableOn(question.on),
    reached === 'before-hearing' ? 'SETTLE-BEFORE-HEARING' : 'SETTLE-AT-HEARING',
  )
  const isHalved = reached === 'before-hearing' || question.procedure === 'summary'
  return { totalVnd: isHalved ? halfOf(quote.feeVnd) : quote.feeVnd, article, confidence: weakest(confidence, quote.confidence) }
}

export type DivorceOutcome = 'contested' | 'consent-before-hearing' | 'consent-at-hearing'

/** The divorce itself: the plaintiff bears it whatever the judgment; spouses who come to consent share half of it, or all of it at the hearing. */
export function feeOfDivorce(outcome: DivorceOutcome, on: string): Basis & { plaintiffVnd: number; defendantVnd: number } {
  const { feeVnd, confidence } = plainFee('family', 'first-instance', on)
  const rules = {
    contested: 'DIVORCE-PLAINTIFF',
    'consent-before-hearing': 'DIVORCE-CONSENT-BEFORE',
    'consent-at-hearing': 'DIVORCE-CONSENT-AT',
  }
  const rule = ruleOf(feeTableOn(on), rules[outcome])
  const basis = { article: rule.article, confidence: weakest(rule.confidence, confidence) }
  if (outcome === 'contested') return { plaintiffVnd: feeVnd, defendantVnd: 0, ...basis }
  return { ...shared(outcome === 'consent-before-hearing' ? halfOf(feeVnd) : feeVnd), ...basis }
}

/** Art. 27(5)(b), (7): who divides an estate or common property pays on the share received, nothing on the part refused. */
export function feeOfShares(
  of: 'common-property' | 'estate',
  sharesVnd: readonly number[],
  on: string,
): Basis & { eachVnd: number[]; totalVnd: number } {
  const rule = ruleOf(feeTableOn(on), of === 'estate' ? 'INHERITANCE' : 'DIVORCE-PROPERTY')
  const fees = sharesVnd.map(share => feeOn(of === 'estate' ? 'civil' : 'family', checkVnd(share), 'ordinary', on))
  const eachVnd = fees.map(fee => fee.feeVnd)
  return {
    eachVnd,
    totalVnd: sumVnd(eachVnd),
    article: rule.article,
    confidence: weakest(rule.confidence, ...fees.map(fee => fee.confidence)),
  }
}

/** Art. 27(6): who must pay maintenance bears the fee of a claim without a value, half of it when agreed and recorded before the hearing. */
export function feeOfMaintenance(agreed: 'before-hearing' | 'not-before-hearing', on: string): Basis & { obligorVnd: number } {
  const { feeVnd, confidence } = plainFee('family', 'first-instance', on)
  const rule = ruleOf(feeTableOn(on), 'MAINTENANCE')
  return {
    obligorVnd: agreed === 'before-hearing' ? halfOf(feeVnd) : feeVnd,
    article: rule.article,
    confidence: weakest(rule.confidence, confidence),
  }
}

export type AppealOutcome = 'upheld' | 'amended' | 'quashed' | 'withdrawn-before-hearing' | 'withdrawn-at-hearing'

/** Art. 29: the appellant bears the fee when the judgment stands, half when withdrawing before the hearing; the rest of the advance comes back. */
export function feeOfAppeal(kind: DisputeKind, outcome: AppealOutcome, on: string): Basis & { appellantVnd: number; refundVnd: number } {
  const { feeVnd, advanceVnd, confidence } = plainFee(kind, 'appeal', on)
  const rule = ruleOf(feeTableOn(on), outcome.startsWith('withdrawn') ? 'APPEAL-WITHDRAW' : 'APPEAL-BEAR')
  const born = { upheld: feeVnd, amended: 0, quashed: 0, 'withdrawn-before-hearing': halfOf(feeVnd), 'withdrawn-at-hearing': feeVnd }[
    outcome
  ]
  return {
    appellantVnd: born,
    refundVnd: Math.max(0, advanceVnd - born),
    article: rule.article,
    confidence: weakest(rule.confidence, confidence),
  }
}

/** Art. 37(3): spouses who ask together for a divorce by consent agree on who pays the charge, else half each. */
export function chargeOfConsentDivorce(on: string): Basis & { plaintiffVnd: number; defendantVnd: number } {
  const quote = quoteFee({ kind: 'request', valueVnd: null, procedure: 'ordinary', stage: 'first-instance', on })
  const rule = ruleOf(feeTableOn(on), 'CONSENT-DIVORCE-REQUEST')
  return { ...shared(quote.feeVnd), article: rule.article, confidence: weakest(rule.confidence, quote.confidence) }
}

export type Discontinuance = 'withdrawn' | 'absent-twice' | 'no-successor' | 'request-withdrawn'

/** Art. 18: a withdrawn claim gives the advance back; absence after the second summons, death without successor and a withdrawn request do not. */
export function fateOfAdvance(advanceVnd: number, ended: Discontinuance, on: string): Basis & { refundVnd: number; forfeitedVnd: number } {
  const rules = {
    withdrawn: 'REFUND-WITHDRAW',
    'absent-twice': 'FORFEIT-ABSENT',
    'no-successor': 'FORFEIT-ABSENT',
    'request-withdrawn': 'REFUND-VDS-FORFEIT',
  }
  const { article, confidence } = ruleOf(feeTableOn(on), rules[ended])
  const refundVnd = ended === 'withdrawn' ? checkVnd(advanceVnd) : 0
  return { refundVnd, forfeitedVnd: advanceVnd - refundVnd, article, confidence }
}

/** Two halves that add up to the whole, the odd đồng on the first. */
function shared(totalVnd: number): { plaintiffVnd: number; defendantVnd: number } {
  const plaintiffVnd = halfOf(totalVnd)
  return { plaintiffVnd, defendantVnd: totalVnd - plaintiffVnd }
}
