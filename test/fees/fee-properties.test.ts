// The fee over 100,000 random values: it never falls, keeps to its bracket's rate, agrees with another way of reckoning, and jumps nowhere: the law of 2017 names no jump.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteFee } from '../../functions/fees/fee-calculator.ts'
import { feeTableOn, tariffOf } from '../../functions/fees/fee-table.ts'

const on = '2026-11-21'
const kinds = ['civil', 'family', 'business', 'labour'] as const
type ValuedKind = (typeof kinds)[number]

const quoteOn = (kind: ValuedKind, valueVnd: number) => quoteFee({ kind, valueVnd, procedure: 'ordinary', stage: 'first-instance', on })
const feeOn = (kind: ValuedKind, valueVnd: number) => quoteOn(kind, valueVnd).feeVnd

const million = 1_000_000
/** The same law told another way: so much of each slice of the value (đồng, basis points), and a minimum. */
const slices: Record<ValuedKind, { leastVnd: number; of: readonly (readonly [upTo: number, rateBp: number])[] }> = {
  civil: {
    leastVnd: 300_000,
    of: [
      [400 * million, 500],
      [800 * million, 400],
      [2_000 * million, 300],
      [4_000 * million, 200],
      [Infinity, 10],
    ],
  },
  family: {
    leastVnd: 300_000,
    of: [
      [400 * million, 500],
      [800 * million, 400],
      [2_000 * million, 300],
      [4_000 * million, 200],
      [Infinity, 10],
    ],
  },
  business: {
    leastVnd: 3_000_000,
    of: [
      [400 * million, 500],
      [800 * million, 400],
      [2_000 * million, 300],
      [4_000 * million, 200],
      [Infinity, 10],
    ],
  },
  labour: {
    leastVnd: 300_000,
    of: [
      [400 * million, 300],
      [2_000 * million, 200],
      [Infinity, 10],
    ],
  },
}

function bySlices(kind: ValuedKind, valueVnd: number): number {
  const { leastVnd, of } = slices[kind]
  let exact = 0n
  let from = 0
  for (const [upTo, rateBp] of of) {
    const part = Math.max(0, Math.min(valueVnd, upTo) - from)
    exact += BigInt(part) * BigInt(rateBp)
    from = upTo
  }
  return Math.max(leastVnd, Number((exact + 5_000n) / 10_000n))
}

/** Small claims, everyday claims and very large ones equally often, and the edges of brackets. */
const value = fc.oneof(
  fc.integer({ min: 1, max: 20 * million }),
  fc.integer({ min: 1, max: 1_000 * million }),
  fc.integer({ min: 1, max: 9_000_000_000_000_000 }),
  fc.tuple(fc.constantFrom(6, 60, 400, 800, 2_000, 4_000), fc.integer({ min: -20, max: 20 })).map(([edge, by]) => edge * million + by),
)

interface Sample {
  readonly kind: ValuedKind
  readonly valueVnd: number
  readonly more: number
  readonly procedure: 'ordinary' | 'summary'
}
const sample: fc.Arbitrary<Sample> = fc.record({
  kind: fc.constantFrom(...kinds),
  valueVnd: value,
  more: fc.integer({ min: 1, max: 100 * million }),
  procedure: fc.constantFrom('ordinary', 'summary'),
})

/** Broken promises of one sample, in words. */
function broken({ kind, valueVnd, more, procedure }: Sample): string[] {
  const here = quoteOn(kind, valueVnd)
  const next = quoteOn(kind, valueVnd + 1)
  const greater = quoteOn(kind, valueVnd + more)
  const summary = quoteFee({ kind, valueVnd, procedure, stage: 'first-instance', on })
  const least = tariffOf(feeTableOn(on), kind).nonValued.amountVnd
  const saidOtherwise = summary.lines.filter(
    line => Number(line.arithmetic.vi.match(/([\d.]+) đ$/)?.[1]?.replaceAll('.', '')) !== line.amountVnd,
  )
  const lastOf = (of: 'fee' | 'advance') => summary.lines.findLast(line => line.of === of)?.amountVnd
  return [
    here.feeVnd === bySlices(kind, valueVnd) ? '' : 'the fee is not that of the law told by slices',
    greater.feeVnd >= here.feeVnd && greater.advanceVnd >= here.advanceVnd ? '' : 'falls as the value grows',
    next.feeVnd - here.feeVnd <= 1 ? '' : 'jumps',
    here.advanceVnd === Math.max(least, Math.ceil(here.feeVnd / 2)) ? '' : 'the advance is neither half nor the minimum',
    summary.lines.every(line => Number.isSafeInteger(line.amountVnd)) ? '' : 'an amount is not whole',
    saidOtherwise.length === 0 ? '' : 'writes another number than it charges',
    lastOf('fee') === summary.feeVnd && lastOf('advance') === summary.advanceVnd ? '' : 'does not end in its lines',
  ].filter(promise => promise !== '')
}

test('100,000 random values: never falling, without a jump, half in advance or the minimum, as the law told by slices', () => {
  fc.assert(
    fc.property(sample, each => {
      const promises = broken(each)
      if (promises.length > 0) throw new Error(promises.join('; '))
    }),
    { numRuns: 100_000, seed: 326 },
  )
})

describe('where the law jumps', () => {
  /** What the first đồng above a bracket's edge adds, more than rounding explains. */
  const jumpsOf = (kind: ValuedKind) =>
    (tariffOf(feeTableOn(on), kind).valued?.brackets ?? [])
      .filter(({ over }) => over > 0 && Math.abs(feeOn(kind, over + 1) - feeOn(kind, over)) > 1)
      .map(({ over }) => over)

  test.each(kinds)('the table of 2017 joins its brackets without a jump: %s', kind => {
    expect(tariffOf(feeTableOn(on), kind).valued?.brackets.length).toBeGreaterThan(3)
    expect(jumpsOf(kind)).toEqual([])
  })

  test('a low value costs what no value costs, so that naming a value is no jump either', () => {
    for (const kind of kinds) {
      const plain = quoteFee({ kind, valueVnd: null, procedure: 'ordinary', stage: 'first-instance', on })
      expect(quoteOn(kind, 1)).toMatchObject({ feeVnd: plain.feeVnd, advanceVnd: plain.advanceVnd })
    }
  })

  test.each([
    ['civil', 6_000_000],
    ['business', 60_000_000],
    ['labour', 10_000_000],
  ] as const)('the minimum of %s holds up to %i and no further', (kind, upTo) => {
    const least = feeOn(kind, 1)
    expect(feeOn(kind, upTo)).toBe(least)
    expect(feeOn(kind, upTo + 100)).toBeGreaterThan(least)
  })
})
