// Answers for phone numbers of Vietnam: kept as E.164, shown as people read them. A number never proves who holds it.
import { refuse } from './refusal.ts'

export interface Phone {
  /** `+84912345678` */
  readonly e164: string
  /** Only a mobile receives messages and one-time codes. */
  readonly kind: 'mobile' | 'landline'
}

/** Prefixes in use by the mobile networks; a landline is 02, the rest of the area code and the subscriber, ten or eleven digits in all. */
const mobile = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
const landline = /^2\d{8,9}$/

function findPhone(text: string): Phone | undefined {
  const figures = text.normalize('NFKC').replace(/[\s().\p{Pd}\p{Default_Ignorable_Code_Point}]/gu, '')
  const national = /^(?:\+84|0084|84|0)(\d+)$/.exec(figures)?.[1] ?? ''
  if (mobile.test(national)) return { e164: `+84${national}`, kind: 'mobile' }
  return landline.test(national) ? { e164: `+84${national}`, kind: 'landline' } : undefined
}

/** The E.164 of a mobile number that can receive messages: `0912 345 678`, `+84 912.345.678`; undefined for landlines and all else. */
export function parsePhone(text: string): string | undefined {
  const phone = findPhone(text)
  return phone?.kind === 'mobile' ? phone.e164 : undefined
}

/** A number to be reached at, landlines included: `(0238) 3844123`. Refuses `phone.invalid`. */
export function readContactPhone(text: string): Phone {
  return findPhone(text) ?? refuse('invalid', 'phone.invalid')
}

/** `0912 345 678`, `0238 3844 123`; a number of another country as it is. */
export function formatPhone(e164: string): string {
  const national = /^\+84(\d{9,10})$/.exec(e164)?.[1]
  if (national === undefined) return e164
  const digits = `0${national}`
  if (mobile.test(national)) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
  const area = digits.startsWith('024') || digits.startsWith('028') ? 3 : 4
  return `${digits.slice(0, area)} ${digits.slice(area, -3)} ${digits.slice(-3)}`
}

/** `0912 *** 678`: enough to recognise one's own number. */
export function maskPhone(e164: string): string {
  const digits = formatPhone(e164).replace(/ /g, '')
  return `${digits.slice(0, 4)} *** ${digits.slice(-3)}`
}
