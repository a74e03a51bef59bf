// The code of one service: TD- (tống đạt). It names the act in papers, paths and tags.
import { codesOf } from '../kernel/checked-code.ts'

export const { make: makeServiceCode, format: formatServiceCode } = codesOf('TD')

/** The code of the act that one decision calls for: the same however often it is told. `digest`: SHA-256 of the entry's identity. */
export const serviceCodeOf = (digest: Uint8Array): string => makeServiceCode(digest.subarray(0, 10))
