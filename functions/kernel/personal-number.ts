// Answers for the personal identification number: twelve digits that tell province of birth registration, sex, century and year; no check digit.
import birthProvinces from './data/birth-provinces.json' with { type: 'json' }
import { refuse } from './refusal.ts'

export interface PersonalNumber {
  readonly number: string
  /** Three digits of the 63 provinces before 2025, or of a country. */
  readonly province: string
  /** Empty for a code that is not a province's: people born abroad. */
  readonly provinceName: string
  /** As registered at birth. It may differ from today's: a difference warns, it never rejects. */
  readonly sex: 'M' | 'F'
  readonly birthYear: number
}

const provinceNames: ReadonlyMap<string, string> = new Map(Object.entries(birthProvinces.provinces))

/** Spaces and dots are forgiven, letters are not. Refuses `personal-number.invalid`. */
export function readPersonalNumber(text: string): PersonalNumber {
  const number = text.normalize('NFKC').replace(/[\s.\p{Default_Ignorable_Code_Point}]/gu, '')
  if (!/^\d{12}$/.test(number)) refuse('invalid', 'personal-number.invalid')
  const century = Number(number.charAt(3))
  const province = number.slice(0, 3)
  return {
    number,
    province,
    provinceName: provinceNames.get(province) ?? '',
    sex: century % 2 === 0 ? 'M' : 'F',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)),
  }
}

export type PersonalNumberDoubt = 'birth-year' | 'sex' | 'province'

/** What a clerk might look at; never a ground to refuse. */
export function doubtsAbout(known: PersonalNumber, said: { readonly birthYear?: number; readonly sex?: 'M' | 'F' }): PersonalNumberDoubt[] {
  const doubts: PersonalNumberDoubt[] = []
  if (said.birthYear !== undefined && said.birthYear !== known.birthYear) doubts.push('birth-year')
  if (said.sex !== undefined && said.sex !== known.sex) doubts.push('sex')
  if (known.provinceName === '') doubts.push('province')
  return doubts
}

/** `040******123`: how a number is shown. */
export function maskPersonalNumber(number: string): string {
  return `${number.slice(0, 3)}******${number.slice(-3)}`
}

/** The nine-digit CMND: invalid since 1 January 2025, found in old papers about other people. */
export function isOldIdentityCard(text: string): boolean {
  return /^\d{9}$/.test(text.trim())
}
