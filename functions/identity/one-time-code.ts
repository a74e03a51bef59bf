// One-time codes for people without VNeID: how they are made, how long they hold, how often one may try.
import { parsePhone } from '../kernel/phone.ts'
import { refuse } from '../kernel/refusal.ts'

export const codeValidForMinutes = 10
export const triesPerCode = 5
/** A new code for the same address at most this often. */
export const codesPerHour = 5

export interface Challenge {
  id: string
  /** Where the code goes. */
  channel: 'email' | 'phone'
  to: string
  fullName: string
  language: 'vi' | 'en'
  requestedAt: string
  /** Digest of challenge id and code; absent until the worker has made and sent the code. */
  digest?: string
  tries: number
  usedAt?: string
}

/** Six digits from four random bytes. */
export const makeCode = (random: Uint8Array): string => {
  const number = new DataView(random.buffer, random.byteOffset, 4).getUint32(0)
  return String(number % 1_000_000).padStart(6, '0')
}

/** Refuses a code that is used, too old, or tried too often. */
export const checkChallenge = (challenge: Challenge | undefined, now: string): Challenge => {
  if (challenge === undefined || challenge.usedAt !== undefined) return refuse('gone', 'code.used-or-unknown')
  if (Date.parse(now) - Date.parse(challenge.requestedAt) > codeValidForMinutes * 60_000)
    refuse('gone', 'code.expired', { minutes: codeValidForMinutes })
  if (challenge.tries >= triesPerCode) refuse('gone', 'code.too-many-tries', { tries: triesPerCode })
  return challenge
}

export const isEmailAddress = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text) && text.length <= 200

/** Where a code can go: an e-mail address, or a Vietnamese mobile phone in E.164; undefined when it is neither. */
export const codeAddress = (typed: string): { channel: 'email' | 'phone'; to: string } | undefined => {
  const text = typed.trim()
  if (isEmailAddress(text)) return { channel: 'email', to: text.toLowerCase() }
  const phone = parsePhone(text)
  return phone === undefined ? undefined : { channel: 'phone', to: phone }
}

/** What is hashed and kept instead of the code. */
export const codeDigest = (challengeId: string, code: string): string => `${challengeId}:${code}`

/** The message that carries the code. It names nobody and says what the court never does. */
export const codeMessage = (language: 'vi' | 'en', code: string): { subject: string; text: string; short: string } =>
  language === 'vi'
    ? {
        subject: 'Mã đăng nhập Cửa Công',
        text: `Mã đăng nhập của bạn: ${code}\n\nMã dùng một lần, có hiệu lực ${codeValidForMinutes} phút. Không đưa mã này cho bất kỳ ai.\nTòa án không bao giờ gọi điện hỏi mã hoặc yêu cầu chuyển tiền.\n\nNếu bạn không yêu cầu mã, hãy bỏ qua thư này.`,
        short: `Cua Cong: ma dang nhap ${code}, hieu luc ${codeValidForMinutes} phut. Khong dua ma cho bat ky ai.`,
      }
    : {
        subject: 'Your Cửa Công sign-in code',
        text: `Your sign-in code: ${code}\n\nIt works once, for ${codeValidForMinutes} minutes. Give it to nobody.\nThe court never calls to ask for a code or for money.\n\nIf you did not ask for a code, ignore this message.`,
        short: `Cua Cong: sign-in code ${code}, valid ${codeValidForMinutes} minutes. Give it to nobody.`,
      }
