// Holds the warning of a second filing to what is the same, and to thirty days.
import { describe, expect, test } from 'vitest'
import { duplicatesAmong, duplicatesSince, samenessOf } from '../../functions/filings/duplicate.ts'
import { withdrawFiling } from '../../functions/filings/filing-submission.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { citizen, decided, on, petition, stored, submitted } from './samples.ts'

const [claim = { id: 'c', text: '', amountVnd: null, against: [] }] = petition.claims
const [defendant] = petition.defendants
const other = { ...claim, id: 'c2', text: 'Trả lãi', amountVnd: 5_000_000 }

describe('the same claims against the same people', () => {
  test('whatever the order, case, tone placement and punctuation', async () => {
    const first = await samenessOf({ ...petition, claims: [claim, other] })
    const second = await samenessOf({
      defendants: defendant ? [{ ...defendant, fullName: 'HOÀNG THỊ HÒA' }] : [],
      claims: [other, { ...claim, text: 'buộc bà Hoà trả nợ gốc.' }],
    })
    expect(second).toBe(first)
  })

  test('another amount, claim or defendant is another filing', async () => {
    const same = await samenessOf(petition)
    expect(await samenessOf({ ...petition, claims: [{ ...claim, amountVnd: 1 }] })).not.toBe(same)
    expect(await samenessOf({ ...petition, claims: [claim, other] })).not.toBe(same)
    expect(await samenessOf({ ...petition, defendants: [] })).not.toBe(same)
  })
})

describe('the warning', () => {
  test('looks back thirty days', () => {
    expect(duplicatesSince(parseCivilDate('2026-11-10'))).toBe('2026-10-11')
  })

  test('is not of the filing itself, nor of one that was withdrawn or returned', () => {
    const filing = submitted()
    const withdrawn = stored(withdrawFiling(filing, '', on(citizen, '2026-11-11')))
    const returned = decided({ decision: 'return', ground: 'b', reason: 'Thiếu điều kiện' })
    const draft = { id: 'another', sameness: filing.sameness }
    expect(duplicatesAmong([filing, withdrawn, returned], draft)).toEqual([filing])
    expect(duplicatesAmong([filing], filing)).toEqual([])
    expect(duplicatesAmong([filing], { id: 'another', sameness: 'else' })).toEqual([])
  })
})
