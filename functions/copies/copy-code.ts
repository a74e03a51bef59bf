// The code of a request for copies, BS- (bản sao); of its copies, that code and a number.
import { codesOf } from '../kernel/checked-code.ts'

const requests = codesOf('BS')

/** `format` leaves the number of a copy where it is: `BS-7K3M-Q2XA-5TB-1`. */
export const { make: makeCopyCode, format: formatCopyCode } = requests

/** The code of the n-th copy of a request, from 1. */
export const codeOfCopy = (code: string, number: number): string => `${code}-${number}`

/** Reads the code of one copy as people type it, its letters included; undefined for what is none. */
export const readCopyCode = (text: string): string | undefined => {
  const typed = text.normalize('NFKC').toUpperCase().trim()
  const [, characters = '', number = ''] = /^B\s?S[\s\p{Pd}]*(.+?)[\s\p{Pd}]+(\d{1,3})$/u.exec(typed) ?? []
  const code = requests.read(characters)
  return code !== undefined && Number(number) > 0 ? codeOfCopy(code, Number(number)) : undefined
}
