// Photos built byte by byte, for tests: JPEG, PNG and HEIC, whole ones and damaged ones.
import { crc32, deflateSync } from 'node:zlib'

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map(part => Uint8Array.from(part))))

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** One grey pixel, baseline (ITU T.81), that every reader shows. */
const onePixel = `/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APf6/9k=`

export const jpeg = (): Uint8Array => new Uint8Array(Buffer.from(onePixel, 'base64'))

/** As a phone writes it: a preview with its own end marker in front, other data after the end. */
export const phoneJpeg = (): Uint8Array => {
  const preview = jpeg()
  const length = preview.length + 8
  const exif = join([0xff, 0xe1, length >> 8, length & 255], ascii('Exif\0\0'), preview)
  return join(jpeg().subarray(0, 2), exif, jpeg().subarray(2), ascii('MotionPhoto_Data trailing film'))
}

/** A photo of any size: comment segments of 64 KB before the picture. */
export const largeJpeg = (comments: number): Uint8Array => {
  const comment = join([0xff, 0xfe, 0xff, 0xff], new Uint8Array(65_533).fill(0x20))
  return join(jpeg().subarray(0, 2), ...Array.from({ length: comments }, () => comment), jpeg().subarray(2))
}

const uint32 = (value: number): number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const checked = join(ascii(type), data)
  return join(uint32(data.length), checked, uint32(crc32(checked)))
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Grey rows; parts can be left out. */
export const png = ({ width = 8, picture = true, end = true } = {}): Uint8Array =>
  join(
    signature,
    chunk('IHDR', join(uint32(width), uint32(8), [8, 0, 0, 0, 0])),
    picture ? chunk('IDAT', new Uint8Array(deflateSync(Buffer.alloc(9 * 8, 7)))) : [],
    end ? chunk('IEND', new Uint8Array(0)) : [],
  )

const box = (type: string, ...content: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const inside = join(...content)
  return join(uint32(inside.length + 8), ascii(type), inside)
}

/** Boxes of a picture file; what the boxes hold is left aside. */
export const heif = ({ major = 'heic', brands = ['mif1', 'heic'], meta = true, pictureBytes = 500, picture = true } = {}): Uint8Array =>
  join(
    box('ftyp', ascii(major), [0, 0, 0, 0], ...brands.map(ascii)),
    meta ? box('meta', [0, 0, 0, 0], box('hdlr', new Uint8Array(24)), box('iloc', new Uint8Array(16))) : [],
    picture ? box('mdat', new Uint8Array(pictureBytes).fill(5)) : [],
  )
export { ascii, join }
