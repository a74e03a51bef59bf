// Answers for the check character of codes that people copy by hand: Damm's scheme over GF(32), on Crockford's 32 digits and letters.

/** Crockford's base 32: no I, L, O, U. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Doubling in GF(32), modulo x⁵ + x² + 1. */
const double = (x: number): number => ((x << 1) ^ (x & 16 ? 0b100101 : 0)) & 31

/**
 * Damm's scheme over the totally anti-symmetric quasigroup x ∗ y = 2x + y of GF(32): the digit that brings the running value back to zero.
 * 2 and 2 + 1 are units of the field, so any one changed character and any two swapped neighbours leave a non-zero value.
 */
const runningValue = (characters: string): number =>
  [...characters].reduce((value, character) => double(value) ^ codeAlphabet.indexOf(character), 0)

/** The characters and the one that checks them. */
export const withCheckCharacter = (characters: string): string => characters + codeAlphabet.charAt(double(runningValue(characters)))

/** Whether these are characters of the alphabet, the last of which checks the others. */
export const isChecked = (characters: string): boolean => /^[0-9A-HJKMNP-TV-Z]+$/.test(characters) && runningValue(characters) === 0

/** One character for each byte, by its low five bits. */
export const randomCharacters = (randomBytes: Uint8Array): string =>
  Array.from(randomBytes, byte => codeAlphabet.charAt(byte & 31)).join('')
