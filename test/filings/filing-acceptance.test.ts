// Holds acceptance to the law: the examining judge's own act, dated by the receipt for the advance, or where none is due. BLTTDS 195(3), (4), 196, 197, 363(4); TTHC 125-127.
import { describe, expect, test } from 'vitest'
import { decisionsIn, officerMay } from '../../functions/desk/desk-authority.ts'
import type { Filing } from '../../functions/filings/filing.ts'
import { acceptanceDay, acceptFiling, mayAccept } from '../../functions/filings/filing-acceptance.ts'
import { actAnswer, filingView } from '../../functions/filings/filing-view.ts'
import {
  caseNumber,
  clerk,
  exemptionAnswered,
  exemptionAsked,
  feeNotified,
  feePaid,
  filed,
  inEveryState,
  judge,
  offered,
  on,
  otherJudge,
  petition,
  proven,
  stored,
  submitted,
  underReview,
} from './samples.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const accept = (filing: Filing, day: string, noAdvanceBecause = '', by = judge) =>
  acceptFiling(filing, { decision: 'accept', noAdvanceBecause }, caseNumber, on(by, day))

describe('where an advance was due', () => {
  test('195(2), (3): paying is not acceptance, only the receipt is', () => {
    expect(() => accept(feeNotified(), '2026-11-18', 'Đã nộp')).toThrow(refusal('filing.not-possible-now'))
    expect(() => accept(feePaid(), '2026-11-18', 'Đã nộp')).toThrow(refusal('filing.proof-missing'))
  })

  test('195(3): accepted on the day on which the court had the receipt, however late the judge acts', () => {
    const { filing, happening } = accept(proven(), '2026-11-23')
    expect(filing).toMatchObject({ state: 'ACCEPTED', accepted: { on: '2026-11-19', caseNumber, noAdvanceBecause: '' } })
    expect(filing.steps.at(-1)).toEqual({ state: 'ACCEPTED', on: '2026-11-19' })
    expect(happening).toMatchObject({ event: 'filing.accepted', at: '2026-11-23T01:00:00.000Z' })
    expect(happening.facts).toMatchObject({ state: 'ACCEPTED', caseNumber, acceptedOn: '2026-11-19' })
    expect(happening.facts).not.toHaveProperty('noAdvanceBecause')
    expect(acceptanceDay(proven(), '2027-01-04T01:00:00.000Z')).toBe('2026-11-19')
  })

  test('196(1), 197(2): three working days each, from the day of acceptance (24 November is a holiday)', () => {
    const terms = (filing: Filing) => filing.deadlines.map(({ code, due }) => [code, due])
    expect(terms(accept(proven(), '2026-11-23').filing)).toEqual([
      ['CIV-NOTIFY-ACCEPT', '2026-11-25'],
      ['CIV-ASSIGN-JUDGE', '2026-11-25'],
    ])
    expect(terms(accept(proven({ ...petition, kind: 'HC' }), '2026-11-19').filing)).toEqual([
      ['ADM-NOTIFY', '2026-11-25'],
      ['ADM-ASSIGN-JUDGE', '2026-11-25'],
    ])
    expect(terms(accept(proven({ ...petition, matter: 'request', defendants: [] }), '2026-11-19').filing)).toEqual([
      ['REQ-NOTIFY', '2026-11-25'],
    ])
  })
})

describe('where no advance is due', () => {
  test('195(4): at the review the judge says why; the day is the judge’s', () => {
    expect(() => accept(underReview(), '2026-11-16')).toThrow(refusal('filing.reason-missing'))
    expect(accept(underReview(), '2026-11-16', ' Hộ nghèo ').filing.accepted).toEqual({
      on: '2026-11-16',
      caseNumber,
      noAdvanceBecause: 'Hộ nghèo',
    })
  })

  test('NQ 326 Art. 16: after an exemption its reason is the reason; before the answer nothing is accepted', () => {
    expect(() => accept(exemptionAsked(), '2026-11-18', 'Hộ nghèo')).toThrow(refusal('filing.exemption-not-granted'))
    expect(accept(exemptionAnswered('whole'), '2026-11-20').filing.accepted).toEqual({
      on: '2026-11-20',
      caseNumber,
      noAdvanceBecause: 'Có giấy xác nhận',
    })
    expect(() => accept(exemptionAnswered('half'), '2026-11-20', 'Hộ nghèo')).toThrow(refusal('filing.not-possible-now'))
    expect(() => accept(exemptionAnswered('refused'), '2026-11-20', 'Hộ nghèo')).toThrow(refusal('filing.not-possible-now'))
  })
})

describe('whose act it is', () => {
  test('the examining judge’s; nothing is accepted by a payment, a click or the passing of time', () => {
    expect(() => accept(proven(), '2026-11-19', '', otherJudge)).toThrow(refusal('filing.not-the-examining-judge'))
    expect(() => accept(proven(), '2026-11-19', '', clerk)).toThrow(refusal('filing.not-the-examining-judge'))
    expect(() => accept(submitted(), '2026-11-11', 'Hộ nghèo')).toThrow(refusal('filing.not-possible-now'))
  })

  test('signed on paper, a clerk enters it with judge, number and day', () => {
    const decision = { decision: 'accept', noAdvanceBecause: '' } as const
    const signed = { judge: judge.subject, number: '31/TB-TA', signedOn: '2026-11-20' }
    const { filing, happening } = acceptFiling(proven(), decision, caseNumber, on(clerk, '2026-11-20'), signed)
    expect(filing.accepted?.on).toBe('2026-11-19')
    expect(happening.facts).toMatchObject({ decidedBy: judge.fullName, number: '31/TB-TA', caseNumber })
  })

  test('the desk offers acceptance exactly where the rule allows it, and with it the decision', () => {
    for (const filing of inEveryState()) {
      const attempt = () => accept(filing, '2026-12-02', 'Không phải nộp')
      expect([filing.state, decisionsIn(filing).includes('accept')]).toEqual([filing.state, mayAccept(filing)])
      if (mayAccept(filing)) expect(attempt().filing.state).toBe('ACCEPTED')
      else expect(attempt).toThrow()
      expect(officerMay(judge, filing).includes('decide')).toBe(decisionsIn(filing).length > 0)
    }
    expect(decisionsIn(proven())).toEqual(['accept'])
    expect(decisionsIn(exemptionAnswered('whole'))).toEqual(['accept'])
    expect(decisionsIn(feeNotified())).toEqual(['return'])
    expect(decisionsIn(offered())).toEqual([])
    expect(decisionsIn(exemptionAsked())).toEqual([])
    expect(officerMay(judge, exemptionAsked())).toEqual(['decide-exemption'])
    expect(officerMay(otherJudge, exemptionAsked())).toEqual([])
    expect(officerMay(clerk, proven())).toEqual(['enter-decision'])
  })
})

test('officer and filer read the number of the case, and where no advance was paid, why', () => {
  const filing = stored(accept(proven(), '2026-11-19'))
  expect(actAnswer(filing)).toMatchObject({ state: 'ACCEPTED', caseNumber })
  const view = filingView(filing, { petition, files: filed().files }, [])
  expect(view.accepted).toEqual({ on: '2026-11-19', caseNumber })
  expect(view.proof).toMatchObject({ receivedOn: '2026-11-19', by: 'filer', legalBasis: 'BLTTDS 195(2), 363(4)(a); TTHC 125(1)' })
  expect(view.payment).toEqual({
    orderId: 'o1',
    orderCode: 'KN-00000000000',
    rail: 'transfer',
    amountVnd: 1_250_000,
    paidOn: '2026-11-17',
  })
})
