// Answers for tax codes: ten digits with a check digit, thirteen for a branch, or since 1 July 2025 a person's own twelve digits.
import { readPersonalNumber } from './personal-number.ts'
import { refuse } from './refusal.ts'

export interface TaxCode {
  /** `0100109106`, `0100109106-001`, or a personal number. */
  readonly code: string
  readonly kind: 'enterprise' | 'branch' | 'personal'
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** 10 less the weighted sum modulo 11; ten itself is no digit, so such a code is never issued. */
function hasCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return 10 - (sum % 11) === Number(digits.charAt(9))
}

/** Refuses `tax-code.invalid` for the shape, `tax-code.wrong-check` for the check digit. */
export function readTaxCode(text: string): TaxCode {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s.\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
  if (/^\d{12}$/.test(plain)) return { code: readPersonalNumber(plain).number, kind: 'personal' }
  const [, main = '', branch = ''] = /^(\d{10})-?(\d{3})?$/.exec(plain) ?? []
  if (main === '') refuse('invalid', 'tax-code.invalid')
  if (!hasCheckDigit(main)) refuse('invalid', 'tax-code.wrong-check')
  return branch === '' ? { code: main, kind: 'enterprise' } : { code: `${main}-${branch}`, kind: 'branch' }
}
