// The e-mail that confirms an address, and the one beside a served document: that something was served, where to read it, and that it must be acknowledged. It names nobody and nothing.

import { codeValidForMinutes } from '../identity/one-time-code.ts'
import type { Language } from '../kernel/actor.ts'
import { formatMinute } from '../kernel/civil-date.ts'
import { formatServiceCode } from './service-code.ts'

const words = {
  vi: {
    subject: 'Tòa án tống đạt văn bản cho ông/bà',
    greeting: 'Kính gửi ông/bà,',
    happened: 'Tòa án đã tống đạt cho ông/bà một văn bản tố tụng bằng phương tiện điện tử, theo đăng ký của ông/bà.',
    code: 'Mã tống đạt',
    at: 'Thời điểm',
    todo: 'Đăng nhập để đọc văn bản và xác nhận đã nhận (NQ 04/2016/NQ-HĐTP Điều 22). Thời hạn có thể tính từ ngày thư này đến hộp thư của ông/bà.',
    read: 'Đọc sau khi đăng nhập',
    fraud:
      'Tòa án không bao giờ yêu cầu chuyển tiền qua điện thoại. Nếu có người gọi điện hoặc gửi mã QR tự xưng là Tòa án, đừng chuyển tiền và hãy báo cho Tòa án.',
    automatic: 'Thư này được gửi tự động từ cổng Cửa Công. Xin đừng trả lời thư này.',
  },
  en: {
    subject: 'The court serves a document on you',
    greeting: 'Hello,',
    happened: 'The court has served a document on you electronically, as you asked it to.',
    code: 'Service code',
    at: 'Time',
    todo: 'Sign in to read it and acknowledge its receipt (Resolution 04/2016, Art. 22). Time limits may run from the day on which this message reached your mailbox.',
    read: 'Read it after signing in',
    fraud:
      'The court never asks for money by telephone. If somebody calls or sends a QR code in the name of the court, do not pay, and tell the court.',
    automatic: 'This message was sent automatically by the Cửa Công portal. Please do not reply to it.',
  },
} as const

/** `origin` is the portal's address without a slash at its end. */
export const serviceMail = (told: { code: string; at: string }, language: Language, origin: string): { subject: string; text: string } => {
  const said = words[language]
  const code = formatServiceCode(told.code)
  const paragraphs = [
    said.greeting,
    said.happened,
    [`${said.code}: ${code}`, `${said.at}: ${formatMinute(told.at, language)}`].join('\n'),
    said.todo,
    `${said.read}: ${origin}${language === 'en' ? '/en' : ''}/hop-thu`,
    said.fraud,
    said.automatic,
  ]
  return { subject: `${said.subject} – ${code}`, text: paragraphs.join('\n\n') }
}

const codeWords = {
  vi: (code: string) => ({
    subject: 'Mã xác nhận địa chỉ nhận tống đạt',
    text: [
      `Mã xác nhận: ${code}`,
      `Mã dùng một lần, có hiệu lực ${codeValidForMinutes} phút. Nhập mã trên trang đăng ký thì địa chỉ này mới dùng để nhận tống đạt điện tử.`,
      'Không đưa mã này cho bất kỳ ai. Tòa án không bao giờ gọi điện hỏi mã hoặc yêu cầu chuyển tiền.',
      'Nếu ông/bà không yêu cầu mã, hãy bỏ qua thư này.',
    ].join('\n\n'),
  }),
  en: (code: string) => ({
    subject: 'Code to confirm your address for service',
    text: [
      `Your code: ${code}`,
      `It works once, for ${codeValidForMinutes} minutes. Only when you type it on the page of consent is this address used for electronic service.`,
      'Give it to nobody. The court never calls to ask for a code or for money.',
      'If you did not ask for a code, ignore this message.',
    ].join('\n\n'),
  }),
} as const

/** Carries the code that confirms an address. It names nobody and no case. */
export const addressCodeMail = (code: string, language: Language): { subject: string; text: string } => codeWords[language](code)
