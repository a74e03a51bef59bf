// The code of one service: TD- (tống đạt), ten random characters and their check character. It names the act in papers, paths and tags.
import { randomCharacters, withCheckCharacter } from '../kernel/check-character.ts'

const randomCount = 10

/** From at least ten random bytes. */
export const makeServiceCode = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < randomCount) throw new Error('service-code: too little randomness')
  return `TD-${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
}

/** `TD-7K3M-Q2XA-5TB`. */
export const formatServiceCode = (code: string): string => ['TD', code.slice(3, 7), code.slice(7, 11), code.slice(11)].join('-')

/** The code of the act that one decision calls for: the same however often it is told. `digest`: SHA-256 of the entry's identity. */
export const serviceCodeOf = (digest: Uint8Array): string => makeServiceCode(digest.subarray(0, randomCount))
