// Holds payment and receipt to the law: paying is not acceptance, the receipt is, and nothing ever goes back. BLTTDS 195(2), (3), 363(4); TTHC 125.
import { describe, expect, test } from 'vitest'
import { advanceFor } from '../../functions/fees/filing-advance.ts'
import { type Filing, mayAskExemption } from '../../functions/filings/filing.ts'
import { mayAccept } from '../../functions/filings/filing-acceptance.ts'
import {
  handOverByPortal,
  handOverProof,
  handOvers,
  mayHandOverProof,
  recordPayment,
  takePaperReceipt,
} from '../../functions/filings/filing-payment.ts'
import { withdrawFiling } from '../../functions/filings/filing-submission.ts'
import { filerMay } from '../../functions/filings/filing-view.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import {
  changed,
  citizen,
  clerk,
  exemptionAsked,
  feeNotified,
  feePaid,
  inEveryState,
  on,
  paid,
  petition,
  proven,
  stored,
} from './samples.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const terms = (filing: Filing) => filing.deadlines.map(({ code, due }) => [code, due])
const pay = (filing: Filing, day = '2026-11-18') => recordPayment(filing, paid, `${day}T01:00:00.000Z`, defaultCalendar)

describe('the advance is paid', () => {
  test('195(2): the state says so, on the day on which the portal knows it; nothing is accepted', () => {
    const { filing, happening } = changed(pay(feeNotified()))
    expect(filing).toMatchObject({ state: 'FEE_PAID', accepted: null, proof: null, payment: { ...paid, recordedOn: '2026-11-18' } })
    expect(happening).toMatchObject({
      event: 'filing.fee-paid',
      actor: { role: 'system' },
      facts: { state: 'FEE_PAID', orderCode: paid.orderCode, paidOn: '2026-11-17', due: '2026-11-23' },
    })
  })

  test('195(2): the term to pay and to hand in the receipt is one, and runs on', () => {
    expect(terms(feePaid())).toEqual(terms(feeNotified()))
    expect(terms(feePaid({ ...petition, kind: 'HC' }))).toEqual([['ADM-FEE', '2026-11-26']])
  })

  test('a message that comes again, or too late, changes nothing: only a filing that waits for money hears of it', () => {
    for (const filing of inEveryState()) {
      const waits = filing.state === 'FEE_NOTICE' || (filing.state === 'EXEMPTION_ASKED' && filing.payment === null)
      expect([filing.state, pay(filing, '2026-12-02') !== undefined]).toEqual([filing.state, waits])
    }
    expect(pay(feePaid())).toBeUndefined()
    expect(pay(stored(withdrawFiling(feeNotified(), '', on(citizen, '2026-11-17'))))).toBeUndefined()
  })

  test('while the judge has a request for exemption, money is noted and the state stays', () => {
    const { filing, happening } = changed(pay(exemptionAsked()))
    expect(filing).toMatchObject({ state: 'EXEMPTION_ASKED', payment: { paidOn: '2026-11-17' } })
    expect(happening.facts.due).toBeUndefined()
    expect(pay(stored({ filing, happening }))).toBeUndefined()
  })

  test('what was paid is no longer asked to be excused from; withdrawal stays open', () => {
    expect(mayAskExemption(feePaid())).toBe(false)
    expect(filerMay(feePaid())).toEqual(['hand-over-proof', 'withdraw'])
  })
})

