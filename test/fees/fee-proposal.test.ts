// What the officer who proposes an advance is shown: NQ 326/2016 Art. 7(2), 12(1), 14, 27(5).
import { describe, expect, test } from 'vitest'
import { proposeAdvance } from '../../functions/fees/fee-proposal.ts'
import { emptyParty } from '../../functions/filings/petition-form.ts'
import { petition } from '../filings/samples.ts'

const on = '2026-11-21'
const [claim = { id: 'c', text: '', amountVnd: null, against: [] }] = petition.claims

describe('the advance proposed for a petition', () => {
  test('7(2): claims without a value pay the whole fee in advance, not half of it', () => {
    expect(proposeAdvance({ ...petition, claims: [{ ...claim, amountVnd: null }] }, on).advanceVnd).toBe(300_000)
    expect(proposeAdvance({ ...petition, kind: 'KDTM', claims: [] }, on).advanceVnd).toBe(3_000_000)
  })

  test('7(2): amounts of several claims are added before the table is read', () => {
    const claims = [
      { ...claim, amountVnd: 300_000_000 },
      { ...claim, id: 'c2', amountVnd: 200_000_000 },
    ]
    expect(proposeAdvance({ ...petition, claims }, on)).toMatchObject({
      feeVnd: 24_000_000,
      advanceVnd: 12_000_000,
      confidence: 'confirmed',
      reliefs: [],
    })
  })

  test('27(5): in a divorce the property in dispute is paid for on top', () => {
    const divorce = { ...petition, kind: 'HNGĐ', topic: 'T-DIVORCE', claims: [{ ...claim, amountVnd: 500_000_000 }] }
    expect(proposeAdvance(divorce, on).advanceVnd).toBe(12_300_000)
  })

  test('charges and rates that were not compared with the resolution say so', () => {
    expect(proposeAdvance({ ...petition, matter: 'request' }, on)).toMatchObject({
      advanceVnd: 300_000,
      provisional: true,
      payBy: 'REQ-FEE',
    })
    expect(proposeAdvance({ ...petition, kind: 'HC', claims: [] }, on)).toMatchObject({
      advanceVnd: 300_000,
      provisional: true,
      payBy: 'ADM-FEE',
    })
  })

  test('a petition without a kind is reckoned as a civil one, for the judge to adapt', () => {
    expect(proposeAdvance({ ...petition, kind: '', topic: 'T-OTHER' }, on)).toMatchObject({ advanceVnd: 1_250_000 })
  })
})

describe('who may be relieved', () => {
  test.each([
    ['T-WAGE', 'EX-WORKER', '12(1)(a)'],
    ['T-DISMISS', 'EX-WORKER', '12(1)(a)'],
    ['T-MAINT', 'EX-MAINTENANCE', '12(1)(b)'],
    ['T-TORT', 'EX-LIFE-HEALTH', '12(1)(d)'],
  ])('%s points to %s (%s); the amount stays until the judge grants a request (14)', (topic, code) => {
    const proposal = proposeAdvance({ ...petition, topic }, on)
    expect(proposal.reliefs).toEqual([{ code, because: 'topic' }])
    expect(proposal.advanceVnd).toBeGreaterThan(0)
  })

  test.each([
    ['1966-11-21', ['EX-ELDERLY']],
    ['1966-11-22', []],
    ['2010-11-22', ['EX-CHILD']],
    ['2010-11-21', []],
    ['1950', []],
    ['', []],
  ])('12(1)(đ): a plaintiff born %s on 21/11/2026: %s', (birth, codes) => {
    const { reliefs } = proposeAdvance({ ...petition, plaintiffs: [{ ...emptyParty('p9'), birth }] }, on)
    expect(reliefs).toEqual(codes.map(code => ({ code, because: 'age', partyId: 'p9' })))
  })

  test('each plaintiff stands alone, an organisation has no age', () => {
    const plaintiffs = [
      { ...emptyParty('p1'), birth: '1950-01-01' },
      { ...emptyParty('p2'), birth: '1990-01-01' },
      { ...emptyParty('p3'), type: 'organisation' as const, birth: '1950-01-01' },
    ]
    expect(proposeAdvance({ ...petition, plaintiffs }, on).reliefs.map(relief => relief.partyId)).toEqual(['p1'])
  })
})
