// Holds the court's acts to who may do them and to what they must say: BLTTDS 191-195, TTHC 121-125, LHGĐT 16-32.
import { describe, expect, test } from 'vitest'
import { type Filing, refuseUnseen } from '../../functions/filings/filing.ts'
import { checkNewCourt, type Decision, decideFiling, type OtherDecision } from '../../functions/filings/filing-decision.ts'
import { acknowledgeFiling, assignJudge, judgeAmong, registerNumber, reportUnreadable } from '../../functions/filings/filing-intake.ts'
import { recordMediation } from '../../functions/filings/filing-mediation.ts'
import { answerMediation } from '../../functions/filings/filing-submission.ts'
import { defaultDirectory } from '../../functions/kernel/court-directory.ts'
import {
  acknowledged,
  askedToAmend,
  chief,
  citizen,
  clerk,
  court,
  decided,
  decide as decidedBy,
  feeNotified,
  judge,
  offered,
  on,
  otherCourt,
  otherJudge,
  petition,
  stored,
  submitted,
  underReview,
} from './samples.ts'

const refusal = (code: string, kind?: string) => expect.objectContaining(kind ? { code, kind } : { code })
const returning: OtherDecision = { decision: 'return', ground: 'b', reason: 'Chưa đủ điều kiện' }
const amending = (until: string, special = false): Decision => ({ decision: 'request-amendment', what: 'Ghi rõ ngày vay', until, special })
const decide = (filing: Filing, decision: Decision, day = '2026-11-16') => decidedBy(filing, decision, on(judge, day))

describe('intake', () => {
  test('191(1): the number of the register is the serial and the year', () => {
    expect([registerNumber(7, 2026), registerNumber(1204, 2027)]).toEqual(['07/2026', '1204/2027'])
  })

  test('the clerk’s report of unreadable files names filed documents and a reason', () => {
    const report = (documentIds: string[], reason: string) =>
      reportUnreadable(submitted(), { documentIds, reason, filedIds: ['petition', 'doc1'] }, on(clerk, '2026-11-11'))
    expect(() => report(['doc1'], '  ')).toThrow(refusal('filing.reason-missing'))
    expect(() => report(['another'], 'Trắng')).toThrow(refusal('filing.document-unknown'))
    expect(report(['doc1', 'doc1'], ' Trắng ').filing).toMatchObject({
      state: 'REJECTED_TECHNICAL',
      unreadable: { documentIds: ['doc1'], reason: 'Trắng' },
      filingDate: '2026-11-10',
      deadlines: [],
    })
  })

  test('191(2): only a judge of the court is named; the chief judge may name themselves', () => {
    expect(judgeAmong(chief)).toEqual({ subject: 'chanhan', fullName: 'Lê Chánh' })
    expect(() => judgeAmong(clerk)).toThrow(refusal('filing.judge-unknown'))
    expect(() => judgeAmong(undefined)).toThrow(refusal('filing.judge-unknown'))
  })

  test('a petition is registered before a judge is named', () => {
    expect(() => assignJudge(submitted(), judge, on(chief, '2026-11-11'))).toThrow(refusal('filing.not-possible-now', 'conflict'))
    expect(() => acknowledgeFiling(acknowledged(), '02/2026', on(clerk, '2026-11-12'))).toThrow(refusal('filing.not-possible-now'))
  })
})

