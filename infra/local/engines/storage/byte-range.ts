// Which bytes of an object a Range header or a part number asks for.
import { storageError } from './storage-error.ts'

export type ByteRange = { from: number; to: number }

/** Undefined when the whole object is to be given: no range, several ranges, or none that can be read. */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (from >= size) throw storageError('InvalidRange', { facts: { RangeRequested: header ?? '', ActualObjectSize: String(size) } })
  return { from, to }
}

export function rangeOfPart(partNumber: string, segments: readonly { number: number; size: number }[]): ByteRange {
  let from = 0
  for (const { number, size } of segments) {
    if (String(number) === partNumber) return { from, to: from + size - 1 }
    from += size
  }
  throw storageError('InvalidRange', { message: 'The requested partnumber is not satisfiable' })
}
