// The reference of one transfer: TA, nine random characters and their check character, found again in whatever a bank writes around it.
import { isChecked, randomCharacters, withCheckCharacter } from '../kernel/check-character.ts'
import { searchKey } from '../kernel/search-key.ts'

const randomCount = 9
/** `TA`, nine characters, one check character. */
export const referenceLength = 2 + randomCount + 1

/** From at least nine random bytes. One for each attempt; never a case number, which others could guess. */
export const makeTransferReference = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < randomCount) throw new Error('transfer-reference: too little randomness')
  return `TA${withCheckCharacter(randomCharacters(randomBytes.subarray(0, randomCount)))}`
}

export const isTransferReference = (text: string): boolean =>
  text.length === referenceLength && text.startsWith('TA') && isChecked(text.slice(2))

/** Banks change case, drop or insert spaces and dashes, and put their own words before and after. */
const lettersAndDigits = (content: string): string =>
  searchKey(content)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/**
 * Every reference that stands in the content of a transfer, once each. Finding one proves nothing: about one text in 2,000 holds something of
 * this form by chance, so the order must exist, be open, and the amount agree.
 */
export const referencesIn = (content: string): string[] => {
  const text = lettersAndDigits(content)
  const found = new Set<string>()
  for (let at = text.indexOf('TA'); at >= 0; at = text.indexOf('TA', at + 1)) {
    const candidate = `TA${text
      .slice(at + 2, at + referenceLength)
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1')}`
    if (isTransferReference(candidate)) found.add(candidate)
  }
  return [...found]
}
