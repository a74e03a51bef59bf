// Holds who pays nothing or half, and on what proof, to NQ 326/2016 Art. 11–16.
import { describe, expect, test } from 'vitest'
import { reliefOf, reliefs, reliefsFor, relieve, strongestOf } from '../../functions/fees/exemption.ts'
import { quoteCopies, quoteFee } from '../../functions/fees/fee-calculator.ts'

const on = '2026-11-21'
const claim = quoteFee({ kind: 'civil', valueVnd: 500_000_000, procedure: 'ordinary', stage: 'first-instance', on })
const request = quoteFee({ kind: 'request', valueVnd: null, procedure: 'ordinary', stage: 'first-instance', on })
const codesFor = (...of: Parameters<typeof reliefsFor>) => reliefsFor(...of).map(relief => relief.code)

describe('exempt: Art. 12', () => {
  test('G10, 12(1)(đ), 14: at 65, with a granted request, neither fee nor advance on 500 million', () => {
    const left = relieve(claim, { relief: reliefOf('EX-ELDERLY'), granted: true })
    expect(left).toMatchObject({ feeVnd: 0, advanceVnd: 0 })
    expect(left.lines.filter(line => line.code === 'exempt').map(line => `${line.of}: ${line.arithmetic.vi}`)).toEqual([
      'fee: 0 đ',
      'advance: 0 đ',
    ])
    expect(left.lines.at(-1)?.article).toContain('12(1)(đ)')
  })

  test('G11, 14: the same person without a request pays the advance as usual', () => {
    expect(relieve(claim, { relief: reliefOf('EX-ELDERLY'), granted: false })).toBe(claim)
  })

  test('12(2): persons are exempt from charges too, claims only from fees', () => {
    expect(relieve(request, { relief: reliefOf('EX-POOR'), granted: true })).toMatchObject({ feeVnd: 0, advanceVnd: 0 })
    expect(relieve(request, { relief: reliefOf('EX-WORKER'), granted: true })).toBe(request)
  })

  test('12(3): what an exempt person took over from another stays', () => {
    const left = relieve(claim, { relief: reliefOf('EX-ELDERLY'), granted: true, takenOverVnd: 5_000_000 })
    expect(left).toMatchObject({ feeVnd: 5_000_000, advanceVnd: 0 })
    expect(left.lines.find(line => line.of === 'fee' && line.code === 'exempt')?.article).toContain('Art. 12(3)')
  })
})

describe('half: Art. 13', () => {
  test('G12, 13: force majeure, confirmed by the commune: half of the advance on 500 million', () => {
    const left = relieve(claim, { relief: reliefOf('RED-50'), granted: true })
    expect(left).toMatchObject({ feeVnd: 12_000_000, advanceVnd: 6_000_000 })
    expect(left.lines.at(-1)?.arithmetic.en).toBe('12,000,000 × 50% = 6,000,000 VND')
  })

  test('12(3), 13: half of the own part, the whole of what was taken over', () => {
    expect(relieve(claim, { relief: reliefOf('RED-50'), granted: true, takenOverVnd: 4_000_000 }).feeVnd).toBe(14_000_000)
  })
})

describe('not liable: Art. 11', () => {
  test('11(1)(c): the policy bank owes nothing, and needs no request', () => {
    expect(relieve(claim, { relief: reliefOf('NL-NHCSXH'), granted: false })).toMatchObject({ feeVnd: 0, advanceVnd: 0 })
  })

  test('11(3): a consumer pays nothing in advance, but may bear the fee in the end', () => {
    expect(relieve(claim, { relief: reliefOf('NL-CONSUMER'), granted: false })).toMatchObject({ feeVnd: 24_000_000, advanceVnd: 0 })
  })

  test('11(2)(d): a State body has its copies free, a poor person does not', () => {
    const copies = quoteCopies({ pages: 12, copies: 2, on })
    expect(relieve(copies, { relief: reliefOf('NL-STATE-COPY'), granted: false }).feeVnd).toBe(0)
    expect(relieve(copies, { relief: reliefOf('EX-POOR'), granted: true })).toBe(copies)
  })
})

describe('what may help whom', () => {
  test('11, 12, 13: offered by the matter', () => {
    expect(codesFor('labour')).toContain('EX-WORKER')
    expect(codesFor('civil')).not.toContain('EX-WORKER')
    expect(codesFor('civil')).toEqual(expect.arrayContaining(['EX-LIFE-HEALTH', 'EX-ELDERLY', 'NL-CONSUMER', 'RED-50']))
    expect(codesFor('request')).toEqual(expect.arrayContaining(['EX-CHILD', 'EX-POOR', 'RED-50']))
    expect(codesFor('request')).not.toContain('EX-MAINTENANCE')
    expect(codesFor('copy')).toEqual(['NL-STATE-COPY'])
  })

  test('14: everything but Art. 11 needs a request and proof', () => {
    for (const relief of reliefs) {
      expect(relief.needsRequest).toBe(relief.effect !== 'not-liable')
      expect(relief.proof.length > 0).toBe(relief.needsRequest)
    }
  })

  test('of several, the one that leaves least', () => {
    const named = ['RED-50', 'EX-POOR', 'NL-187'].map(reliefOf)
    expect(strongestOf(named)?.code).toBe('NL-187')
    expect(strongestOf(named.slice(0, 2))?.code).toBe('EX-POOR')
    expect(strongestOf([])).toBeUndefined()
  })

  test('an unknown code is refused', () => {
    expect(() => reliefOf('EX-NOBODY')).toThrow('fee.unknown-relief')
  })
})
