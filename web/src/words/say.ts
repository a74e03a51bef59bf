// How the portal says dates, times, money and sizes in each language. Plain arithmetic: the same in every browser and in the build.
import type { Language } from '../site/language.ts'

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Vietnam keeps UTC+7 all year, without summer time. */
const vietnamOffsetMs = 7 * 3_600_000

/** A civil day `2026-11-27` → "thứ Sáu, 27/11/2026" · "Friday, 27 November 2026". */
export function sayDay(language: Language, day: string): string {
  const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday}, ${sayShortDay(language, day)}`
}

/** A civil day without its weekday: "27/11/2026" · "27 November 2026". */
export function sayShortDay(language: Language, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** An instant (UTC, ISO) as Vietnam's clock shows it, to the minute: "14:05, thứ Bảy, 21/11/2026". */
export function sayInstant(language: Language, instant: string): string {
  const local = new Date(Date.parse(instant) + vietnamOffsetMs).toISOString()
  return `${local.slice(11, 16)}, ${sayDay(language, local.slice(0, 10))}`
}

/** Whole đồng: "1.234.567 đ" · "1,234,567 VND". */
export function sayMoney(language: Language, amountVnd: number): string {
  const grouped = groupThousands(Math.abs(amountVnd), language === 'vi' ? '.' : ',')
  const sign = amountVnd < 0 ? '−' : ''
  return language === 'vi' ? `${sign}${grouped}\u00a0đ` : `${sign}${grouped}\u00a0VND`
}

/** "2,4 MB" · "2.4 MB"; binary steps named as phones name them. */
export function saySize(language: Language, sizeBytes: number): string {
  const units = ['KB', 'MB', 'GB'] as const
  let amount = sizeBytes / 1024
  let unit: (typeof units)[number] = 'KB'
  for (const larger of ['MB', 'GB'] as const) {
    if (amount < 1000) break
    amount /= 1024
    unit = larger
  }
  const text = amount >= 100 || unit === 'KB' ? String(Math.max(1, Math.round(amount))) : amount.toFixed(1)
  return `${language === 'vi' ? text.replace('.', ',') : text}\u00a0${unit}`
}

function groupThousands(amount: number, separator: string): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, separator)
}
