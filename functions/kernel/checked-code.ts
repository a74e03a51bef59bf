// Answers for codes of requests that people copy by hand: two letters, ten random Crockford characters and their check character.
import { isChecked, randomCharacters, withCheckCharacter } from './check-character.ts'

const randomCount = 10

export interface CodeFamily {
  /** From at least ten random bytes. */
  make(randomBytes: Uint8Array): string
  /** As people type it: any case, spaces and dashes, O for 0, I or L for 1, with or without its letters. Undefined for what is none. */
  read(text: string): string | undefined
  /** `KN-7K3M-Q2XA-5TB`. */
  format(code: string): string
}

/** The codes that begin with these two letters. */
export const codesOf = (letters: string): CodeFamily => ({
  make: randomBytes => {
    if (randomBytes.length < randomCount) throw new Error('checked-code: too little randomness')
    return `${letters}-${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
  },
  read: text => {
    const typed = text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    const isPrefixed = typed.length === randomCount + 1 + letters.length && typed.startsWith(letters)
    const characters = (isPrefixed ? typed.slice(letters.length) : typed).replace(/O/g, '0').replace(/[IL]/g, '1')
    return characters.length === randomCount + 1 && isChecked(characters) ? `${letters}-${characters}` : undefined
  },
  format: code => [letters, code.slice(3, 7), code.slice(7, 11), code.slice(11)].join('-'),
})
