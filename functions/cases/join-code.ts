// The code on the paper notice by which a party who did not file joins: TG- (tham gia), ten random characters and their check character.
import { isChecked, randomCharacters, withCheckCharacter } from '../kernel/check-character.ts'

const randomCount = 10

/** From at least ten random bytes. */
export const makeJoinCode = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < randomCount) throw new Error('join-code: too little randomness')
  return `TG-${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
}

/** As people type it: any case, spaces and dashes, O for 0, I or L for 1, with or without TG-. Undefined for what is none. */
export const readJoinCode = (text: string): string | undefined => {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
  const characters = (typed.length === randomCount + 3 && typed.startsWith('TG') ? typed.slice(2) : typed)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return characters.length === randomCount + 1 && isChecked(characters) ? `TG-${characters}` : undefined
}

/** `TG-7K3M-Q2XA-5TB`. */
export const formatJoinCode = (code: string): string => ['TG', code.slice(3, 7), code.slice(7, 11), code.slice(11)].join('-')
