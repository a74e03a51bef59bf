// Holds complaints about the advance and about exemption to NQ 326 Art. 46(3): three working days, to the chief judge, who decides finally.
import { describe, expect, test } from 'vitest'
import { advanceFor } from '../../functions/fees/filing-advance.ts'
import { complainOfFee, decideComplaint, mayComplainOfFee } from '../../functions/filings/fee-complaint.ts'
import type { ComplaintOutcome, Filing } from '../../functions/filings/filing.ts'
import { mayAccept } from '../../functions/filings/filing-acceptance.ts'
import { filerMay, filingView } from '../../functions/filings/filing-view.ts'
import { chief, citizen, exemptionAnswered, exemptionAsked, feeNotified, feePaid, inEveryState, on, petition, stored } from './samples.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const complain = (filing: Filing, day = '2026-11-18') => complainOfFee(filing, { reason: 'Giá trị tính sai' }, on(citizen, day))
const complained = (day?: string) => stored(complain(feeNotified(), day))
const decide = (filing: Filing, outcome: ComplaintOutcome, amountVnd = 0, reason = 'Đã xem lại') =>
  decideComplaint(filing, { outcome, amountVnd, reason }, on(chief, '2026-11-19'))
const terms = (filing: Filing) => filing.deadlines.map(({ duty, due }) => [duty, due])

describe('complaining', () => {
  test('is open while the advance is notified and not paid, once for the notice and once for the answer', () => {
    for (const filing of inEveryState())
      expect([filing.state, mayComplainOfFee(filing)]).toEqual([filing.state, filing.state === 'FEE_NOTICE'])
    expect(() => complain(feePaid())).toThrow(refusal('filing.complaint-not-possible-now'))
    expect(() => complain(exemptionAsked())).toThrow(refusal('filing.complaint-not-possible-now'))
    expect(() => complain(complained())).toThrow(refusal('filing.complaint-not-possible-now'))
    expect(() => complainOfFee(feeNotified(), { reason: ' ' }, on(citizen, '2026-11-18'))).toThrow(refusal('filing.reason-missing'))
  })
  test('says whether it is about the notice or about the answer', () => {
    expect(complained().feeComplaint?.about).toBe('advance')
    const refused = exemptionAnswered('refused')
    expect(filerMay(refused)).toContain('complain-of-fee')
    expect(stored(complain(refused, '2026-11-20')).feeComplaint?.about).toBe('exemption')
  })
  test('starts the chief judge’s three working days, and leaves the term to pay as it is', () => {
    const before = terms(feeNotified())
    expect(terms(complained('2026-11-18'))).toEqual(expect.arrayContaining([...before, ['answer-complaint', '2026-11-23']]))
  })
  test('after three working days is taken all the same, and marked', () => {
    expect(complained('2026-11-19').feeComplaint?.late).toBe(false)
    expect(complained('2026-11-23').feeComplaint?.late).toBe(true)
  })
})

describe('the chief judge', () => {
  test('keeps the notice: nothing else changes, and nobody complains again', () => {
    const kept = stored(decide(complained(), 'kept'))
    expect(terms(kept)).toEqual(terms(feeNotified()))
    expect(kept.feeNotice).toEqual(feeNotified().feeNotice)
    expect(mayComplainOfFee(kept)).toBe(false)
    expect(() => decide(kept, 'kept')).toThrow(refusal('filing.no-complaint'))
    const view = filingView(kept, { petition, files: [] }, [])
    expect(view.feeComplaint?.decision).toMatchObject({ outcome: 'kept', reason: 'Đã xem lại' })
  })
  test('fixes another sum: the order follows it, with days from that day', () => {
    const { filing, happening } = decide(complained(), 'changed', 1_000_000)
    expect(filing).toMatchObject({ state: 'FEE_NOTICE', feeNotice: { amountVnd: 1_000_000, notifiedOn: '2026-11-19' } })
    expect(advanceFor(stored({ filing, happening }), happening.facts)).toMatchObject({ amountVnd: 1_000_000, due: happening.facts.due })
  })
  test('excuses all of it only where exemption was asked for; then the judge may accept', () => {
    expect(() => decide(complained(), 'changed', 0)).toThrow(refusal('filing.fee-amount-missing'))
    const refused = stored(complain(exemptionAnswered('refused'), '2026-11-19'))
    const { filing, happening } = decide(refused, 'changed', 0)
    expect(filing.state).toBe('EXEMPTION_ASKED')
    expect(mayAccept(filing)).toBe(true)
    expect(advanceFor(filing, happening.facts)).toBe('nothing')
  })
  test('gives a reason', () => {
    expect(() => decide(complained(), 'kept', 0, '')).toThrow(refusal('filing.reason-missing'))
  })
})