describe('the receipt reaches the court', () => {
  test('195(3): with one click; the day of the click is the day on which the court has it', () => {
    const late = handOverProof(feePaid(), { ...on(citizen, '2026-11-20'), now: '2026-11-20T16:59:00.000Z' })
    expect(late.filing).toMatchObject({ state: 'FEE_PAID', proof: { receivedOn: '2026-11-20', by: 'filer' } })
    const midnight = handOverProof(feePaid(), { ...on(citizen, '2026-11-20'), now: '2026-11-20T17:00:00.000Z' })
    expect(midnight.filing.proof).toEqual({ receivedOn: '2026-11-21', by: 'filer', paper: null })
    expect(late.happening).toMatchObject({
      event: 'filing.proof-received',
      facts: { state: 'FEE_PAID', receivedOn: '2026-11-20', by: 'filer', orderCode: paid.orderCode },
    })
  })

  test('195(3): from then on the judge is to accept, the same day; on a Saturday by the next working day', () => {
    expect(terms(proven())).toEqual([['CIV-ACCEPT', '2026-11-19']])
    expect(terms(stored(handOverProof(feePaid(), on(citizen, '2026-11-28'))))).toEqual([['CIV-ACCEPT', '2026-11-30']])
    expect(terms(proven({ ...petition, kind: 'HC' }))).toEqual([['ADM-ACCEPT', '2026-11-19']])
    expect(terms(proven({ ...petition, matter: 'request', defendants: [] }))).toEqual([['REQ-ACCEPT', '2026-11-19']])
  })

  test('there is one receipt, and none before the money', () => {
    for (const filing of inEveryState()) {
      const waits = filing.state === 'FEE_PAID' && filing.proof === null
      expect([filing.state, mayHandOverProof(filing)]).toEqual([filing.state, waits])
      if (!waits) expect(() => handOverProof(filing, on(citizen, '2026-12-02'))).toThrow(refusal('filing.nothing-paid'))
      expect(handOverByPortal(filing, '2026-12-02T01:00:00.000Z', defaultCalendar) !== undefined).toBe(waits)
    }
  })

  test('where the court has chosen so the portal hands it over, says on what basis, and names nobody as its author', () => {
    const { filing, happening } = changed(handOverByPortal(feePaid(), '2026-11-18T01:00:01.000Z', defaultCalendar))
    expect(filing.proof).toEqual({ receivedOn: '2026-11-18', by: 'portal', paper: null })
    expect(happening).toMatchObject({ actor: { role: 'system' }, facts: { by: 'portal', legalBasis: handOvers.portal.legalBasis } })
    expect(handOvers.portal.confidence).toBe('policy')
  })
})

describe('a receipt on paper, brought to the court’s counter', () => {
  const order = { orderId: 'order-1', orderCode: 'KN-7K3MQ2XA5T0' }
  const { amountVnd } = feeNotified().feeNotice ?? expect.fail('no notice')
  const receipt = { symbol: ' BLTU/26P ', number: '0001234', on: parseCivilDate('2026-11-17'), amountVnd }
  const take = (filing: Filing, more: Partial<typeof receipt> = {}, day = '2026-11-18') =>
    takePaperReceipt(filing, { ...receipt, ...more }, order, on(clerk, day))

  test('195(3): entered by a clerk it is the proof, on the day on which it was brought; the judge may accept', () => {
    const { filing, happening } = take(feeNotified())
    expect(filing).toMatchObject({
      state: 'FEE_PAID',
      payment: { ...order, rail: 'counter', amountVnd, paidOn: '2026-11-17' },
      proof: { receivedOn: '2026-11-18', by: 'clerk', paper: { symbol: 'BLTU/26P', number: '0001234', on: '2026-11-17' } },
    })
    expect(mayAccept(stored({ filing, happening }))).toBe(true)
    expect(happening).toMatchObject({ event: 'filing.proof-received', actor: { role: 'clerk' }, facts: { by: 'clerk', number: '0001234' } })
  })
  test('for money that the portal knows of already it is the proof alone', () => {
    const { filing } = take(feePaid(), { amountVnd: paid.amountVnd })
    expect(filing).toMatchObject({ state: 'FEE_PAID', payment: { rail: paid.rail }, proof: { by: 'clerk' } })
  })
  test('the books keep the order open until the collector has booked the cash', () => {
    expect(advanceFor(stored(take(feeNotified())), {})).toBe('as-it-is')
  })
  test('another sum, a day to come, a missing number and a filing that waits for none are refused', () => {
    expect(() => take(feeNotified(), { amountVnd: amountVnd - 1 })).toThrow(refusal('filing.receipt-other-amount'))
    expect(() => take(feeNotified(), { on: parseCivilDate('2026-11-19') })).toThrow(refusal('filing.receipt-day-invalid'))
    expect(() => take(feeNotified(), { number: ' ' })).toThrow(refusal('filing.receipt-incomplete'))
    expect(() => take(proven())).toThrow(refusal('filing.nothing-paid'))
    expect(() => take(exemptionAsked())).toThrow(refusal('filing.nothing-paid'))
  })
})
