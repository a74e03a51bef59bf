// The anonymiser against 500 invented judgments with traps, written with words of their own: what it must find, and what it must leave.
import { beforeAll, describe, expect, test } from 'vitest'
import { type Measure, measureAnonymiser } from './anonymiser-measure.ts'
import { inventJudgment } from './corpus-judgment.ts'

const texts = 500

describe(`${texts} labelled judgments`, () => {
  let measure: Measure

  beforeAll(() => {
    measure = measureAnonymiser(Array.from({ length: texts }, (_, seed) => inventJudgment(seed)))
    const share = (found: number, total: number): string => `${((100 * found) / total).toFixed(2)} %`
    const { total, found, wrong, changes } = measure
    console.log(
      `anonymiser: recall of names ${share(found.person, total.person)} of ${total.person}, numbers ${share(found.number, total.number)} of ${total.number}, ` +
        `organisations ${share(found.organisation, total.organisation)}, addresses ${share(found.address, total.address)}; ` +
        `precision ${share(changes - wrong.length, changes)} of ${changes} changes`,
    )
  })

  const missed = (kind: string): string[] =>
    measure.missed.filter(({ label }) => label.kind === kind).map(({ label, context }) => `${label.trap}: ${context}`)

  test('at least 99.5 % of the mentions of people are encoded', () => {
    expect(measure.total.person).toBeGreaterThan(20_000)
    expect(measure.found.person / measure.total.person, missed('person').slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.995)
  })

  test('every number of a paper, phone, account, plate or parcel, every address of e-mail and day of birth is removed', () => {
    expect(measure.total.number).toBeGreaterThan(5_000)
    expect(missed('number')).toEqual([])
  })

  test('at least 99 % of organisations and of parts of addresses become letters', () => {
    expect(measure.found.organisation / measure.total.organisation, missed('organisation').slice(0, 20).join('\n')).toBeGreaterThanOrEqual(
      0.99,
    )
    expect(measure.found.address / measure.total.address, missed('address').slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  test('at least 95 % of what is changed deserves it', () => {
    expect((measure.changes - measure.wrong.length) / measure.changes, measure.wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  test('at least 99 % of officials, lawyers, provinces, brands and sums of money stay', () => {
    expect(measure.found.kept / measure.total.kept).toBeGreaterThanOrEqual(0.99)
  })

  test('the detector is silent about nearly all encoded judgments, so that it can be a gate', () => {
    expect(measure.leftovers.length / texts, measure.leftovers.slice(0, 20).join('\n')).toBeLessThan(0.02)
  })

  test('one person has one code through a whole text (E6)', () => {
    expect(measure.inconsistent.length / texts, measure.inconsistent.slice(0, 20).join('\n')).toBeLessThan(0.02)
  })

  test('every trap is set many times', () => {
    const traps = new Set(
      Array.from({ length: 60 }, (_, seed) => inventJudgment(seed)).flatMap(({ labels }) => labels.map(({ trap }) => trap)),
    )
    for (const trap of [
      'capitals',
      'NFD',
      'line break',
      'double space',
      'no-break space',
      'other tone placement',
      'hyphen',
      'zero-width',
      'nickname',
      'given name alone',
    ])
      expect(traps).toContain(trap)
  })
})

test('the corpus is the same for the same seed', () => {
  expect(inventJudgment(7)).toEqual(inventJudgment(7))
  expect(inventJudgment(7).text).not.toBe(inventJudgment(8).text)
})
