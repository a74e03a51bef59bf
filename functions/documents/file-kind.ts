// What a file is by its first bytes, whatever its name says.
import { asciiOf, type ContentBytes, indexOf, startsWith, uint32be } from './content-bytes.ts'

/** `ole` holds old Word files and encrypted new ones; `zip` holds Word files among others. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'heic' | 'zip' | 'ole' | 'foreign' | 'blank' | 'unknown'

/** Formats that people send by mistake, and those that hide in documents: a PDF header further on does not redeem them. */
const foreign: readonly (readonly number[])[] = [
  [0x4d, 0x5a], // MZ: programs of Windows
  [0x7f, 0x45, 0x4c, 0x46], // ELF: programs of Linux
  [0xca, 0xfe, 0xba, 0xbe], // Java, Mach-O
  [0xcf, 0xfa, 0xed, 0xfe], // Mach-O
  [0x23, 0x21], // #!: scripts
  [0x3c], // <: HTML, XML, SVG
  [0xef, 0xbb, 0xbf, 0x3c], // the same after a byte order mark
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x42, 0x4d], // BMP
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, AVI, WAV
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x25, 0x21, 0x50, 0x53], // %!PS
  [0x49, 0x44, 0x33], // ID3: MP3
]

/** Brands of HEIF files that hold HEVC pictures (ISO/IEC 23008-12, annex B); `mif1` and `msf1` are their general names. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const otherPictureBrands = ['avif', 'avis', 'crx ']

const kindOfBrands = (head: Uint8Array): FileKind => {
  const end = Math.min(uint32be(head, 0), head.length, 512)
  const brands = [asciiOf(head, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(asciiOf(head, at, at + 4))
  if (brands.some(brand => otherPictureBrands.includes(brand))) return 'foreign'
  return brands.some(brand => heicBrands.includes(brand)) ? 'heic' : 'foreign'
}

/** How far into a file readers look for the PDF header (ISO 32000-1, annex H.3, note 13). */
const headerWithinBytes = 1024

/** Where the PDF header stands, or -1. */
export const pdfHeaderAt = (head: Uint8Array): number => indexOf(head, '%PDF-', 0, Math.min(head.length, headerWithinBytes))

export const kindOf = ({ head }: ContentBytes): FileKind => {
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  if (asciiOf(head, 4, 8) === 'ftyp') return kindOfBrands(head)
  if (foreign.some(signature => startsWith(head, signature))) return 'foreign'
  if (pdfHeaderAt(head) > 0) return 'pdf'
  // A recovered or half-written file often has its length and nothing in it.
  return head.subarray(0, 512).every(byte => byte === 0) ? 'blank' : 'unknown'
}
