// The table of hearings.
//
// pk                        sk             what                                                  found by
// court#<court>#<YYYY-MM>   <hearing id>   a hearing of that month; its id begins with its day   key; by-case; by-kind
// diary#<resource>          <day>          what a room, a judge, a juror … does on that day      key
//
// A hearing keeps its day, and its id tells it: a day, a week or a month of a court is one consistent read of its partition, however many
// hearings other courts and months have. by-case: all hearings of a case, in the order of their days; by-kind: those of a kind at every court.
// A decision is one transaction: each hearing under its version, its journal entry, and every diary that it touches under its version. So no
// room and nobody can be booked twice, however many clerks book at once: whoever loses reads the diaries again and decides anew.

import { servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { addMonths, type CivilDate, civilDate, monthOf, parseCivilDate, yearOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, putNew, putVersion, queryAll, transact, updateItem, type Write } from '../platform/table.ts'
import type { Hearing, HearingChange } from './hearing.ts'
import { diaryItem, hearingItem } from './hearing-item.ts'
import { booked, type Diary, released, resourcesOf } from './sitting.ts'

const { TABLE_HEARINGS } = settings('TABLE_HEARINGS')

const monthKey = (courtCode: string, day: CivilDate): string => `court#${courtCode}#${day.slice(0, 7)}`

const dayOfId = (id: string): CivilDate => parseCivilDate(id.replace(/^(\d{4})(\d{2})(\d{2})-.*$/, '$1-$2-$3'))

const keyOf = (courtCode: string, id: string) => ({ pk: monthKey(courtCode, dayOfId(id)), sk: id })

const itemOf = (hearing: Hearing): Item & { version: number } => ({ ...keyOf(hearing.courtCode, hearing.id), ...hearing })

export const findHearing = async (courtCode: string, id: string): Promise<Hearing | undefined> => {
  if (!/^\d{8}-[0-9a-f]+$/.test(id)) return undefined
  const item = await getItem(TABLE_HEARINGS, keyOf(courtCode, id))
  return item && hearingItem.parse(item)
}

/** The hearing at the officer's own court; of other courts it does not exist. Refuses `hearing.missing`. */
const getCourtHearing = async (id: string, actor: Actor): Promise<Hearing> => {
  const hearing = await findHearing(actor.courtCode ?? '', id)
  return hearing && servesIn(actor, hearing.courtCode) ? hearing : refuse('missing', 'hearing.missing')
}

/** The hearing that the officer was looking at. Refuses `hearing.missing`, `hearing.changed-meanwhile`. */
export const getSeenHearing = async (id: string, version: number, actor: Actor): Promise<Hearing> => {
  const hearing = await getCourtHearing(id, actor)
  return hearing.version === version ? hearing : refuse('conflict', 'hearing.changed-meanwhile')
}

const inOrder = (one: Hearing, other: Hearing): number =>
  `${one.day}${one.startsAt}${one.id}` < `${other.day}${other.startsAt}${other.id}` ? -1 : 1

const firstOfNextMonth = (day: CivilDate): CivilDate => addMonths(civilDate(yearOf(day), monthOf(day), 1), 1)

/** Hearings of a court from one day to another, both counted, in order. */
export const hearingsBetween = async (courtCode: string, from: CivilDate, to: CivilDate): Promise<Hearing[]> => {
  const found: Hearing[] = []
  for (let day = from; day <= to; day = firstOfNextMonth(day)) {
    const sort = { attribute: 'sk', from: from.replaceAll('-', ''), to: `${to.replaceAll('-', '')}-~` }
    const items = await queryAll(TABLE_HEARINGS, { partition: ['pk', monthKey(courtCode, day)], sort })
    found.push(...items.map(item => hearingItem.parse(item)))
  }
  return found.sort(inOrder)
}

/** All hearings of a case, first to last; the index may lag behind by a moment. */
export const hearingsOf = async (caseId: string): Promise<Hearing[]> => {
  const items = await queryAll(TABLE_HEARINGS, { index: 'by-case', partition: ['caseId', caseId] })
  return items.map(item => hearingItem.parse(item)).sort(inOrder)
}

/** Hearings of a kind at every court from one day to another, both counted, in order; the index may lag behind by a moment. */
export const hearingsOfKind = async (kind: string, from: CivilDate, to: CivilDate): Promise<Hearing[]> => {
  const sort = { attribute: 'sk', from: from.replaceAll('-', ''), to: `${to.replaceAll('-', '')}-~` }
  const items = await queryAll(TABLE_HEARINGS, { index: 'by-kind', partition: ['kind', kind], sort })
  return items.map(item => hearingItem.parse(item)).sort(inOrder)
}

const diaryOf = async (key: string, day: CivilDate): Promise<Diary> => {
  const item = await getItem(TABLE_HEARINGS, { pk: `diary#${key}`, sk: day })
  return item ? diaryItem.parse(item) : { key, day, version: 0, bookings: [] }
}

const diaryWrite = (diary: Diary): Write => {
  const item = { pk: `diary#${diary.key}`, sk: diary.day, ...diary, version: diary.version + 1 }
  return diary.version === 0 ? putNew(TABLE_HEARINGS, item) : putVersion(TABLE_HEARINGS, item)
}

/** The diaries after the change: those that sit no longer leave, those that sit now enter. Refuses as `booked` does. */
const diariesAfter = async (before: Hearing | undefined, changes: readonly HearingChange[]): Promise<Diary[]> => {
  const sitting = changes.map(({ hearing }) => hearing).filter(({ state }) => state === 'scheduled')
  const touched = [...(before ? [before] : []), ...sitting].flatMap(each => resourcesOf(each).map(({ key }) => ({ key, day: each.day })))
  const distinct = [...new Map(touched.map(each => [`${each.key}#${each.day}`, each])).values()]
  const read = await Promise.all(distinct.map(({ key, day }) => diaryOf(key, day)))
  const diaries = new Map(read.map(diary => [`${diary.key}#${diary.day}`, diary]))
  if (before) for (const [at, diary] of diaries) diaries.set(at, released(diary, before.id))
  for (const hearing of sitting) {
    for (const resource of resourcesOf(hearing)) {
      const at = `${resource.key}#${hearing.day}`
      const diary = diaries.get(at)
      if (diary) diaries.set(at, booked(diary, { hearingId: hearing.id, startsAt: hearing.startsAt, endsAt: hearing.endsAt }, resource))
    }
  }
  return [...diaries.values()]
}

/** Clerks of one court rarely book the same room in the same moment; whoever loses looks again. */
const bookingAttempts = 12

const writesOf = (stored: Hearing, entry: ReturnType<typeof nextEntry>): Write[] => [
  stored.version === 1 ? putNew(TABLE_HEARINGS, itemOf(stored)) : putVersion(TABLE_HEARINGS, itemOf(stored)),
  append(entry),
]

/**
 * Saves what one decision makes of a hearing (`before`, absent for a new one): itself, its successor, and the diaries.
 * Refuses `hearing.changed-meanwhile`, `hearing.diary-busy`, and as `booked` does.
 */
export const saveHearings = async (before: Hearing | undefined, changes: readonly HearingChange[]): Promise<Hearing[]> => {
  const written = changes.map(({ hearing, happening }) => {
    const entry = nextEntry(hearing.head, happening)
    const stored: Hearing = { ...hearing, version: hearing.version + 1, head: headOf(entry) }
    return { stored, writes: writesOf(stored, entry) }
  })
  const first = written.flatMap(({ writes }) => writes)
  for (let attempt = 0; attempt < bookingAttempts; attempt += 1) {
    const diaries = await diariesAfter(before, changes)
    const refused = await transact([...first, ...diaries.map(diaryWrite)])
    if (refused === undefined) return written.map(({ stored }) => stored)
    if (refused.index < first.length) return refuse('conflict', 'hearing.changed-meanwhile')
  }
  return refuse('busy', 'hearing.diary-busy')
}

/** What the public may see of the parties has changed with the case; the sitting has not, so its journal has no word of it. */
export const showParties = async (hearing: Hearing, shown: Hearing['shown']): Promise<void> => {
  const key = keyOf(hearing.courtCode, hearing.id)
  const names = { '#version': 'version' }
  await updateItem(TABLE_HEARINGS, key, 'SET shown = :shown, #version = #version + :one', { ':shown': shown, ':one': 1 }, { names })
}

/** Saves a reminder: nothing of the sitting changes. False when the hearing changed meanwhile. */
export const saveReminder = async ({ hearing, happening }: HearingChange): Promise<boolean> => {
  const entry = nextEntry(hearing.head, happening)
  const stored: Hearing = { ...hearing, version: hearing.version + 1, head: headOf(entry) }
  return (await transact([putVersion(TABLE_HEARINGS, itemOf(stored)), append(entry)])) === undefined
}
