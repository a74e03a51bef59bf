// Whether a Word file is whole, open to everyone and free of programs: its ZIP directory (PKWARE APPNOTE 6.3, §4.3) and its parts (ECMA-376, part 2).

import { asciiOf, type ContentBytes, crc32, indexOf, isWhole, lastIndexOf, slice, uint16le, uint32le } from './content-bytes.ts'
import type { Inspection } from './document.ts'

interface Entry {
  name: string
  isEncrypted: boolean
  method: number
  crc: number
  packedBytes: number
  sizeBytes: number
  offset: number
}

/** Longest end record: 22 bytes and a comment of 65,535. */
const endRecordWithinBytes = 65_557
/** No text of a petition's evidence unpacks to more than this; something built to exhaust memory does. */
const largestPartBytes = 128 * 1024 * 1024

const directoryOf = (content: ContentBytes): Entry[] | undefined => {
  const { tail, sizeBytes } = content
  const end = lastIndexOf(tail, 'PK\u0005\u0006', Math.max(0, tail.length - endRecordWithinBytes))
  if (end < 0) return undefined
  const count = uint16le(tail, end + 10)
  const directoryBytes = uint32le(tail, end + 12)
  const offset = uint32le(tail, end + 16)
  if (offset + directoryBytes !== sizeBytes - tail.length + end) return undefined
  const directory = slice(content, offset, offset + directoryBytes)
  if (directory === undefined) return undefined
  const entries: Entry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || asciiOf(directory, at, at + 4) !== 'PK\u0001\u0002') return undefined
    const nameBytes = uint16le(directory, at + 28)
    entries.push({
      name: asciiOf(directory, at + 46, at + 46 + nameBytes),
      isEncrypted: (uint16le(directory, at + 8) & 1) === 1,
      method: uint16le(directory, at + 10),
      crc: uint32le(directory, at + 16),
      packedBytes: uint32le(directory, at + 20),
      sizeBytes: uint32le(directory, at + 24),
      offset: uint32le(directory, at + 42),
    })
    at += 46 + nameBytes + uint16le(directory, at + 30) + uint16le(directory, at + 32)
  }
  return entries
}

/** Unpacks up to the stated size; undefined when the data is damaged or larger than stated. */
const unpacked = async (packed: Uint8Array, entry: Entry): Promise<Uint8Array | undefined> => {
  if (entry.method === 0) return packed
  if (entry.method !== 8 || entry.sizeBytes > largestPartBytes) return undefined
  const bytes = new Uint8Array(entry.sizeBytes)
  let filled = 0
  try {
    for await (const chunk of new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))) {
      if (filled + chunk.length > bytes.length) return undefined
      bytes.set(chunk, filled)
      filled += chunk.length
    }
  } catch {
    return undefined
  }
  return filled === bytes.length ? bytes : undefined
}

/** The text of one part, its checksum proved; undefined when it is damaged. */
const partOf = async (content: ContentBytes, entry: Entry): Promise<string | undefined> => {
  const header = slice(content, entry.offset, entry.offset + 30)
  if (header === undefined || asciiOf(header, 0, 4) !== 'PK\u0003\u0004') return undefined
  const start = entry.offset + 30 + uint16le(header, 26) + uint16le(header, 28)
  const packed = slice(content, start, start + entry.packedBytes)
  if (packed === undefined || packed.length < entry.packedBytes) return undefined
  const bytes = await unpacked(packed, entry)
  return bytes !== undefined && crc32(bytes) === entry.crc ? new TextDecoder().decode(bytes) : undefined
}

/** XML of the parts whose name fits, in the order of the file; undefined when the file or one of them is damaged or locked. */
export const wordParts = async (content: ContentBytes, wanted: RegExp): Promise<string[] | undefined> => {
  const entries = directoryOf(content)?.filter(entry => wanted.test(entry.name))
  if (entries === undefined || entries.some(entry => entry.isEncrypted)) return undefined
  const parts = await Promise.all(entries.map(entry => partOf(content, entry)))
  return parts.every(part => part !== undefined) ? parts : undefined
}

/** Programs inside: Visual Basic, or controls that carry their own. */
const isProgram = (name: string): boolean => /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)activex\/.*\.bin$/i.test(name)

export const inspectWord = async (content: ContentBytes): Promise<Inspection> => {
  const entries = directoryOf(content)
  if (entries === undefined) return 'corrupt'
  if (entries.some(entry => entry.isEncrypted)) return 'encrypted'
  const types = entries.find(entry => entry.name === '[Content_Types].xml')
  const text = entries.find(entry => /^word\/document\d*\.xml$/.test(entry.name))
  if (types === undefined) return 'not-what-it-claims'
  if (entries.some(entry => isProgram(entry.name))) return 'macros'
  if (text === undefined) return 'not-what-it-claims'
  if (!isWhole(content)) return 'sound'
  const [typesText, documentText] = await Promise.all([partOf(content, types), partOf(content, text)])
  if (typesText === undefined || documentText === undefined) return 'corrupt'
  if (/macroEnabled/i.test(typesText)) return 'macros'
  return /wordprocessingml/.test(typesText) ? 'sound' : 'not-what-it-claims'
}

const wide = (text: string): string => [...text].map(letter => `${letter}\u0000`).join('')

/** An OLE container in place of a Word file: Word's password protection makes one (MS-OFFCRYPTO, §2.3), Word 97 was one. */
export const inspectOle = (content: ContentBytes): Inspection => {
  const isProtected = ['EncryptedPackage', 'EncryptionInfo'].some(name => indexOf(content.head, wide(name)) >= 0)
  return isProtected || !isWhole(content) ? 'encrypted' : 'not-what-it-claims'
}
