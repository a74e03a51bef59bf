// The tables of court fees as data: complete, in order of time, joined without a gap.
import { describe, expect, test } from 'vitest'
import { type FeeTable, feeKinds, feeTableOn, feeTables, ruleOf, tariffOf, weakest } from '../../functions/fees/fee-table.ts'

describe('the tables', () => {
  test('47(2), 48: the table of the day of acceptance counts, to its last day', () => {
    const [first] = feeTables
    if (first === undefined) throw new Error('no table')
    const closed: FeeTable = { ...first, effectiveTo: '2027-06-30' }
    const next: FeeTable = { ...first, version: 'next', effectiveFrom: '2027-07-01' }
    expect(feeTableOn('2027-06-30', [closed, next]).version).toBe(first.version)
    expect(feeTableOn('2027-07-01', [closed, next]).version).toBe('next')
  })

  test('only the newest has no end, and each begins after the one before', () => {
    const ends = feeTables.map(table => table.effectiveTo)
    expect(ends.slice(0, -1)).not.toContain(null)
    expect(feeTables.map(table => table.effectiveFrom)).toEqual(feeTables.map(table => table.effectiveFrom).sort())
  })

  test.each(feeTables)('$version has a tariff for every dispute, with brackets in order from 0', table => {
    for (const kind of feeKinds) {
      if (kind === 'request') continue
      const overs = tariffOf(table, kind).valued?.brackets.map(bracket => bracket.over) ?? [0]
      expect(overs[0]).toBe(0)
      expect(overs).toEqual([...new Set(overs)].sort((a, b) => a - b))
    }
  })

  test.each(feeTables)('$version names article, source and confidence of every number and rule', table => {
    const rows = [
      ...table.firstInstance.flatMap(row => [row.nonValued, ...(row.valued ? [row.valued] : [])]),
      ...table.appeal,
      ...table.charges,
      ...table.rules,
    ]
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) expect([row.article, row.source, row.confidence].every(text => text.length > 3)).toBe(true)
  })

  test('a rule that the table lacks is a fault, not a silent nothing', () => {
    expect(() => feeTables.map(table => ruleOf(table, 'NO-SUCH-RULE'))).toThrow('NO-SUCH-RULE')
  })

  test('the least sure word wins', () => {
    expect(weakest('confirmed', 'memory', 'policy')).toBe('memory')
    expect(weakest('confirmed')).toBe('confirmed')
  })
})
