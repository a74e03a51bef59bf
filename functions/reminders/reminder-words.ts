// What a reminder says: that something waits in the portal. No name, no matter, no amount, no day of a term, and no address to press.
import type { Language } from '../kernel/actor.ts'
import { groupedCode } from '../kernel/receipt-code.ts'
import type { Reminder } from './reminder.ts'

/** One segment of a text message in the GSM alphabet. */
export const smsAtMost = 160

/** Telephones of all makes show it, and it costs one segment: Latin letters without marks. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

const distinctCodes = (reminders: readonly Reminder[]): string[] => [...new Set(reminders.map(({ code }) => groupedCode(code)))]

const said: Readonly<
  Record<Language, { one: (code: string) => string; many: (count: number) => string; none: string; code: (code: string) => string }>
> = {
  vi: {
    one: code => `Toa an: ho so ${code} co thong bao moi. Mo Cua Cong, dang nhap de xem.`,
    many: count => `Toa an: ban co ${count} thong bao moi. Mo Cua Cong, dang nhap de xem.`,
    none: ' Tin nhac, Toa an khong goi dien doi tien.',
    code: code => `Cua Cong: ma xac nhan nhan tin nhac ${code}, hieu luc 10 phut. Khong dua ma cho bat ky ai.`,
  },
  en: {
    one: code => `Court: matter ${code} has a new notice. Open Cua Cong and sign in to read it.`,
    many: count => `Court: you have ${count} new notices. Open Cua Cong and sign in to read them.`,
    none: ' A reminder only. The court never calls to ask for money.',
    code: code => `Cua Cong: code ${code} confirms reminders, valid 10 minutes. Give it to nobody.`,
  },
}

/** At most 160 characters of the GSM alphabet. */
export const smsText = (reminders: readonly Reminder[], language: Language): string => {
  const { one, many, none } = said[language]
  const [code] = distinctCodes(reminders)
  return `${reminders.length === 1 && code !== undefined ? one(code) : many(reminders.length)}${none}`
}

export const codeText = (code: string, language: Language): string => said[language].code(code)

/** The values of the approved Zalo templates: names of at most 30 characters, without marks as they were approved. */
export const zaloValues = (reminders: readonly Reminder[]): { template: 'one' | 'many'; values: Record<string, string> } => {
  const [code] = distinctCodes(reminders)
  const court = 'Tòa án nhân dân tỉnh Nghệ An'
  return reminders.length === 1 && code !== undefined
    ? { template: 'one', values: { court, code } }
    : { template: 'many', values: { court, count: String(reminders.length) } }
}

const email = {
  vi: {
    subject: 'Nhắc: có thông báo mới',
    body: (what: string) => `${what}\n\nMở Cửa Công và đăng nhập để xem. Đây là tin nhắc, không thay văn bản của Tòa án.`,
    one: (code: string) => `Hồ sơ ${code} có thông báo mới.`,
    many: (count: number) => `Bạn có ${count} thông báo mới.`,
    end: 'Không muốn nhận tin nhắc qua thư nữa',
    code: {
      subject: 'Mã xác nhận nhận tin nhắc',
      body: (code: string) => `Mã xác nhận: ${code}. Hiệu lực 10 phút. Không đưa mã cho bất kỳ ai.`,
    },
  },
  en: {
    subject: 'Reminder: a new notice',
    body: (what: string) =>
      `${what}\n\nOpen Cửa Công and sign in to read it. This is a reminder; it does not replace the court’s documents.`,
    one: (code: string) => `Matter ${code} has a new notice.`,
    many: (count: number) => `You have ${count} new notices.`,
    end: 'To get no more reminders by e-mail',
    code: { subject: 'Code to confirm reminders', body: (code: string) => `Your code: ${code}. Valid 10 minutes. Give it to nobody.` },
  },
} as const

/** `origin` without a slash at its end. */
export const emailText = (reminders: readonly Reminder[], language: Language, origin: string): { subject: string; text: string } => {
  const words = email[language]
  const [code] = distinctCodes(reminders)
  const what = reminders.length === 1 && code !== undefined ? words.one(code) : words.many(reminders.length)
  const page = `${origin}${language === 'en' ? '/en' : ''}/dung-nhac#${reminders.at(-1)?.linkId ?? ''}`
  return { subject: words.subject, text: `${words.body(what)}\n\n${words.end}: ${page}` }
}

export const codeEmail = (code: string, language: Language): { subject: string; text: string } => {
  const { subject, body } = email[language].code
  return { subject, text: body(code) }
}
