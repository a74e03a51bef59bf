// The code of one service: TD- (tống đạt). It names the act in papers, paths and tags.
import { codesOf } from '../kernel/checked-code.ts'

const services = codesOf('TD')

export const { make: makeServiceCode, format: formatServiceCode } = services

/** As people type it from a certificate, its letters included: `TD-7K3M-Q2XA-5TB.2` names the second recipient. Undefined for what is none. */
export const readServiceCode = (text: string): { code: string; no?: number } | undefined => {
  const typed = text.normalize('NFKC').toUpperCase().trim()
  const [, characters = '', no] = /^T\s?D[\s\p{Pd}]*(.+?)(?:\s*\.\s*(\d{1,2}))?$/u.exec(typed) ?? []
  const code = services.read(characters)
  return code === undefined ? undefined : { code, ...(no === undefined ? {} : { no: Number(no) }) }
}

/** The code of the act that one decision calls for: the same however often it is told. `digest`: SHA-256 of the entry's identity. */
export const serviceCodeOf = (digest: Uint8Array): string => makeServiceCode(digest.subarray(0, 10))
