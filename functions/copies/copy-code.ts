// The code of a request for copies, BS- (bản sao) with ten random characters and their check character; of its copies, that code and a number.
import { isChecked, randomCharacters, withCheckCharacter } from '../kernel/check-character.ts'

const randomCount = 10

/** From at least ten random bytes. */
export const makeCopyCode = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < randomCount) throw new Error('copy-code: too little randomness')
  return `BS-${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
}

/** The code of the n-th copy of a request, from 1. */
export const codeOfCopy = (code: string, number: number): string => `${code}-${number}`

/** Reads the code of one copy as people type it; undefined for what is none. */
export const readCopyCode = (text: string): string | undefined => {
  const typed = text.normalize('NFKC').toUpperCase().trim()
  const [, characters = '', number = ''] = /^B\s?S[\s\p{Pd}]*(.+?)[\s\p{Pd}]+(\d{1,3})$/u.exec(typed) ?? []
  const code = characters
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === randomCount + 1 && isChecked(code) && Number(number) > 0 ? `BS-${code}-${Number(number)}` : undefined
}

/** `BS-7K3M-Q2XA-5TB`, with the number of the copy behind it where there is one. */
export const formatCopyCode = (code: string): string => {
  const [, characters = '', number] = code.split('-')
  return ['BS', characters.slice(0, 4), characters.slice(4, 8), characters.slice(8), ...(number ? [number] : [])].join('-')
}
