// Holds requests to be excused from the advance to NQ 326 Art. 12-16 and 46: asked once with proof, answered by the examining judge in three working days.
import { describe, expect, test } from 'vitest'
import { exemptionGrounds } from '../../functions/filings/exemption-ground.ts'
import { type ExemptionAnswer, exemptionAnswers, type Filing, mayDecideExemption } from '../../functions/filings/filing.ts'
import { mayAccept } from '../../functions/filings/filing-acceptance.ts'
import { type Decision, decideFiling } from '../../functions/filings/filing-decision.ts'
import { askExemption, decideExemption } from '../../functions/filings/filing-exemption.ts'
import { recordPayment } from '../../functions/filings/filing-payment.ts'
import { filerMay, filingView } from '../../functions/filings/filing-view.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { exemption as en } from '../../web/src/words/en/exemption.ts'
import { exemption as vi } from '../../web/src/words/vi/exemption.ts'
import {
  changed,
  citizen,
  clerk,
  decide,
  decided,
  document,
  exemptionAnswered,
  exemptionAsked,
  feeNotified,
  feePaid,
  filed,
  judge,
  on,
  otherJudge,
  paid,
  petition,
  poverty,
  stored,
  underReview,
} from './samples.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const terms = (filing: Filing) => filing.deadlines.map(({ code, due }) => [code, due])
const dossier = [document('poor'), document('filed', 'filed'), document('coming', 'checking')]
const ask = (filing: Filing, change: Partial<typeof poverty> = {}) =>
  askExemption(filing, { ...poverty, ...change }, dossier, on(citizen, '2026-11-17'))
const answer = (filing: Filing, granted: ExemptionAnswer, reason = 'Có giấy xác nhận') =>
  decideExemption(filing, { granted, reason }, on(judge, '2026-11-19'))

test('every ground has a name in both languages', () => {
  for (const words of [vi, en]) expect(Object.keys(words.grounds).sort()).toEqual(exemptionGrounds.map(relief => relief.code).sort())
})

describe('asking (Art. 14, 15)', () => {
  test('the grounds are those of Art. 12 and 13: what needs no request (Art. 11) is not asked for', () => {
    expect(exemptionGrounds.every(relief => relief.needsRequest && /Arts?\.? 1[23]/.test(relief.article))).toBe(true)
    expect(exemptionGrounds.map(relief => relief.code)).toContain('RED-50')
    expect(exemptionGrounds.map(relief => relief.code)).not.toContain('NL-187')
  })

  test('names a ground, a reason and files of the dossier that have arrived sound', () => {
    expect(() => ask(feeNotified(), { ground: 'NL-187' })).toThrow(refusal('filing.exemption-ground-unknown'))
    expect(() => ask(feeNotified(), { ground: 'EX-NONE' })).toThrow(refusal('filing.exemption-ground-unknown'))
    expect(() => ask(feeNotified(), { reason: ' \n' })).toThrow(refusal('filing.reason-missing'))
    expect(() => ask(feeNotified(), { documentIds: ['of-another'] })).toThrow(refusal('filing.document-unknown'))
    expect(() => ask(feeNotified(), { documentIds: ['coming'] })).toThrow(refusal('document.not-readable'))
  })

  test('each file stands once in the request, with its hash; its objects are locked as filed ones are', () => {
    const { filing, happening } = ask(feeNotified(), { documentIds: ['poor', 'filed', 'poor'] })
    expect(filing.exemption?.documents.map(file => [file.id, file.sha256.length])).toEqual([
      ['poor', 64],
      ['filed', 64],
    ])
    expect(happening.facts.objects).toEqual([
      { id: 'poor', key: document('poor').key, versionId: 'v3' },
      { id: 'filed', key: document('filed').key, versionId: 'v3' },
    ])
  })

  test('Art. 15(5), 16(4): the term to pay stands still, the judge has three working days (24 November is a holiday)', () => {
    expect(terms(exemptionAsked())).toEqual([['CIV-EXEMPT-ANSWER', '2026-11-20']])
    expect(terms(exemptionAsked({ ...petition, kind: 'HC' }))).toEqual([['CIV-EXEMPT-ANSWER', '2026-11-20']])
    const late = stored(askExemption(feeNotified(), poverty, dossier, on(citizen, '2026-11-21')))
    expect(terms(late)).toEqual([['CIV-EXEMPT-ANSWER', '2026-11-26']])
  })

  test('only while the advance is asked for and not paid, and once for each notice (Art. 46(3): a complaint follows, no second request)', () => {
    expect(() => ask(underReview())).toThrow(refusal('filing.exemption-not-possible-now'))
    expect(() => ask(feePaid())).toThrow(refusal('filing.exemption-not-possible-now'))
    expect(() => ask(exemptionAnswered('refused'))).toThrow(refusal('filing.exemption-already-answered'))
    expect(filerMay(feeNotified())).toContain('ask-exemption')
    expect(filerMay(exemptionAnswered('refused'))).not.toContain('ask-exemption')
    expect(filerMay(exemptionAsked())).toEqual(['withdraw'])
  })

  test('a notice of its own after another review may be answered by a request of its own', () => {
    const before = { ...underReview(), exemption: exemptionAnswered('refused').exemption }
    const again = decideFiling(
      before,
      { decision: 'notify-fee', amountVnd: 300_000, collector: 'THADS', basis: '' },
      on(judge, '2026-12-01'),
    )
    expect(again.filing.exemption).toBeNull()
  })
})

