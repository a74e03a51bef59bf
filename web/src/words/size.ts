// How large a file is, as phones say it.
import type { Language } from '../site/language.ts'

/** "2,4 MB" · "2.4 MB". */
export function saySize(language: Language, sizeBytes: number): string {
  let amount = sizeBytes / 1024
  let unit = 'KB'
  for (const larger of ['MB', 'GB']) {
    if (amount < 1000) break
    amount /= 1024
    unit = larger
  }
  const text = amount >= 100 || unit === 'KB' ? String(Math.max(1, Math.round(amount))) : amount.toFixed(1)
  return `${language === 'vi' ? text.replace('.', ',') : text}\u00a0${unit}`
}
