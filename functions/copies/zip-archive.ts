// Writes a ZIP archive of files as they are (APPNOTE 6.3, method "stored"): PDFs are packed already. The same files give the same bytes.
import { crc32 } from '../documents/content-bytes.ts'

export interface ZipFile {
  /** Plain ASCII, without directories. */
  name: string
  bytes: Uint8Array
}

/** 1 January 1980, the first day that the format knows: when a file was packed is nobody's concern. */
const dosDate = 0x0021
const version = 20

const little = (...fields: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array => {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

/** What the header before a file and its line in the directory have in common. */
const about = ({ name, bytes }: ZipFile): (readonly [number, 2 | 4])[] => [
  ...([
    [version, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [dosDate, 2],
  ] as const),
  ...([
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  ] as const),
]

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const zipArchive = (files: readonly ZipFile[]): Uint8Array => {
  const encoder = new TextEncoder()
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const name = encoder.encode(file.name)
    const local = joined([little([0x04034b50, 4], ...about(file)), name, file.bytes])
    directory.push(little([0x02014b50, 4], [version, 2], ...about(file), [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name)
    bodies.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = little([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2])
  return joined([...bodies, ...directory, end])
}
