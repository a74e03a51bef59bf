// What somebody asked to see of the schedule, as the address of the page keeps it, and which hearings fit.
import type { PublicHearing } from '../../../../functions/hearings/public-hearing.ts'
import { type CivilDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { searchKey } from '../../../../functions/kernel/search-key.ts'

export const lengths = { day: 1, week: 7, month: 30 } as const
export type Length = keyof typeof lengths

export interface Choice {
  /** Code, or empty for all courts. */
  readonly court: string
  readonly from: CivilDate
  readonly length: Length
  readonly kind: string
  readonly room: string
  readonly judge: string
  readonly number: string
}

const lengthOf = (text: string | null): Length => (text === 'ngay' ? 'day' : text === 'thang' ? 'month' : 'week')
const lengthNames: Readonly<Record<Length, string>> = { day: 'ngay', week: 'tuan', month: 'thang' }

export function choiceOf(search: string, today: CivilDate): Choice {
  const query = new URLSearchParams(search)
  const text = (name: string) => (query.get(name) ?? '').normalize('NFC').trim()
  const from = text('tu')
  return {
    court: text('toa'),
    from: isCivilDate(from) ? from : today,
    length: lengthOf(query.get('xem')),
    kind: text('loai'),
    room: text('phong'),
    judge: text('tham-phan'),
    number: text('so'),
  }
}

export function searchOf(choice: Choice): string {
  const query = new URLSearchParams()
  const named = { toa: choice.court, loai: choice.kind, phong: choice.room, 'tham-phan': choice.judge, so: choice.number }
  for (const [name, value] of Object.entries(named)) if (value !== '') query.set(name, value)
  query.set('tu', choice.from)
  query.set('xem', lengthNames[choice.length])
  return `?${query}`
}

const holds = (text: string | undefined, wanted: string): boolean => wanted === '' || searchKey(text ?? '').includes(searchKey(wanted))

/** A closed hearing tells nothing that a filter could ask of, so it fits none. */
export const fits = ({ kind, room, judge }: PublicHearing, choice: Choice): boolean =>
  (choice.kind === '' || kind === choice.kind) && holds(room, choice.room) && holds(judge, choice.judge)