describe('who decides', () => {
  test('191(3): only the examining judge, not another judge, not the chief judge', () => {
    for (const other of [otherJudge, chief])
      expect(() => decideFiling(underReview(), returning, on(other, '2026-11-16'))).toThrow(
        refusal('filing.not-the-examining-judge', 'conflict'),
      )
    expect(decide(underReview(), returning).filing.state).toBe('RETURNED')
  })

  test('before a judge is assigned nobody decides', () => {
    expect(() => decide(acknowledged(), returning)).toThrow(refusal('filing.not-possible-now'))
  })

  test('a clerk enters what the examining judge signed: judge, number and day are kept, and who entered it', () => {
    const signed = { judge: judge.subject, number: ' 23/TB-TA ', signedOn: '2026-11-13' }
    const { filing, happening } = decideFiling(underReview(), returning, on(clerk, '2026-11-16'), signed)
    expect(filing.state).toBe('RETURNED')
    expect(happening.actor.fullName).toBe(clerk.fullName)
    expect(happening.facts).toMatchObject({ decidedBy: judge.fullName, number: '23/TB-TA', signedOn: '2026-11-13' })
  })

  test.each([
    ['another judge', { judge: otherJudge.subject }, 'filing.not-the-examining-judge'],
    ['a day before the assignment', { signedOn: '2026-11-11' }, 'filing.signed-day-invalid'],
    ['a day that has not come', { signedOn: '2026-11-17' }, 'filing.signed-day-invalid'],
    ['a day that does not exist', { signedOn: '2026-11-31' }, 'date.invalid'],
    ['no number', { number: '  ' }, 'filing.decision-number-missing'],
  ])('a signed decision with %s is not entered', (_what, wrong, code) => {
    const signed = { judge: judge.subject, number: '23/TB-TA', signedOn: '2026-11-13', ...wrong }
    expect(() => decideFiling(underReview(), returning, on(clerk, '2026-11-16'), signed)).toThrow(refusal(code))
  })

  test('whoever looked at an older version is told, and nothing is overwritten', () => {
    const filing = underReview()
    expect(() => refuseUnseen(filing, filing.version - 1)).toThrow(refusal('filing.changed-meanwhile', 'conflict'))
    expect(refuseUnseen(filing, filing.version)).toBeUndefined()
  })
})

describe('a request to amend', () => {
  test.each([
    ['193(1): one month', '2026-12-16', false, true],
    ['193(1): not a day more than a month', '2026-12-17', false, false],
    ['193(1): fifteen days more in special cases', '2026-12-31', true, true],
    ['193(1): and not sixteen', '2027-01-01', true, false],
    ['a day in the future', '2026-11-16', false, false],
  ])('%s', (_article, until, special, allowed) => {
    const asking = () => decide(underReview(), amending(until, special))
    if (allowed) expect(asking().filing).toMatchObject({ state: 'AMENDMENT_REQUESTED', request: { until } })
    else expect(asking).toThrow(refusal('filing.amendment-day-invalid'))
  })

  test('TTHC 122(1): ten days, and no special cases; BLTTDS 363(2): seven days', () => {
    const administrative = underReview({ ...petition, kind: 'HC' })
    expect(decide(administrative, amending('2026-11-26')).filing.state).toBe('AMENDMENT_REQUESTED')
    expect(() => decide(administrative, amending('2026-11-27'))).toThrow(refusal('filing.amendment-day-invalid'))
    expect(() => decide(administrative, amending('2026-11-27', true))).toThrow(refusal('filing.no-longer-term-in-this-law'))
    const request = underReview({ ...petition, matter: 'request' })
    expect(() => decide(request, amending('2026-11-25'))).toThrow(refusal('filing.amendment-day-invalid'))
  })

  test('says what', () => {
    expect(() => decide(underReview(), { decision: 'request-amendment', what: '\n', until: '2026-11-30', special: false })).toThrow(
      refusal('filing.reason-missing'),
    )
  })
})

