// The checksums that S3 keeps beside an object: CRC32, CRC32C, CRC64NVME, SHA-1, SHA-256, written in base64.
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

export const checksumAlgorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

/** What a running checksum is fed with and asked for. */
export interface RunningChecksum {
  update(chunk: Uint8Array): void
  value(): string
}

export const checksumBytes: Record<ChecksumAlgorithm, number> = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 }

export const checksumHeader = (algorithm: ChecksumAlgorithm): string => `x-amz-checksum-${algorithm.toLowerCase()}`

export const findChecksumAlgorithm = (name: string): ChecksumAlgorithm | undefined =>
  checksumAlgorithms.find(algorithm => algorithm === name.toUpperCase())

// Both polynomials are written low bit first, the order in which these checksums read their bits.
const crc32cPolynomial = 0x82f63b78
const crc64High = 0x9a6c9329
const crc64Low = 0xac4bc9b5

const crc32cTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ crc32cPolynomial : rest >>> 1
  return rest
})

const crc64Tables = { high: new Uint32Array(256), low: new Uint32Array(256) }
for (let byte = 0; byte < 256; byte++) {
  let [high, low] = [0, byte]
  for (let bit = 0; bit < 8; bit++) {
    const odd = low & 1
    low = ((low >>> 1) | (high << 31)) ^ (odd ? crc64Low : 0)
    high = (high >>> 1) ^ (odd ? crc64High : 0)
  }
  crc64Tables.high[byte] = high
  crc64Tables.low[byte] = low
}

function base64OfWords(...words: number[]): string {
  const bytes = Buffer.alloc(words.length * 4)
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, index * 4)
  return bytes.toString('base64')
}

function startCrc32(): RunningChecksum {
  let sum = 0
  return {
    update(chunk) {
      sum = crc32(chunk, sum)
    },
    value: () => base64OfWords(sum),
  }
}

function startCrc32c(): RunningChecksum {
  let sum = 0xffffffff
  return {
    update(chunk) {
      for (const byte of chunk) sum = (sum >>> 8) ^ (crc32cTable[(sum ^ byte) & 255] ?? 0)
    },
    value: () => base64OfWords(~sum),
  }
}

function startCrc64(): RunningChecksum {
  let [high, low] = [0xffffffff, 0xffffffff]
  return {
    update(chunk) {
      for (const byte of chunk) {
        const slot = (low ^ byte) & 255
        low = ((low >>> 8) | (high << 24)) ^ (crc64Tables.low[slot] ?? 0)
        high = (high >>> 8) ^ (crc64Tables.high[slot] ?? 0)
      }
    },
    value: () => base64OfWords(~high, ~low),
  }
}

function startHash(name: 'sha1' | 'sha256'): RunningChecksum {
  const hash = createHash(name)
  return {
    update(chunk) {
      hash.update(chunk)
    },
    value: () => hash.digest('base64'),
  }
}

const start: Record<ChecksumAlgorithm, () => RunningChecksum> = {
  CRC32: startCrc32,
  CRC32C: startCrc32c,
  CRC64NVME: startCrc64,
  SHA1: () => startHash('sha1'),
  SHA256: () => startHash('sha256'),
}

export const startChecksum = (algorithm: ChecksumAlgorithm): RunningChecksum => start[algorithm]()

/** The checksum of an object in parts is the checksum of its parts' checksums, with their number behind it. */
export function compositeChecksum(algorithm: ChecksumAlgorithm, parts: readonly string[]): string {
  const sum = startChecksum(algorithm)
  for (const part of parts) sum.update(Buffer.from(part, 'base64'))
  return `${sum.value()}-${parts.length}`
}
