// Whether a PDF is whole and open to everyone, by its structure alone (ISO 32000-1, §7.5): header, trailer, cross-reference, encryption.

import { asciiOf, type ContentBytes, indexOf, lastIndexOf, slice } from './content-bytes.ts'
import type { Inspection } from './document.ts'
import { pdfHeaderAt } from './file-kind.ts'

/** How far from the end the last `%%EOF` may stand: some scanners pad their files. */
const endWithinBytes = 64 * 1024
/** How much of a cross-reference section is looked at; its trailer follows within this for a hundred thousand objects. */
const sectionBytes = 4 * 1024 * 1024

/** A linearized file states its length in its first object; an interrupted download is shorter. */
const isShorterThanStated = ({ head, sizeBytes }: ContentBytes): boolean => {
  const start = asciiOf(head, 0, 2048)
  const [, length] = start.includes('/Linearized') ? (/\/L\s+(\d+)/.exec(start) ?? []) : []
  return length !== undefined && Number(length) > sizeBytes
}

const namesEncryption = (dictionary: string): boolean => /\/Encrypt[\s<[\d]/.test(dictionary)

/** The dictionary of the cross-reference section at `offset`: text; null when no section is there; undefined when it is out of reach. */
const sectionAt = (content: ContentBytes, offset: number): string | null | undefined => {
  // A few writers count the line break before or after the keyword.
  const near = slice(content, Math.max(0, offset - 2), Math.max(0, offset) + 64)
  if (near === undefined) return offset >= content.sizeBytes ? null : undefined
  const text = asciiOf(near).trimStart()
  const bytes = slice(content, offset, offset + sectionBytes)
  if (bytes === undefined) return undefined
  if (/^(\S{0,2}\s*)?xref\b/.test(text)) {
    const trailer = indexOf(bytes, 'trailer')
    const end = indexOf(bytes, 'startxref', Math.max(0, trailer))
    return trailer < 0 ? null : asciiOf(bytes, trailer, end < 0 ? trailer + 4096 : end)
  }
  if (/^(\S{0,2}\s+)?\d+\s+\d+\s+obj\b/.test(text)) {
    const end = indexOf(bytes, 'stream')
    return asciiOf(bytes, 0, end < 0 ? 4096 : end)
  }
  return null
}

/** Structure of a PDF whose header was found. What lies out of reach in a large file is not judged. */
export const inspectPdf = (content: ContentBytes): Inspection => {
  if (isShorterThanStated(content)) return 'corrupt'
  const { tail } = content
  const end = lastIndexOf(tail, '%%EOF', Math.max(0, tail.length - endWithinBytes))
  if (end < 0) return 'corrupt'
  const start = lastIndexOf(tail, 'startxref', 0, end)
  const [, offsetText] = start < 0 ? [] : (/^startxref\s+(\d+)\s/.exec(asciiOf(tail, start, start + 64)) ?? [])
  if (offsetText === undefined) return 'corrupt'
  // Offsets count from the header in some files and from the first byte in others.
  const sections = [0, pdfHeaderAt(content.head)].map(shift => sectionAt(content, Number(offsetText) + shift))
  const found = sections.find(section => typeof section === 'string')
  if (found !== undefined) return namesEncryption(found) ? 'encrypted' : 'sound'
  return sections.includes(undefined) ? 'sound' : 'corrupt'
}
