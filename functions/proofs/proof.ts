// The day's tree of everything certified, chained to the day before; and what becomes of a certified thing afterwards.
import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import { canonicalJson } from '../kernel/event.ts'
import { fromHex, merkleTree, rootAlong, toHex } from '../kernel/merkle.ts'
import type { CodedPaper, DayFile, PapersFile, ThingFile, ThingKind, ThingState } from './proof-form.ts'

export interface Thing {
  hash: string
  kind: ThingKind
  /** The day on which the portal took it into the tree: that of its certification, or the next one after a delay. */
  day: CivilDate
  state: ThingState
  asOf: CivilDate | null
  replacedBy: string | null
  place: ThingFile['place']
  version: number
}

export const newThing = (hash: string, kind: ThingKind, day: CivilDate): Thing => ({
  ...{ hash, kind, day, state: 'valid', asOf: null, replacedBy: null, place: null, version: 1 },
})

/** The day into whose root something goes that is taken in now: today, or the next one whose root is not closed yet. */
export const dayFor = (today: CivilDate, lastClosed: CivilDate | undefined): CivilDate =>
  lastClosed !== undefined && lastClosed >= today ? addDays(lastClosed, 1) : today

export interface Fate {
  state: Exclude<ThingState, 'valid'>
  asOf: CivilDate
  replacedBy: string | null
}

/** From the mildest to the gravest: what is withdrawn stays so, whatever is heard later. */
const gravity: readonly ThingState[] = ['valid', 'corrected', 'replaced', 'withdrawn']

/** Undefined when it says nothing new. */
export const afterFate = (thing: Thing, fate: Fate): Thing | undefined =>
  gravity.indexOf(fate.state) > gravity.indexOf(thing.state) ? { ...thing, ...fate, version: thing.version + 1 } : undefined

/** Undefined when it has its place already. */
export const afterPlacing = (thing: Thing, place: NonNullable<ThingFile['place']>): Thing | undefined =>
  thing.place === null ? { ...thing, place, version: thing.version + 1 } : undefined

export const thingAsFile = ({ version: _, ...thing }: Thing): ThingFile => ({ v: 1, ...thing })

/** Everything behind one code: by recipient, then in the order of certification. Undefined without a paper. */
export const papersOfCode = (papers: readonly CodedPaper[]): PapersFile | undefined => {
  const sorted = papers.toSorted((one, other) => (one.no ?? 0) - (other.no ?? 0) || one.certifiedAt.localeCompare(other.certifiedAt))
  const [first] = sorted
  if (first === undefined) return undefined
  const { code, kind, courtCode } = first
  return { v: 1, code, kind, courtCode, papers: sorted.map(({ hash, no, certifiedAt }) => ({ hash, no, certifiedAt })) }
}

type Linked = Omit<DayFile, 'link' | 'keyId' | 'signature'>

/** What a day's link is the hash of, and what the key signs. */
export const linkedBytes = ({ v, day, count, root, previousDay, previousLink }: Linked): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalJson({ v, day, count, root, previousDay, previousLink }))

const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

export type DayRoot = Linked & Pick<DayFile, 'link'>

/** The order of the leaves is that of their hashes: it tells nothing of when what was certified. */
export const closedDay = async (
  day: CivilDate,
  hashes: readonly string[],
  previous: Pick<DayRoot, 'day' | 'link'> | undefined,
): Promise<{ root: DayRoot; places: ReadonlyMap<string, NonNullable<ThingFile['place']>> }> => {
  const sorted = [...new Set(hashes)].sort()
  const count = sorted.length
  const { root, paths } = await merkleTree(sorted.map(hash => fromHex(hash) ?? new Uint8Array()))
  const linked: Linked = { v: 1, day, count, root: toHex(root), previousDay: previous?.day ?? '', previousLink: previous?.link ?? '' }
  const places = sorted.map((hash, index) => [hash, { index, count, path: (paths[index] ?? []).map(toHex) }] as const)
  return { root: { ...linked, link: await sha256Hex(linkedBytes(linked)) }, places: new Map(places) }
}

/** Days that are over and not closed yet, the first one first: each is chained to the one before, empty ones too. */
export const daysToClose = (first: CivilDate, lastClosed: CivilDate | undefined, today: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let day = lastClosed ? addDays(lastClosed, 1) : first; day < today; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whether the thing is in the root of its day: what the file says of itself is recomputed. */
export const isIncluded = async (thing: ThingFile, day: DayFile): Promise<boolean> => {
  const leaf = fromHex(thing.hash)
  const path = thing.place?.path.map(fromHex)
  if (thing.day !== day.day || thing.place === null || thing.place.count !== day.count || leaf === undefined) return false
  if (path === undefined || path.some(each => each === undefined)) return false
  const root = await rootAlong(leaf, { ...thing.place, path: path.filter(each => each !== undefined) })
  return root !== undefined && toHex(root) === day.root && (await sha256Hex(linkedBytes(day))) === day.link
}
