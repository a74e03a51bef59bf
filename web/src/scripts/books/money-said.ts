// Amounts in the smallest unit of any currency, as people read them; đồng has no smaller unit.
import { formatVnd } from '../../../../functions/kernel/money.ts'
import type { Language } from '../../site/language.ts'

/** `1.234.567 đ`; `48.12 USD`. */
export function moneySaid(amount: number, currency: string, language: Language): string {
  if (currency === 'vnd') return formatVnd(amount, language)
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', { style: 'currency', currency, currencyDisplay: 'code' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  const figures = (amount / 10 ** digits).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${figures} ${currency.toUpperCase()}`
}
