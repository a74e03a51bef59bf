// What the mails to followers say: only what the public page says, with the way to stop in each of them.
import { dayPath, inLanguage } from '../hearings/public-files.ts'
import type { PublicHearing } from '../hearings/public-hearing.ts'
import { type CourtNames, courtNameIn } from '../hearings/schedule-page.ts'
import { relationName } from '../hearings/shown-parties.ts'
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { formatLongDate } from '../kernel/civil-date.ts'
import { askedForDays } from './follower.ts'
import type { Topic } from './topic.ts'

interface Mail {
  subject: string
  text: string
}

const acts = {
  vi: {
    scheduled: 'lên lịch phiên tòa',
    moved: 'đổi lịch phiên tòa',
    postponed: 'hoãn phiên tòa',
    paused: 'tạm ngừng phiên tòa',
    held: 'đã xét xử',
    cancelled: 'phiên tòa không mở',
  },
  en: {
    scheduled: 'hearing scheduled',
    moved: 'hearing moved',
    postponed: 'hearing postponed',
    paused: 'hearing adjourned',
    held: 'hearing held',
    cancelled: 'hearing cancelled',
  },
} as const satisfies Record<Language, Record<string, string>>

const said = {
  vi: {
    everyCourt: 'mọi Tòa án ở Nghệ An',
    ofCase: (number: string, court: string) => `vụ án ${number}, ${court}`,
    ofKind: (kind: string, court: string) => `án ${kind.toLowerCase()}, ${court}`,
    closed: 'Phiên tòa xét xử kín',
    hearing: 'Phiên tòa',
    was: 'Lịch cũ',
    now: 'Lịch mới',
    when: 'Thời gian',
    noDay: 'Ngày mở lại chưa được ấn định.',
    page: 'Lịch của ngày này, bản mới nhất',
    notice: 'Thư này nhắc lại lịch công khai, không thay giấy triệu tập. Tòa án không đòi tiền qua thư hay điện thoại.',
    because: (topic: string) => `Bạn nhận thư này vì đang theo dõi: ${topic}.`,
    manage: 'Xem những gì bạn theo dõi, hoặc thôi nhận thư',
    ask: {
      subject: 'Xác nhận nhận thư báo lịch xét xử',
      lead: 'Có người dùng địa chỉ này để nhận thư khi lịch xét xử thay đổi. Nếu là bạn, hãy mở liên kết dưới đây và bấm nút xác nhận:',
      not: `Nếu không phải bạn, không cần làm gì: không có thư báo nào được gửi, và địa chỉ này bị xóa sau ${askedForDays} ngày.`,
    },
  },
  en: {
    everyCourt: 'every court in Nghệ An',
    ofCase: (number: string, court: string) => `case ${number}, ${court}`,
    ofKind: (kind: string, court: string) => `${kind.toLowerCase()} cases, ${court}`,
    closed: 'Hearing behind closed doors',
    hearing: 'Hearing',
    was: 'Was',
    now: 'Is now',
    when: 'When',
    noDay: 'No new day has been set yet.',
    page: 'The schedule of that day as it stands',
    notice: 'This mail repeats the public schedule; it does not replace a summons. The court never asks for money by mail or telephone.',
    because: (topic: string) => `You get this mail because you follow: ${topic}.`,
    manage: 'See what you follow, or stop these mails',
    ask: {
      subject: 'Confirm mails about the schedule of hearings',
      lead: 'Somebody gave this address to get mails when the schedule of hearings changes. If it was you, open this link and press the button:',
      not: `If it was not you, do nothing: no mails about hearings will come, and this address is erased after ${askedForDays} days.`,
    },
  },
} as const

/** `court`: of the topic; undefined where it has none. */
export const topicSaid = ({ kind, number }: Topic, court: CourtNames | undefined, language: Language): string => {
  const words = said[language]
  const place = court ? courtNameIn(court, language) : words.everyCourt
  if (number !== '') return words.ofCase(number, place)
  if (kind === '') return place
  const { nameVi, nameEn } = caseKind(kind)
  return words.ofKind(language === 'vi' ? nameVi : nameEn, place)
}

const manageLink = (origin: string, language: Language, linkId: string): string =>
  `${origin}${inLanguage('/theo-doi-lich', language)}#${linkId}`

export const linkMail = (linkId: string, language: Language, origin: string): Mail => {
  const { subject, lead, not } = said[language].ask
  return { subject, text: `${lead}\n\n${manageLink(origin, language, linkId)}\n\n${not}` }
}

const placeAndTime = (
  { day, startsAt, room }: { day: PublicHearing['day']; startsAt: string; room?: string },
  language: Language,
): string => [`${startsAt}, ${formatLongDate(day, language)}`, room ?? ''].filter(part => part !== '').join(', ')

export interface Told {
  hearing: PublicHearing
  change: PublicHearing['changed'][number]
  court: CourtNames
  /** What the reader follows. */
  topic: string
  linkId: string
  origin: string
}

/** `change.act` of a hearing that was put off without a new day, or will not be heard. */
const isOut = ({ state, nextDay }: PublicHearing): boolean => state !== 'scheduled' && state !== 'held' && nextDay === undefined

const actName = (act: string, language: Language): string => Object.entries(acts[language]).find(([name]) => name === act)?.[1] ?? act

export const changeMail = ({ hearing, change, court, topic, linkId, origin }: Told, language: Language): Mail => {
  const words = said[language]
  const what = actName(change.act, language)
  const name = hearing.isClosed ? words.closed : `${words.hearing} ${hearing.number ?? ''}`
  const { fromDay, fromStartsAt, fromRoom } = change
  const before =
    fromDay && fromStartsAt ? placeAndTime({ day: fromDay, startsAt: fromStartsAt, ...(fromRoom ? { room: fromRoom } : {}) }, language) : ''
  const wasMoved = before !== ''
  const lines = [
    courtNameIn(court, language),
    `${name}: ${what}`,
    hearing.isClosed ? '' : relationName(hearing.relation ?? '', language),
    '',
    wasMoved ? `${words.was}: ${before}` : '',
    isOut(hearing)
      ? hearing.state === 'cancelled'
        ? ''
        : words.noDay
      : `${wasMoved ? words.now : words.when}: ${placeAndTime(hearing, language)}`,
  ]
  const foot = [
    `${words.page}:\n${origin}${inLanguage(dayPath(court.code, hearing.day), language)}`,
    words.notice,
    `${words.because(topic)}\n${words.manage}: ${manageLink(origin, language, linkId)}`,
  ]
  const top = lines.filter((line, index) => line !== '' || index === 3).join('\n')
  const title = hearing.isClosed ? name.toLowerCase() : (hearing.number ?? '')
  return {
    subject: `${what.slice(0, 1).toUpperCase()}${what.slice(1)}: ${title}`,
    text: `${top}\n\n${foot.join('\n\n')}`,
  }
}
