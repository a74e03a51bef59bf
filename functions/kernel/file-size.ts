// Answers for sizes of files in people's words: decimal units, as telephones and file managers show them.
import type { Language } from './actor.ts'

const units = ['byte', 'KB', 'MB', 'GB']

/** `3,4 MB`, in English `3.4 MB`. One decimal below ten, none above. */
export function formatFileSize(sizeBytes: number, language: Language): string {
  let size = sizeBytes
  let unit = 0
  while (unit < units.length - 1 && size >= (unit === 0 ? 1000 : 999.5)) {
    size /= 1000
    unit += 1
  }
  if (unit === 0) return `${sizeBytes} ${language === 'en' && sizeBytes !== 1 ? 'bytes' : 'byte'}`
  const figures = size < 9.95 ? size.toFixed(1).replace(/\.0$/, '') : size.toFixed(0)
  return `${language === 'vi' ? figures.replace('.', ',') : figures} ${units[unit]}`
}
