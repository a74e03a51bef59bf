// The bytes of a file as far as they are at hand: all of them, or the first and the last ones of a large file.

export interface ContentBytes {
  sizeBytes: number
  /** The first bytes; the whole file when it is small enough. */
  head: Uint8Array
  /** The last bytes. */
  tail: Uint8Array
}

/** How many bytes of each end are looked at when a file is too large to be held. Central directories and cross-reference tables fit. */
export const endBytes = 1024 * 1024

/** Up to this size a file is looked at as a whole. */
export const wholeUpToBytes = 64 * 1024 * 1024

export const wholeContent = (bytes: Uint8Array): ContentBytes => ({ sizeBytes: bytes.length, head: bytes, tail: bytes })

export const isWhole = (content: ContentBytes): boolean => content.head.length >= content.sizeBytes

/** Bytes from `from` up to `to`, cut at the end of the file; undefined when they are not at hand. */
export const slice = (content: ContentBytes, from: number, to: number): Uint8Array | undefined => {
  const end = Math.min(to, content.sizeBytes)
  if (from < 0 || from > end) return undefined
  if (end <= content.head.length) return content.head.subarray(from, end)
  const tailStart = content.sizeBytes - content.tail.length
  return from >= tailStart ? content.tail.subarray(from - tailStart, end - tailStart) : undefined
}

/** Bytes as text, one character a byte: structure of binary formats is ASCII. */
export const asciiOf = (bytes: Uint8Array, from = 0, to = bytes.length): string => {
  let text = ''
  for (let at = Math.max(0, from); at < Math.min(to, bytes.length); at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to)))
  }
  return text
}

const matches = (bytes: Uint8Array, at: number, wanted: Uint8Array): boolean => wanted.every((byte, index) => bytes[at + index] === byte)

const encoder = new TextEncoder()

/** Where an ASCII text begins at or after `from`, before `to`; -1 when nowhere. */
export const indexOf = (bytes: Uint8Array, text: string, from = 0, to = bytes.length): number => {
  const wanted = encoder.encode(text)
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0 && at + wanted.length <= to; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, at, wanted)) return at
  }
  return -1
}

/** Where an ASCII text begins for the last time, not before `from`; -1 when nowhere. */
export const lastIndexOf = (bytes: Uint8Array, text: string, from = 0, to = bytes.length): number => {
  const wanted = encoder.encode(text)
  const [first = 0] = wanted
  for (let at = bytes.lastIndexOf(first, to - wanted.length); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (matches(bytes, at, wanted)) return at
  }
  return -1
}

export const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Big-endian and little-endian numbers; 0 past the end. */
export const uint16be = (bytes: Uint8Array, at: number): number => (at + 2 <= bytes.length ? view(bytes).getUint16(at) : 0)
export const uint32be = (bytes: Uint8Array, at: number): number => (at + 4 <= bytes.length ? view(bytes).getUint32(at) : 0)
export const uint16le = (bytes: Uint8Array, at: number): number => (at + 2 <= bytes.length ? view(bytes).getUint16(at, true) : 0)
export const uint32le = (bytes: Uint8Array, at: number): number => (at + 4 <= bytes.length ? view(bytes).getUint32(at, true) : 0)

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 of PNG and ZIP. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
