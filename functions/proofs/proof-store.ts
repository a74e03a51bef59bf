// Everything certified, by its hash, and the days into whose roots it goes: the proofs capability's table.
//
// pk             sk            what                                                          found by
// thing#<hash>   thing         one certified thing: its day, its state, its place in the tree  hash
// day#<day>      <hash>        a leaf of that day's tree                                     day
// code#<code>    <hash>        a paper behind the code of an order or a service                code
// chain          begin         the day on which the first thing was taken in                 key
// chain          root#<day>    the root of a day that is over, and whether its files are out  latest first; day
//
// A thing and its leaf are put together and once; a leaf is never put for a day that is over, so a closed root stays. Nothing is deleted.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, putItem, putItemOnce, putNew, putVersion, queryAll, queryPage, transact } from '../platform/table.ts'
import type { DayRoot, Thing } from './proof.ts'
import { type CodedPaper, codedPaper, thingFile } from './proof-form.ts'

const { TABLE_PROOFS } = settings('TABLE_PROOFS')

const dayItem = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))

const thingItem: z.ZodMiniType<Thing> = z.object({
  ...z.omit(thingFile, { v: true }).shape,
  day: dayItem,
  asOf: z.nullable(dayItem),
  version: z.int(),
})

const rootItem = z.object({
  v: z.literal(1),
  day: dayItem,
  count: z.int(),
  root: z.string(),
  previousDay: z.string(),
  previousLink: z.string(),
  link: z.string(),
  isPublished: z.boolean(),
})
export type KeptRoot = DayRoot & { day: CivilDate; isPublished: boolean }

const thingKey = (hash: string) => ({ pk: `thing#${hash}`, sk: 'thing' })
const rootKey = (day: string) => ({ pk: 'chain', sk: `root#${day}` })
const beginKey = { pk: 'chain', sk: 'begin' }

const rootOf = (item: Item): KeptRoot => rootItem.parse(item)

export const findThing = async (hash: string): Promise<Thing | undefined> => {
  const item = await getItem(TABLE_PROOFS, thingKey(hash))
  return item && thingItem.parse(item)
}

let hasBegun = false

/** Takes a thing in, once; a message that comes again changes nothing. */
export const keepThing = async (thing: Thing): Promise<void> => {
  if (!hasBegun) await putItemOnce(TABLE_PROOFS, { ...beginKey, day: thing.day })
  hasBegun = true
  await transact([
    putNew(TABLE_PROOFS, { ...thingKey(thing.hash), ...thing }),
    putNew(TABLE_PROOFS, { pk: `day#${thing.day}`, sk: thing.hash }),
  ])
}

/** Puts a paper behind its code, once. */
export const keepPaper = async (paper: CodedPaper): Promise<void> => {
  await putItemOnce(TABLE_PROOFS, { pk: `code#${paper.code}`, sk: paper.hash, ...paper })
}

export const papersBehind = async (code: string): Promise<CodedPaper[]> =>
  (await queryAll(TABLE_PROOFS, { partition: ['pk', `code#${code}`] })).map(item => codedPaper.parse(item))

const attempts = 6

/** Applies a rule to the thing as it stands, and again when someone else was faster. The thing afterwards; undefined when there is none. */
export const changeThing = async (hash: string, rule: (thing: Thing) => Thing | undefined): Promise<Thing | undefined> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const thing = await findThing(hash)
    const changed = thing && rule(thing)
    if (changed === undefined) return thing
    if ((await transact([putVersion(TABLE_PROOFS, { ...thingKey(hash), ...changed })])) === undefined) return changed
  }
  throw new Error('proof-store: the thing changes faster than it can be read')
}

export const leavesOf = async (day: CivilDate): Promise<string[]> =>
  (await queryAll(TABLE_PROOFS, { partition: ['pk', `day#${day}`] })).map(item => String(item.sk))

/** The first day of the chain; undefined before anything was certified. */
export const firstDay = async (): Promise<CivilDate | undefined> => {
  const item = await getItem(TABLE_PROOFS, beginKey)
  return item && z.object({ day: dayItem }).parse(item).day
}

/** The last closed days, latest first. */
export const latestRoots = async (atMost: number): Promise<KeptRoot[]> => {
  const sort = { attribute: 'sk', beginsWith: 'root#' }
  const { items } = await queryPage(TABLE_PROOFS, { partition: ['pk', 'chain'], sort, descending: true, limit: atMost })
  return items.map(rootOf)
}

/** Keeps a day's root before any of its files goes out; the first one stays. */
export const keepRoot = async (root: KeptRoot): Promise<void> => {
  await putItemOnce(TABLE_PROOFS, { ...rootKey(root.day), ...root })
}

export const noteRootPublished = async (root: KeptRoot): Promise<void> => {
  await putItem(TABLE_PROOFS, { ...rootKey(root.day), ...root, isPublished: true })
}
