// Holds the draw to the circular's order, to its seed and to its commitments: the replay gives the same, and nothing can be changed unnoticed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commitTo,
  compareWorkloads,
  type DrawInputs,
  drawRule,
  inputsDigest,
  outcomeOf,
  type PublishedDraw,
  rowsOf,
  seedCommitment,
  type Workload,
} from '../../functions/cases/draw.ts'
import { checkDraw, checkOpenings, type Opening } from '../../functions/cases/draw-check.ts'

const id = 'NA-KV01/2026/7'

interface Made {
  draw: PublishedDraw
  openings: Opening[]
}

/** A draw as the court makes it, of so many judges and cases. */
const make = async (workloads: readonly Workload[], exclusions: readonly (readonly number[])[], seed: string): Promise<Made> => {
  const openings: Opening[] = []
  const open = async (about: Opening['about'], of: string, value: Opening['value']) => {
    const salt = `salt-${openings.length}-${seed}`
    const commitment = await commitTo(salt, value)
    openings.push({ commitment, about, of, salt, value })
    return commitment
  }
  const judges = []
  for (const [index, workload] of workloads.entries())
    judges.push({ id: `J${index + 1}`, fullName: `Thẩm phán ${index + 1}`, commitment: await open('workload', `J${index + 1}`, workload) })
  const cases = []
  for (const [index, excluded] of exclusions.entries()) {
    const ownId = `V${index + 1}`
    const own = []
    for (const judge of excluded.filter((each, at) => each < workloads.length && excluded.indexOf(each) === at))
      own.push({
        judge: `J${judge + 1}`,
        ground: 'earlier-role' as const,
        commitment: await open('exclusion', ownId, { text: 'đã hòa giải vụ này' }),
      })
    cases.push({
      id: ownId,
      number: `${index + 1}/2026/TLST-DS`,
      commitment: await open('case', ownId, { text: `case ${index}` }),
      excluded: own,
    })
  }
  const rows = rowsOf(workloads.map((workload, index) => ({ id: `J${index + 1}`, workload })))
  const inputs: DrawInputs = { judges, rows, leftOut: [], cases }
  const outcome = await outcomeOf(id, inputs, seed)
  const draw: PublishedDraw = {
    ...{ rule: drawRule, id, courtCode: 'NA-KV01', committedAt: '2026-11-20T01:00:00.000Z' },
    seedCommitment: await seedCommitment(id, seed),
    drawn: { at: '2026-11-20T01:10:00.000Z', seed, inputs, inputsDigest: await inputsDigest(id, inputs), outcome },
    decided: {
      at: '2026-11-20T01:20:00.000Z',
      by: 'Lê Chánh',
      decisions: outcome.assigned.flatMap(each => (each.judge ? [{ case: each.case, judge: each.judge, designated: null }] : [])),
    },
  }
  return { draw, openings }
}

const workload = fc.record({ inHand: fc.nat(3), suspended: fc.nat(2), overdue: fc.nat(1), quashed: fc.nat(1) })
const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => Buffer.from(bytes).toString('hex'))
const courts = fc.tuple(
  fc.array(workload, { minLength: 1, maxLength: 6 }),
  fc.array(fc.array(fc.nat(5), { maxLength: 2 }), { minLength: 1, maxLength: 8 }),
  seeds,
)
const load = (inHand: number, suspended = 0, overdue = 0, quashed = 0): Workload => ({ inHand, suspended, overdue, quashed })

