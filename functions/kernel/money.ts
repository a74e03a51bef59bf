// Answers for amounts in đồng: whole numbers, written and read as people in Vietnam write them, in figures and in words.
import type { Language } from './actor.ts'
import { refuse } from './refusal.ts'

/** The amount itself. Refuses `money.fraction` and `money.unsafe` (beyond 9,007,199,254,740,991 đ, where numbers lose units). */
export function checkVnd(amount: number): number {
  if (!Number.isFinite(amount) || Math.abs(amount) > Number.MAX_SAFE_INTEGER) refuse('invalid', 'money.unsafe', { amount })
  if (!Number.isInteger(amount)) refuse('invalid', 'money.fraction', { amount })
  return amount
}

/** The sum of amounts. Refuses as `checkVnd` does, at every step. */
export function sumVnd(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => checkVnd(sum + checkVnd(amount)), 0)
}

/** `1.234.567 đ`, or `1,234,567 VND`. */
export function formatVnd(amount: number, language: Language = 'vi'): string {
  const grouped = String(Math.abs(checkVnd(amount))).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  return `${amount < 0 ? '-' : ''}${grouped} ${language === 'vi' ? 'đ' : 'VND'}`
}

/**
 * Reads `12.000.000 đ`, `12 000 000 đồng`, `12000000 VNĐ`. Refuses `money.fraction` for a decimal part, `money.unsafe` for too much, and
 * `money.unreadable` for all else: words such as `12tr` or `1,2 tỷ`, a minus, groups that are not of three.
 */
export function parseVnd(text: string): number {
  const figures = text
    .normalize('NFC')
    .trim()
    .replace(/\s*(?:đồng|dong|vnđ|vnd|đ|d|₫)\.?$/iu, '')
  if (/^[\d.\s]+(?:,\d+|\.\d{1,2})$/.test(figures)) refuse('invalid', 'money.fraction', { text })
  const grouped = /^\d{1,3}(?:([.\s])\d{3})(?:\1\d{3})*$/.test(figures)
  if (!grouped && !/^\d+$/.test(figures)) refuse('invalid', 'money.unreadable', { text })
  return checkVnd(Number(figures.replace(/[.\s]/g, '')))
}
