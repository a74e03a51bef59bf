// The e-mail of each event in both languages: its words between greeting, code, minute, day, ways into the portal and the warning of fraud.
import type { Language } from '../kernel/actor.ts'
import { type CivilDate, formatLongDate, formatMinute } from '../kernel/civil-date.ts'
import { groupedCode } from '../kernel/receipt-code.ts'
import type { AboutKind } from '../kernel/told.ts'
import { filerWords } from './filer-words.ts'
import { judgeWords } from './judge-words.ts'
import type { NoticeEvent, Part } from './notice.ts'

const frame = {
  vi: {
    greeting: 'Kính gửi ông/bà,',
    code: 'Mã tiếp nhận',
    at: 'Thời điểm',
    due: 'Chậm nhất',
    details: 'Xem chi tiết sau khi đăng nhập',
    desk: 'Bàn làm việc',
    follow: 'Theo dõi bằng mã tiếp nhận, không cần đăng nhập',
    fraud:
      'Tòa án không bao giờ yêu cầu chuyển tiền qua điện thoại. Nếu có người gọi điện hoặc gửi mã QR tự xưng là Tòa án, đừng chuyển tiền và hãy báo cho Tòa án.',
    automatic: 'Thư này được gửi tự động từ cổng Cửa Công. Xin đừng trả lời thư này.',
  },
  en: {
    greeting: 'Hello,',
    code: 'Receipt code',
    at: 'Time',
    due: 'At the latest',
    details: 'See the details after signing in',
    desk: 'Desk',
    follow: 'Follow it by the receipt code, without signing in',
    fraud:
      'The court never asks for money by telephone. If somebody calls or sends a QR code in the name of the court, do not pay, and tell the court.',
    automatic: 'This message was sent automatically by the Cửa Công portal. Please do not reply to it.',
  },
} as const

export interface Written {
  subject: string
  text: string
}

/** The e-mail of one notice. `origin` is the portal's address without a slash at its end. */
export const emailOf = (
  told: { event: NoticeEvent; part: Part; about: AboutKind; code: string; at: string; due?: CivilDate | undefined },
  language: Language,
  origin: string,
): Written => {
  const words = ((told.part === 'judge' ? judgeWords[told.event] : undefined) ?? filerWords[told.event])[language]
  const around = frame[language]
  const code = groupedCode(told.code)
  const site = `${origin}${language === 'en' ? '/en' : ''}`
  const links =
    told.part === 'judge'
      ? [`${around.desk}: ${site}/ban-lam-viec`]
      : [`${around.details}: ${site}/hop-thu`, ...(told.about === 'filing' ? [`${around.follow}: ${site}/theo-doi`] : [])]
  const paragraphs = [
    around.greeting,
    words.happened,
    [`${around.code}: ${code}`, `${around.at}: ${formatMinute(told.at, language)}`].join('\n'),
    [...(words.todo ? [words.todo] : []), ...(told.due ? [`${around.due}: ${formatLongDate(told.due, language)}`] : [])].join('\n'),
    links.join('\n'),
    around.fraud,
    around.automatic,
  ]
  return { subject: `${words.subject} – ${code}`, text: paragraphs.filter(paragraph => paragraph !== '').join('\n\n') }
}
