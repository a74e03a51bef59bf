// Answers for amounts in words (bằng chữ), as petitions and receipts print them.
import type { Language } from './actor.ts'
import { checkVnd } from './money.ts'
import { refuse } from './refusal.ts'

const digitsVi = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** The last digit after a ten changes: mười lăm, hai mươi mốt, hai mươi tư, hai mươi lăm. */
function unitVi(tens: number, unit: number): string {
  if (unit === 1 && tens >= 2) return 'mốt'
  if (unit === 4 && tens >= 2) return 'tư'
  return unit === 5 ? 'lăm' : (digitsVi[unit] ?? '')
}

/** Three digits. `led` when a higher group came before: then the hundreds are said even when there are none. */
function groupVi(group: number, led: boolean): string[] {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const unit = group % 10
  const words = hundreds > 0 || led ? [`${digitsVi[hundreds]} trăm`] : []
  if (tens === 0) return unit === 0 ? words : [...words, ...(words.length > 0 ? ['linh'] : []), digitsVi[unit] ?? '']
  return [...words, tens === 1 ? 'mười' : `${digitsVi[tens]} mươi`, ...(unit === 0 ? [] : [unitVi(tens, unit)])]
}

/** Below a tỷ by groups; from a tỷ on, the number of tỷ is read as a number itself: nghìn tỷ, triệu tỷ. */
function readVi(amount: number, led: boolean): string[] {
  const billions = Math.floor(amount / 1e9)
  const words = billions > 0 ? [...readVi(billions, led), 'tỷ'] : []
  for (const [size, name] of [
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor((amount % 1e9) / size) % 1000
    if (group > 0) words.push(...groupVi(group, led || words.length > 0), ...(name === '' ? [] : [name]))
  }
  return words
}

const smallEn =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tensEn = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function groupEn(group: number): string {
  const hundreds = Math.floor(group / 100)
  const rest = group % 100
  const unit = rest % 10
  const small = rest < 20 ? smallEn[rest] : `${tensEn[Math.floor(rest / 10)]}${unit > 0 ? `-${smallEn[unit]}` : ''}`
  if (hundreds === 0) return small ?? ''
  return `${smallEn[hundreds]} hundred${rest > 0 ? ` and ${small}` : ''}`
}

function readEn(amount: number): string[] {
  if (amount === 0) return ['zero']
  const words: string[] = []
  for (const [size, name] of [
    [1e15, ' quadrillion'],
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
    [1e3, ' thousand'],
    [1, ''],
  ] as const) {
    const group = Math.floor(amount / size) % 1000
    if (group > 0) words.push(`${size === 1 && group < 100 && words.length > 0 ? 'and ' : ''}${groupEn(group)}${name}`)
  }
  return words
}

/** `Mười hai triệu đồng`, `Twelve million dong`. Refuses as `checkVnd` does, and `money.negative`. */
export function vndInWords(amount: number, language: Language): string {
  if (checkVnd(amount) < 0) refuse('invalid', 'money.negative', { amount })
  const words = language === 'en' ? readEn(amount) : amount === 0 ? ['không'] : readVi(amount, false)
  const text = `${words.join(' ')} ${language === 'vi' ? 'đồng' : 'dong'}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
