// Answers for days of the calendar as the courts of Vietnam live them: a CivilDate has no clock and no time zone.
import type { Language } from './actor.ts'
import { refuse } from './refusal.ts'

declare const civil: unique symbol

/** A day, as `YYYY-MM-DD`, years 1000 to 9999. Sorts and compares as text. */
export type CivilDate = string & { readonly [civil]: true }

const millisecondsPerDay = 86_400_000

/** UTC+7 without daylight saving: the time of Vietnam since 13 June 1975. */
const localOffsetMs = 7 * 60 * 60 * 1000

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7))
}

export function dayOfMonth(date: CivilDate): number {
  return Number(date.slice(8, 10))
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isCivilDate(text: string): text is CivilDate {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
}

/** Refuses `date.invalid` for anything but a real day written `YYYY-MM-DD`. */
export function parseCivilDate(text: string): CivilDate {
  return isCivilDate(text) ? text : refuse('invalid', 'date.invalid', { text })
}

/** Reads what people type in Vietnam: `21/11/2026`, `21-11-2026`, `21.11.2026`, or ISO. Refuses `date.invalid`. */
export function parseTypedDate(text: string): CivilDate {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? []
  return year === '' ? parseCivilDate(text.trim()) : parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Refuses `date.invalid` for a day that does not exist. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return b < a ? b : a
}

/** Days since 1970-01-01. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(date) / millisecondsPerDay
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Refuses `date.out-of-range` past the year 9999, `date.amount-invalid` for a fraction. */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days)) refuse('invalid', 'date.amount-invalid', { amount: days })
  const moved = new Date((dayNumber(date) + days) * millisecondsPerDay)
  const text = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10)
  return isCivilDate(text) ? text : refuse('invalid', 'date.out-of-range', { date, days })
}

/** The same day number in another month, or that month's last day: Civil Code 2015, Art. 148(3). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (!Number.isSafeInteger(months)) refuse('invalid', 'date.amount-invalid', { amount: months })
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  if (year < 1000 || year > 9999) refuse('invalid', 'date.out-of-range', { date, months })
  return civilDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)))
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function isWeekend(date: CivilDate): boolean {
  return weekdayOf(date) >= 6
}

const weekdaysVi = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const monthsEn = 'January February March April May June July August September October November December'.split(' ')

export function weekdayName(date: CivilDate, language: Language): string {
  return (language === 'vi' ? weekdaysVi : weekdaysEn)[weekdayOf(date) - 1] ?? ''
}

/** `27/11/2026`, or `27 November 2026`. */
export function formatDate(date: CivilDate, language: Language): string {
  if (language === 'vi') return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
  return `${dayOfMonth(date)} ${monthsEn[monthOf(date) - 1]} ${yearOf(date)}`
}

/** `thứ Sáu, 27/11/2026`, or `Friday, 27 November 2026`. */
export function formatLongDate(date: CivilDate, language: Language): string {
  return `${weekdayName(date, language)}, ${formatDate(date, language)}`
}

/** `ngày 27 tháng 11 năm 2026`: how papers are dated (Decree 30/2020 writes days under 10 and January, February with a zero). */
export function formatPaperDate(date: CivilDate): string {
  const month = monthOf(date)
  return `ngày ${date.slice(8)} tháng ${month <= 2 ? date.slice(5, 7) : month} năm ${date.slice(0, 4)}`
}

const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** The local clock, written as if it were UTC. Refuses `instant.invalid` for a text without its zone. */
function localClock(instant: Date | string): string {
  const readable = instant instanceof Date || (instantText.test(instant) && isCivilDate(instant.slice(0, 10)))
  const local = new Date((readable ? new Date(instant).getTime() : Number.NaN) + localOffsetMs)
  if (Number.isNaN(local.getTime())) refuse('invalid', 'instant.invalid', { text: String(instant) })
  return local.toISOString()
}

/** The day in Asia/Ho_Chi_Minh. Refuses `instant.invalid`. */
export function civilDateOf(instant: Date | string): CivilDate {
  return parseCivilDate(localClock(instant).slice(0, 10))
}

/** `HH:MM` in Asia/Ho_Chi_Minh. */
export function localTimeOf(instant: Date | string): string {
  return localClock(instant).slice(11, 16)
}

/** ISO 8601 with its zone, for machines and `<time datetime>`: `2026-11-10T00:30:00+07:00`. */
export function localIsoOf(instant: Date | string): string {
  return `${localClock(instant).slice(0, 19)}+07:00`
}

/** `00:30 ngày 10/11/2026`, or `00:30 on 10 November 2026`: an instant of receipt, shown to the minute. */
export function formatMinute(instant: Date | string, language: Language): string {
  return `${localTimeOf(instant)} ${language === 'vi' ? 'ngày' : 'on'} ${formatDate(civilDateOf(instant), language)}`
}
