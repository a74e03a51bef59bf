// Who may have a copy of what: every pair of kind and standing.
import { describe, expect, test } from 'vitest'
import { isFree, rightTo, type Standing, standings, type WantedKind, wantedKinds } from '../../functions/copies/copy-right.ts'

type Cell = 'no' | `${'encoded' | 'whole'} ${'always' | 'first' | 'never'} ${'nothing' | 'paper' | 'decision'}`

// Columns: party, representative, counsel, heir, concerned, state body, anyone.
const table: Readonly<Record<WantedKind, readonly Cell[]>> = {
  'published-judgment': [
    'encoded never nothing',
    'encoded never nothing',
    'encoded never nothing',
    'encoded never nothing',
    'encoded never nothing',
    'encoded always paper',
    'encoded never nothing',
  ],
  judgment: [
    'whole first nothing',
    'whole never paper',
    'whole never paper',
    'whole never paper',
    'whole never decision',
    'whole always paper',
    'no',
  ],
  extract: ['whole always nothing', 'whole always paper', 'no', 'no', 'no', 'whole always paper', 'no'],
  document: ['whole never nothing', 'whole never paper', 'whole never paper', 'no', 'no', 'no', 'no'],
}

const cellOf = (kind: WantedKind, standing: Standing): Cell => {
  const right = rightTo(kind, standing)
  return right ? `${right.version} ${right.free} ${right.needs}` : 'no'
}

describe('rights to copies (BLTTDS 70(8), 70(21), 269; NQ 326 Art. 11(2)(d))', () => {
  test.each(wantedKinds)('%s', kind => {
    expect(standings.map(standing => cellOf(kind, standing))).toEqual(table[kind])
  })

  test('who is no party never sees who the parties are (NQ 03/2017)', () => {
    for (const kind of wantedKinds) expect(rightTo(kind, 'anyone')?.version).not.toBe('whole')
  })

  test('the first judgment is free to a party, the next one is not; an extract always is (269)', () => {
    const [judgment, extract] = [rightTo('judgment', 'party'), rightTo('extract', 'party')]
    expect(judgment && [isFree(judgment, false), isFree(judgment, true)]).toEqual([true, false])
    expect(extract && [isFree(extract, false), isFree(extract, true)]).toEqual([true, true])
  })

  test('every right cites its article', () => {
    for (const kind of wantedKinds)
      for (const standing of standings) expect(rightTo(kind, standing)?.article ?? 'none').toMatch(/Điều|NQ|none/)
  })
})
