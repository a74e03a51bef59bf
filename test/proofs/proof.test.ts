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
  thingAsFile,
} from '../../functions/proofs/proof.ts'
import { dayFile, thingFile } from '../../functions/proofs/proof-form.ts'

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
