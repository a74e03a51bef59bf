// Answers for the words of a judgment: where they stand, how they are compared (tone placement and capitals aside), and what joins one to the next.

export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Small letters, tone at the end: Hoà, HÒA and Hòa are one. */
  readonly key: string
  readonly isNumber: boolean
  readonly isCapital: boolean
  /** At least two letters, all of them capital. */
  readonly isUpper: boolean
  /** What stands before: nothing but space, a hyphen, one line break, or anything that separates. */
  readonly join: 'space' | 'hyphen' | 'line' | 'apart'
  /** A sentence, line, quotation or list item begins here. */
  readonly opens: boolean
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const keys = new Map<string, string>()

/** One key for all spellings of a syllable: Hoà = Hòa, Thuỷ = Thủy, Lí = Lý, capitals or not. */
export function wordKey(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  const spelled = word.normalize('NFD').toLowerCase()
  const tone = spelled.match(tones)?.[0] ?? ''
  const plain = spelled
    .replace(tones, '')
    .normalize('NFC')
    .replace(/^([^aeiouyâăêôơư\W]{1,3}|đ)y$/u, '$1i')
  const key = plain + tone
  if (keys.size > 20_000) keys.clear()
  keys.set(word, key)
  return key
}

/** Without any diacritics: for names typed plainly, as in bank slips. */
export function plainKey(word: string): string {
  return word.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/[’']/g, '')
}

const shapes = /\p{L}\p{M}{0,8}(?:[’']?\p{L}\p{M}{0,8})*\d{0,2}(?![\d])|\d+/gu

function joinOf(gap: string): Word['join'] {
  if (/^[ \t]{1,3}$/.test(gap)) return 'space'
  if (/^[-‐‑](?:\n[ \t]*)?$/.test(gap)) return 'hyphen'
  return /^[ \t]*\n[ \t]*$/.test(gap) ? 'line' : 'apart'
}

const isCapital = (word: string): boolean => {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let before = 0
  for (const { 0: match, index } of text.matchAll(shapes)) {
    const whole = /[’'][sS]$/.test(match) ? match.slice(0, -2) : match
    const gap = index - before > 40 ? '\n\n' : text.slice(before, index)
    const end = index + whole.length
    const letters = whole.replace(/[^\p{L}]/gu, '')
    words.push({
      start: index,
      end,
      text: whole,
      key: wordKey(whole),
      isNumber: letters === '',
      isCapital: isCapital(whole),
      isUpper: letters.length > 1 && letters === letters.toUpperCase(),
      join: words.length === 0 ? 'apart' : joinOf(gap),
      opens: words.length === 0 || /[.!?:;\n"“”«(…[\])]|\s[-–—]\s/.test(gap),
    })
    before = end
  }
  return words
}

/** `A`, `H1`: a name that is encoded already. */
export function isEncoded(word: Word): boolean {
  return word.isCapital && /^\p{L}\d{0,2}$/u.test(word.text)
}

/** `Ý`, `Ỷ`: one letter with a tone, which a given name may be; whether it is one, only the text's age tells: before encoding or after. */
export function isOneToned(word: Word): boolean {
  return word.isCapital && word.text.length === 1 && /[\u0300\u0301\u0303\u0309\u0323]/.test(word.text.normalize('NFD'))
}
