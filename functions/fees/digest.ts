// Names that come from what they stand for, so that the same thing is never made twice; and the digest by which a payer finds what they owe.
import { createHash } from 'node:crypto'
import { readPersonalNumber } from '../kernel/personal-number.ts'

/** 22 characters of base64url. */
export const digestId = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)

/** In the form of a uuid: an order that an event opens has the same id however often the event comes. */
export const digestUuid = (...parts: readonly string[]): string => {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** The number itself is kept nowhere in the books. Refuses `personal-number.invalid`. */
export const personDigest = (number: string): string => digestId('person', readPersonalNumber(number).number)