describe('answering (Art. 16)', () => {
  test('only the examining judge, once, with a reason', () => {
    expect(() => decideExemption(exemptionAsked(), { granted: 'whole', reason: 'Có' }, on(otherJudge, '2026-11-19'))).toThrow(
      refusal('filing.not-the-examining-judge'),
    )
    expect(() => answer(exemptionAsked(), 'refused', ' ')).toThrow(refusal('filing.reason-missing'))
    expect(() => answer(feeNotified(), 'whole')).toThrow(refusal('filing.no-exemption-asked'))
    for (const granted of exemptionAnswers) {
      expect(mayDecideExemption(exemptionAnswered(granted))).toBe(false)
      expect(() => answer(exemptionAnswered(granted), 'whole')).toThrow(refusal('filing.no-exemption-asked'))
    }
  })

  test('Art. 12: granted whole, nothing is due and the case may be accepted', () => {
    const granted = exemptionAnswered('whole')
    expect(granted).toMatchObject({ state: 'EXEMPTION_ASKED', exemption: { decision: { granted: 'whole', on: '2026-11-19' } } })
    expect(terms(granted)).toEqual([['CIV-ACCEPT', '2026-11-19']])
    expect([mayAccept(granted), mayAccept(exemptionAsked())]).toEqual([true, false])
  })

  test('Art. 13: granted half, half of the notified amount is due, with days counted from the answer', () => {
    const { filing, happening } = answer(exemptionAsked(), 'half')
    expect(filing).toMatchObject({ state: 'FEE_NOTICE', feeNotice: { amountVnd: 625_000, notifiedOn: '2026-11-19' } })
    expect(happening.facts).toMatchObject({ granted: 'half', amountVnd: 625_000, due: '2026-11-26', lastDay: '2026-12-01' })
    const odd = { ...exemptionAsked(), feeNotice: { amountVnd: 300_001, collector: 'THADS', basis: '', notifiedOn: paid.paidOn } }
    expect(answer(odd, 'half').filing.feeNotice?.amountVnd).toBe(150_001)
  })

  test('refused: all of it is due, with days counted from the answer', () => {
    const refused = exemptionAnswered('refused')
    expect(refused).toMatchObject({ state: 'FEE_NOTICE', feeNotice: { amountVnd: 1_250_000, notifiedOn: '2026-11-19' } })
    expect(terms(refused)).toEqual([
      ['CIV-FEE-ADVANCE', '2026-11-26'],
      ['CIV-FEE-ADVANCE-LAST', '2026-12-01'],
    ])
  })

  test.each(['half', 'refused'] as const)('%s, when the money came meanwhile: it is paid, and the receipt is awaited', granted => {
    const money = stored(changed(recordPayment(exemptionAsked(), paid, '2026-11-18T01:00:00.000Z', defaultCalendar)))
    const { filing, happening } = answer(money, granted)
    expect(filing.state).toBe('FEE_PAID')
    expect(filing.steps.slice(-2).map(step => step.state)).toEqual(['FEE_NOTICE', 'FEE_PAID'])
    expect(happening.facts.due).toBeUndefined()
    expect(filerMay(filing)).toContain('hand-over-proof')
  })

  test('a clerk enters what the examining judge signed on paper, with its number and day', () => {
    const signed = { judge: judge.subject, number: ' 05/2026/TB-TA ', signedOn: '2026-11-18' }
    const enter = (more: Partial<typeof signed> = {}) =>
      decideExemption(exemptionAsked(), { granted: 'half', reason: 'Có xác nhận' }, on(clerk, '2026-11-19'), { ...signed, ...more })
    const { filing, happening } = enter()
    expect(filing.exemption?.decision).toMatchObject({ granted: 'half', paper: { number: '05/2026/TB-TA', signedOn: '2026-11-18' } })
    expect(happening).toMatchObject({ actor: { role: 'clerk' }, facts: { decidedBy: judge.fullName, number: '05/2026/TB-TA' } })
    expect(() => enter({ judge: otherJudge.subject })).toThrow(refusal('filing.not-the-examining-judge'))
    expect(() => enter({ signedOn: '2026-11-20' })).toThrow(refusal('filing.signed-day-invalid'))
    expect(() => enter({ number: ' ' })).toThrow(refusal('filing.decision-number-missing'))
  })

  test('a request is answered first: no other decision, and no notice of fee in its place', () => {
    const others: Decision[] = [
      { decision: 'notify-fee', amountVnd: 1, collector: 'THADS', basis: '' },
      { decision: 'return', ground: 'd', reason: 'Không nộp' },
      { decision: 'transfer', courtCode: 'NA-KV02', reason: 'Thẩm quyền' },
    ]
    for (const decision of others)
      expect(() => decide(exemptionAsked(), decision, on(judge, '2026-11-19'))).toThrow(refusal('filing.not-possible-now'))
  })
})

describe('what the filer sees', () => {
  const seen = (filing: Filing) => filingView(filing, { petition, files: filed().files }, [])

  test('their request with its files, and the answer once there is one', () => {
    expect(seen(exemptionAsked()).exemption).toMatchObject({ ground: 'EX-POOR', documents: [{ id: 'poor' }], askedOn: '2026-11-17' })
    expect(seen(exemptionAsked()).exemption).not.toHaveProperty('decision')
    expect(seen(exemptionAnswered('half'))).toMatchObject({
      exemption: { decision: { granted: 'half', reason: 'Có giấy xác nhận' } },
      feeNotice: { amountVnd: 625_000, due: '2026-11-26' },
    })
    expect(seen(decided({ decision: 'accept', noAdvanceBecause: 'Hộ nghèo' }))).not.toHaveProperty('exemption')
  })
})