describe('the order of judges (TT 01/2022 Art. 7(2))', () => {
  test('fewer cases in hand; then more suspended; then fewer overdue; then fewer quashed', () => {
    expect(compareWorkloads(load(1), load(2))).toBeLessThan(0)
    expect(compareWorkloads(load(2, 1), load(2))).toBeLessThan(0)
    expect(compareWorkloads(load(2, 1, 0), load(2, 1, 1))).toBeLessThan(0)
    expect(compareWorkloads(load(2, 1, 1, 0), load(2, 1, 1, 1))).toBeLessThan(0)
    expect(compareWorkloads(load(1, 0, 9, 9), load(2))).toBeLessThan(0)
  })

  test('equal judges share a row, in which the lot decides', () => {
    expect(
      rowsOf([
        { id: 'J1', workload: load(2) },
        { id: 'J2', workload: load(1) },
        { id: 'J3', workload: load(2) },
      ]),
    ).toEqual([['J2'], ['J1', 'J3']])
  })

  test('no judge of an earlier row stands behind one of a later row, whatever the lots', async () => {
    await fc.assert(
      fc.asyncProperty(courts, async ([loads, exclusions, seed]) => {
        const { draw } = await make(loads, exclusions, seed)
        const order = draw.drawn?.outcome.order ?? []
        const known = new Map(loads.map((each, index) => [`J${index + 1}`, each]))
        for (const [index, judge] of order.slice(1).entries()) {
          const before = known.get(order[index] ?? '')
          const here = known.get(judge)
          if (before && here) expect(compareWorkloads(before, here)).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('over many seeds each of four equal judges is drawn about as often as the others', async () => {
    const { draw } = await make([load(1), load(1), load(1), load(1)], [[]], 'aa')
    const inputs = draw.drawn?.inputs
    if (inputs === undefined) throw new Error('not drawn')
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 800; seed += 1) {
      const judge = (await outcomeOf(id, inputs, `seed-${seed}`)).assigned[0]?.judge ?? ''
      counts.set(judge, (counts.get(judge) ?? 0) + 1)
    }
    // Four standard deviations of a fair lot: 200 ± 49.
    for (const judge of ['J1', 'J2', 'J3', 'J4']) expect(Math.abs((counts.get(judge) ?? 0) - 200)).toBeLessThan(50)
  })
})

describe('the assignment of cases', () => {
  test('BLTTDS 52, 53: an excluded judge never gets the case, and stays first in the line for the next one', async () => {
    const { draw } = await make([load(0), load(1)], [[0], []], 'seed')
    expect(draw.drawn?.outcome.assigned).toEqual([
      { case: 'V1', judge: 'J2' },
      { case: 'V2', judge: 'J1' },
    ])
  })

  test('a case from which everybody is excluded is left to the chief judge', async () => {
    const { draw } = await make([load(0), load(1)], [[0, 1], []], 'seed')
    expect(draw.drawn?.outcome.assigned.map(each => each.judge)).toEqual([null, 'J1'])
  })

  test('without exclusions cases are spread evenly: nobody gets two more than another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(workload, { minLength: 1, maxLength: 5 }), fc.nat(12), seeds, async (loads, cases, seed) => {
        const { draw } = await make(loads, Array(cases).fill([]), seed)
        const counts = loads.map((_, index) => draw.drawn?.outcome.assigned.filter(each => each.judge === `J${index + 1}`).length ?? 0)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })
})

/** Every place of a record where a value stands, with another value in it. */
const alterations = (value: unknown): unknown[] => {
  if (typeof value === 'string') return [`${value}0`]
  if (typeof value === 'number') return [value + 1]
  if (Array.isArray(value)) {
    const inside = value.flatMap((each, index) => alterations(each).map(other => value.with(index, other)))
    return [...inside, ...(value.length > 0 ? [value.slice(1)] : []), ...(value.length > 1 ? [value.toReversed()] : [])]
  }
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => alterations(each).map(other => ({ ...value, [name]: other })))
  return []
}

describe('replaying', () => {
  test('the same seed and lists give the same outcome, and an inspector finds every commitment true', async () => {
    await fc.assert(
      fc.asyncProperty(courts, async ([loads, exclusions, seed]) => {
        const { draw, openings } = await make(loads, exclusions, seed)
        expect(await checkDraw(draw)).toEqual([])
        expect(await checkOpenings(draw, openings)).toEqual([])
        const copied: PublishedDraw = JSON.parse(JSON.stringify(draw))
        expect(await checkDraw(copied)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('whatever is changed after the commitment is found: seed, judges, rows, cases, exclusions, order, outcome', async () => {
    await fc.assert(
      fc.asyncProperty(courts, async ([loads, exclusions, seed]) => {
        const { draw } = await make(loads, exclusions, seed)
        const { drawn } = draw
        if (drawn === null) throw new Error('not drawn')
        const { seed: itsSeed, inputs, outcome } = drawn
        const altered: PublishedDraw[] = [
          ...alterations(inputs).map(other => ({ ...draw, drawn: { ...drawn, inputs: other as DrawInputs } })),
          ...alterations(outcome).map(other => ({ ...draw, drawn: { ...drawn, outcome: other as typeof outcome } })),
          { ...draw, drawn: { ...drawn, seed: `${itsSeed}0` } },
          { ...draw, seedCommitment: await seedCommitment(id, `${itsSeed}0`) },
        ]
        for (const each of altered) expect(await checkDraw(each)).not.toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  test('a court that publishes a new digest with its new lists is found by the lots or the inspector', async () => {
    const { draw, openings } = await make([load(1), load(1), load(2)], [[], [], []], 'seed')
    const { drawn } = draw
    if (drawn === null) throw new Error('not drawn')
    // The row of the busiest judge is put in front, and everything that can be recomputed is recomputed.
    const inputs: DrawInputs = { ...drawn.inputs, rows: [['J3'], ['J1', 'J2']] }
    const forged = {
      ...draw,
      drawn: { ...drawn, inputs, inputsDigest: await inputsDigest(id, inputs), outcome: await outcomeOf(id, inputs, 'seed') },
      decided: null,
    }
    expect(await checkDraw(forged)).toEqual([])
    expect(await checkOpenings(forged, openings)).toEqual(['order-other'])
  })

  test('a value behind a commitment cannot be exchanged, nor withheld', async () => {
    const { draw, openings } = await make([load(1), load(2)], [[0]], 'seed')
    for (const [index, opening] of openings.entries()) {
      const other = 'inHand' in opening.value ? { ...opening.value, inHand: opening.value.inHand + 1 } : { text: 'lý do khác' }
      expect(await checkOpenings(draw, openings.with(index, { ...opening, value: other }))).toContain('commitment-other')
      expect(await checkOpenings(draw, openings.toSpliced(index, 1))).toContain('commitment-other')
    }
  })

  test('a decision other than the lot needs the ground of a designation', async () => {
    const { draw } = await make([load(1), load(2)], [[]], 'seed')
    const otherwise = (designated: 'public-attention' | null): PublishedDraw => ({
      ...draw,
      decided: { at: '', by: 'Lê Chánh', decisions: [{ case: 'V1', judge: 'J2', designated }] },
    })
    expect(await checkDraw(otherwise(null))).toEqual(['decision-other'])
    expect(await checkDraw(otherwise('public-attention'))).toEqual([])
  })

  test('a draw that has only begun has nothing to recompute', async () => {
    const { draw } = await make([load(1)], [[]], 'seed')
    expect(await checkDraw({ ...draw, drawn: null, decided: null })).toEqual([])
    expect(await checkDraw({ ...draw, drawn: null })).toEqual(['decision-other'])
  })
})