describe('the other decisions', () => {
  test('195(1): a fee notice names an amount and who collects it; it shows both last days', () => {
    expect(() => decide(underReview(), { decision: 'notify-fee', amountVnd: 0, collector: 'THADS', basis: '' })).toThrow(
      refusal('filing.fee-amount-missing'),
    )
    expect(() => decide(underReview(), { decision: 'notify-fee', amountVnd: 1, collector: ' ', basis: '' })).toThrow(
      refusal('filing.fee-collector-missing'),
    )
    const { happening } = decide(underReview(), { decision: 'notify-fee', amountVnd: 1_250_000, collector: 'THADS', basis: '' })
    expect(happening.facts).toMatchObject({ due: '2026-11-23', lastDay: '2026-11-26', article: 'BLTTDS 195(2)' })
  })

  test('195(4): accepted at once only where no advance is due, and the reason is kept', () => {
    expect(() => decide(underReview(), { decision: 'accept', noAdvanceBecause: '' })).toThrow(refusal('filing.reason-missing'))
    expect(decided({ decision: 'accept', noAdvanceBecause: 'Người lao động' })).toMatchObject({
      state: 'ACCEPTED',
      accepted: { on: '2026-11-16', noAdvanceBecause: 'Người lao động' },
    })
  })

  test('190(4), 191(3)(c): a transfer keeps the first date and court, and the new court starts with its own register and judge', () => {
    const filing = decided({ decision: 'transfer', courtCode: otherCourt, reason: 'Thẩm quyền' })
    expect(filing).toMatchObject({
      state: 'TRANSFERRED',
      courtCode: otherCourt,
      firstCourtCode: court,
      filingDate: '2026-11-10',
      receivedOn: '2026-11-16',
      register: null,
      judge: null,
    })
    expect(acknowledgeFiling(filing, '05/2026', on(clerk, '2026-11-17')).filing.register?.number).toBe('05/2026')
    expect(() => decide(underReview(), { decision: 'transfer', courtCode: court, reason: 'Nhầm' })).toThrow(refusal('filing.same-court'))
  })

  test('a transfer goes to a court that works today', () => {
    const to = (courtCode: string) => () =>
      checkNewCourt({ decision: 'transfer', courtCode, reason: '' }, defaultDirectory, '2026-11-16T01:00:00Z')
    expect(to(otherCourt)()).toBeUndefined()
    expect(to('XX-9')).toThrow(refusal('filing.court-unknown'))
    const ended = defaultDirectory.courts.find(each => each.validTo !== null && each.validTo < '2026-11-16')
    if (ended) expect(to(ended.code)).toThrow(refusal('filing.court-unknown'))
  })

  test('192: a return names its ground and its reason', () => {
    expect(() => decide(underReview(), { ...returning, reason: '' })).toThrow(refusal('filing.reason-missing'))
    expect(decided(returning).returned).toEqual({ ground: 'b', reason: 'Chưa đủ điều kiện', on: '2026-11-16' })
  })

  test('192(1)(d), (e): the judge returns what was not paid or not amended; the portal never does by itself', () => {
    expect(decide(feeNotified(), { ...returning, ground: 'd' }, '2026-12-01').filing.state).toBe('RETURNED')
    expect(decide(askedToAmend(), { ...returning, ground: 'e' }, '2026-12-01').filing.state).toBe('RETURNED')
  })
})

describe('mediation', () => {
  test('LHGĐT 16(4): one answer, a no gives the petition back to the judge', () => {
    const yes = stored(answerMediation(offered(), true, on(citizen, '2026-11-17')))
    expect(yes).toMatchObject({ state: 'MEDIATION_OFFERED', mediation: { agrees: true, answeredOn: '2026-11-17' } })
    expect(() => answerMediation(yes, false, on(citizen, '2026-11-18'))).toThrow(refusal('filing.mediation-already-answered'))
    expect(answerMediation(offered(), false, on(citizen, '2026-11-17')).filing.state).toBe('UNDER_REVIEW')
    expect(() => answerMediation(underReview(), true, on(citizen, '2026-11-17'))).toThrow(refusal('filing.no-mediation-offered'))
  })

  test('LHGĐT 16(5), (6): an officer starts it also on silence', () => {
    expect(recordMediation(offered(), 'started', '', on(clerk, '2026-11-25')).filing.state).toBe('MEDIATION')
    expect(recordMediation(offered(), 'declined', 'Bị đơn từ chối', on(clerk, '2026-11-25')).filing.state).toBe('UNDER_REVIEW')
  })

  test('LHGĐT 32: a result is recognised by a decision that the record names', () => {
    const mediating = stored(recordMediation(offered(), 'started', '', on(clerk, '2026-11-18')))
    expect(() => recordMediation(mediating, 'recognised', '', on(clerk, '2026-12-01'))).toThrow(refusal('filing.reason-missing'))
    expect(recordMediation(mediating, 'recognised', '11/2026/QĐCNHGT-DS', on(clerk, '2026-12-01')).filing.state).toBe('MEDIATED')
    expect(() => recordMediation(offered(), 'failed', '', on(clerk, '2026-12-01'))).toThrow(refusal('filing.not-possible-now'))
  })
})
