// The day's root of everything certified: its order, its chain, its paths, and what becomes of a thing afterwards.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import {
  afterFate,
  afterPlacing,
  closedDay,
  dayFor,
  daysToClose,
  type Fate,
  isIncluded,
  newThing,
  papersOfCode,
  thingAsFile,
} from '../../functions/proofs/proof.ts'
import { type CodedPaper, dayFile, papersFile, thingFile } from '../../functions/proofs/proof-form.ts'

const day = parseCivilDate('2026-11-21')
const next = parseCivilDate('2026-11-22')
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const signed = { keyId: 'key-1', signature: '' }
const fate = (state: Fate['state'], replacedBy: string | null = null): Fate => ({ state, asOf: next, replacedBy })

const published = async (names: readonly string[]) => {
  const { root, places } = await closedDay(day, names.map(hashOf), undefined)
  const things = names.map(name => {
    const place = places.get(hashOf(name))
    return thingAsFile({ ...newThing(hashOf(name), 'copy', day), place: place ?? null })
  })
  return { file: dayFile.parse({ ...root, ...signed }), things: things.map(thing => thingFile.parse(thing)) }
}

describe('a day', () => {
  test('includes everything certified on it, and nothing else', async () => {
    const { file, things } = await published(['a', 'b', 'c', 'd', 'e'])
    for (const thing of things) expect(await isIncluded(thing, file)).toBe(true)
    const [first] = things
    const stranger = first && { ...first, hash: hashOf('x') }
    expect(stranger && (await isIncluded(stranger, file))).toBe(false)
    expect(first && (await isIncluded({ ...first, place: null }, file))).toBe(false)
    expect(first && (await isIncluded(first, { ...file, previousLink: hashOf('another history') }))).toBe(false)
  })

  test('has one root whatever the order and however often a message came', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 }), async names => {
        const hashes = names.map(hashOf)
        const { root } = await closedDay(day, hashes, undefined)
        expect((await closedDay(day, [...hashes].reverse().concat(hashes), undefined)).root).toEqual(root)
      }),
      { numRuns: 30 },
    ))

  test('on which nothing was certified has a root too, so that the chain has no gap', async () => {
    const first = await closedDay(day, [hashOf('a')], undefined)
    const empty = await closedDay(next, [], first.root)
    expect(empty.root).toMatchObject({ count: 0, previousDay: day, previousLink: first.root.link })
    expect(empty.root.root).toBe(hashOf(''))
  })

  test('is linked to the one before: what changes there changes here', async () => {
    const link = async (name: string) => (await closedDay(next, [hashOf('b')], (await closedDay(day, [hashOf(name)], undefined)).root)).root
    const [one, other] = [await link('a'), await link('A')]
    expect(one.root).toBe(other.root)
    expect(one.link).not.toBe(other.link)
  })
})

test('what is taken in goes into the root of today, or of the next day that is not closed', () => {
  expect([dayFor(day, undefined), dayFor(next, day), dayFor(day, day), dayFor(day, next)]).toEqual([day, next, next, addDays(next, 1)])
})

describe('the days to close', () => {
  test('are those that are over, from the first thing certified, without a gap', () => {
    expect(daysToClose(day, undefined, day)).toEqual([])
    expect(daysToClose(day, undefined, addDays(day, 3))).toEqual([day, next, addDays(day, 2)])
    expect(daysToClose(day, next, addDays(day, 3))).toEqual([addDays(day, 2)])
    expect(daysToClose(day, next, next)).toEqual([])
  })
})

describe('a certified thing', () => {
  const thing = newThing(hashOf('a'), 'payment', day)

  test('is valid until it is corrected, replaced or withdrawn; the gravest stays', () => {
    const replaced = afterFate(thing, fate('replaced', hashOf('b')))
    expect(replaced).toMatchObject({ state: 'replaced', asOf: next, replacedBy: hashOf('b'), version: 2 })
    expect(replaced && afterFate(replaced, fate('corrected'))).toBeUndefined()
    expect(replaced && afterFate(replaced, fate('replaced'))).toBeUndefined()
    expect(replaced && afterFate(replaced, fate('withdrawn'))).toMatchObject({ state: 'withdrawn' })
  })

  test('gets its place in the tree once', () => {
    const placed = afterPlacing(thing, { index: 0, count: 1, path: [] })
    expect(placed).toMatchObject({ place: { index: 0 }, version: 2 })
    expect(placed && afterPlacing(placed, { index: 1, count: 2, path: [] })).toBeUndefined()
  })
})

describe('behind one code', () => {
  const paper = (name: string, no: number | null, certifiedAt: string): CodedPaper => ({
    ...{ hash: hashOf(name), code: 'TD-7K3MQ2XA5TB', kind: 'service', courtCode: 'NA-KV01', no, certifiedAt },
  })
  const [early, late] = ['2026-11-21T01:00:00.000Z', '2026-11-22T01:00:00.000Z']
  const papers = [paper('b', 2, early), paper('a2', 1, late), paper('a1', 1, early)]

  test('stand all its papers, by recipient and then as they were certified, in whatever order they came', () => {
    for (const order of [papers, papers.toReversed()])
      expect(papersOfCode(order)?.papers.map(({ hash }) => hash)).toEqual(['a1', 'a2', 'b'].map(hashOf))
    expect(papersOfCode([])).toBeUndefined()
  })

  test('stands nothing but the kind of paper, the court, the recipient’s number, when it was certified and its hash', () => {
    const more = papers.map(each => ({ ...each, amountVnd: 5_000_000, paidFor: 'penal-fine', payer: 'Nguyễn Văn An', number: '0000012' }))
    const file = papersOfCode(more)
    expect(papersFile.parse(file)).toEqual(file)
    expect(Object.keys(file ?? {}).sort()).toEqual(['code', 'courtCode', 'kind', 'papers', 'v'])
    for (const each of file?.papers ?? []) expect(Object.keys(each).sort()).toEqual(['certifiedAt', 'hash', 'no'])
  })
})
