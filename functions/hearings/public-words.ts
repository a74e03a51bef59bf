// What a calendar and a feed say of a hearing: one text for readers of both languages, Vietnamese first.
import { formatDate } from '../kernel/civil-date.ts'
import type { PublicHearing } from './public-hearing.ts'
import { relationName } from './shown-parties.ts'

const states: Readonly<Record<PublicHearing['state'], string>> = {
  scheduled: 'đúng lịch (as scheduled)',
  held: 'đã xét xử (held)',
  postponed: 'hoãn (postponed)',
  paused: 'tạm ngừng (paused)',
  moved: 'chuyển ngày (moved)',
  cancelled: 'không mở (cancelled)',
}

/** `Phiên tòa 12/2026/TLST-DS, Tranh chấp …`; of a closed hearing nothing but that. */
export const saidOf = (hearing: PublicHearing): { title: string; state: string } => ({
  title: hearing.isClosed
    ? 'Phiên tòa xét xử kín (closed hearing)'
    : `Phiên tòa (hearing) ${hearing.number ?? ''}: ${relationName(hearing.relation ?? '', 'vi')}`,
  state: states[hearing.state],
})

const acts: Readonly<Record<string, string>> = {
  scheduled: 'Lên lịch (scheduled)',
  moved: 'Đổi lịch (changed)',
  postponed: 'Hoãn (postponed)',
  paused: 'Tạm ngừng (paused)',
  held: 'Đã xét xử (held)',
  cancelled: 'Không mở (cancelled)',
}

/** `Đổi lịch (changed): 08:00, 26/11/2026, Phòng 1; trước đây (before): 14:00, 25/11/2026`. */
export const changeSaid = (hearing: PublicHearing, change: PublicHearing['changed'][number]): string => {
  const isOut = hearing.state !== 'scheduled' && hearing.state !== 'held' && hearing.nextDay === undefined
  const now = isOut
    ? ''
    : `: ${[hearing.startsAt, formatDate(hearing.day, 'vi'), hearing.room ?? ''].filter(part => part !== '').join(', ')}`
  const before = change.fromDay
    ? `; trước đây (before): ${[change.fromStartsAt ?? '', formatDate(change.fromDay, 'vi'), change.fromRoom ?? ''].filter(part => part !== '').join(', ')}`
    : ''
  return `${acts[change.act] ?? change.act}${now}${before}`
}
