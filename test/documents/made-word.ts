// Word files built byte by byte, for tests: ZIP packages with chosen parts, and the OLE containers that stand in their place.
import { crc32, deflateRawSync } from 'node:zlib'
import { ascii, join } from './made-images.ts'

interface Part {
  name: string
  text: string
  stored?: boolean
  encrypted?: boolean
  /** Size that the directory states instead of the true one. */
  statedBytes?: number
}

const le16 = (value: number): number[] => [value & 255, (value >>> 8) & 255]
const le32 = (value: number): number[] => [...le16(value), ...le16(value >>> 16)]

export const zip = (parts: readonly Part[], { comment = '', offsetShift = 0 } = {}): Uint8Array => {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const bytes = new Uint8Array(Buffer.from(part.text, 'utf8'))
    const packed = part.stored ? bytes : new Uint8Array(deflateRawSync(bytes))
    const common = join(
      le16(part.encrypted ? 1 : 0),
      le16(part.stored ? 0 : 8),
      [0, 0, 0x21, 0x5b],
      le32(crc32(bytes)),
      le32(packed.length),
      le32(part.statedBytes ?? bytes.length),
      le16(part.name.length),
      le16(0),
    )
    const local = join(ascii('PK\u0003\u0004'), le16(20), common, ascii(part.name), packed)
    directory.push(join(ascii('PK\u0001\u0002'), le16(20), le16(20), common, new Uint8Array(10), le32(offset), ascii(part.name)))
    locals.push(local)
    offset += local.length
  }
  const table = join(...directory)
  const end = join(
    ascii('PK\u0005\u0006'),
    new Uint8Array(4),
    le16(parts.length),
    le16(parts.length),
    le32(table.length),
    le32(offset + offsetShift),
    le16(comment.length),
    ascii(comment),
  )
  return join(...locals, table, end)
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const types = (main: string): Part => ({
  name: '[Content_Types].xml',
  text: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
})

const text: Part = {
  name: 'word/document.xml',
  text: `<w:document><w:body>${'<w:p>Đơn khởi kiện</w:p>'.repeat(200)}</w:body></w:document>`,
}

/** A Word file, with further parts and changes. */
export const word = ({
  main = wordType,
  document = {},
  more = [],
  comment = '',
  offsetShift = 0,
}: {
  main?: string
  document?: Partial<Part>
  more?: readonly Part[]
  comment?: string
  offsetShift?: number
} = {}): Uint8Array => zip([types(main), { ...text, ...document }, ...more], { comment, offsetShift })

export const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** An OLE container with streams of these names in its directory (MS-CFB, §2.6). */
export const ole = (...streams: readonly string[]): Uint8Array => {
  const header = join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(504))
  const entries = streams.map(name => join(new Uint8Array(Buffer.from(name.padEnd(32, '\0'), 'utf16le')), new Uint8Array(64)))
  return join(header, ...entries, new Uint8Array(1024))
}
export { types as contentTypes }
