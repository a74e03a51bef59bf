// Whether a photo is whole: JPEG (ITU T.81, annex B) to its end marker, PNG (W3C, §5) to its last chunk, HEIC (ISO/IEC 14496-12) to its last box.

import { asciiOf, type ContentBytes, crc32, indexOf, isWhole, slice, uint16be, uint32be } from './content-bytes.ts'
import type { Inspection } from './document.ts'

const startsScan = 0xda
const endsImage = 0xd9

/** Frame headers; C4, C8 and CC in their range are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** First marker at or after `from` that is neither stuffing nor a restart; -1 when the bytes end before. */
const nextMarker = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1]
    if (marker === undefined) return -1
    if (marker !== 0x00 && marker !== 0xff && !isRestart(marker)) return at
  }
  return -1
}

/** Of a large photo only the ends are at hand: its end marker is looked for in the last bytes. */
const endsInTail = ({ tail }: ContentBytes): Inspection =>
  tail.some((byte, index) => byte === 0xff && tail[index + 1] === endsImage) ? 'sound' : 'corrupt'

/** Phones append previews and films after the end marker: what follows it is not looked at. */
export const inspectJpeg = (content: ContentBytes): Inspection => {
  const { head } = content
  let hasFrame = false
  for (let at = nextMarker(head, 2); at >= 0; ) {
    const marker = head[at + 1] ?? 0
    if (marker === endsImage) return hasFrame ? 'sound' : 'corrupt'
    const length = uint16be(head, at + 2)
    if (length < 2) break
    if (isFrame(marker)) {
      if (uint16be(head, at + 7) === 0) return 'corrupt'
      hasFrame = true
    }
    if (marker === startsScan && !hasFrame) return 'corrupt'
    if (marker === startsScan && !isWhole(content)) break
    at = nextMarker(head, at + 2 + length)
  }
  return isWhole(content) ? 'corrupt' : endsInTail(content)
}

const pngSignatureBytes = 8

/** Header first, every checksum right, picture data, end chunk. */
export const inspectPng = (content: ContentBytes): Inspection => {
  const { head, tail } = content
  if (asciiOf(head, 12, 16) !== 'IHDR' || uint32be(head, 16) === 0 || uint32be(head, 20) === 0) return 'corrupt'
  if (!isWhole(content)) return indexOf(tail, 'IEND') >= 0 ? 'sound' : 'corrupt'
  let hasPicture = false
  for (let at = pngSignatureBytes; at + 12 <= head.length; ) {
    const length = uint32be(head, at)
    const end = at + 12 + length
    if (end > head.length || crc32(head.subarray(at + 4, end - 4)) !== uint32be(head, end - 4)) return 'corrupt'
    const type = asciiOf(head, at + 4, at + 8)
    if (type === 'IEND') return hasPicture ? 'sound' : 'corrupt'
    hasPicture ||= type === 'IDAT'
    at = end
  }
  return 'corrupt'
}

interface Box {
  type: string
  /** Undefined: up to the end of the file. */
  end: number | undefined
}

const boxAt = (content: ContentBytes, at: number): Box | undefined => {
  const header = slice(content, at, at + 16)
  if (header === undefined || header.length < 8) return undefined
  const type = asciiOf(header, 4, 8)
  const size = uint32be(header, 0)
  if (size === 0) return { type, end: undefined }
  if (size === 1) return { type, end: at + uint32be(header, 8) * 2 ** 32 + uint32be(header, 12) }
  return { type, end: at + Math.max(size, 1) }
}

/** The description (`meta`) and the picture (`mdat`) must lie inside the file. Some phones append data that is no box. */
export const inspectHeic = (content: ContentBytes): Inspection => {
  const seen = new Set<string>()
  const isComplete = (): boolean => seen.has('meta') && seen.has('mdat')
  for (let at = 0; at < content.sizeBytes; ) {
    const box = boxAt(content, at)
    if (box === undefined) return isComplete() || !isWhole(content) ? 'sound' : 'corrupt'
    const isOutside = box.end !== undefined && (box.end > content.sizeBytes || box.end < at + 8)
    if (isOutside) return isComplete() && !['meta', 'mdat'].includes(box.type) ? 'sound' : 'corrupt'
    seen.add(box.type)
    at = box.end ?? content.sizeBytes
  }
  return isComplete() ? 'sound' : 'corrupt'
}
