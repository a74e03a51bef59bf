// The code of an order on the paper notice: KN- (khoản nộp), ten random characters and their check character. Who has it may pay, nothing more.
import { isChecked, randomCharacters, withCheckCharacter } from '../kernel/check-character.ts'
import { refuse } from '../kernel/refusal.ts'

const randomCount = 10

/** From at least ten random bytes. */
export const makeOrderCode = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < randomCount) throw new Error('order-code: too little randomness')
  return `KN-${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
}

/** Reads a code as people type it: any case, spaces and dashes, O for 0, I or L for 1, with or without KN-. Undefined for what is none. */
export const readOrderCode = (text: string): string | undefined => {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
  const characters = (typed.length === randomCount + 3 && typed.startsWith('KN') ? typed.slice(2) : typed)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return characters.length === randomCount + 1 && isChecked(characters) ? `KN-${characters}` : undefined
}

/** As `readOrderCode`. Refuses `order-code.invalid`. */
export const parseOrderCode = (text: string): string => readOrderCode(text) ?? refuse('invalid', 'order-code.invalid')

/** `KN-7K3M-Q2XA-5TB`. */
export const formatOrderCode = (code: string): string => ['KN', code.slice(3, 7), code.slice(7, 11), code.slice(11)].join('-')
