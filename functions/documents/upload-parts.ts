// How a file is cut into parts, which of them have arrived whole, and when an upload has shown a sign of life.
import type { DossierDocument } from './document.ts'
import { uploadLimits } from './document-form.ts'

/** Signs of life are written at most this often. */
const progressEveryMs = 10 * 60_000

export const isProgressWorthNoting = (document: DossierDocument, now: string): boolean =>
  Date.parse(now) - Date.parse(document.pendingSince ?? document.declaredAt) >= progressEveryMs

export const partCount = (sizeBytes: number): number => Math.ceil(sizeBytes / uploadLimits.partSizeBytes)

/** Size that a part (1-based) must have. */
export const partSize = (sizeBytes: number, number: number): number =>
  number < partCount(sizeBytes) ? uploadLimits.partSizeBytes : sizeBytes - (partCount(sizeBytes) - 1) * uploadLimits.partSizeBytes

/** Parts that have arrived whole; any other is to be sent again. */
export const wholeParts = <Part extends { number: number; sizeBytes: number }>(sizeBytes: number, parts: readonly Part[]): Part[] =>
  parts.filter(part => part.number <= partCount(sizeBytes) && part.sizeBytes === partSize(sizeBytes, part.number))

/** 1 … number of parts. */
export const partNumbers = (sizeBytes: number): number[] => Array.from({ length: partCount(sizeBytes) }, (_, index) => index + 1)

/** Parts still to be sent. */
export const missingParts = (sizeBytes: number, parts: readonly { number: number; sizeBytes: number }[]): number[] => {
  const whole = wholeParts(sizeBytes, parts).map(part => part.number)
  return partNumbers(sizeBytes).filter(number => !whole.includes(number))
}
