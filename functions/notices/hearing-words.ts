// What people summoned are told of their hearings, in both languages; no names, no number and nothing of the matter.
import type { Both } from './filer-words.ts'

const seeAll = {
  vi: 'Đăng nhập để xem giờ, phòng và thêm vào lịch của ông/bà.',
  en: 'Sign in to see hour and room, and to add it to your calendar.',
} as const

export const hearingWords: Readonly<
  Record<'hearing.scheduled' | 'hearing.moved' | 'hearing.postponed' | 'hearing.closed' | 'hearing.near', Both>
> = {
  'hearing.scheduled': {
    vi: { subject: 'Có lịch phiên tòa của ông/bà', happened: 'Tòa án đã lên lịch một phiên tòa có ông/bà tham gia.', todo: seeAll.vi },
    en: {
      subject: 'A hearing of yours is scheduled',
      happened: 'The court has scheduled a hearing in which you take part.',
      todo: seeAll.en,
    },
  },
  'hearing.moved': {
    vi: {
      subject: 'Lịch phiên tòa của ông/bà thay đổi',
      happened: 'Giờ, phòng hoặc ngày của một phiên tòa có ông/bà tham gia đã thay đổi.',
      todo: seeAll.vi,
    },
    en: {
      subject: 'A hearing of yours has changed',
      happened: 'The hour, room or day of a hearing in which you take part has changed.',
      todo: seeAll.en,
    },
  },
  'hearing.postponed': {
    vi: {
      subject: 'Phiên tòa của ông/bà được hoãn hoặc tạm ngừng',
      happened: 'Một phiên tòa có ông/bà tham gia được hoãn hoặc tạm ngừng.',
      todo: 'Đăng nhập để xem ngày mở lại, nếu Tòa án đã ấn định.',
    },
    en: {
      subject: 'A hearing of yours is put off',
      happened: 'A hearing in which you take part has been postponed or paused.',
      todo: 'Sign in to see the next day, if the court has fixed one.',
    },
  },
  'hearing.closed': {
    vi: { subject: 'Phiên tòa của ông/bà không mở', happened: 'Một phiên tòa có ông/bà tham gia sẽ không mở theo lịch.', todo: seeAll.vi },
    en: {
      subject: 'A hearing of yours is not held',
      happened: 'A hearing in which you take part will not be held as scheduled.',
      todo: seeAll.en,
    },
  },
  'hearing.near': {
    vi: {
      subject: 'Nhắc lịch phiên tòa',
      happened: 'Phiên tòa có ông/bà tham gia sắp mở. Mang giấy triệu tập và giấy tờ tùy thân, đến trước 15 phút.',
      todo: seeAll.vi,
    },
    en: {
      subject: 'Your hearing is near',
      happened: 'A hearing in which you take part is near. Bring your summons and identity papers, and come 15 minutes early.',
      todo: seeAll.en,
    },
  },
}
