// When and where a hearing sits, and who and what can be at one place only at a time: its room, its judges and jurors, its clerk, its prosecutor.
import type { CivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { tidyText } from '../kernel/search-key.ts'

/** An officer by their account. */
export interface Named {
  subject: string
  fullName: string
}

/** BLTTDS 63-65, 220(1): who tries the case. People's jurors and the prosecutor have no account here: they are known by their names. */
export interface Panel {
  presiding: Named
  judges: Named[]
  jurors: string[]
  clerk: Named | null
  prosecutor: string | null
}

export interface Sitting {
  courtCode: string
  day: CivilDate
  /** `HH:MM`, local; the end is an estimate. */
  startsAt: string
  endsAt: string
  room: string
  panel: Panel
}

/** What can be taken: `room`, or somebody. */
export type Taken = 'room' | 'judge' | 'juror' | 'clerk' | 'prosecutor'

export interface Resource {
  /** The same for every hearing that needs it: `room|NA-KV01|phòng 1`, `officer|<subject>`. */
  key: string
  what: Taken
  name: string
}

const nameKey = (name: string): string => tidyText(name).toLowerCase()

export const resourcesOf = ({ courtCode, room, panel }: Sitting): Resource[] => [
  { key: `room|${courtCode}|${nameKey(room)}`, what: 'room', name: room },
  ...[panel.presiding, ...panel.judges].map(
    (judge): Resource => ({ key: `officer|${judge.subject}`, what: 'judge', name: judge.fullName }),
  ),
  ...panel.jurors.map((name): Resource => ({ key: `juror|${courtCode}|${nameKey(name)}`, what: 'juror', name })),
  ...(panel.clerk ? [{ key: `officer|${panel.clerk.subject}`, what: 'clerk' as const, name: panel.clerk.fullName }] : []),
  ...(panel.prosecutor
    ? [{ key: `prosecutor|${courtCode}|${nameKey(panel.prosecutor)}`, what: 'prosecutor' as const, name: panel.prosecutor }]
    : []),
]

/** One line of a diary. */
export interface Booking {
  hearingId: string
  startsAt: string
  endsAt: string
}

/** What a room or a person does on one day. Two writers of one diary never overwrite each other: the store puts it under its version. */
export interface Diary {
  key: string
  day: CivilDate
  version: number
  bookings: Booking[]
}

const overlap = (one: Booking, other: Booking): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** The diary without a hearing that no longer sits. */
export const released = (diary: Diary, hearingId: string): Diary => ({
  ...diary,
  bookings: diary.bookings.filter(each => each.hearingId !== hearingId),
})

/** The diary with one more hearing. Refuses `hearing.room-taken`, `hearing.person-taken`, naming what and until when. */
export const booked = (diary: Diary, booking: Booking, { what, name }: Resource): Diary => {
  const other = diary.bookings.find(each => overlap(each, booking))
  if (other !== undefined) {
    const facts = { what, name, day: diary.day, startsAt: other.startsAt, endsAt: other.endsAt }
    return refuse('conflict', what === 'room' ? 'hearing.room-taken' : 'hearing.person-taken', facts)
  }
  return { ...diary, bookings: [...diary.bookings, booking].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) }
}

/** Hours between which a court sits; whoever plans for the night has mistyped. */
const opensAt = '06:00'
const closesAt = '21:00'

const jurorsAtMost = 3
const judgesAtMost = 5

/** Refuses `hearing.hours`, `hearing.room-missing`, `hearing.panel-too-big`, `hearing.panel-twice`. */
export const checkSitting = (sitting: Sitting): void => {
  const { startsAt, endsAt, panel } = sitting
  if (startsAt >= endsAt || startsAt < opensAt || endsAt > closesAt) refuse('invalid', 'hearing.hours', { startsAt, endsAt })
  if (nameKey(sitting.room) === '') refuse('invalid', 'hearing.room-missing')
  // BLTTDS 63, 64: at most two judges and three jurors, three judges on appeal.
  if (panel.jurors.length > jurorsAtMost || panel.judges.length + 1 > judgesAtMost) refuse('invalid', 'hearing.panel-too-big')
  const keys = resourcesOf(sitting).map(({ key }) => key)
  if (new Set(keys).size < keys.length) refuse('invalid', 'hearing.panel-twice')
}
