// Answers for receipt codes: NA-, ten random Crockford characters, one check character; made to be read aloud and typed on any keyboard.
import type { Language } from './actor.ts'
import { codeAlphabet, isChecked, randomCharacters, withCheckCharacter } from './check-character.ts'
import { refuse } from './refusal.ts'

declare const receipt: unique symbol

/** Canonical: `NA-` and eleven characters, as stored, hashed and printed in a QR. */
export type ReceiptCode = string & { readonly [receipt]: true }

const randomCount = 10
const codeCharacters = randomCount + 1

function isReceiptCode(text: string): text is ReceiptCode {
  return /^NA-.{11}$/.test(text) && isChecked(text.slice(3))
}

/** From at least ten random bytes (the low five bits of each are used). Refuses `receipt-code.too-little-randomness`. */
export function makeReceiptCode(randomBytes: Uint8Array): ReceiptCode {
  if (randomBytes.length < randomCount) refuse('invalid', 'receipt-code.too-little-randomness', { bytes: randomBytes.length })
  const code = `NA-${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
  return isReceiptCode(code) ? code : refuse('invalid', 'receipt-code.too-little-randomness')
}

/** What Vietnamese input methods (Telex) make of letters that stand side by side in a code. */
const telex: Readonly<Record<string, string>> = { Đ: 'DD', Â: 'AA', Ê: 'EE', Ô: 'OO', Ă: 'AW', Ơ: 'OW', Ư: 'UW' }

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/Đ/g, 'D')
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** The readings of a text that have a code's length. A code may itself begin with NA, so only NA and a separator is surely the prefix. */
function readingsOf(typed: string): string[] {
  const surelyPrefixed = /^\s*NA[\s\p{Pd}]/u.test(typed)
  return [typed, typed.replace(/[ĐÂÊÔĂƠƯ]/g, letter => telex[letter] ?? letter)]
    .map(lettersAndDigits)
    .flatMap(read => (read.startsWith('NA') ? [read.slice(2), ...(surelyPrefixed ? [] : [read])] : [read]))
    .filter(read => read.length === codeCharacters)
}

/**
 * Reads a code as people type, paste or dictate it: any case, spaces, dashes, full-width letters, O for 0, I or L for 1, without NA-, or
 * changed by a Vietnamese keyboard (Đ for DD). Refuses `receipt-code.wrong-length`, `receipt-code.unknown-character`,
 * `receipt-code.wrong-check`.
 */
export function parseReceiptCode(text: string): ReceiptCode {
  const typed = text.normalize('NFKC').toUpperCase().replace(/Ð/g, 'Đ')
  const readings = readingsOf(typed)
  for (const reading of readings) {
    const code = `NA-${reading}`
    if (isReceiptCode(code)) return code
  }
  const unknown = readings[0]?.match(/[^0-9A-HJKMNP-TV-Z]/u)?.[0]
  if (unknown !== undefined) refuse('invalid', 'receipt-code.unknown-character', { character: unknown })
  if (readings.length > 0) refuse('invalid', 'receipt-code.wrong-check')
  const found = lettersAndDigits(typed).replace(/^NA/, '').length
  return refuse('invalid', 'receipt-code.wrong-length', { expected: codeCharacters, found })
}

const groupsOf = (code: ReceiptCode): string[] => [code.slice(3, 7), code.slice(7, 11), code.slice(11)]

/** `NA-7K3M-Q2XA-5TB`: for eyes and for reading aloud. */
export function formatReceiptCode(code: ReceiptCode): string {
  return ['NA', ...groupsOf(code)].join('-')
}

/** A receipt code in its groups; the code of anything else (a request, say) as it is. */
export const groupedCode = (code: string): string => (isReceiptCode(code) ? formatReceiptCode(code) : code)

const spoken: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: namesOf('không một hai ba bốn năm sáu bảy tám chín', 'a bê xê dê e ép gờ hát gi ca mờ nờ pê quy rờ sờ tê vê vê-kép ích-xì i-dài dét'),
  en: namesOf('zero one two three four five six seven eight nine', 'A B C D E F G H J K M N P Q R S T V W X Y Z'),
}

function namesOf(digits: string, letters: string): Record<string, string> {
  const names = `${digits} ${letters}`.split(' ').map(name => name.replace('-', ' '))
  return Object.fromEntries([...codeAlphabet].map((character, index) => [character, names[index] ?? character]))
}

/** For screen readers: every character by its name, a pause between groups. */
export function spokenReceiptCode(code: ReceiptCode, language: Language): string {
  const names = spoken[language]
  return ['NA', ...groupsOf(code)].map(group => [...group].map(character => names[character]).join(' ')).join(', ')
}
