// Keeps index and register as the judgments are: published, corrected, taken down. Messages may come twice, late, in any order: always the present is written.
import { judgmentIdOf } from '../judgments/published-judgment.ts'
import { findPublished } from '../judgments/published-lookup.ts'
import { caseKindCodes } from '../kernel/case-kinds.ts'
import { defaultDirectory } from '../kernel/court-directory.ts'
import { findCourt } from '../kernel/courts.ts'
import { journalBatchWorker } from '../platform/queue-worker.ts'
import { cardOf } from './card.ts'
import { applyToShard } from './full-text-store.ts'
import {
  announceShards,
  changeRecent,
  changeYear,
  findPlace,
  forgetPlace,
  type ManifestLine,
  readRecent,
  readYear,
  savePlace,
} from './index-store.ts'
import { emptyYear, entered, placeOf, type RegisterYear, removed } from './register.ts'
import { forgotten, recorded } from './register-feed.ts'
import { emptyLists, eraseOldLists, eraseTraces, publishFeeds, publishYear } from './register-publisher.ts'
import { shardName, shardPlace } from './search-filter.ts'
import { similarTo } from './similar.ts'

/** The judgment if everyone may read it now, and it belongs into this shard. */
const publishedIn = async (id: string, shard?: string) => {
  const judgment = await findPublished(id)
  if (judgment?.state !== 'published' || (shard !== undefined && shardName(judgment) !== shard)) return undefined
  return judgment
}

const present = <Value>(values: readonly (Value | undefined)[]): Value[] => values.filter(value => value !== undefined)

/** Where a judgment was and where it belongs now; a correction may move it to another year. */
const shardsOf = async (id: string): Promise<string[]> => {
  const [place, judgment] = [await findPlace(id), await publishedIn(id)]
  const target = judgment && shardName(judgment)
  if (target !== undefined && target !== place) await savePlace(id, target)
  return [...new Set(present([place, target]))]
}

const changeFullText = (shard: string, ids: readonly string[]): Promise<ManifestLine | undefined> =>
  applyToShard(shard, async () => {
    const found = await Promise.all(ids.map(id => publishedIn(id, shard)))
    return { put: present(found), remove: ids.filter((_, at) => found[at] === undefined) }
  })

const inThisYear = async (year: number, id: string) => {
  const judgment = await publishedIn(id)
  return judgment && shardPlace(shardName(judgment)).year === year ? judgment : undefined
}

/** The cards of this year and the one before are what a judgment is compared with. */
const changedYear = async (before: RegisterYear, ids: readonly string[], yearBefore: RegisterYear): Promise<RegisterYear> => {
  let year = before
  for (const id of ids) {
    const judgment = await inThisYear(before.year, id)
    if (judgment === undefined) {
      year = removed(year, id)
      continue
    }
    const card = cardOf(judgment)
    const others = [...yearBefore.places, ...year.places].flatMap(place => (place ? [place.card] : []))
    const known = year.places[placeOf(year, id) ?? -1]
    year = entered(year, { card, similar: known?.similar ?? similarTo(card, others) })
  }
  return year
}

/**
 * Whoever writes last looks again: another worker may have changed the year between our reading and our writing. Answers whether one has: then we
 * may have written once more what was taken down meanwhile.
 */
const settleYear = async (year: number, ids: readonly string[], isRepeated: boolean): Promise<boolean> => {
  const yearBefore = await readYear(year - 1)
  const change = await changeYear(year, before => changedYear(before, ids, yearBefore))
  if (change === undefined && !isRepeated) return false
  // A run that was broken off may have left files unwritten: then all of the year are written.
  let before = isRepeated || change === undefined ? emptyYear(year) : change.before
  for (let rounds = 0, published = -1; ; rounds += 1) {
    const now = await readYear(year)
    if (now.version === published) return rounds > 1
    await publishYear(before, now, yearBefore)
    ;[before, published] = [now, now.version]
  }
}

/** Every kind at a court: for a judgment of which nothing is left that would say in which feeds it was. */
const everyKindAt = (courtCode: string) =>
  caseKindCodes.map(kind => ({ courtCode, courtName: findCourt(defaultDirectory, courtCode)?.nameVi ?? courtCode, kind }))

const settleFeeds = async (ids: readonly string[], brokenOff: readonly string[]): Promise<boolean> => {
  const before = await readRecent()
  await changeRecent(async recent => {
    let changed = recent
    for (const id of ids) {
      const judgment = await publishedIn(id)
      changed = judgment ? recorded(changed, { card: cardOf(judgment), updatedAt: judgment.updatedAt }) : forgotten(changed, id)
    }
    return changed
  })
  for (let rounds = 0, published = -1; ; rounds += 1) {
    const now = await readRecent()
    if (now.version === published) return rounds > 1
    const touched = [...before.entries, ...now.entries].flatMap(({ card }) => (ids.includes(card.id) ? [card] : []))
    await publishFeeds(now, [...touched, ...brokenOff.flatMap(everyKindAt)])
    published = now.version
  }
}

const goneOf = async (ids: readonly string[]): Promise<string[]> =>
  present(await Promise.all(ids.map(async id => ((await publishedIn(id)) ? undefined : id))))

/** The lists of these shards, and of every court of a year in which another worker overtook us, without what they once said. */
const forgetInLists = async (shards: readonly string[], overtaken: readonly number[]): Promise<void> => {
  for (const shard of shards) {
    const { court, year } = shardPlace(shard)
    await emptyLists(await readYear(year), court, findCourt(defaultDirectory, court)?.nameVi ?? court)
    await eraseOldLists(court, year)
  }
  for (const year of overtaken) {
    const courts = new Set((await readYear(year)).places.flatMap(place => (place ? [place.card.courtCode] : [])))
    for (const court of courts) await eraseOldLists(court, year)
  }
}

export const handler = journalBatchWorker('index-judgments', async entries => {
  const ids = [...new Set(present(entries.map(({ entry }) => judgmentIdOf(entry.subject))))]
  const isRepeated = entries.some(({ deliveries }) => deliveries > 1)
  const byShard = new Map<string, string[]>()
  for (const id of ids) for (const shard of await shardsOf(id)) byShard.set(shard, [...(byShard.get(shard) ?? []), id])

  const lines: (ManifestLine | undefined)[] = []
  for (const [shard, inShard] of byShard) lines.push(await changeFullText(shard, inShard))
  await announceShards(present(lines))

  const byYear = Map.groupBy(byShard, ([shard]) => shardPlace(shard).year)
  const idsOf = (year: number): string[] => [...new Set((byYear.get(year) ?? []).flatMap(([, inShard]) => inShard))]
  const overtaken: number[] = []
  for (const year of byYear.keys()) {
    if (await settleYear(year, idsOf(year), isRepeated)) overtaken.push(year)
    // What was taken down may have been similar to a judgment of the next year.
    const gone = await goneOf(idsOf(year))
    if (gone.length > 0 && (await settleYear(year + 1, gone, isRepeated))) overtaken.push(year + 1)
  }
  const isFeedOvertaken = await settleFeeds(ids, isRepeated ? [...byShard.keys()].map(shard => shardPlace(shard).court) : [])

  const gone = await goneOf(ids)
  if (gone.length === 0 && overtaken.length === 0 && !isFeedOvertaken) return
  await forgetInLists([...byShard.keys()], overtaken)
  await eraseTraces([...new Set([...byYear.keys(), ...overtaken])], gone)
  for (const id of gone) await forgetPlace(id)
})
